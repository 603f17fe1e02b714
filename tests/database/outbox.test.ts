import { connect, createServer, type AddressInfo } from 'node:net'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { startDispatcher, type Deliver } from '#app/platform/database/dispatcher.server.ts'
import { openOutboxLine } from '#app/platform/database/outbox-line.server.ts'
import {
  pruneDelivered,
  recentEvents,
  recordEvent,
  type ConsumerName,
  type DomainEvent,
} from '#app/platform/database/outbox.server.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let app: TestApp

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
})

afterAll(async () => {
  await app.close()
  await database.close()
})

const nothing: Deliver = () => Promise.resolve()

/** Without the poll, so that a test passes only when the notification arrives. */
function dispatcher(consumers: Partial<Record<ConsumerName, Deliver>>) {
  const { log, metrics } = app
  return startDispatcher({
    url: database.url,
    log,
    metrics,
    pollMs: 600_000,
    consumers: {
      search: nothing,
      realtime: nothing,
      mail: nothing,
      webhooks: nothing,
      notifications: nothing,
      ...consumers,
    },
  })
}

function record(subjectId: string, kind: string) {
  return app.db.$transaction((tx) => recordEvent(tx, { subjectKind: 'test', subjectId, kind }))
}

/** Collects what one consumer is handed, until it has seen `count` events. */
function collector(count: number) {
  const seen: DomainEvent[] = []
  let done: () => void
  const all = new Promise<void>((resolve) => (done = resolve))
  const deliver: Deliver = (events) => {
    seen.push(...events)
    if (seen.length >= count) done()
    return Promise.resolve()
  }
  return { seen, all, deliver }
}

test('an event that was committed while nobody was listening is delivered at the next start', async () => {
  await record('a', 'test.happened')
  const { seen, all, deliver } = collector(1)
  const running = dispatcher({ realtime: deliver })
  await all
  await running.stop()
  expect(seen.map(({ kind }) => kind)).toEqual(['test.happened'])
})

test('an event of a transaction that was rolled back is never told', async () => {
  const refused = app.db.$transaction(async (tx) => {
    await recordEvent(tx, { subjectKind: 'test', subjectId: 'b', kind: 'test.untrue' })
    throw new Error('no')
  })
  await expect(refused).rejects.toThrow('no')
  await record('b', 'test.true')
  const { seen, all, deliver } = collector(1)
  const running = dispatcher({ realtime: deliver })
  await all
  await running.stop()
  expect(seen.map(({ kind }) => kind)).toEqual(['test.true'])
})

test('a running dispatcher hears of an event at once, in the order of its subject', async () => {
  const { seen, all, deliver } = collector(20)
  const running = dispatcher({ realtime: deliver })
  for (let step = 0; step < 20; step++) await record('c', `test.step-${step}`)
  await all
  await running.stop()
  expect(seen.map(({ kind }) => kind)).toEqual(Array.from({ length: 20 }, (_, step) => `test.step-${step}`))
})

test('an event that cannot be delivered holds up its own subject, keeps its error, and nobody else waits', async () => {
  await record('broken', 'test.first')
  await record('broken', 'test.second')
  await record('healthy', 'test.first')
  const { seen, all, deliver } = collector(1)
  const running = dispatcher({
    realtime: (events) =>
      events.some(({ subjectId }) => subjectId === 'broken')
        ? Promise.reject(new Error('cannot'))
        : deliver(events),
  })
  await all
  await running.stop()
  expect(seen.map(({ subjectId }) => subjectId)).toEqual(['healthy'])
  const waiting = await app.db.eventDelivery.findMany({
    where: { consumer: 'realtime', deliveredAt: null },
    orderBy: { eventId: 'asc' },
    select: { attempts: true, lastError: true },
  })
  expect(waiting).toEqual([
    { attempts: 1, lastError: 'cannot' },
    { attempts: 0, lastError: null },
  ])
})

test('two dispatchers at once deliver everything, and nothing out of order', async () => {
  const { seen, all, deliver } = collector(50)
  const running = [dispatcher({ search: deliver }), dispatcher({ search: deliver })]
  for (let step = 0; step < 50; step++) await record('d', `test.step-${step}`)
  await all
  await Promise.all(running.map((one) => one.stop()))
  const kinds = seen.filter(({ subjectId }) => subjectId === 'd').map(({ kind }) => kind)
  expect(kinds).toEqual(Array.from({ length: 50 }, (_, step) => `test.step-${step}`))
})

test('a consumer that takes long keeps no other one waiting', async () => {
  let letGo = () => undefined as void
  const slow = new Promise<void>((resolve) => (letGo = resolve))
  const { seen, all, deliver } = collector(1)
  const running = dispatcher({ search: () => slow, realtime: deliver })
  await record('slow', 'test.happened')
  await all
  expect(seen.map(({ subjectId }) => subjectId)).toContain('slow')
  letGo()
  await running.stop()
})

test('when the process that serves a consumer dies, another one takes over', async () => {
  const first = dispatcher({})
  await first.flush()
  const { seen, all, deliver } = collector(1)
  const ofLast: Deliver = (events) => deliver(events.filter(({ subjectId }) => subjectId === 'e'))
  const { log, metrics } = app
  const second = startDispatcher({
    url: database.url,
    log,
    metrics,
    pollMs: 100,
    consumers: {
      search: nothing,
      realtime: ofLast,
      mail: nothing,
      webhooks: nothing,
      notifications: nothing,
    },
  })
  await second.flush()
  // It stops as a killed process would: without a word, and without its connection.
  const { rows } = await database.pool.query<{ pid: number }>(
    `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted
     AND classid::bigint = (hashtext('outbox')::bigint & 4294967295) LIMIT 1`,
  )
  await database.pool.query('SELECT pg_terminate_backend($1)', [rows[0]?.pid])
  await first.stop()
  await record('e', 'test.after')
  await all
  expect(seen.map(({ kind }) => kind)).toEqual(['test.after'])
  await second.stop()
})

test('a connection that has gone silent is given up, and the next one leads again', async () => {
  const { hostname, port } = new URL(database.url)
  let silent = false
  const between = createServer((near) => {
    const far = connect(Number(port), hostname)
    near.on('data', (data) => (silent ? undefined : far.write(data)))
    far.on('data', (data) => (silent ? undefined : near.write(data)))
    near.on('close', () => far.destroy())
    for (const end of [near, far]) end.on('error', () => undefined)
  })
  await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve))
  const url = new URL(database.url)
  url.hostname = '127.0.0.1'
  url.port = String((between.address() as AddressInfo).port)
  const line = openOutboxLine({ url: url.href, log: app.log, wake: () => undefined, silenceMs: 300 })
  await line.tried
  expect(await line.leads('search')).toBe(true)
  silent = true
  await expect(line.query('one', 'SELECT 1', [])).rejects.toThrow('timeout')
  expect(await line.leads('search')).toBe(false)
  silent = false
  await expect.poll(() => line.leads('search'), { timeout: 10_000 }).toBe(true)
  await line.stop()
  between.close()
})

test('delivered events are removed a few at a time until none is left; what waits stays', async () => {
  await app.db.domainEvent.deleteMany()
  for (let number = 0; number < 7; number += 1) await record(`old ${number}`, 'test.happened')
  await app.db.eventDelivery.updateMany({ data: { deliveredAt: new Date() } })
  await record('waiting', 'test.happened')
  expect(await pruneDelivered(app.db, new Date(Date.now() + 60_000), 3)).toBe(7)
  expect((await recentEvents(app.db, new Date(0), 10)).map(({ subjectId }) => subjectId)).toEqual(['waiting'])
  await app.db.domainEvent.deleteMany()
})
