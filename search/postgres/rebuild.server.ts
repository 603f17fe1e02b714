import type { ClientBase, Pool } from 'pg'

import type { SearchDocument } from '../documents.ts'
import { inTransaction, withClient } from './clients.server.ts'
import type { Density } from './density.ts'
import { DocumentSets } from './document-sets.server.ts'
import { generationsOf, lockWriters } from './generations.server.ts'
import { rowOf } from './row.ts'
import { createIndexes, createTables, dropTables, tablesOf, type Tables } from './tables.server.ts'
import { addTerms, applyChanges, insertRows, TermCounts } from './write.server.ts'

/** Two rebuilds of one database take turns. Any fixed number. */
const REBUILD_LOCK = 7_240_034_202
const INSERT_STEP = 500
const CHANGE_STEP = 100

/** How a generation is built. */
export interface Build {
  /** Of the settings. */
  version: string
  /** The day by which certificates are valid, as an ISO date. */
  today: string
  density: Density
}

/**
 * Fills a new generation beside the live one and lets it take its place at the end. Documents that are put or removed
 * meanwhile go to the live generation at once and are kept in `search_change` for the new one; they are applied after
 * the bulk, the last of them in the transaction of the swap, so none is lost and none is overwritten by an older state.
 */
export function rebuildIndex(
  pool: Pool,
  build: Build,
  batches: AsyncIterable<SearchDocument[]>,
  onProgress?: (written: number) => void,
): Promise<number> {
  const { version, today } = build
  return withClient(pool, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [REBUILD_LOCK])
    try {
      const tables = await begin(pool, version)
      try {
        const written = await fill(client, tables, batches, build, onProgress)
        await client.query(`SET maintenance_work_mem = '256MB'`)
        await createIndexes(client, tables)
        await client.query('RESET maintenance_work_mem')
        await catchUp(pool, tables, today)
        for (const replaced of await swap(pool, tables, version, today)) await retire(client, replaced)
        return written
      } catch (error) {
        if (!(await isLive(pool, tables))) await retireQuietly(pool, tables)
        throw error
      }
    } finally {
      // Without an answer the connection is gone, and the lock with it.
      await client.query('SELECT pg_advisory_unlock($1)', [REBUILD_LOCK]).catch(() => undefined)
    }
  })
}

/** Whether a generation went live before something failed; when the database cannot say, it is left alone. */
async function isLive(pool: Pool, { generation }: Tables): Promise<boolean> {
  try {
    const { rowCount } = await pool.query(
      `SELECT 1 FROM search_generation WHERE id = $1 AND state = 'live'`,
      [generation],
    )
    return rowCount === 1
  } catch {
    return true
  }
}

/** What cannot be dropped now is dropped by the next rebuild. */
async function retireQuietly(pool: Pool, { generation }: Tables): Promise<void> {
  await withClient(pool, (client) => retire(client, generation)).catch(() => undefined)
}

/** Drops what an interrupted rebuild left and announces the new generation, so that writers keep their changes for it. */
function begin(pool: Pool, version: string): Promise<Tables> {
  return inTransaction(pool, async (client) => {
    await lockWriters(client)
    for (const generation of await generationsOf(client, version))
      if (generation.state === 'building') await retire(client, generation.id)
    const { rows } = await client.query<{ id: number }>(
      `INSERT INTO search_generation (settings_version, state) VALUES ($1, 'building') RETURNING id`,
      [version],
    )
    const tables = tablesOf(rows[0]?.id ?? NaN)
    await createTables(client, tables)
    return tables
  })
}

async function fill(
  client: ClientBase,
  tables: Tables,
  batches: AsyncIterable<SearchDocument[]>,
  { today, density }: Build,
  onProgress?: (written: number) => void,
): Promise<number> {
  const sets = new DocumentSets(client, tables, density)
  const terms = new TermCounts()
  const seen = new Set<string>()
  for await (const batch of batches) {
    for (let from = 0; from < batch.length; from += INSERT_STEP) {
      const rows = batch.slice(from, from + INSERT_STEP).flatMap((document) => {
        if (seen.has(document.id)) return []
        seen.add(document.id)
        return [rowOf(document, today)]
      })
      if (rows.length > 0) await insertRows(client, tables, await sets.add(seen.size - rows.length, rows))
      for (const row of rows) terms.add(row)
      onProgress?.(seen.size)
    }
  }
  await sets.end()
  await addTerms(client, tables, terms)
  await client.query('UPDATE search_generation SET next_ord = $2 WHERE id = $1', [
    tables.generation,
    seen.size,
  ])
  return seen.size
}

/** Applies kept changes until few are left. */
async function catchUp(pool: Pool, tables: Tables, today: string): Promise<void> {
  for (let applied = CHANGE_STEP; applied === CHANGE_STEP;)
    applied = await inTransaction(pool, (client) => applyKept(client, tables, today))
}

async function applyKept(client: ClientBase, tables: Tables, today: string): Promise<number> {
  await lockWriters(client)
  const { rows } = await client.query<{ document_id: string; document: string | null }>(
    `WITH next AS (
       DELETE FROM search_change WHERE id IN (
         SELECT id FROM search_change WHERE generation_id = $1 ORDER BY id LIMIT ${CHANGE_STEP}
       ) RETURNING id, document_id, document
     ) SELECT document_id, document FROM next ORDER BY id`,
    [tables.generation],
  )
  const changes = new Map<string, SearchDocument | null>()
  for (const row of rows)
    changes.set(row.document_id, row.document === null ? null : (JSON.parse(row.document) as SearchDocument))
  if (changes.size > 0) await applyChanges(client, tables, changes, today)
  return rows.length
}

/** Applies the last changes and makes the generation the live one, in one transaction. Returns what it replaced. */
async function swap(pool: Pool, tables: Tables, version: string, today: string): Promise<number[]> {
  return inTransaction(pool, async (client) => {
    while ((await applyKept(client, tables, today)) === CHANGE_STEP);
    // Generations of other versions stay for a day: processes of the version before this one may still read them.
    const { rows } = await client.query<{ id: number }>(
      `UPDATE search_generation SET state = 'building'
       WHERE (settings_version = $1 AND state = 'live')
          OR (settings_version <> $1 AND created_at < now() - interval '1 day')
       RETURNING id`,
      [version],
    )
    await client.query(`UPDATE search_generation SET state = 'live' WHERE id = $1`, [tables.generation])
    return rows.map((row) => row.id)
  })
}

async function retire(client: ClientBase, generation: number): Promise<void> {
  await dropTables(client, tablesOf(generation))
  await client.query('DELETE FROM search_generation WHERE id = $1', [generation])
}
