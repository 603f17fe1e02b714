import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { io, type Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'

import { RequestMeeting, requestMeeting } from '#app/features/meetings/index.server.ts'
import { COMMANDS, consumersOf, pushOf, SIGNALS } from '#app/platform/app.server.ts'
import { startDispatcher, type Dispatcher } from '#app/platform/database/dispatcher.server.ts'
import { acceptConnections } from '#app/platform/realtime/connections.server.ts'
import type { Acknowledgement, Change, MeetingState } from '#app/platform/realtime/events.ts'
import { signOut } from '#app/features/accounts/index.server.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aMember, cookieOf, signedInAs } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let app: TestApp
let server: Server
let dispatcher: Dispatcher
let buyer: Awaited<ReturnType<typeof aMember>>
let maker: Awaited<ReturnType<typeof aMember>>
const open: Socket[] = []

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
  server = createServer()
  acceptConnections(app, { commands: COMMANDS, signals: SIGNALS, pushOf })
  app.realtime.attach(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { log, metrics } = app
  const consumers = consumersOf(app, () => Promise.resolve())
  dispatcher = startDispatcher({ url: database.url, log, metrics, consumers })
  buyer = await aMember(app, { language: 'en' })
  maker = await aMember(app, { language: 'vi' })
})

afterEach(() => {
  for (const socket of open.splice(0)) socket.close()
})

afterAll(async () => {
  await dispatcher.stop()
  await app.close()
  server.close()
  await database.close()
})

function address(): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function socketWith(cookie: string, options: { origin?: string } = {}): Socket {
  const socket = io(address(), {
    path: '/realtime',
    transports: ['websocket'],
    reconnection: false,
    extraHeaders: { cookie, ...(options.origin ? { origin: options.origin } : {}) },
  })
  open.push(socket)
  return socket
}

async function connected(email: string): Promise<Socket> {
  const socket = socketWith(await cookieOf(app, email))
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
  return socket
}

/** The next change of a kind, leaving out what a new socket is told again. */
function nextChange(socket: Socket, kind = 'meeting.requested', after = new Date()): Promise<Change> {
  return new Promise((resolve) => {
    socket.on('changed', (change: Change) => {
      if (change.kind === kind && new Date(change.at) >= after) resolve(change)
    })
  })
}

function command(socket: Socket, name: string, input: unknown): Promise<Acknowledgement<MeetingState>> {
  return socket.timeout(5000).emitWithAck(name, input) as Promise<Acknowledgement<MeetingState>>
}

function request() {
  const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
  const minute = String(Math.floor(Math.random() * 60)).padStart(2, '0')
  return {
    clientKey: randomUUID(),
    enterpriseId: maker.enterpriseId,
    purpose: '20,000 LED lamps a month',
    timeZone: 'UTC',
    times: [`${day}T02:${minute}`],
  }
}

test('a request by socket is acknowledged, and the other side’s socket hears of it', async () => {
  const [asking, asked] = [await connected(buyer.email), await connected(maker.email)]
  const heard = nextChange(asked)
  const answer = await command(asking, 'meeting:request', request())
  expect(answer).toMatchObject({ ok: true, value: { state: 'requested', version: 1 } })
  const change = await heard
  expect(change).toMatchObject({ topic: 'meeting', kind: 'meeting.requested', version: 1 })
  expect(answer.ok && answer.value.id).toBe(change.id)
})

test('the whole negotiation runs over sockets', async () => {
  const [asking, asked] = [await connected(buyer.email), await connected(maker.email)]
  const asking1 = await command(asking, 'meeting:request', request())
  if (!asking1.ok) throw new Error(asking1.reason)
  const meetingId = asking1.value.id
  const { times, timeZone } = request()
  const countered = await command(asked, 'meeting:counter', {
    meetingId,
    version: 1,
    times,
    timeZone,
    minutes: 30,
  })
  expect(countered).toMatchObject({ ok: true, value: { state: 'countered', version: 2 } })
  const time = await app.db.meetingTime.findFirstOrThrow({ where: { meetingId, round: 2 } })
  const accepted = await command(asking, 'meeting:answer', {
    intent: 'accept',
    meetingId,
    version: 2,
    timeId: time.id,
  })
  expect(accepted).toMatchObject({ ok: true, value: { state: 'accepted', version: 3 } })
  const cancelled = await command(asked, 'meeting:cancel', { meetingId, version: 3 })
  expect(cancelled).toMatchObject({ ok: true, value: { state: 'cancelled', version: 4 } })
})

test('a change that nobody was connected to hear is told to the socket that connects next', async () => {
  const asked = request()
  const { id } = await requestMeeting(app, await signedInAs(app, buyer.email), RequestMeeting.parse(asked))
  await dispatcher.flush()
  const late = socketWith(await cookieOf(app, maker.email))
  const heard = await new Promise<Change>((resolve) => {
    late.on('changed', (change: Change) => {
      if (change.id === id) resolve(change)
    })
  })
  expect(heard.kind).toBe('meeting.requested')
})

test('whoever has missed much is told of the newest of it, and to read everything again', async () => {
  const many = await aMember(app)
  await app.db.domainEvent.createMany({
    data: Array.from({ length: 600 }, (_, place) => ({
      subjectKind: 'meeting',
      subjectId: `${String(place % 300).padStart(8, '0')}-0000-4000-8000-000000000000`,
      kind: 'meeting.countered',
      payload: { enterpriseIds: [many.enterpriseId], version: place },
      at: new Date(Date.now() - 1000 + place),
    })),
  })
  const late = socketWith(await cookieOf(app, many.email))
  const told: Change[] = []
  late.on('changed', (change: Change) => told.push(change))
  await expect.poll(() => told.at(-1)?.version, { timeout: 5000 }).toBe(599)
  const [first, ...rest] = told
  expect(first).toMatchObject({ topic: 'directory', kind: 'directory.changed' })
  expect(first).not.toHaveProperty('directory')
  expect(rest.map(({ version }) => version)).toEqual(Array.from({ length: 200 }, (_, place) => 400 + place))
  expect(late.connected).toBe(true)
})

test('a form and a socket meet in the same use-case: the same client key is one meeting', async () => {
  const asking = await connected(buyer.email)
  const same = request()
  const byForm = await requestMeeting(app, await signedInAs(app, buyer.email), RequestMeeting.parse(same))
  const bySocket = await command(asking, 'meeting:request', same)
  expect(bySocket).toMatchObject({ ok: true, value: { id: byForm.id } })
})

test('without a valid session there is no socket', async () => {
  for (const cookie of ['', 'nhip-cau.session_token=forged.signature']) {
    const socket = socketWith(cookie)
    const error = await new Promise<Error>((resolve) => socket.once('connect_error', resolve))
    expect(error.message).toBe('unauthenticated')
  }
})

test('a page of another site cannot open a socket on the reader’s cookie', async () => {
  const socket = socketWith(await cookieOf(app, buyer.email), { origin: 'https://elsewhere.example' })
  await expect(new Promise((_, reject) => socket.once('connect_error', reject))).rejects.toThrow()
})

test('strangers hear nothing of a meeting', async () => {
  const [asking, stranger] = [await connected(buyer.email), await connected((await aMember(app)).email)]
  let overheard = 0
  stranger.on('changed', () => overheard++)
  const told = nextChange(asking)
  await command(asking, 'meeting:request', request())
  await told
  expect(overheard).toBe(0)
})

test('signing out closes the sockets of that session at once', async () => {
  const cookie = await cookieOf(app, buyer.email)
  const socket = socketWith(cookie)
  await new Promise<void>((resolve) => socket.once('connect', resolve))
  const closed = new Promise<string>((resolve) => socket.once('disconnect', resolve))
  const actor = await app.actorOf(new Headers({ cookie }))
  await signOut(
    app,
    { ...actor, personId: actor.personId!, sessionId: actor.sessionId! },
    new Headers({ cookie }),
  )
  expect(await closed).toBe('io server disconnect')
})

test.each([
  ['no input', undefined],
  ['null', null],
  ['a number', 7],
  ['an array', [1, 2, 3]],
  ['forged ids', { meetingId: "1' OR '1'='1", version: 1, timeId: 'x' }],
  ['a foreign meeting', { meetingId: randomUUID(), version: 1, timeId: randomUUID() }],
  ['a version that is no number', { meetingId: randomUUID(), version: 'NaN', timeId: randomUUID() }],
  ['a prototype', { __proto__: { meetingId: 1 }, constructor: 'x' }],
  ['control characters', { meetingId: '\u0000\u0001', version: '\u0000', timeId: '\uFFFF' }],
])('a command with %s is answered with a reason, and the socket lives on', async (_what, input) => {
  const socket = await connected(maker.email)
  const answer = await command(socket, 'meeting:answer', input)
  expect(answer).toMatchObject({ ok: false, code: expect.stringMatching(/^(invalid|notFound)$/) as string })
  expect((answer as { reason: string }).reason).not.toBe('')
  expect(await command(socket, 'meeting:nonsense', {})).toMatchObject({ ok: false, code: 'invalid' })
  expect(socket.connected).toBe(true)
})

test('events without an acknowledgement, of any shape, are dropped', async () => {
  const socket = await connected(maker.email)
  socket.emit('meeting:answer')
  socket.emit('meeting:answer', 'text', 1, {})
  socket.emit('constructor', {})
  expect(await command(socket, 'meeting:answer', {})).toMatchObject({ ok: false })
  expect(socket.connected).toBe(true)
})

test('a refusal is in the language of the person who asked', async () => {
  const [english, vietnamese] = [await connected(buyer.email), await connected(maker.email)]
  const past = { ...request(), times: ['2020-01-01T00:00'] }
  expect(await command(english, 'meeting:request', past)).toMatchObject({
    reason: expect.stringContaining('past') as string,
  })
  const other = { ...past, enterpriseId: buyer.enterpriseId }
  expect(await command(vietnamese, 'meeting:request', other)).toMatchObject({
    reason: expect.stringContaining('Thời gian đã qua') as string,
  })
})
