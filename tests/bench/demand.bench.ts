import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import pg from 'pg'

import { readDemand } from '#app/features/demand/index.server.ts'
import { startEmbeddedPostgres } from '#app/platform/database/embedded.server.ts'
import { migrate } from '#prisma/migrate.ts'
import { testApp } from '#tests/factories/app.ts'

/**
 * How long the pages of unmet demand take as what was counted grows: `npm run bench:demand -- --rows 5000000` (rows of
 * queries by week, country and outcome, over three years). Measures at a hundredth, a tenth and the whole; beside each page
 * stands the plainest question that reads the same rows. Prints a table and writes tests/results/demand-bench.json.
 */
const ROOT = join(import.meta.dirname, '..', '..')
const { values } = parseArgs({ options: { rows: { type: 'string', default: '5000000' } } })
const ROUNDS = 7
const WEEKS = 156
const PAGES = [
  '',
  'period=52',
  'by=heading',
  'by=group&period=52',
  'by=country',
  'none=1&country=JP',
  'sort=rising&page=3',
]

const folder = await mkdtemp(join(tmpdir(), 'nhip-cau-bench-'))
const server = await startEmbeddedPostgres({ dataDirectory: folder, durable: false })
await migrate({ url: server.url, root: ROOT })
const app = testApp(server.url, { variables: { DATA_DIRECTORY: folder } })
// The product's own connections break off what takes long.
const filler = new pg.Client({ connectionString: server.url })
await filler.connect()
try {
  const results = []
  for (const rows of [100, 10, 1].map((part) => Math.ceil(Number(values.rows) / part))) {
    const started = performance.now()
    await fill(rows)
    process.stdout.write(`${rows} rows in ${((performance.now() - started) / 1000).toFixed(0)} s\n`)
    const baseline = await median(() => countPlainly())
    for (const page of PAGES)
      results.push({
        rows,
        page: `/demand?${page}`,
        ms: await median(() => readDemand(app, new URLSearchParams(page), 'en')),
        'plain count of the period ms': baseline,
      })
  }
  console.table(results)
  await mkdir(join(ROOT, 'tests', 'results'), { recursive: true })
  await writeFile(
    join(ROOT, 'tests', 'results', 'demand-bench.json'),
    `${JSON.stringify(results, null, 2)}\n`,
  )
} finally {
  await filler.end()
  await app.close()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}

/** A few queries are asked much, most seldom; a twentieth of the rows is about what is met. */
async function fill(rows: number): Promise<void> {
  const queries = Math.ceil(rows / 25)
  await filler.query('TRUNCATE demand_sum, demand_query, demand_query_week RESTART IDENTITY')
  await filler.query(
    `INSERT INTO demand_query (text, wording, heading, industry_group, searchers)
     SELECT 'query ' || n, 'query ' || n, (8400 + n % 140)::text, 'group-' || n % 9, -1 FROM generate_series(1, $1::int) n`,
    [queries],
  )
  await filler.query(
    `INSERT INTO demand_query_week (week, query_id, country, found, industry_group, searches, opened, searchers)
     SELECT date_trunc('week', now())::date - 7 * (n % ${WEEKS}), 1 + floor(power(random(), 2) * $2::int)::int % $2::int,
       (ARRAY['VN', 'JP', 'KR', 'CN', 'DE', 'US', ''])[1 + n % 7],
       (CASE WHEN n % 20 = 0 THEN 'many' WHEN n % 3 = 0 THEN 'few' ELSE 'none' END)::demand_found,
       'group-' || n % 9, 1 + n % 5, n % 2, (random() * 2147483647)::int
     FROM generate_series(1, $1::int) n ON CONFLICT DO NOTHING`,
    [rows, queries],
  )
  await filler.query(
    `INSERT INTO demand_sum (week, heading, industry_group, country, found, searches, opened)
     SELECT w.week, q.heading, w.industry_group, w.country, w.found, sum(w.searches), sum(w.opened)
     FROM demand_query_week w JOIN demand_query q ON q.id = w.query_id GROUP BY 1, 2, 3, 4, 5`,
  )
  await filler.query('VACUUM ANALYZE demand_sum, demand_query, demand_query_week')
}

function countPlainly() {
  return app.pool.query(
    `SELECT count(*) FROM demand_query_week WHERE week > current_date - 84 AND found <> 'many'`,
  )
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const times = []
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  return Math.round(times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0)
}
