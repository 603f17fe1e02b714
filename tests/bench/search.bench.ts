import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import pg from 'pg'

import { startEmbeddedPostgres } from '#app/platform/database/embedded.server.ts'
import { migrate } from '#prisma/migrate.ts'
import type { SearchDocument } from '#search/documents.ts'
import { createPostgresSearch } from '#search/postgres.server.ts'
import { FACETS, type SearchRequest } from '#search/search-port.ts'

import { fictionalDocuments } from './search-documents.ts'

/**
 * How long searches take, with all facets counted: `npm run bench:search -- --size 10000 --size 100000 --rounds 60`.
 * Makes its own database, prints a table for each size with a plain substring scan of the names as its baseline, and
 * writes tests/results/search-bench.json.
 */
const ROOT = join(import.meta.dirname, '..', '..')
const { values } = parseArgs({
  options: {
    size: { type: 'string', multiple: true, default: ['10000'] },
    rounds: { type: 'string', default: '60' },
  },
})
const rounds = Number(values.rounds)

/** What people look for without a name: common words with many hits and many synonyms. */
const GOODS = [
  'đèn led',
  'dây cáp điện',
  'khuôn ép nhựa',
  'thép không gỉ',
  'áo sơ mi',
  'máy bơm',
  'nhựa',
  'bao bì',
]
const GOODS_ENGLISH = [
  'led lamp',
  'plastic parts for machines',
  'stainless steel pipes',
  'shirts',
  'packaging',
]
const PLACES = ['hà nội', 'bắc ninh', 'Bình Dương', 'hai phong']

function pick(words: readonly string[], name: string): string {
  return words[name.length % words.length] ?? ''
}

/** One request of each kind, made from a document that is really there. */
const CLASSES: Record<string, (name: string) => SearchRequest> = {
  typed: (name) => ({ query: name }),
  unmarked: (name) => ({ query: unmarked(name) }),
  misspelt: (name) => ({ query: misspelt(unmarked(name)) }),
  prefix: (name) => ({ query: name.split(' ').at(-1)?.slice(0, 3) ?? name }),
  'first letter': (name) => ({ query: name.slice(0, 1) }),
  joined: (name) => ({ query: unmarked(name).replaceAll(' ', '').slice(0, 20) }),
  goods: (name) => ({ query: pick(GOODS, name) }),
  english: (name) => ({ query: pick(GOODS_ENGLISH, name) }),
  'goods and place': (name) => ({ query: `${pick(GOODS, name)} ${pick(PLACES, name)}` }),
  filtered: (name) => ({ query: name.split(' ')[0] ?? name, filter: { country: ['VN'] } }),
  browse: () => ({ query: '' }),
}

const folder = await mkdtemp(join(tmpdir(), 'nhip-cau-bench-'))
const server = await startEmbeddedPostgres({ dataDirectory: folder, durable: false })
const pool = new pg.Pool({ connectionString: server.url, max: 4 })
// The server goes down right after the pool was told to end, and may be quicker.
pool.on('error', () => undefined)
try {
  await migrate({ url: server.url, root: ROOT })
  const results = []
  for (const size of values.size.map(Number)) results.push(await measureSize(size))
  await mkdir(join(ROOT, 'tests', 'results'), { recursive: true })
  const file = join(ROOT, 'tests', 'results', 'search-bench.json')
  await writeFile(file, `${JSON.stringify({ rounds, results }, null, 2)}\n`)
} finally {
  await pool.end()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}

async function measureSize(size: number) {
  const search = createPostgresSearch({ pool })
  const names: string[] = []
  await pool.query('DROP TABLE IF EXISTS bench_name; CREATE TABLE bench_name (name text NOT NULL)')
  const started = performance.now()
  const written = await search.rebuild(keeping(fictionalDocuments(size), names))
  const seconds = (performance.now() - started) / 1000
  process.stdout.write(
    `\n${written} documents in ${seconds.toFixed(1)} s (${Math.round(written / seconds)} a second)\n`,
  )
  const rows = []
  for (const [name, request] of Object.entries(CLASSES)) {
    rows.push({
      query: name,
      ...(await measure((typed) => search.search({ ...request(typed), facets: FACETS }), names)),
    })
  }
  const scan = (typed: string) =>
    pool.query(
      `SELECT name FROM bench_name WHERE unaccent(lower(name)) LIKE '%' || unaccent(lower($1)) || '%' LIMIT 20`,
      [typed],
    )
  rows.push({ query: 'baseline: names by substring, no facets', ...(await measure(scan, names)) })
  console.table(rows)
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20)
  const disk = await indexMegabytes()
  process.stdout.write(`resident memory of this process ${memory} MB, index on disk ${disk} MB\n`)
  return { size, written, seconds, memoryMb: memory, diskMb: disk, rows }
}

async function indexMegabytes(): Promise<number> {
  const { rows } = await pool.query<{ bytes: string }>(
    `SELECT sum(pg_total_relation_size(oid)) AS bytes FROM pg_class
     WHERE relnamespace = 'search_index'::regnamespace AND relkind = 'r'`,
  )
  return Math.round(Number(rows[0]?.bytes ?? 0) / 2 ** 20)
}

/** Passes documents on, and notes some of their names to ask for and all of them for the baseline. */
async function* keeping(
  batches: AsyncIterable<SearchDocument[]>,
  names: string[],
): AsyncGenerator<SearchDocument[]> {
  for await (const batch of batches) {
    const all = batch.map((document) => document.name)
    names.push(...all.slice(0, 5))
    await pool.query('INSERT INTO bench_name SELECT unnest($1::text[])', [all])
    yield batch
  }
}

async function measure(ask: (name: string) => Promise<unknown>, names: readonly string[]) {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const name = names[(round * 7919) % names.length] ?? 'led'
    const started = performance.now()
    await ask(name)
    times.push(performance.now() - started)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) =>
    Number((times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0).toFixed(1))
  return { 'p50 ms': at(0.5), 'p95 ms': at(0.95), 'p99 ms': at(0.99) }
}

function unmarked(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
}

/** Two neighbouring letters of the longest word changed places. */
function misspelt(text: string): string {
  const longest = text.split(' ').reduce((a, b) => (b.length > a.length ? b : a), '')
  const swapped = longest.slice(0, 2) + longest.slice(2, 4).split('').toReversed().join('') + longest.slice(4)
  return text.replace(longest, swapped)
}
