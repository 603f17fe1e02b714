import type { ClientBase, Pool } from 'pg'

import { createIndexes, createTables, tablesOf, type Tables } from './tables.server.ts'

/** Writers take turns: bitmaps and word counts are changed by differences. Any fixed number. */
const WRITE_LOCK = 7_240_034_201
/** For how long readers trust the number of the live generation, in milliseconds. */
const TRUST_MS = 200

export interface Generation {
  id: number
  state: 'building' | 'live'
}

/** Until the end of the transaction no other process writes to any generation or swaps one. */
export async function lockWriters(client: ClientBase): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [WRITE_LOCK])
}

/** All generations of one version, to be read under the writers' lock. */
export async function generationsOf(client: ClientBase, version: string): Promise<Generation[]> {
  const { rows } = await client.query<Generation>(
    'SELECT id, state FROM search_generation WHERE settings_version = $1 ORDER BY id',
    [version],
  )
  return rows
}

/** The live generation of a version; an empty one is made when there is none. Needs the writers' lock. */
export async function ensureLive(client: ClientBase, version: string): Promise<Tables> {
  const live = (await generationsOf(client, version)).find((generation) => generation.state === 'live')
  if (live) return tablesOf(live.id)
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO search_generation (settings_version, state) VALUES ($1, 'live') RETURNING id`,
    [version],
  )
  const tables = tablesOf(rows[0]?.id ?? NaN)
  await createTables(client, tables)
  await createIndexes(client, tables)
  return tables
}

/** Tells readers which tables are live, asking the database a few times a second at most. */
export class LiveTables {
  readonly #pool: Pool
  readonly #version: string
  #known: { tables: Tables | undefined; until: number } | undefined

  constructor(pool: Pool, version: string) {
    this.#pool = pool
    this.#version = version
  }

  async get(): Promise<Tables | undefined> {
    if (this.#known && this.#known.until > performance.now()) return this.#known.tables
    const { rows } = await this.#pool.query<{ id: number }>(
      `SELECT id FROM search_generation WHERE settings_version = $1 AND state = 'live'`,
      [this.#version],
    )
    const tables = rows[0] ? tablesOf(rows[0].id) : undefined
    this.#known = { tables, until: performance.now() + TRUST_MS }
    return tables
  }

  forget(): void {
    this.#known = undefined
  }
}
