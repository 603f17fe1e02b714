import { randomBytes } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum, bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import pg from 'pg'

/** Prisma's schema engine bound to one database. `failure` is what PostgreSQL said about the last failed script. */
export type BoundEngine = {
  engine: SchemaEngine
  failure(): Error | null
  close(): Promise<void>
}

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>
type SchemaFile = { path: string; content: string }
type EngineModule = {
  __wbg_set_wasm(exports: WebAssembly.Exports): void
  SchemaEngine: {
    new: (
      options: { datamodels: [string, string][] },
      log: (line: string) => void,
      factory: unknown,
    ) => Promise<SchemaEngine>
  }
}

/** The engine wants some schema even where it only runs scripts. */
const ANY_SCHEMA: SchemaFile = {
  path: 'schema.prisma',
  content: 'datasource db {\n  provider = "postgresql"\n}\n',
}

let loaded: Promise<EngineModule> | undefined

/** Loads the engine (WebAssembly, about 0.1 s) and binds it to the database at `url`. */
export async function openEngine(url: string, schema: SchemaFile[] = [ANY_SCHEMA]): Promise<BoundEngine> {
  loaded ??= loadModule()
  const { SchemaEngine: Engine } = await loaded
  const pool = openPool(url)
  const connection = new WholeScriptsConnection(pool, url)
  const engine = await Engine.new(
    { datamodels: schema.map((file) => [file.path, file.content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(connection),
  )
  return {
    engine,
    failure: () => connection.failure,
    close: async () => {
      engine.free()
      await pool.end()
    },
  }
}

function openPool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  // Reported by the query that needed the connection; without a listener it would end the process.
  pool.on('error', () => undefined)
  return pool
}

/** The schema files below `root`/prisma/schema, sorted by name. */
export async function readSchema(root: string): Promise<SchemaFile[]> {
  const folder = join(root, 'prisma', 'schema')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).sort()
  return Promise.all(
    names.map(async (name) => ({ path: name, content: await readFile(join(folder, name), 'utf8') })),
  )
}

async function loadModule(): Promise<EngineModule> {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const [bytes, bindings] = await Promise.all([
    readFile(join(folder, 'schema_engine_bg.wasm')),
    import('@prisma/schema-engine-wasm/schema_engine_bg') as Promise<unknown>,
  ])
  const module = bindings as EngineModule & WebAssembly.ModuleImports
  const imports = { './schema_engine_bg.js': withoutHoldingTheProcess(module) }
  const { instance } = await WebAssembly.instantiate(bytes, imports)
  module.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') (start as () => void)()
  return module
}

/** The engine never clears the 10 s limit on its lock; left as it is, every run would last that long. */
function withoutHoldingTheProcess(module: WebAssembly.ModuleImports): WebAssembly.ModuleImports {
  const name = Object.keys(module).find((key) => key.startsWith('__wbg_setTimeout_'))
  if (!name) return module
  return { ...module, [name]: (call: () => void, ms: number) => setTimeout(call, ms).unref() }
}

/**
 * Prisma's adapter cuts a script at every semicolon, also inside a function body, and runs the parts one by one.
 * Sent whole, a script is one transaction: it is applied completely or not at all.
 */
class WholeScriptsConnection extends PrismaPg {
  failure: Error | null = null
  readonly #pool: pg.Pool
  readonly #url: string

  constructor(pool: pg.Pool, url: string) {
    super(pool)
    this.#pool = pool
    this.#url = url
  }

  override async connect(): ReturnType<PrismaPg['connect']> {
    return this.#sendWhole(await super.connect())
  }

  /** Prisma's own way ends up in the real database when the address is given as one string. */
  override async connectToShadowDb(): ReturnType<PrismaPg['connectToShadowDb']> {
    const name = `shadow_${randomBytes(8).toString('hex')}`
    await this.#pool.query(`CREATE DATABASE ${name}`)
    const address = new URL(this.#url)
    address.pathname = `/${name}`
    const pool = openPool(address.href)
    const adapter = await new PrismaPg(pool).connect()
    readCatalogueCodes(adapter)
    adapter.dispose = async () => {
      await pool.end()
      // Without FORCE, which fails on an autovacuum worker of the superuser; as it is, the worker is sent away.
      await this.#pool.query(`DROP DATABASE ${name}`)
    }
    return this.#sendWhole(adapter)
  }

  #sendWhole(adapter: Adapter): Adapter {
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(script)
      } catch (error) {
        this.failure = error instanceof Error ? error : new Error(String(error))
        throw error
      }
    }
    return adapter
  }
}

/**
 * PostgreSQL's catalogues keep one-letter codes in a type ("char") that Prisma's adapter refuses, although its engine
 * asks for them when it reads a schema back. They pass the adapter as text and are then named what they are.
 */
function readCatalogueCodes(adapter: Adapter): void {
  const { CHAR, TEXT } = pg.types.builtins
  const pool = adapter.underlyingDriver()
  const codes = new WeakMap<object, number[]>()
  const query = pool.query.bind(pool) as (config: unknown) => Promise<pg.QueryResult>
  const asText = async (config: unknown) => {
    const result = await query(config)
    const fields = result.fields ?? []
    codes.set(
      result.rows ?? [],
      fields.flatMap((field, index) => (field.dataTypeID === (CHAR as number) ? [index] : [])),
    )
    for (const field of fields) if (field.dataTypeID === (CHAR as number)) field.dataTypeID = TEXT
    return result
  }
  Object.assign(pool, { query: asText })
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (params) => {
    const result = await queryRaw(params)
    for (const index of codes.get(result.rows) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character
    return result
  }
}
