import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

import type { Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'

import { roomOf } from '#app/platform/realtime/events.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aMember, cookieOf } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { command, heard, serveSockets, until, type Sockets } from '#tests/setup/sockets.ts'

let database: TestDatabase
let app: TestApp
let sockets: Sockets
let member: Awaited<ReturnType<typeof aMember>>

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
  sockets = await serveSockets(app, database.url)
  member = await aMember(app)
})

afterEach(() => sockets.closeAll())

afterAll(async () => {
  await sockets.close()
  await database.close()
})

test.each([
  ['events that nobody knows', (socket: Socket) => socket.emit('nonsense', { a: 1 })],
  ['signals', (socket: Socket) => socket.emit('typing', { meetingId: 'x' })],
  ['commands without an answer', (socket: Socket) => socket.emit('meeting:cancel')],
])('a socket that floods with %s is told, then closed; others do not notice', async (_what, send) => {
  const [flooding, other] = [await sockets.connected(member.email), await sockets.connected(member.email)]
  const told = heard(flooding, 'server:slowDown')
  const closed = until(flooding, 'disconnect')
  for (let count = 0; count < 300; count += 1) send(flooding)
  await expect.poll(() => told.length).toBe(1)
  expect(flooding.connected).toBe(true)
  // On and on, however slow the machine: what may be sent grows again with time.
  const flood = setInterval(() => {
    for (let count = 0; count < 300; count += 1) send(flooding)
  }, 20)
  expect(await closed).toBe('transport close')
  clearInterval(flood)
  expect(await command(other, 'presence:set', { state: 'available' })).toMatchObject({ ok: true })
  flooding.connect()
  await until(flooding, 'connect')
})

test('commands beyond what a socket may send are refused with a reason, and after a pause it goes on', async () => {
  const socket = await sockets.connected((await aMember(app)).email)
  const answers = await Promise.all(
    Array.from({ length: 300 }, () => command(socket, 'presence:watch', { watch: true })),
  )
  const refused = answers.filter(({ ok }) => !ok)
  expect(refused.length).toBeGreaterThan(0)
  expect(refused[0]).toMatchObject({ code: 'tooMany', reason: expect.stringMatching(/.+/) as string })
  await pause(500)
  expect(await command(socket, 'presence:watch', { watch: true })).toMatchObject({ ok: true })
})

test('a message that is too large closes the socket, and the server stays up', async () => {
  const socket = await sockets.connected(member.email)
  const closed = until(socket, 'disconnect')
  socket.emit('notes:edit', { update: 'x'.repeat(70_000) }, () => undefined)
  await closed
  expect((await sockets.connected(member.email)).connected).toBe(true)
})

test('a client that does not read is closed before much waits for it; others hear everything', async () => {
  const other = await sockets.connected(member.email)
  const told = heard(other, 'notes:changed')
  const deaf = connect(Number(new URL(sockets.url).port), '127.0.0.1')
  deaf.on('error', () => undefined)
  deaf.write(
    `GET /realtime/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}\r\n` +
      `Cookie: ${await cookieOf(app, member.email)}\r\n\r\n`,
  )
  await pause(200)
  // A text frame of two letters, masked with zeros: into the default namespace.
  deaf.write(Buffer.from([0x81, 0x82, 0, 0, 0, 0, ...Buffer.from('40')]))
  const all = () => [...app.realtime.io.of('/').sockets.values()].filter(({ connected }) => connected)
  await expect.poll(() => all().length).toBe(2)
  const server = all().find(({ id }) => id !== other.id)
  const gone = new Promise<string>((resolve) => server?.once('disconnect', resolve))
  const room = roomOf.person(member.personId)
  const update = 'x'.repeat(50_000)
  let sent = 0
  for (; sent < 2000 && server?.connected; sent += 1) {
    app.realtime.io.local.to(room).emit('notes:changed', { meetingId: '', version: sent, update })
    await pause(1)
  }
  expect(sent).toBeLessThan(2000)
  expect(await gone).toBe('forced close')
  await expect.poll(() => told.length).toBe(sent)
  expect(other.connected).toBe(true)
  deaf.destroy()
}, 30_000)

test('a process that ends answers what is under way, then lets its sockets go and takes no new ones', async () => {
  const ending = testApp(database.url)
  const served = await serveSockets(ending, database.url)
  const lines = await Promise.all([1, 2, 3].map(() => served.connected(member.email)))
  const told = lines.map((line) => heard(line, 'server:draining'))
  const closed = lines.map((line) => until(line, 'disconnect'))
  const answers = lines.map((line) => command(line, 'presence:set', { state: 'away' }))
  // Until the commands have come in.
  await pause(5)
  await ending.realtime.drain()
  expect(await Promise.all(answers)).toMatchObject([{ ok: true }, { ok: true }, { ok: true }])
  expect(await Promise.all(closed)).toEqual(['transport close', 'transport close', 'transport close'])
  expect(told.map(({ length }) => length)).toEqual([1, 1, 1])
  const late = served.open(await cookieOf(ending, member.email))
  await expect(until(late, 'connect')).rejects.toThrow('unavailable')
  await served.close()
})
