import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { sample, SAMPLE_DOCUMENTS } from '#search/contract/documents.ts'
import type { SearchDocument } from '#search/documents.ts'
import { createPostgresSearch } from '#search/postgres.server.ts'
import { SearchUnavailable } from '#search/search-port.ts'
import { searchSettings } from '#search/settings.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

async function* batches(documents: SearchDocument[], size = 5): AsyncGenerator<SearchDocument[]> {
  for (let from = 0; from < documents.length; from += size) yield documents.slice(from, from + size)
}

const port = () => createPostgresSearch({ pool: database.pool })

/** Names of the tables that all generations together have. */
async function tables(): Promise<string[]> {
  const { rows } = await database.pool.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'search_index'::regnamespace AND relkind = 'r' ORDER BY 1`,
  )
  return rows.map((row) => row.name)
}

test('a database that cannot be reached is unavailable, not broken', async () => {
  const pool = new pg.Pool({ connectionString: 'postgresql://nobody@127.0.0.1:1/nothing', max: 1 })
  const search = createPostgresSearch({ pool })
  await expect(search.search({ query: 'đèn' })).rejects.toThrow(SearchUnavailable)
  await expect(search.put([sample('bom', 'Máy bơm')])).rejects.toThrow(SearchUnavailable)
  await expect(search.count()).rejects.toThrow(SearchUnavailable)
  await expect(search.ping()).rejects.toThrow(SearchUnavailable)
  await pool.end()
})

test('a search that takes too long is given up as unavailable', async () => {
  await port().rebuild(batches(SAMPLE_DOCUMENTS))
  const search = createPostgresSearch({ pool: database.pool, timeoutMs: 300 })
  await search.search({ query: 'đèn' })
  const [table] = (await tables()).filter((name) => name.startsWith('document_'))
  const blocker = await database.pool.connect()
  await blocker.query(`BEGIN; LOCK TABLE search_index.${table} IN ACCESS EXCLUSIVE MODE`)
  await expect(search.search({ query: 'đèn' })).rejects.toThrow(SearchUnavailable)
  await blocker.query('ROLLBACK')
  blocker.release()
  expect((await search.search({ query: 'đèn' })).total).toBeGreaterThan(0)
})

/** Ends every connection that goes by this name, as a restart of the database would. */
async function breakOff(name: string): Promise<void> {
  await database.pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1`,
    [name],
  )
}

function fragilePool(name: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: database.url, max: 3, application_name: name })
  pool.on('error', () => undefined)
  return pool
}

test('connections that break off are not used again', async () => {
  const pool = fragilePool('breaks-idle')
  const search = createPostgresSearch({ pool })
  await search.search({ query: 'đèn' })
  await breakOff('breaks-idle')
  const answers = await Promise.allSettled([search.search({ query: 'đèn' }), search.search({ query: 'đèn' })])
  for (const answer of answers)
    if (answer.status === 'rejected') expect(answer.reason).toBeInstanceOf(SearchUnavailable)
  expect((await search.search({ query: 'đèn' })).total).toBeGreaterThan(0)
  await pool.end()
})

test('a connection that breaks off in the middle of a rebuild fails it and leaves the index as it was', async () => {
  const pool = fragilePool('breaks-rebuild')
  const search = createPostgresSearch({ pool })
  const before = await search.count()
  async function* broken(): AsyncGenerator<SearchDocument[]> {
    yield [sample('bom', 'Máy bơm Lạc Hồng')]
    await breakOff('breaks-rebuild')
    await new Promise((resolve) => setTimeout(resolve, 50))
    yield [sample('quat', 'Quạt Lạc Hồng')]
  }
  await expect(search.rebuild(broken())).rejects.toThrow(SearchUnavailable)
  expect(await search.count()).toBe(before)
  expect(await search.rebuild(batches(SAMPLE_DOCUMENTS))).toBe(SAMPLE_DOCUMENTS.length)
  await pool.end()
})

test('two rebuilds at the same time take turns, and one set of tables is left', async () => {
  const [first, second] = [port(), port()]
  const written = await Promise.all([
    first.rebuild(batches(SAMPLE_DOCUMENTS)),
    second.rebuild(batches(SAMPLE_DOCUMENTS.slice(0, 10))),
  ])
  expect(written).toEqual([SAMPLE_DOCUMENTS.length, 10])
  expect([SAMPLE_DOCUMENTS.length, 10]).toContain(await first.count())
  expect(await tables()).toHaveLength(4)
})

test('what an interrupted rebuild left is cleared away by the next one', async () => {
  const { version } = searchSettings()
  await database.pool.query(
    `INSERT INTO search_generation (settings_version, state) VALUES ($1, 'building')`,
    [version],
  )
  const search = port()
  await search.put([sample('bom', 'Máy bơm Lạc Hồng')])
  await search.rebuild(batches(SAMPLE_DOCUMENTS))
  const { rows } = await database.pool.query('SELECT state FROM search_generation')
  expect(rows).toEqual([{ state: 'live' }])
  expect((await database.pool.query('SELECT 1 FROM search_change')).rowCount).toBe(0)
  expect(await tables()).toHaveLength(4)
})

test('another process sees a swap and writes of this one', async () => {
  const [mine, theirs] = [port(), port()]
  await mine.rebuild(batches(SAMPLE_DOCUMENTS))
  expect((await theirs.search({ query: 'novitek' })).total).toBe(1)
  await mine.rebuild(batches([sample('bom', 'Máy bơm Lạc Hồng')]))
  expect((await theirs.search({ query: 'novitek' })).total).toBe(0)
  await theirs.put([sample('quat', 'Quạt Lạc Hồng')])
  expect((await mine.search({ query: 'lạc hồng' })).total).toBe(2)
})

test('settings of another version have an index of their own', async () => {
  const other = createPostgresSearch({
    pool: database.pool,
    settings: { ...searchSettings(), version: 'other' },
  })
  await port().rebuild(batches(SAMPLE_DOCUMENTS))
  expect(await other.count()).toBe(0)
  expect((await other.search({ query: 'đèn' })).total).toBe(0)
  await other.put([sample('bom', 'Máy bơm Lạc Hồng')])
  expect(await other.count()).toBe(1)
  expect(await port().count()).toBe(SAMPLE_DOCUMENTS.length)
})

test('counts of facets and words stay right through many changes', async () => {
  const search = port()
  const documents = Array.from({ length: 60 }, (_, index) =>
    sample(`m${index}`, `Máy kiểu ${index % 7} Lạc Hồng`, { provinces: [index % 2 ? '01' : '31'] }),
  )
  await search.rebuild(batches(documents.slice(0, 30)))
  await search.put(documents.slice(20))
  await search.put(
    documents.slice(0, 10).map((document) => ({ ...document, name: 'Quạt trần', provinces: ['48'] })),
  )
  await search.remove(documents.slice(50).map((document) => document.id))
  const answer = await search.search({ query: '', facets: ['province'] })
  expect(answer.total).toBe(50)
  expect(answer.facets.province).toEqual([
    { value: '01', count: 20 },
    { value: '31', count: 20 },
    { value: '48', count: 10 },
  ])
  const fresh = port()
  const before = await wordCounts()
  await fresh.rebuild(batches(answerDocuments(documents)))
  expect(await wordCounts()).toEqual(before)
})

function answerDocuments(documents: SearchDocument[]): SearchDocument[] {
  return documents
    .slice(0, 50)
    .map((document, index) => (index < 10 ? { ...document, name: 'Quạt trần', provinces: ['48'] } : document))
}

async function wordCounts(): Promise<unknown> {
  const { rows } = await database.pool.query<{ id: number }>(
    `SELECT id FROM search_generation WHERE state = 'live' AND settings_version = $1`,
    [searchSettings().version],
  )
  const words = await database.pool.query(
    `SELECT marked, documents, names FROM search_index.term_${rows[0]?.id} WHERE documents > 0 ORDER BY marked`,
  )
  return words.rows
}
