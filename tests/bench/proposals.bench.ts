import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { parseArgs } from 'node:util'

import pg from 'pg'

import {
  proposeAmongParticipants,
  proposePartners,
  ProposePartners,
} from '#app/features/proposals/index.server.ts'
import { VISITOR, type Actor } from '#app/platform/actor.ts'
import { startEmbeddedPostgres } from '#app/platform/database/embedded.server.ts'
import { migrate } from '#prisma/migrate.ts'
import { createPostgresSearch } from '#search/postgres.server.ts'

import { everyoneScored } from './proposals/everyone.ts'
import { enterpriseIdOf, fillCity } from './proposals/city.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const NOW = new Date('2026-11-23T02:00:00Z')
const { values } = parseArgs({
  options: {
    /** Enterprises in the end; 1,000 and 10,000 are measured on the way. */
    size: { type: 'string', default: '10000' },
    askers: { type: 'string', default: '200' },
    participants: { type: 'string', default: '1000' },
  },
})
const [size, askers, participants] = [values.size, values.askers, values.participants].map(Number) as [
  number,
  number,
  number,
]
/** The plain way takes seconds for each, so fewer are asked. */
const BASELINE_ASKERS = 10

const folder = await mkdtemp(join(tmpdir(), 'nhip-cau-bench-'))
const server = await startEmbeddedPostgres({ dataDirectory: folder, durable: false })
const pool = new pg.Pool({ connectionString: server.url, max: 4 })
// The server goes down right after the pool was told to end, and may be quicker.
pool.on('error', () => undefined)
const app = { pool, clock: { now: () => NOW }, search: createPostgresSearch({ pool }) }
let peakMemory = 0
const memory = setInterval(() => {
  peakMemory = Math.max(peakMemory, process.memoryUsage.rss())
}, 50)
try {
  await migrate({ url: server.url, root: ROOT })
  say(`${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}\n`)
  const sizes = [...new Set([1000, 10_000, size])].filter((each) => each <= size).sort((a, b) => a - b)
  const rows = []
  let filled = 0
  for (const each of sizes) {
    const start = performance.now()
    await fillCity(pool, each, filled)
    say(`${each} enterprises (${seconds(performance.now() - start)} to add)`)
    filled = each
    rows.push(...(await measureSize(each)))
  }
  console.table(rows)
  const event = await measureEvent(Math.min(participants, size))
  console.table([event])
  say(`peak resident memory ${Math.round(peakMemory / 2 ** 20)} MB (threads included, database not)`)
  await mkdir(join(ROOT, 'tests', 'results'), { recursive: true })
  await writeFile(
    join(ROOT, 'tests', 'results', `proposals-${size}.json`),
    `${JSON.stringify({ size, askers, rows, event, peakMemoryMb: Math.round(peakMemory / 2 ** 20) }, null, 2)}\n`,
  )
} finally {
  clearInterval(memory)
  await pool.end()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}

async function measureSize(each: number) {
  const rows = []
  for (const [name, given] of [
    ['one page (all matters, 4 each)', {}],
    ['top 20 for the offer', { about: 'offer', limit: 20 }],
    ['top 20 for each inferred input', { about: 'inferred', limit: 20 }],
  ] as const) {
    rows.push({ enterprises: each, name, ...(await measure(each, given)) })
  }
  const times: number[] = []
  let partners = 0
  for (let turn = 0; turn < BASELINE_ASKERS; turn += 1) {
    const start = performance.now()
    partners += await everyoneScored(pool, askerOf(turn, each), NOW)
    times.push(performance.now() - start)
  }
  rows.push({
    enterprises: each,
    name: 'baseline: everyone under the codes read and scored',
    ...figures(times, partners),
  })
  return rows
}

async function measure(each: number, given: Record<string, unknown>) {
  const times: number[] = []
  let partners = 0
  const delay = monitorEventLoopDelay({ resolution: 5 })
  // The first few warm the caches and are not counted.
  for (let turn = -20; turn < askers; turn += 1) {
    if (turn === 0) delay.enable()
    const enterpriseId = askerOf(turn, each)
    const start = performance.now()
    try {
      const proposals = await proposePartners(
        app,
        actingFor(enterpriseId),
        ProposePartners.parse({ enterpriseId, ...given }),
      )
      if (turn < 0) continue
      times.push(performance.now() - start)
      partners += proposals.groups.reduce((sum, group) => sum + group.partners.length, 0)
    } catch (error) {
      // A buyer offers nothing.
      if ((error as { code?: string }).code !== 'notFound') throw error
    }
  }
  delay.disable()
  return { ...figures(times, partners), 'loop max ms': Math.round(delay.max / 1e6) }
}

async function measureEvent(count: number) {
  const ids = Array.from({ length: count }, (_, index) => askerOf(index, size))
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const start = performance.now()
  const found = await proposeAmongParticipants(app, ids)
  const time = performance.now() - start
  delay.disable()
  const proposals = [...found.values()].reduce((sum, list) => sum + list.length, 0)
  return {
    name: 'all proposals of an event',
    participants: found.size,
    proposals,
    s: Math.round(time / 100) / 10,
    'ms each': Math.round((1000 * time) / proposals) / 1000,
    'loop max ms': Math.round(delay.max / 1e6),
  }
}

function figures(times: number[], partners: number) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) * 10) / 10
  const total = times.reduce((sum, time) => sum + time, 0)
  return {
    p50ms: at(0.5),
    p95ms: at(0.95),
    partners: Math.round((partners / times.length) * 10) / 10,
    'ms each': partners === 0 ? null : Math.round((100 * total) / partners) / 100,
  }
}

function askerOf(turn: number, among: number): string {
  return enterpriseIdOf(Math.abs(turn * 7919) % among)
}

function actingFor(enterpriseId: string): Actor {
  const membership = { enterpriseId, role: 'owner' as const, name: '', nameEn: null, slug: '' }
  return { ...VISITOR, personId: 'bench', sessionId: 'bench', memberships: [membership] }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
