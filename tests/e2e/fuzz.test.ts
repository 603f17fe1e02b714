import { Agent, request } from 'node:http'

import fc from 'fast-check'
import { io, type Socket } from 'socket.io-client'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { COMMANDS } from '#app/platform/app.server.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aCast, type Cast } from '#tests/factories/cast.ts'
import { fieldNames, nearlyValid, type Value } from '#tests/factories/from-schema.ts'
import { requestsTo, type WireRequest } from '#tests/factories/hostile-requests.ts'
import { sessionOf } from '#tests/factories/sessions.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { startProduct, type RunningProduct } from '#tests/setup/server.ts'
import { parameterNames, siteRoutes } from '#tests/setup/site-map.ts'

const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 20_000)
/** Another one each day of the run; a failure names it, and FUZZ_SEED repeats it. */
const SEED = Number(process.env.FUZZ_SEED ?? Math.floor(Date.now() / 86_400_000))
/** Pages that cost many times what others do get fewer requests. */
const DEAR = ['routes/search', 'routes/home', 'routes/partners', 'routes/api.search', 'routes/synonyms']
const AT_ONCE = 16
/** Fewer than a person may do in a minute, over all of them. */
const COMMANDS_EACH = 60
const PATIENCE_MS = 20_000
const SECRET = 'a secret that only this test and its product know'

let database: TestDatabase
let product: RunningProduct
let app: TestApp
let cast: Cast
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })

beforeAll(async () => {
  database = await testDatabase({ seeded: true })
  product = await startProduct({
    databaseUrl: database.url,
    env: { SESSION_SECRET: SECRET, REQUESTS_PER_MINUTE: '1000000', LOG_LEVEL: 'error', TRUST_PROXY: '1' },
  })
  app = testApp(database.url, { variables: { SESSION_SECRET: SECRET } })
  cast = await aCast(app)
})

afterAll(async () => {
  agent.destroy()
  await app.close()
  await product.stop()
  await database.close()
})

test(`${REQUESTS} requests of every kind to every route bring no error of the server (seed ${SEED})`, async () => {
  const routes = (await siteRoutes()).filter(({ id }) => id !== 'root' && id !== 'routes/page')
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
  const shares = routes.map(({ id }): number => (DEAR.includes(id) ? 0.3 : 1))
  const share = REQUESTS / shares.reduce((sum, one) => sum + one)
  const asked = routes.flatMap((route, at) =>
    fc.sample(requestsTo(route, around), { numRuns: Math.ceil(share * (shares[at] ?? 1)), seed: SEED + at }),
  )
  const statuses = new Map<number, number>()
  const failed: string[] = []
  const waiting = shuffled(asked).slice(0, REQUESTS)
  const worker = async () => {
    for (let one = waiting.pop(); one !== undefined && failed.length < 20; one = waiting.pop()) {
      const status = await send(one)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      if (status >= 500 || status === 0) failed.push(`${status} ${JSON.stringify(one).slice(0, 1500)}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  const counts = [...statuses].toSorted(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`)
  process.stdout.write(`fuzz: seed ${SEED}, ${counts.join(', ')}\n`)

  expect(failed).toEqual([])
  expect(product.output()).not.toMatch(/"level":(50|60)/)
  expect((await fetch(`${product.url}/readyz`)).status).toBe(200)
}, 240_000)

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

/** Sends one request as it is, also where a browser would mend it. @returns its status; 0 when there was no answer in time */
function send({ method, path, headers, body }: WireRequest): Promise<number> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(product.url)
    const bytes = body === null ? undefined : Buffer.from(body)
    const own = { ...headers, ...(bytes ? { 'content-length': String(bytes.length) } : {}) }
    const sent = request(
      { agent, hostname, port, method, path, headers: own, timeout: PATIENCE_MS },
      (answer) => {
        answer.resume()
        answer.on('end', () => resolve(answer.statusCode ?? 0))
        answer.on('error', () => resolve(0))
      },
    )
    sent.on('timeout', () => sent.destroy(new Error('no answer')))
    sent.on('error', () => resolve(0))
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
