import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import fc from 'fast-check'
import { io, type Socket } from 'socket.io-client'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { OPERATIONS } from '#app/features/api-access/document/operations.ts'
import { COMMANDS } from '#app/platform/app.server.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aCast, type Cast } from '#tests/factories/cast.ts'
import { fieldNames, nearlyValid, type Value } from '#tests/factories/from-schema.ts'
import { requestsTo, type Surroundings, type WireRequest } from '#tests/factories/hostile-requests.ts'
import { callsOf, ownOperationsAt, somePrograms, type Program } from '#tests/factories/programs.ts'
import { sessionOf } from '#tests/factories/sessions.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { startProduct, type RunningProduct } from '#tests/setup/server.ts'
import { parameterNames, siteRoutes, type SiteRoute } from '#tests/setup/site-map.ts'

/** Enough for every change to be carried out and refused; the whole twenty thousand take minutes: FUZZ_REQUESTS=20000. */
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 4_000)
/** Another one each day of the run; a failure names it, and FUZZ_SEED repeats it. */
const SEED = Number(process.env.FUZZ_SEED ?? Math.floor(Date.now() / 86_400_000))
/** Pages that cost many times what others do get fewer requests. */
const DEAR = [
  'routes/search',
  'routes/search-file',
  'routes/home',
  'routes/partners',
  'routes/partners-file',
  'routes/broker-new',
  'routes/product-supply-chain',
  'routes/gap',
  'routes/gaps',
  'routes/api.search',
  'routes/synonyms',
]
const AT_ONCE = 16
/** Fewer than a person may do in a minute, over all of them. */
const COMMANDS_EACH = 60
/** One thread writes all workbooks, and a dozen of the whole directory take it 20 s, longer on a busy machine. */
const PATIENCE_MS = 60_000
const SECRET = 'a secret that only this test and its product know'

const AROUND_PAGES = new Set(['root', 'routes/page', 'routes/members', 'routes/staff'])

let database: TestDatabase
let product: RunningProduct
let app: TestApp
let cast: Cast
let programs: Program[]
let folder: string
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })

beforeAll(async () => {
  database = await testDatabase({ seeded: true })
  folder = await mkdtemp(join(tmpdir(), 'nhip-cau-files-'))
  product = await startProduct({
    databaseUrl: database.url,
    env: {
      SESSION_SECRET: SECRET,
      FILES_DIR: folder,
      REQUESTS_PER_MINUTE: '1000000',
      LOG_LEVEL: 'error',
      TRUST_PROXY: '1',
    },
  })
  app = testApp(database.url, { variables: { SESSION_SECRET: SECRET, FILES_DIR: folder } })
  cast = await aCast(app)
  programs = await somePrograms(app)
})

afterAll(async () => {
  agent.destroy()
  await app.close()
  await product.stop()
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

test(`${REQUESTS} requests of every kind to every route bring no error of the server (seed ${SEED})`, async () => {
  const routes = (await siteRoutes()).filter(({ id }) => !AROUND_PAGES.has(id))
  const schemas = routes.flatMap(({ loader, action }) => [loader?.schema, action?.schema])
  const around = {
    parameters: [
      ...new Set([...(await parameterNames()), ...schemas.flatMap((one) => (one ? fieldNames(one) : []))]),
    ],
    known: [cast.own.slug, cast.own.id, cast.other.id, ...Object.values(cast.other.records)],
    cookies: await Promise.all(
      Object.values(cast.people).flatMap((id) => [sessionOf(app, id), sessionOf(app, id)]),
    ),
  }
  const shares = routes.map(shareOf)
  const share = REQUESTS / shares.reduce((sum, one) => sum + one)
  const asked = routes.flatMap((route, at) =>
    fc.sample(everythingTo(route, around), {
      numRuns: Math.ceil(share * (shares[at] ?? 1)),
      seed: SEED + at,
    }),
  )
  const statuses = new Map<number, number>()
  const writes = new Map<string, number>()
  const failed: string[] = []
  const waiting = shuffled(asked).slice(0, REQUESTS)
  const worker = async () => {
    for (let one = waiting.pop(); one !== undefined && failed.length < 20; one = waiting.pop()) {
      const { status, problem } = await send(one.request)
      count(statuses, status)
      if (one.write !== null) count(writes, `${one.write} ${Math.trunc(status / 100)}xx`)
      if (status >= 500 || status === 0)
        failed.push(`${status} ${problem} ${JSON.stringify(one.request).slice(0, 1500)}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  process.stdout.write(`fuzz: seed ${SEED}, ${shown(statuses)}\nfuzz: writes of programs, ${shown(writes)}\n`)

  expect(failed).toEqual([])
  expect(product.output()).not.toMatch(/"level":(50|60)/)
  expect((await fetch(`${product.url}/readyz`)).status).toBe(200)
  const neverDone = OPERATIONS.filter(({ method }) => method !== 'get')
    .map(({ name }) => name)
    .filter((name) => !writes.has(`${name} 2xx`) || !writes.has(`${name} 4xx`))
  expect(neverDone, 'what only meets refusals proves nothing').toEqual([])
}, 300_000)

test(`commands of every kind over sockets are acknowledged (seed ${SEED})`, async () => {
  const known = [cast.own.id, cast.other.id, ...Object.values(cast.other.records)]
  const { owner, editor, representative } = cast.people
  const sockets = await Promise.all(
    [owner, editor, representative].map(async (id) => socketWith(await sessionOf(app, id))),
  )
  try {
    const unexpected: string[] = []
    for (const [place, { name, schema }] of COMMANDS.entries()) {
      const inputs = fc.sample(nearlyValid(schema, known), { numRuns: COMMANDS_EACH, seed: SEED + place })
      await Promise.all(
        inputs.map(async (input, at) => {
          const answer = await command(sockets[at % sockets.length], name, input)
          if (answer.code === 'unexpected') unexpected.push(`${name} ${JSON.stringify(input).slice(0, 1000)}`)
        }),
      )
    }
    expect(unexpected).toEqual([])
    expect(sockets.every((socket) => socket.connected)).toBe(true)
    expect(product.output()).not.toMatch(/"level":(50|60)/)
  } finally {
    for (const socket of sockets) socket.close()
  }
})

/** A request, and the change by a program that it asks for. */
interface Asked {
  request: WireRequest
  write: string | null
}

/** Requests of every kind to one route; where programs are let in, mostly as such. */
function everythingTo(route: SiteRoute, around: Surroundings): fc.Arbitrary<Asked> {
  const others = requestsTo(route, around).map((request) => ({ request, write: null }))
  const calls = ownOperationsAt(route.path).map((operation) =>
    callsOf(operation, programs).map((request) => ({
      request,
      write: operation.method === 'get' ? null : operation.name,
    })),
  )
  if (calls.length === 0) return others
  return fc.oneof({ weight: 1, arbitrary: others }, { weight: 3, arbitrary: fc.oneof(...calls) })
}

function shareOf({ id, path }: SiteRoute): number {
  if (DEAR.includes(id)) return 0.3
  return ownOperationsAt(path).length > 0 ? 5 : 1
}

function count<K>(counts: Map<K, number>, what: K): void {
  counts.set(what, (counts.get(what) ?? 0) + 1)
}

function shown(counts: ReadonlyMap<number | string, number>): string {
  const inOrder = [...counts].toSorted(([a], [b]) => String(a).localeCompare(String(b)))
  return inOrder.map(([what, times]) => `${what}: ${times}`).join(', ')
}

function socketWith(cookie: string): Promise<Socket> {
  const socket = io(product.url, {
    path: '/realtime',
    transports: ['websocket'],
    extraHeaders: { cookie, origin: product.url },
  })
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket))
    socket.once('connect_error', reject)
  })
}

/** @returns the acknowledgement; rejects when there is none in time */
function command(socket: Socket | undefined, name: string, input: Value): Promise<{ code?: string }> {
  if (!socket) throw new Error('there is no socket')
  return socket.timeout(PATIENCE_MS).emitWithAck(name, input) as Promise<{ code?: string }>
}

interface Answer {
  /** 0 when there was no answer in time. */
  status: number
  problem: string
}

/** Sends one request as it is, also where a browser would mend it. */
function send({ method, path, headers, body }: WireRequest): Promise<Answer> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(product.url)
    const bytes = body === null ? undefined : Buffer.from(body)
    const own = { ...headers, ...(bytes ? { 'content-length': String(bytes.length) } : {}) }
    const began = performance.now()
    const failed = (error: Error) =>
      resolve({ status: 0, problem: `${error.message} after ${Math.round(performance.now() - began)} ms` })
    const sent = request(
      { agent, hostname, port, method, path, headers: own, timeout: PATIENCE_MS },
      (answer) => {
        answer.resume()
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, problem: '' }))
        answer.on('error', failed)
      },
    )
    sent.on('timeout', () => sent.destroy(new Error('no answer')))
    sent.on('error', failed)
    sent.end(bytes)
  })
}

/** The same order for the same seed. */
function shuffled<T>(items: readonly T[]): T[] {
  const [order = []] = fc.sample(
    fc.shuffledSubarray([...items.keys()], { minLength: items.length, maxLength: items.length }),
    { seed: SEED, numRuns: 1 },
  )
  return order.flatMap((at) => items.slice(at, at + 1))
}
