import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'

import { openDatabase } from '#app/platform/database/client.server.ts'
import { startEmbeddedPostgres } from '#app/platform/database/embedded.server.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'
import type { RunningProduct } from '#tests/setup/server.ts'

import { cityFolder, startCity } from './city.ts'
import { timesOf, type Times } from './search/times.ts'

/**
 * How long after its commit a change of an enterprise is found by the running product: `npm run bench:publish`, or
 * `-- --size 100000` with that many invented enterprises. Measured while nothing else happens, while four readers
 * search without a pause, and while `npm run search:reindex` builds the index anew. The aim is 2 s.
 */
const ROOT = join(import.meta.dirname, '..', '..')
const AIM_MS = 2000
const PATIENCE_MS = 60_000
const READERS = 4
const { values } = parseArgs({
  options: { size: { type: 'string', default: '1000' }, changes: { type: 'string', default: '30' } },
})
const size = Number(values.size)
const changes = Number(values.changes)

const product = await startCity(size)
const server = await startEmbeddedPostgres({ dataDirectory: join(cityFolder(size), 'postgres'), share: true })
const database = openDatabase(server.url, { poolSize: 4, onError: () => undefined })
const rows: (Times & { changes: number; 'within 2 s': string })[] = []
try {
  const ids = (
    await database.db.enterprise.findMany({ select: { id: true }, take: 500, orderBy: { id: 'asc' } })
  ).map(({ id }) => id)
  await measure('nothing else', ids, (done) => done.length >= changes)
  const searching = keepSearching(product)
  await measure(`${READERS} readers without a pause`, ids, (done) => done.length >= changes)
  searching.stop()
  let running = true
  const reindex = reindexProcess().finally(() => (running = false))
  await measure('a reindex', ids, () => !running)
  await reindex
} finally {
  await database.close()
  await product.stop()
}
console.table(rows)
const folder = join(ROOT, 'tests', 'results')
await mkdir(folder, { recursive: true })
await writeFile(
  join(folder, 'publish-bench.json'),
  `${JSON.stringify({ size, aim: AIM_MS, rows }, null, 1)}\n`,
)
process.exit()

/** Publishes one change after the other and waits for each, until told that it is enough. */
async function measure(
  during: string,
  ids: readonly string[],
  enough: (done: readonly number[]) => boolean,
): Promise<void> {
  const times: number[] = []
  do times.push(await publishOne(ids[times.length % ids.length] ?? '', `${during} ${times.length}`))
  while (!enough(times))
  const within = times.filter((ms) => ms <= AIM_MS).length
  rows.push({ ...timesOf(during, times), changes: times.length, 'within 2 s': `${within}/${times.length}` })
}

/** Gives an enterprise a name that nobody has, and searches until it is found. */
async function publishOne(id: string, label: string): Promise<number> {
  const word = `Zu${[...`${label}${Date.now()}`].map((letter) => String.fromCharCode(97 + (letter.charCodeAt(0) % 26))).join('')}`
  await database.db.$transaction(async (tx) => {
    await tx.enterprise.update({ where: { id }, data: { nameVi: `Cơ khí ${word}` } })
    await recordEvent(tx, { subjectKind: 'enterprise', subjectId: id, kind: 'enterprise.changed' })
  })
  const committed = performance.now()
  while (performance.now() - committed < PATIENCE_MS) {
    const response = await fetch(`${product.url}/api/v1/search?kind=enterprise&limit=1&q=${word}`)
    const { hits } = (await response.json()) as { hits?: { name?: string }[] }
    if (JSON.stringify(hits ?? []).includes(word)) return performance.now() - committed
    await pause(20)
  }
  throw new Error(`the change was not found within ${PATIENCE_MS / 1000} s`)
}

/** So many readers who ask for the next page as soon as they have one: as much as the processor can do, never more. */
function keepSearching({ url }: RunningProduct): { stop(): void } {
  const words = ['đèn led', 'dây cáp điện', 'bao bì', 'khuôn ép nhựa', '']
  let going = true
  const read = async (from: number) => {
    for (let round = from; going; round++) {
      const response = await fetch(`${url}/search?q=${encodeURIComponent(words[round % words.length] ?? '')}`)
      await response.arrayBuffer()
    }
  }
  for (let reader = 0; reader < READERS; reader++) read(reader).catch(() => undefined)
  return { stop: () => (going = false) }
}

/** `npm run search:reindex` on the database of the running product. */
async function reindexProcess(): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/search-reindex.ts'], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIRECTORY: cityFolder(size), LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`the reindex ended with code ${code}`)
}
