import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { parseArgs } from 'node:util'

import { noticeFinds, queueAlerts, watchChanges } from '#app/features/saved-searches/index.server.ts'
import { startEmbeddedPostgres } from '#app/platform/database/embedded.server.ts'
import { migrate } from '#prisma/migrate.ts'
import { Random } from '#prisma/seed/random.ts'
import type { SearchDocument } from '#search/documents.ts'
import { testApp } from '#tests/factories/app.ts'

import { fictionalDocuments } from './search-documents.ts'

/**
 * What alerts cost: `npm run bench:alerts -- --size 100000 --searches 5000`. Fills an index, saves searches of several
 * kinds, then changes documents and looks for what newly fits. Makes its own database, prints a table and writes
 * tests/results/alerts-bench.json. Records stand in the index alone, which is all that finding looks at.
 */
const ROOT = join(import.meta.dirname, '..', '..')
const { values } = parseArgs({
  options: { size: { type: 'string', default: '100000' }, searches: { type: 'string', default: '5000' } },
})
const [size, searches] = [Number(values.size), Number(values.searches)]
const random = new Random('alerts')

const folder = await mkdtemp(join(tmpdir(), 'nhip-cau-bench-'))
const server = await startEmbeddedPostgres({ dataDirectory: folder, durable: false })
await migrate({ url: server.url, root: ROOT })
const app = testApp(server.url, { variables: { DATA_DIRECTORY: folder } })
try {
  const sample: SearchDocument[] = []
  const filled = await timed(() => app.search.rebuild(keeping(fictionalDocuments(size), sample)))
  process.stdout.write(`${filled.result} documents in ${filled.seconds} s\n`)
  await saveSearches(sample)
  const rows = [await look('count the present hits of all searches')]
  for (const changed of [1, 20, 200, 5000]) {
    await change(sample.slice(0, changed), changed)
    rows.push(await look(`${changed} documents changed`))
  }
  await publish(50)
  rows.push(await look('50 documents published'))
  rows.push(await look('nothing changed'))
  console.table(rows)
  const queued = await timed(() => queueAlerts(app))
  process.stdout.write(`${queued.result} mails queued in ${queued.seconds} s\n`)
  const stored = await megabytes()
  process.stdout.write(`saved searches and what they know: ${stored} MB\n`)
  const results = { size, searches, rows, queued, storedMb: stored }
  await mkdir(join(ROOT, 'tests', 'results'), { recursive: true })
  await writeFile(
    join(ROOT, 'tests', 'results', 'alerts-bench.json'),
    `${JSON.stringify(results, null, 2)}\n`,
  )
} finally {
  await app.close()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}

/** Searches like people's: a few words, words with a place, filters alone, and some that find almost everything. */
async function saveSearches(sample: readonly SearchDocument[]): Promise<void> {
  const people = Array.from({ length: Math.ceil(searches / 10) }, () => randomUUID())
  await app.db.person.createMany({
    data: people.map((id) => ({ id, name: 'Người tìm', email: `${id}@tests.example` })),
  })
  const rows = Array.from({ length: searches }, (_, place) => ({
    personId: people[place % people.length] ?? '',
    name: `Tìm kiếm ${place}`,
    address: addressFor(random.pick(sample), place),
    frequency: 'at_once' as const,
    language: 'vi' as const,
  }))
  // A person keeps a search once.
  const different = [...new Map(rows.map((row) => [`${row.personId} ${row.address}`, row])).values()]
  await app.db.savedSearch.createMany({ data: different })
}

function addressFor(document: SearchDocument, place: number): string {
  const words = document.name.split(' ')
  const start = place % Math.max(1, words.length - 2)
  const parameters = new URLSearchParams()
  const kind = place % 10
  if (kind < 7) parameters.set('q', words.slice(start, start + 2 + (place % 2)).join(' '))
  if (kind >= 4) parameters.set('kind', document.kind)
  if (kind >= 5 && document.provinces[0]) parameters.set('province', document.provinces[0])
  if (kind >= 6 && document.industryGroup) parameters.set('industryGroup', document.industryGroup)
  if (kind === 9 && document.hsCodes[0]) parameters.set('hsChapter', document.hsCodes[0].slice(0, 2))
  return parameters.toString()
}

async function change(documents: readonly SearchDocument[], round: number): Promise<void> {
  const put = documents.map((document) => ({ ...document, descriptionVi: `Sửa lần ${round}` }))
  await app.search.put(put)
  await watchChanges(app, { put, removed: [] })
  // Their records, which this bench does without, are older than the searches.
  await app.db.watchedChange.updateMany({ data: { recordedAt: new Date('2020-01-01') } })
}

async function publish(count: number): Promise<void> {
  const put: SearchDocument[] = []
  for await (const batch of fictionalDocuments(size))
    put.push(
      ...batch
        .slice(0, count - put.length)
        .map((document) => ({ ...document, id: `${document.kind}:${randomUUID()}` })),
    )
  await app.search.put(put)
  await watchChanges(app, { put, removed: [] })
}

async function look(name: string) {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const { seconds, result } = await timed(() => noticeFinds(app))
  delay.disable()
  return {
    name,
    seconds,
    questions: result.questions,
    'ms a question': result.questions > 0 ? Number(((seconds * 1000) / result.questions).toFixed(1)) : null,
    finds: result.finds,
    'longest block ms': Math.round(delay.max / 1e6),
  }
}

async function timed<Result>(work: () => Promise<Result>): Promise<{ seconds: number; result: Result }> {
  const started = performance.now()
  const result = await work()
  return { seconds: Number(((performance.now() - started) / 1000).toFixed(2)), result }
}

async function megabytes(): Promise<number> {
  const { rows } = await app.pool.query<{ bytes: string }>(
    `SELECT sum(pg_total_relation_size(oid)) AS bytes FROM pg_class
     WHERE relname IN ('saved_search', 'saved_search_find', 'watched_change')`,
  )
  return Math.round(Number(rows[0]?.bytes ?? 0) / 2 ** 20)
}

async function* keeping(
  batches: AsyncIterable<SearchDocument[]>,
  sample: SearchDocument[],
): AsyncGenerator<SearchDocument[]> {
  for await (const batch of batches) {
    if (sample.length < 5000) sample.push(...batch.slice(0, 60))
    yield batch
  }
}
