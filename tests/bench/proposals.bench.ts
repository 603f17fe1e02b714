import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import pg from 'pg'

import { proposePartners, ProposePartners } from '#app/features/proposals/index.server.ts'
import { VISITOR, type Actor } from '#app/platform/actor.ts'
import { startEmbeddedPostgres } from '#app/platform/database/embedded.server.ts'
import { migrate } from '#prisma/migrate.ts'
import { createPostgresSearch } from '#search/postgres.server.ts'

import { enterpriseIdOf, fillCity } from './proposals-city.ts'

/**
 * How long proposals take: `node --import tsx tests/bench/proposals.bench.ts --size 3000 --askers 100`.
 * Makes its own database, prints a table and writes tests/results/proposals-<size>.json.
 */
const ROOT = join(import.meta.dirname, '..', '..')
const { values } = parseArgs({
  options: { size: { type: 'string', default: '3000' }, askers: { type: 'string', default: '100' } },
})
const [size, askers] = [Number(values.size), Number(values.askers)]

const folder = await mkdtemp(join(tmpdir(), 'nhip-cau-bench-'))
const server = await startEmbeddedPostgres({ dataDirectory: folder, durable: false })
const pool = new pg.Pool({ connectionString: server.url, max: 4 })
// The server goes down right after the pool was told to end, and may be quicker.
pool.on('error', () => undefined)
try {
  await migrate({ url: server.url, root: ROOT })
  const filling = performance.now()
  await fillCity(pool, size)
  process.stdout.write(`${size} enterprises in ${seconds(performance.now() - filling)}\n`)
  const rows = []
  for (const [name, given] of [
    ['one page (all matters)', {}],
    ['top 20 for the offer', { about: 'offer', limit: 20 }],
    ['top 20 for each inferred input', { about: 'inferred', limit: 20 }],
  ] as const) {
    rows.push({ name, ...(await measure(given)) })
  }
  console.table(rows)
  const memory = Math.round(process.memoryUsage().rss / 2 ** 20)
  process.stdout.write(`resident memory ${memory} MB\n`)
  await mkdir(join(ROOT, 'tests', 'results'), { recursive: true })
  await writeFile(
    join(ROOT, 'tests', 'results', `proposals-${size}.json`),
    `${JSON.stringify({ size, askers, rows, memoryMb: memory }, null, 2)}\n`,
  )
} finally {
  await pool.end()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}

async function measure(given: Record<string, unknown>) {
  const app = {
    pool,
    clock: { now: () => new Date('2026-11-23T02:00:00Z') },
    search: createPostgresSearch({ pool }),
  }
  const times: number[] = []
  let [groups, partners, skipped] = [0, 0, 0]
  // The first few warm the caches and are not counted.
  for (let turn = -5; turn < askers; turn += 1) {
    const enterpriseId = enterpriseIdOf(Math.abs(turn * 7919) % size)
    const start = performance.now()
    try {
      const proposals = await proposePartners(
        app,
        actingFor(enterpriseId),
        ProposePartners.parse({ enterpriseId, ...given }),
      )
      if (turn >= 0) {
        times.push(performance.now() - start)
        groups += proposals.groups.length
        partners += proposals.groups.reduce((sum, group) => sum + group.partners.length, 0)
      }
    } catch (error) {
      // A buyer offers nothing.
      if ((error as { code?: string }).code !== 'notFound') throw error
      skipped += 1
    }
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round((times[Math.floor((times.length - 1) * share)] ?? 0) * 10) / 10
  return {
    p50ms: at(0.5),
    p95ms: at(0.95),
    groups: Math.round((groups / times.length) * 10) / 10,
    partners: Math.round((partners / times.length) * 10) / 10,
    skipped,
  }
}

function actingFor(enterpriseId: string): Actor {
  const membership = { enterpriseId, role: 'owner' as const, name: '', nameEn: null, slug: '' }
  return { ...VISITOR, personId: 'bench', sessionId: 'bench', memberships: [membership] }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
