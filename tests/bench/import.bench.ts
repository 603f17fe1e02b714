import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'

import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

import {
  beginApplying,
  beginUndoing,
  findImport,
  startImport,
  workOnImport,
} from '#app/features/imports/index.server.ts'
import { consumersOf } from '#app/platform/app.server.ts'
import { startEmbeddedPostgres } from '#app/platform/database/embedded.server.ts'
import { keepUpload } from '#app/platform/uploads/uploads.repository.server.ts'
import { migrate } from '#prisma/migrate.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'

import { writeList } from './import-list.ts'

/**
 * How fast a list of enterprises comes in: `npm run bench:import -- --rows 100000`. Measures at a tenth, three tenths and
 * the whole, each in a process of its own with an empty directory: checking with validation, writing, the same file once
 * more, undoing, and how fast the index follows. Beside them the plain COPY of the same rows into a table with the same
 * columns and indexes. Prints a table and writes tests/results/import-bench.json.
 */
const ROOT = join(import.meta.dirname, '..', '..')
const { values } = parseArgs({
  options: { rows: { type: 'string', default: '100000' }, one: { type: 'string' } },
})
const MOST_BYTES = 50_000_000
const FOLLOWED = 4000

if (values.one === undefined) await measureSizes(Number(values.rows))
else await measureOne(Number(values.one))

async function measureSizes(most: number) {
  const results: unknown[] = []
  for (const part of [0.1, 0.3, 1]) results.push(await inProcess(Math.ceil(most * part)))
  console.table(results)
  await mkdir(join(ROOT, 'tests', 'results'), { recursive: true })
  await writeFile(join(ROOT, 'tests/results/import-bench.json'), `${JSON.stringify(results, null, 2)}\n`)
}

/** Memory that earlier sizes left behind would count as this one's. */
async function inProcess(rows: number): Promise<unknown> {
  const child = fork(import.meta.filename, ['--one', String(rows)], {
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const [[result], [code]] = (await Promise.all([once(child, 'message'), once(child, 'exit')])) as [
    unknown[],
    [number],
  ]
  if (code !== 0) throw new Error(`Measuring ${rows} rows ended with ${code}.`)
  return result
}

async function measureOne(rows: number) {
  const folder = await mkdtemp(join(tmpdir(), 'nhip-cau-bench-'))
  const server = await startEmbeddedPostgres({ dataDirectory: folder })
  await migrate({ url: server.url, root: ROOT })
  const app = testApp(server.url, { variables: { DATA_DIRECTORY: folder } })
  const bench = { app, folder, url: server.url }
  try {
    // What a process does once in its life, such as making the queries ready, is no part of an import.
    await measure(bench, 100)
    process.send?.(await measure(bench, rows))
  } finally {
    await app.close()
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

interface Bench {
  app: TestApp
  folder: string
  url: string
}

async function measure(bench: Bench, rows: number) {
  const { app, folder } = bench
  const file = join(folder, `list-${rows}.csv`)
  await writeList(file, rows)
  await app.pool.query('TRUNCATE import, external_id, upload, enterprise, domain_event CASCADE')
  const watch = watchProcess()
  const first = await bring(app, file)
  const memory = watch.stop()
  const again = await bring(app, file)
  const copyMs = await copyPlainly(bench.url)
  const followed = await follow(app, first.id)
  const undoMs = await undone(app, first.id)
  if (again.new + again.changed > 0) throw new Error('The same file twice changed something.')
  return {
    rows,
    'file MB': round((await stat(file)).size / 1e6, 1),
    new: first.new,
    rejected: first.rejected,
    'check ms': first.checkMs,
    'write ms': first.writeMs,
    'rows/s': round((rows / (first.checkMs + first.writeMs + first.uploadMs)) * 1000),
    'peak RSS MB': memory.rss,
    'loop delay max ms': memory.delay,
    'same file again: changed': again.new + again.changed,
    'again ms': again.checkMs,
    'undo ms': undoMs,
    'plain COPY ms': copyMs,
    'index documents/s': followed,
  }
}

async function bring(app: TestApp, file: string) {
  const [upload, uploadMs] = await timed(() => keepUpload(app, createReadStream(file), MOST_BYTES))
  const id = await startImport(app, {
    kind: 'enterprises',
    personId: null,
    enterpriseId: null,
    source: 'bench',
    fileName: 'list.csv',
    uploadId: upload.id,
  })
  const [, checkMs] = await timed(() => workOnImport(app, id, told('checked')))
  let stored = await findImport(app.db, id)
  if (stored?.state !== 'ready') throw new Error(`The check ended as ${stored?.state} (${stored?.failure})`)
  let writeMs = 0
  if (stored.rowsNew + stored.rowsChanged > 0) {
    await beginApplying(app, stored)
    writeMs = (await timed(() => workOnImport(app, id, told('written'))))[1]
    stored = await findImport(app.db, id)
    if (stored?.state !== 'done') throw new Error(`The import ended as ${stored?.state} (${stored?.failure})`)
  }
  const { rowsNew, rowsChanged, rowsRejected } = stored
  return { id, uploadMs, checkMs, writeMs, new: rowsNew, changed: rowsChanged, rejected: rowsRejected }
}

/** Progress on the terminal, as an officer would see it. */
function told(word: string) {
  let last = performance.now()
  return (done: number, total: number) => {
    if (performance.now() - last > 2000) {
      last = performance.now()
      process.stdout.write(`  ${Math.round((100 * done) / total)} % ${word}\n`)
    }
    return Promise.resolve()
  }
}

/** Puts the same rows into a table of the same columns and indexes, as text that PostgreSQL itself wrote. */
async function copyPlainly(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const lines: string[] = []
    const { rows } = await client.query<{ line: string }>(
      `SELECT translate(e::text, E'\\n\\r', '  ') AS line FROM enterprise e`,
    )
    for (const { line } of rows) lines.push(`${line.slice(1, -1)}\n`)
    await client.query('CREATE TEMPORARY TABLE plain (LIKE enterprise INCLUDING ALL)')
    const target = client.query(copyFrom(`COPY plain FROM STDIN (FORMAT csv, ESCAPE '\\')`))
    const [, ms] = await timed(() => pipeline(lines, target))
    return ms
  } finally {
    await client.end()
  }
}

/** Lets the index follow the first records of an import; documents a second. */
async function follow(app: TestApp, id: string): Promise<number> {
  const consumer = consumersOf(app, () => Promise.resolve()).search
  const event = {
    id: 0n,
    subjectKind: 'import',
    subjectId: id,
    kind: 'import.applied',
    payload: {},
    at: new Date(),
  }
  let documents = 0
  const [, ms] = await timed(async () => {
    for (; documents < FOLLOWED; documents += 400) await consumer([event])
  })
  return round((documents / ms) * 1000)
}

async function undone(app: TestApp, id: string): Promise<number> {
  await beginUndoing(app, id)
  const [, ms] = await timed(() => workOnImport(app, id))
  const stored = await findImport(app.db, id)
  if (stored?.state !== 'undone' || stored.rowsKept > 0) throw new Error(`Undoing ended as ${stored?.state}`)
  return ms
}

/** The most memory and the longest stop of the event loop until it is stopped. */
function watchProcess() {
  let rss = process.memoryUsage.rss()
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const timer = setInterval(() => (rss = Math.max(rss, process.memoryUsage.rss())), 20)
  return {
    stop() {
      clearInterval(timer)
      delay.disable()
      return { rss: round(rss / 1e6), delay: round(delay.max / 1e6) }
    },
  }
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const started = performance.now()
  const result = await work()
  return [result, round(performance.now() - started)]
}

function round(value: number, digits = 0): number {
  return Number(value.toFixed(digits))
}
