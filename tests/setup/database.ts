import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'

import pg from 'pg'
import { inject } from 'vitest'

/** A database of its own for one test file: the whole schema, and with `seeded` the demonstration data as well. */
export type TestDatabase = {
  url: string
  pool: pg.Pool
  /** Ends the pool and drops the database, also under connections that somebody left open. */
  close(): Promise<void>
}

const ROOT = join(import.meta.dirname, '..', '..')
/** Only one of the workers makes the seeded template; the others wait for it. */
const SEED_LOCK = 7_240_034_127

/**
 * Clones a template database, in about 0.1 s. Call it in `beforeAll` and close it in `afterAll`.
 * The first call with `seeded` in a run fills that template, which takes as long as the seeding itself.
 */
export async function testDatabase({ seeded = false }: { seeded?: boolean } = {}): Promise<TestDatabase> {
  const { adminUrl, template } = inject('testDatabase')
  const source = seeded ? await seededTemplate(adminUrl, template) : template
  const name = `test_${randomBytes(8).toString('hex')}`
  await asAdmin(adminUrl, (admin) => admin.query(`CREATE DATABASE ${name} TEMPLATE ${source}`))
  const url = databaseUrl(adminUrl, name)
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  // A connection that is being closed when the database is dropped says so; what a query meets, the query reports.
  pool.on('connect', (client) => client.on('error', () => undefined))
  pool.on('error', () => undefined)
  return {
    url,
    pool,
    close: async () => {
      await pool.end()
      await asAdmin(adminUrl, (admin) => dropDatabase(admin, name))
    },
  }
}

/** The address of another database on the same server. */
export function databaseUrl(url: string, name: string): string {
  const address = new URL(url)
  address.pathname = `/${name}`
  return address.href
}

/**
 * Drops a database under the connections that are left. Not with FORCE: that fails when it meets an autovacuum worker,
 * which is the superuser's and not ours to end, while a plain DROP sends the worker away by itself.
 */
export async function dropDatabase(admin: pg.Client, name: string): Promise<void> {
  await admin.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND usename = current_user`,
    [name],
  )
  await admin.query(`DROP DATABASE IF EXISTS ${name}`)
}

async function seededTemplate(adminUrl: string, template: string): Promise<string> {
  const name = `${template}_seeded`
  const draft = `${template}_seeding`
  await asAdmin(adminUrl, async (admin) => {
    await admin.query('SELECT pg_advisory_lock($1)', [SEED_LOCK])
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (rowCount) return
    await dropDatabase(admin, draft)
    await admin.query(`CREATE DATABASE ${draft} TEMPLATE ${template}`)
    await seed(databaseUrl(adminUrl, draft))
    await admin.query(`ALTER DATABASE ${draft} RENAME TO ${name}`)
  })
  return name
}

function seed(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/db-seed.ts'], {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: url },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`Seeding the test database failed with code ${code}:\n${output}`))
    })
  })
}

/** Does some work on a connection of its own to the server that databases are made on. */
export async function asAdmin<Result>(
  url: string,
  work: (admin: pg.Client) => Promise<Result>,
): Promise<Result> {
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}
