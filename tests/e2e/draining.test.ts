import { setTimeout as pause } from 'node:timers/promises'

import { io, type Socket } from 'socket.io-client'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aMember } from '#tests/factories/people.ts'
import { sessionOf } from '#tests/factories/sessions.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { startProduct, type RunningProduct } from '#tests/setup/server.ts'
import { command, heard, until } from '#tests/setup/sockets.ts'
import { aMeeting } from '#tests/factories/meetings.ts'

const SECRET = 'a secret that only this test and its products know'
const PEOPLE = 12

let database: TestDatabase
let app: TestApp
const products: RunningProduct[] = []

beforeAll(async () => {
  database = await testDatabase({ seeded: true })
  app = testApp(database.url, { variables: { SESSION_SECRET: SECRET } })
  for (let count = 0; count < 2; count += 1)
    products.push(
      await startProduct({
        databaseUrl: database.url,
        env: { SESSION_SECRET: SECRET, LOG_LEVEL: 'error', DATABASE_POOL_SIZE: '8' },
      }),
    )
}, 180_000)

afterAll(async () => {
  await app.close()
  for (const product of products) await product.kill()
  await database.close()
})

async function lineTo(url: string, cookie: string): Promise<Socket> {
  const socket = io(url, {
    path: '/realtime',
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelay: 200,
    extraHeaders: { cookie },
  })
  await until(socket, 'connect')
  return socket
}

test('a deploy: the old process answers what is under way and lets go, the new one has the people and the truth', async () => {
  const [old, next] = products as [RunningProduct, RunningProduct]
  const people = await Promise.all(Array.from({ length: PEOPLE }, () => aMember(app)))
  const cookies = await Promise.all(people.map(({ personId }) => sessionOf(app, personId)))
  const partner = await aMember(app)
  const meetings = await Promise.all(people.map((person) => aMeeting(app, partner, person)))
  const lines = await Promise.all(cookies.map((cookie) => lineTo(old.url, cookie)))
  const told = lines.map((line) => heard(line, 'server:draining'))
  const closed = lines.map((line) => until(line, 'disconnect'))

  const kept = new Map<string, number>()
  let writing = true
  const writers = lines.map(async (line, place) => {
    const meetingId = meetings[place] ?? ''
    for (let version = 0; writing && line.connected;) {
      const answer = await command<{ version: number }>(line, 'notes:keep', {
        meetingId,
        version,
        text: `written ${version}`,
      }).catch(() => null)
      if (!answer?.ok) break
      kept.set(meetingId, (version = answer.value.version))
      await pause(20)
    }
  })
  await pause(500)
  const stopping = old.stop()
  const reasons = await Promise.all(closed)
  writing = false
  await Promise.all(writers)
  expect(new Set(reasons)).toEqual(new Set(['transport close']))
  expect(told.every(({ length }) => length === 1)).toBe(true)
  expect(await stopping).toBe(0)
  products.shift()

  // What was acknowledged is there; at most one more was written whose answer did not come.
  const rows = await app.db.meetingOwnNote.findMany({ select: { meetingId: true, version: true } })
  expect(kept.size).toBe(PEOPLE)
  for (const { meetingId, version } of rows) {
    expect(version).toBeGreaterThanOrEqual(kept.get(meetingId) ?? 0)
    expect(version).toBeLessThanOrEqual((kept.get(meetingId) ?? 0) + 1)
  }
  for (const line of lines) line.close()
  const again = await Promise.all(cookies.map((cookie) => lineTo(next.url, cookie)))
  const answer = await command(again[0]!, 'meeting:open', { meetingId: meetings[0] })
  expect(answer).toMatchObject({ ok: true })
  const line = await fetch(old.url).catch(() => null)
  expect(line).toBeNull()
  for (const socket of again) socket.close()
})
