import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { parseArgs } from 'node:util'

import { comparePairs, renewKeys } from '#app/features/duplicates/find-duplicates.server.ts'
import { lookThroughAll } from '#app/features/duplicates/find-duplicates.job.server.ts'
import { startEmbeddedPostgres } from '#app/platform/database/embedded.server.ts'
import { migrate } from '#prisma/migrate.ts'
import { Random, stableId } from '#prisma/seed/random.ts'
import { noRecords, type SeedRecords } from '#prisma/seed/records.ts'
import { writeRecords } from '#prisma/seed/write-records.ts'
import { testApp } from '#tests/factories/app.ts'

import { cityRecords } from './city-records.ts'

/**
 * What finding duplicates costs as the directory grows: `npm run bench:duplicates -- --size 10000,100000`. Fills a database
 * of its own with invented enterprises, of which one in a hundred is entered a second time a little differently, then looks
 * through all, and after single changes. Prints how many of the second entries were found, and the plan of the look-up.
 */
const ROOT = join(import.meta.dirname, '..', '..')
const { values } = parseArgs({ options: { size: { type: 'string', default: '10000' } } })
const CHANGES = 100
const EVERY = 100

const results = []
for (const size of values.size.split(',').map(Number)) results.push(await measure(size))
console.table(results)
await mkdir(join(ROOT, 'tests', 'results'), { recursive: true })
await writeFile(
  join(ROOT, 'tests', 'results', 'duplicates-bench.json'),
  `${JSON.stringify(results, null, 2)}\n`,
)

async function measure(size: number) {
  const folder = await mkdtemp(join(tmpdir(), 'nhip-cau-bench-'))
  const server = await startEmbeddedPostgres({ dataDirectory: folder, durable: false })
  await migrate({ url: server.url, root: ROOT })
  const app = testApp(server.url, { variables: { DATA_DIRECTORY: folder } })
  try {
    const twins = await fill(app, size)
    await app.pool.query('ANALYZE')
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const began = performance.now()
    const all = await lookThroughAll(app)
    const seconds = (performance.now() - began) / 1000
    delay.disable()
    const { rows } = await app.pool.query<{ first_id: string; second_id: string }>(
      'SELECT first_id, second_id FROM duplicate_pair',
    )
    const found = new Set(rows.map((row) => [row.first_id, row.second_id].toSorted().join()))
    const right = twins.filter(([one, two]) => found.has([one, two].toSorted().join())).length
    const single = await singleChanges(app)
    process.stdout.write(`${await planOf(app)}\n`)
    return {
      size,
      'all, s': seconds.toFixed(1),
      'ms an enterprise': ((seconds * 1000) / all.enterprises).toFixed(2),
      compared: all.compared,
      suspect: all.suspect,
      'second entries found': `${right} of ${twins.length}`,
      'one change p50, ms': single.p50,
      'one change p95, ms': single.p95,
      'longest hold of the loop, ms': (delay.max / 1e6).toFixed(0),
    }
  } finally {
    await app.close()
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

type App = ReturnType<typeof testApp>

/** Enterprises and their sites. @returns those that were entered twice */
async function fill(app: App, size: number): Promise<[string, string][]> {
  const random = new Random('duplicates')
  const twins: [string, string][] = []
  let made = 0
  for (const { enterprises, sites } of cityRecords(size)) {
    const batch = { ...noRecords(), enterprises: [...enterprises], sites: [...sites] }
    for (const enterprise of enterprises) {
      if (made++ % EVERY > 0) continue
      const copy = enteredAgain(enterprise, sites, random)
      batch.enterprises.push(copy.enterprise)
      batch.sites.push(...copy.sites)
      twins.push([enterprise.id ?? '', copy.enterprise.id ?? ''])
    }
    await app.db.$transaction((tx) => writeRecords(tx, batch), { timeout: 60_000 })
  }
  return twins
}

type Enterprise = SeedRecords['enterprises'][number]

/** The same enterprise as somebody else types it: another legal form, no marks, a letter wrong, no tax code. */
function enteredAgain(enterprise: Enterprise, sites: SeedRecords['sites'], random: Random) {
  const id = stableId(`${String(enterprise.id)}/again`)
  const bare = enterprise.nameVi.replace(/^(công ty|cty)\s+(tnhh|cổ phần|cp)(\s+mtv)?\s+/i, '')
  const unmarked = bare.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd')
  const at = random.int(2, Math.max(3, unmarked.length - 2))
  const typo = unmarked.slice(0, at) + unmarked.slice(at + 1)
  const nameVi = random.pick([
    `CÔNG TY CỔ PHẦN ${bare.toUpperCase()}`,
    `Cong ty TNHH ${unmarked}`,
    `Công ty TNHH ${typo}`,
  ])
  return {
    enterprise: {
      ...enterprise,
      id,
      slug: `${enterprise.slug}-again`,
      nameVi,
      nameEn: null,
      nameShort: null,
      taxCode: null,
    },
    sites: sites
      .filter((site) => site.enterpriseId === enterprise.id)
      .map((site) => ({ ...site, id: stableId(`${String(site.id)}/again`), enterpriseId: id })),
  }
}

async function singleChanges(app: App) {
  const { rows } = await app.pool.query<{ id: string }>(
    'SELECT id FROM enterprise ORDER BY md5(id::text) LIMIT $1',
    [CHANGES],
  )
  const times: number[] = []
  for (const { id } of rows) {
    const began = performance.now()
    await renewKeys(app, [id])
    await comparePairs(app, [id])
    times.push(performance.now() - began)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1)
  return { p50: at(0.5), p95: at(0.95) }
}

async function planOf(app: App): Promise<string> {
  const client = await app.pool.connect()
  try {
    await client.query('BEGIN')
    await client.query("SELECT set_config('pg_trgm.similarity_threshold', '0.55', true)")
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`
      EXPLAIN (ANALYZE, BUFFERS, COSTS OFF)
      SELECT mine.enterprise_id, other.enterprise_id
      FROM (SELECT * FROM duplicate_key WHERE kind = 'name' ORDER BY md5(enterprise_id::text) LIMIT 50) AS mine
      CROSS JOIN LATERAL (
        SELECT enterprise_id FROM duplicate_key AS alike
        WHERE alike.kind = 'name' AND alike.key % mine.key AND alike.enterprise_id <> mine.enterprise_id
        ORDER BY similarity(alike.key, mine.key) DESC, alike.enterprise_id LIMIT 20
      ) AS other`)
    await client.query('ROLLBACK')
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  } finally {
    client.release()
  }
}
