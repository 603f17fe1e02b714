import { fork } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'

import pg from 'pg'

import { startEmbeddedPostgres } from '#app/platform/database/embedded.server.ts'
import { migrate } from '#prisma/migrate.ts'
import { testApp } from '#tests/factories/app.ts'
import { startProduct } from '#tests/setup/server.ts'

import { startCrowd } from './realtime/crowd.ts'
import { REQUESTED, requestCall } from './realtime/meeting-calls.ts'
import { moment, type PlannedCall } from './realtime/messages.ts'
import { fillPeople, type Party } from './realtime/people.ts'
import { timesOf } from './search/times.ts'

/**
 * What the line holds: `npm run bench:realtime -- --sockets 5000 --rate 200`. The built product in a process of its own, as
 * many people with open pages as asked for, half of whom ask the other half for meetings; beside it a bare Socket.IO server
 * that passes a message on. Prints a table and writes tests/results/realtime-bench.json; fails when a push was lost or came
 * twice.
 */
const ROOT = join(import.meta.dirname, '..', '..')
const SECRET = 'a secret that only this bench and its product know'
const { values } = parseArgs({
  options: {
    sockets: { type: 'string', default: '5000' },
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '30' },
    /** Processes that hold the sockets. */
    processes: { type: 'string', default: '2' },
    /** Without the bare server beside it. */
    alone: { type: 'boolean', default: false },
  },
})
const [sockets, rate, seconds, processes] = [
  values.sockets,
  values.rate,
  values.seconds,
  values.processes,
].map(Number) as [number, number, number, number]
/** Sent before the measure begins. */
const WARM_SECONDS = 5
const SETTLE_MS = 3000

interface Server {
  name: string
  url: string
  pid: number
  cookies: readonly string[]
  /** A call of the socket `from`, and the socket that is to hear of it. */
  call(from: number, to: number, turn: number): PlannedCall
  /** What a push that tells of such a call is called. */
  tells: string
  /** What a server that has run for more than a minute has done by itself. */
  settle?(): Promise<unknown>
}

async function measure(server: Server) {
  const crowd = startCrowd(processes)
  try {
    const empty = await residentBytes(server.pid)
    const started = performance.now()
    const opened = await crowd.open(server.url, server.cookies)
    const openSeconds = (performance.now() - started) / 1000
    if (opened.failed.length > 0) say(`${opened.failed.length} sockets failed: ${opened.failed[0]}`)
    await pause(SETTLE_MS)
    const held = await residentBytes(server.pid)
    say(
      `${server.name}: ${opened.open} sockets in ${openSeconds.toFixed(1)} s (${Math.round(opened.open / openSeconds)}/s)`,
    )
    const half = Math.floor(sockets / 2)
    const turns = Math.round(rate * (WARM_SECONDS + seconds))
    const plan = Array.from({ length: turns }, (_, turn) =>
      server.call((turn * 31) % half, half + ((turn * 7919) % half), turn),
    )
    const warm = rate * WARM_SECONDS
    await crowd.send(plan.slice(0, warm), rate)
    await server.settle?.()
    await pause(SETTLE_MS)
    const first = moment()
    await crowd.send(plan.slice(warm), rate)
    await pause(SETTLE_MS)
    const report = await crowd.report()
    const busy = await residentBytes(server.pid)

    const answered = report.calls.filter(({ id }) => id !== null)
    const listener = new Map(answered.map(({ id, to }) => [id, to]))
    const told = report.heard.filter(({ kind }) => kind === server.tells)
    const times = new Map<string, number[]>()
    for (const { id, number, at } of told) {
      if (listener.get(id) !== number) continue
      times.set(id, [...(times.get(id) ?? []), at])
    }
    const measured = answered.filter(({ at }) => at >= first)
    const pushes = measured.flatMap(({ id, at }) =>
      (times.get(id ?? '') ?? []).slice(0, 1).map((t) => t - at),
    )
    const refused = report.calls.filter(({ refused: why }) => why !== null)
    if (refused.length > 0) say(`${refused.length} refused, such as “${refused[0]?.refused}”`)
    return {
      server: server.name,
      'sockets held': opened.open - report.lost,
      'handshakes a second': Math.round(opened.open / openSeconds),
      'memory a socket kB': Math.round((held - empty) / opened.open / 1024),
      'memory MB': Math.round(busy / 2 ** 20),
      calls: measured.length,
      refused: refused.length,
      ...named(
        'answer',
        timesOf(
          '',
          measured.map(({ at, answeredAt }) => (answeredAt ?? at) - at),
        ),
      ),
      ...named('push', timesOf('', pushes)),
      lost: answered.filter(({ id }) => !times.has(id ?? '')).length,
      doubled: [...times.values()].filter(({ length }) => length > 1).length,
    }
  } finally {
    crowd.close()
  }
}

function named(what: string, times: ReturnType<typeof timesOf>) {
  return {
    [`${what} p50 ms`]: times['p50 ms'],
    [`${what} p99 ms`]: times['p99 ms'],
    [`${what} slowest ms`]: times['slowest ms'],
  }
}

/** Memory of a process that stands in RAM. */
async function residentBytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

async function measureProduct() {
  const folder = await mkdtemp(join(tmpdir(), 'nhip-cau-bench-'))
  const database = await startEmbeddedPostgres({ dataDirectory: folder })
  const pool = new pg.Pool({ connectionString: database.url, max: 4 })
  // The server goes down right after the pool was told to end, and may be quicker.
  pool.on('error', () => undefined)
  try {
    await migrate({ url: database.url, root: ROOT })
    const app = testApp(database.url, { variables: { SESSION_SECRET: SECRET } })
    const parties = await fillPeople(app, pool, sockets)
    await app.close()
    const product = await startProduct({
      databaseUrl: database.url,
      env: { SESSION_SECRET: SECRET, LOG_LEVEL: 'error', DEMONSTRATION_DATA: 'off' },
    })
    try {
      return await measure({
        name: 'the product',
        url: product.url,
        pid: product.pid,
        cookies: parties.map(({ cookie }) => cookie),
        call: (from, to, turn) => callOf(parties, from, to, turn),
        tells: REQUESTED,
        // The tables were empty a moment ago; PostgreSQL looks at what they hold once a minute.
        settle: () => pool.query('ANALYZE'),
      })
    } finally {
      await product.stop()
    }
  } finally {
    await pool.end()
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

function callOf(parties: readonly Party[], from: number, to: number, turn: number): PlannedCall {
  const day = new Date(Date.now() + (2 + (turn % 60)) * 86_400_000).toISOString().slice(0, 10)
  const hour = String(8 + (turn % 9)).padStart(2, '0')
  const [name, input] = requestCall(parties[to]?.enterpriseId ?? '', [`${day}T${hour}:00`])
  return { from, to, name, input }
}

async function measureBare() {
  const child = fork(join(import.meta.dirname, 'realtime', 'echo-server.ts'), {
    execArgv: ['--import', 'tsx'],
  })
  try {
    const port = await new Promise<number>((resolve, reject) => {
      child.once('message', (told) => resolve(told as number))
      child.once('exit', reject)
    })
    return await measure({
      name: 'bare Socket.IO',
      url: `http://127.0.0.1:${port}`,
      pid: child.pid ?? 0,
      cookies: Array.from({ length: sockets }, () => ''),
      call: (from, to, turn) => ({ from, to, name: 'echo', input: { to, turn } }),
      tells: 'echo',
    })
  } finally {
    child.removeAllListeners('exit')
    child.kill()
  }
}

say(
  `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}; ` +
    `${sockets} sockets, ${rate} requests a second for ${seconds} s`,
)
const rows = [await measureProduct(), ...(values.alone ? [] : [await measureBare()])]
console.table(Object.fromEntries(rows.map(({ server, ...figures }) => [server, figures])))
const results = join(ROOT, 'tests', 'results')
await mkdir(results, { recursive: true })
await writeFile(
  join(results, 'realtime-bench.json'),
  `${JSON.stringify({ sockets, rate, seconds, rows }, null, 2)}\n`,
)
const broken = rows.filter((row) => row.lost > 0 || row.doubled > 0)
if (broken.length > 0) {
  say('✗ pushes were lost or came twice')
  process.exitCode = 1
}
