import { setTimeout as pause } from 'node:timers/promises'

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

import { commandAccount } from '#app/features/accounts/index.server.ts'
import { changePerson } from '#app/features/administration/index.server.ts'
import { commandTeam } from '#app/features/teams/index.server.ts'
import { checkRights } from '#app/platform/realtime/check-rights.server.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aMeeting } from '#tests/factories/meetings.ts'
import { aMember, aPerson, cookieOf, PASSWORD, signedInAs } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { command, heard, serveSockets, until, type Sockets } from '#tests/setup/sockets.ts'

let database: TestDatabase
let app: TestApp
let sockets: Sockets
let buyer: Awaited<ReturnType<typeof aMember>>
let maker: Awaited<ReturnType<typeof aMember>>
let meetingId: string

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
  sockets = await serveSockets(app, database.url)
  buyer = await aMember(app, { name: 'Buyer', language: 'en' })
  maker = await aMember(app)
  meetingId = await aMeeting(app, buyer, maker)
})

afterEach(() => sockets.closeAll())

afterAll(async () => {
  await sockets.close()
  await database.close()
})

describe('the room of a meeting', () => {
  test('is for both sides, and for nobody else', async () => {
    const [own, theirs] = [await sockets.connected(buyer.email), await sockets.connected(maker.email)]
    const stranger = await sockets.connected((await aMember(app)).email)
    const nobody = await sockets.connected((await aPerson(app)).email)
    for (const socket of [own, theirs])
      expect(await command(socket, 'meeting:open', { meetingId })).toMatchObject({
        ok: true,
        value: { id: meetingId, version: 1, state: 'accepted' },
      })
    expect(await command(stranger, 'meeting:open', { meetingId })).toMatchObject({ code: 'notFound' })
    expect(await command(nobody, 'meeting:open', { meetingId })).toMatchObject({ code: 'forbidden' })
    const told = heard(theirs, 'typing')
    const overheard = [stranger, nobody, own].map((socket) => heard(socket, 'typing'))
    own.emit('typing', { meetingId, typing: true, where: 'notes' })
    await expect.poll(() => told).toHaveLength(1)
    expect(told[0]).toEqual({
      meetingId,
      personId: buyer.personId,
      name: 'Đại diện Buyer',
      typing: true,
      where: 'notes',
    })
    expect(overheard.flat()).toEqual([])
  })

  test('is left by the page, and by a closed line', async () => {
    const [own, theirs] = [await sockets.connected(buyer.email), await sockets.connected(maker.email)]
    for (const socket of [own, theirs]) await command(socket, 'meeting:open', { meetingId })
    const told = heard(theirs, 'typing')
    expect(await command(theirs, 'meeting:close', { meetingId })).toEqual({ ok: true, value: undefined })
    expect(await command(own, 'typing', { meetingId, typing: true })).toMatchObject({ ok: true })
    await pause(100)
    expect(told).toEqual([])
    own.disconnect()
    theirs.disconnect()
    await expect.poll(() => app.realtime.io.sockets.adapter.rooms.get(`meeting:${meetingId}`)).toBeUndefined()
  })

  test('does not hear those who are not in it, nor what is malformed, nor a flood', async () => {
    const [own, theirs] = [await sockets.connected(buyer.email), await sockets.connected(maker.email)]
    await command(theirs, 'meeting:open', { meetingId })
    const told = heard(theirs, 'typing')
    expect(await command(own, 'typing', { meetingId, typing: true })).toMatchObject({ code: 'notFound' })
    await pause(1100)
    await command(own, 'meeting:open', { meetingId })
    for (const input of [
      null,
      7,
      { meetingId },
      { meetingId, typing: 'yes' },
      { meetingId: 'x', typing: true },
    ])
      own.emit('typing', input)
    own.emit('typing')
    await pause(1100)
    for (let time = 0; time < 50; time += 1) own.emit('typing', { meetingId, typing: true })
    await command(own, 'meeting:open', { meetingId })
    await pause(100)
    expect(told).toHaveLength(2)
    expect(own.connected).toBe(true)
  })

  test('so many of them, and no more, on one line', async () => {
    const socket = await sockets.connected(buyer.email)
    const ids = await Promise.all(Array.from({ length: 42 }, () => aMeeting(app, buyer, maker)))
    const answers = await Promise.all(ids.map((id) => command(socket, 'meeting:open', { meetingId: id })))
    const refused = answers.filter(({ ok }) => !ok)
    expect(refused.length).toBeGreaterThan(0)
    expect(refused[0]).toMatchObject({ code: 'tooMany' })
    expect(socket.connected).toBe(true)
  })
})

describe('a right that is taken away closes the line at once', () => {
  /** A person with an open line, and what closes it. */
  async function connectedAs(email: string) {
    const cookie = await cookieOf(app, email)
    const socket = sockets.open(cookie)
    await until(socket, 'connect')
    return { socket, cookie, closed: until(socket, 'disconnect') }
  }

  test('a membership that is removed; coming back, the room is shut', async () => {
    const colleague = await aPerson(app, { acts: { for: buyer.enterpriseId, as: 'representative' } })
    const { socket, closed } = await connectedAs(colleague.email)
    await command(socket, 'meeting:open', { meetingId })
    await commandTeam(app, await signedInAs(app, buyer.email), buyer.slug, {
      command: 'remove',
      person: colleague.personId,
    })
    expect(await closed).toBe('io server disconnect')
    socket.connect()
    await until(socket, 'connect')
    expect(await command(socket, 'meeting:open', { meetingId })).toMatchObject({ code: 'forbidden' })
  })

  test('an account that is blocked', async () => {
    const person = await aMember(app)
    const { socket, closed } = await connectedAs(person.email)
    const administrator = await aPerson(app)
    await app.db.person.update({
      where: { id: administrator.personId },
      data: { staffRoles: ['administrator'] },
    })
    const actor = await signedInAs(app, administrator.email)
    await changePerson(app, actor, person.personId, { command: 'block', reason: 'Reported by several' })
    expect(await closed).toBe('io server disconnect')
    socket.connect()
    await expect(until(socket, 'connect')).rejects.toThrow('unauthenticated')
  })

  test('a password that is changed ends the other sessions, not the one that changed it', async () => {
    const person = await aMember(app)
    const [own, other] = [await connectedAs(person.email), await connectedAs(person.email)]
    const actor = await app.actorOf(new Headers({ cookie: own.cookie }))
    await commandAccount(
      app,
      { ...actor, personId: actor.personId!, sessionId: actor.sessionId! },
      { command: 'password', presentPassword: PASSWORD, password: 'quite another password 77' },
      { address: '127.0.0.1', headers: new Headers({ cookie: own.cookie }) },
    )
    expect(await other.closed).toBe('io server disconnect')
    expect(own.socket.connected).toBe(true)
  })

  test('what no process was told of is found by looking', async () => {
    const [gone, moved, stays] = [await aMember(app), await aMember(app), await aMember(app)]
    const lines = await Promise.all([gone, moved, stays].map(({ email }) => connectedAs(email)))
    const all = [...app.realtime.io.of('/').sockets.values()]
    await app.db.session.updateMany({ where: { personId: gone.personId }, data: { expiresAt: new Date(0) } })
    await app.db.membership.create({
      data: { personId: moved.personId, enterpriseId: stays.enterpriseId, role: 'editor' },
    })
    await checkRights(app, all)
    expect(await lines[0]!.closed).toBe('io server disconnect')
    expect(await lines[1]!.closed).toBe('io server disconnect')
    expect(lines[2]!.socket.connected).toBe(true)
  })
})
