import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { signOut } from '#app/features/accounts/index.server.ts'
import { isSignedIn } from '#app/platform/actor.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aMeeting } from '#tests/factories/meetings.ts'
import { aMember, cookieOf } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { NO_REDIS, testRedis, type TestRedis } from '#tests/setup/redis.ts'
import { command, heard, serveSockets, until, type Sockets } from '#tests/setup/sockets.ts'

const WAYS = [
  { way: 'PostgreSQL', lacking: null },
  { way: 'Redis', lacking: NO_REDIS },
] as const

for (const { way, lacking } of WAYS)
  describe.skipIf(lacking)(`two servers, joined by ${way}${lacking ? ` (left out: ${lacking})` : ''}`, () => {
    let database: TestDatabase
    let redis: TestRedis | undefined
    let here: { app: TestApp; sockets: Sockets }
    let there: { app: TestApp; sockets: Sockets }
    let buyer: Awaited<ReturnType<typeof aMember>>
    let maker: Awaited<ReturnType<typeof aMember>>

    beforeAll(async () => {
      database = await testDatabase()
      redis = way === 'Redis' ? await testRedis() : undefined
      const variables: Record<string, string> = redis ? { REDIS_URL: redis.url } : {}
      const serve = async () => {
        const app = testApp(database.url, { variables })
        return { app, sockets: await serveSockets(app, database.url) }
      }
      here = await serve()
      there = await serve()
      buyer = await aMember(here.app, { language: 'en' })
      maker = await aMember(here.app)
    }, 60_000)

    afterAll(async () => {
      await here.sockets.close()
      await there.sockets.close()
      await redis?.stop()
      await database.close()
    })

    test('a request at one rings at the other', async () => {
      const [asking, asked] = [
        await here.sockets.connected(buyer.email),
        await there.sockets.connected(maker.email),
      ]
      const changes = heard(asked, 'changed')
      const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
      const answer = await command<{ id: string }>(asking, 'meeting:request', {
        clientKey: randomUUID(),
        enterpriseId: maker.enterpriseId,
        purpose: '20,000 LED lamps a month',
        timeZone: 'UTC',
        times: [`${day}T02:00`],
      })
      if (!answer.ok) throw new Error(answer.reason)
      await expect
        .poll(() => changes.find(({ id }) => id === answer.value.id))
        .toMatchObject({ kind: 'meeting.requested', version: 1 })
    })

    test('what is written in a meeting at one is seen at the other', async () => {
      const meetingId = await aMeeting(here.app, buyer, maker)
      const [ours, theirs] = [
        await here.sockets.connected(buyer.email),
        await there.sockets.connected(maker.email),
      ]
      for (const socket of [ours, theirs]) await command(socket, 'meeting:open', { meetingId })
      const [typing, notes] = [heard(theirs, 'typing'), heard(theirs, 'notes:changed')]
      ours.emit('typing', { meetingId, typing: true })
      // An update with one letter.
      const update = 'AQEBAAQBBHRleHQBYQA='
      expect(await command(ours, 'notes:edit', { meetingId, update })).toMatchObject({ ok: true })
      await expect.poll(() => typing).toMatchObject([{ meetingId, personId: buyer.personId, typing: true }])
      await expect.poll(() => notes).toEqual([{ meetingId, version: 1, update }])
    })

    test('signing out at one closes the sockets of the session at the other', async () => {
      const cookie = await cookieOf(here.app, buyer.email)
      const socket = there.sockets.open(cookie)
      await until(socket, 'connect')
      const closed = until(socket, 'disconnect')
      const headers = new Headers({ cookie })
      const actor = await here.app.actorOf(headers)
      if (!isSignedIn(actor)) throw new Error('the buyer could not sign in')
      await signOut(here.app, actor, headers)
      expect(await closed).toBe('io server disconnect')
    })

    test('who comes at one is told to those who look at the other', async () => {
      const watcher = await here.sockets.connected(buyer.email)
      await command(watcher, 'presence:watch', { watch: true })
      const changes = heard(watcher, 'changed')
      const newcomer = await aMember(here.app)
      await there.sockets.connected(newcomer.email)
      await there.sockets.attendance.flush()
      await there.app.batches.flush()
      await expect
        .poll(() => changes.flatMap(({ presence }) => presence?.enterprises ?? []))
        .toContain(newcomer.enterpriseId)
    })
  })
