import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'

import pg from 'pg'

import { startEmbeddedPostgres } from '#app/platform/database/embedded.server.ts'
import { migrate } from '#prisma/migrate.ts'
import { createMeilisearchSearch } from '#search/meilisearch.server.ts'
import { createPostgresSearch } from '#search/postgres.server.ts'
import { FACETS, type SearchPort } from '#search/search-port.ts'
import { startProduct } from '#tests/setup/server.ts'

import { fictionalDocuments } from './search-documents.ts'
import { loadAt } from './search/http-load.ts'
import { megabytesOf } from './search/memory.ts'
import { plansOfSlowest } from './search/plans.ts'
import { nameAt, QUERIES } from './search/queries.ts'
import { sampleNames, timeQueries, type Times } from './search/times.ts'

/**
 * How long searches take, with all facets counted: `npm run bench:search -- --size 100000`. Makes its own database of
 * invented documents and prints, for each size, the rate of indexing, times for each kind of query, memory and disk;
 * MiniSearch on the same documents and queries beside it (up to `--beside`, since it holds everything in memory), and
 * Meilisearch when MEILISEARCH_URL is set; then the product's page and interface at 50 requests a second (left out with
 * `--http 0`). Several sizes end with a table of growth. `--plans FILE` writes plans of the slowest kinds of query.
 */
const ROOT = join(import.meta.dirname, '..', '..')
const { values } = parseArgs({
  options: {
    size: { type: 'string', multiple: true, default: ['10000'] },
    rounds: { type: 'string', default: '100' },
    beside: { type: 'string', default: '100000' },
    http: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '20' },
    plans: { type: 'string' },
  },
})
const rounds = Number(values.rounds)
const AIMS = { engine: { upTo100000: 40, upTo1000000: 150 }, http: 60 }

interface Result {
  size: number
  engine: string
  indexedPerSecond: number
  memoryMb: number | undefined
  diskMb: number | undefined
  rows: Times[]
}

const folder = await mkdtemp(join(tmpdir(), 'nhip-cau-bench-'))
const server = await startEmbeddedPostgres({ dataDirectory: folder, durable: false })
const pool = new pg.Pool({ connectionString: server.url, max: 4 })
// The server goes down right after the pool was told to end, and may be quicker.
pool.on('error', () => undefined)
const results: Result[] = []
const overHttp: (Times & { size: number; failed: number })[] = []
try {
  await migrate({ url: server.url, root: ROOT })
  say(
    `${cpus().length} × ${cpus()[0]?.model ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
  )
  for (const size of values.size.map(Number)) await measureSize(size)
  if (results.length > 1) printGrowth()
  await mkdir(join(ROOT, 'tests', 'results'), { recursive: true })
  const file = join(ROOT, 'tests', 'results', 'search-bench.json')
  await writeFile(file, `${JSON.stringify({ rounds, aims: AIMS, results, overHttp }, null, 1)}\n`)
} finally {
  await pool.end()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
process.exit()

async function measureSize(size: number): Promise<void> {
  const names = await sampleNames(fictionalDocuments(size))
  const postgres = createPostgresSearch({ pool })
  await measurePort(postgres, size, names)
  if (size <= Number(values.beside)) await measureMiniSearch(size)
  const meilisearch = process.env.MEILISEARCH_URL
  if (meilisearch !== undefined)
    await measurePort(
      createMeilisearchSearch({ url: meilisearch, apiKey: process.env.MEILISEARCH_API_KEY }),
      size,
      names,
    )
  if (values.plans !== undefined) {
    const times = results.findLast((result) => result.engine === postgres.engine)?.rows ?? []
    const text = await plansOfSlowest(pool, times, names)
    const head = `Written by \`npm run bench:search -- --size ${size} --plans ${values.plans}\`, on ${size} invented documents.`
    await writeFile(join(ROOT, values.plans), `# Plans of the slowest searches\n\n${head} ${text}`)
  }
  if (Number(values.http) > 0) await measureHttp(size, names)
}

async function measurePort(search: SearchPort, size: number, names: readonly string[]): Promise<void> {
  const started = performance.now()
  const written = await search.rebuild(fictionalDocuments(size))
  const seconds = (performance.now() - started) / 1000
  const postgres = search.engine === 'postgres'
  const rows = await timeQueries((request) => search.search({ ...request, facets: FACETS }), names, rounds)
  report({
    size,
    engine: search.engine,
    indexedPerSecond: Math.round(written / seconds),
    memoryMb: postgres ? await megabytesOf(server.pid) : undefined,
    diskMb: postgres ? await indexMegabytes() : undefined,
    rows,
  })
}

/** In a process of its own, with as much memory as it may want. */
async function measureMiniSearch(size: number): Promise<void> {
  const program = join(import.meta.dirname, 'search', 'minisearch.ts')
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--max-old-space-size=16384', '--expose-gc', '--import', 'tsx', program, String(size), String(rounds)],
    { maxBuffer: 2 ** 24 },
  )
  const { written, seconds, memoryMb, rows } = JSON.parse(stdout) as {
    written: number
    seconds: number
    memoryMb: number
    rows: Times[]
  }
  const indexedPerSecond = Math.round(written / seconds)
  report({ size, engine: 'MiniSearch', indexedPerSecond, memoryMb, diskMb: undefined, rows })
}

/** The built product on the index that was just measured. Its tables are empty, so no seals are looked up. */
async function measureHttp(size: number, names: readonly string[]): Promise<void> {
  const product = await startProduct({
    databaseUrl: server.url,
    env: { DEMONSTRATION_DATA: 'off', REQUESTS_PER_MINUTE: '1000000', LOG_LEVEL: 'error' },
  })
  const kinds = Object.values(QUERIES)
  const parameters = (round: number) => {
    const { query, filter = {}, sort } = kinds[round % kinds.length]?.(nameAt(names, round)) ?? { query: '' }
    const all = new URLSearchParams({ q: query, ...(sort ? { sort } : {}) })
    for (const [facet, chosen] of Object.entries(filter)) for (const value of chosen) all.append(facet, value)
    return all.toString()
  }
  try {
    for (let round = 0; round < 100; round++)
      await (await fetch(`${product.url}/search?${parameters(round)}`)).text()
    const rows = []
    for (const [name, path] of [
      ['interface /api/v1/search', '/api/v1/search'],
      ['page /search', '/search'],
    ] as const)
      rows.push(
        await loadAt(
          Number(values.http),
          Number(values.seconds),
          name,
          (round) => `${product.url}${path}?${parameters(round)}`,
        ),
      )
    say(
      `\n${size} documents over HTTP, all kinds of query, ${values.http} requests a second (aim: p95 ${AIMS.http} ms)`,
    )
    console.table(rows)
    overHttp.push(...rows.map((row) => ({ size, ...row })))
  } finally {
    await product.stop()
  }
}

function report(result: Result): void {
  results.push(result)
  const { size, engine, indexedPerSecond, memoryMb, diskMb, rows } = result
  const aim = size <= 100_000 ? AIMS.engine.upTo100000 : AIMS.engine.upTo1000000
  say(
    `\n${size} documents in ${engine}: ${indexedPerSecond} indexed a second, memory ${memoryMb ?? '?'} MB, disk ${diskMb ?? '–'} MB (aim: p95 ${aim} ms)`,
  )
  console.table(rows)
}

function printGrowth(): void {
  say('\nGrowth: p95 in ms by number of documents')
  for (const engine of new Set(results.map((result) => result.engine))) {
    const own = results.filter((result) => result.engine === engine)
    say(engine)
    console.table(
      Object.fromEntries(
        Object.keys(QUERIES).map((query) => [
          query,
          Object.fromEntries(
            own.map(({ size, rows }) => [size, rows.find((row) => row.query === query)?.['p95 ms']]),
          ),
        ]),
      ),
    )
  }
}

async function indexMegabytes(): Promise<number> {
  const { rows } = await pool.query<{ bytes: string }>(
    `SELECT sum(pg_total_relation_size(oid)) AS bytes FROM pg_class
     WHERE relnamespace = 'search_index'::regnamespace AND relkind = 'r'`,
  )
  return Math.round(Number(rows[0]?.bytes ?? 0) / 2 ** 20)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
