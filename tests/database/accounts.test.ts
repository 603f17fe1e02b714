import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { io } from 'socket.io-client'
import { afterAll, beforeAll, expect, test } from 'vitest'

import {
  changeEmail,
  commandAccount,
  readAccount,
  readEmailLink,
  readResetLink,
  requestReset,
  resetPassword,
  signIn,
} from '#app/features/accounts/index.server.ts'
import { isSignedIn, type SignedInActor } from '#app/platform/actor.ts'
import { acceptConnections } from '#app/platform/realtime/connections.server.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aCaller, cookiesIn } from '#tests/factories/callers.ts'
import { mailsTo, tokenIn } from '#tests/factories/mails.ts'
import { aPerson, PASSWORD } from '#tests/factories/people.ts'
import { refusalOf } from '#tests/factories/refusals.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let app: TestApp
let folder: string
let server: Server

beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'nhip-cau-accounts-'))
  app = testApp(database.url, { variables: { DATA_DIRECTORY: folder } })
  server = createServer()
  acceptConnections(app, { commands: [], signals: [], pushOf: () => null })
  app.realtime.attach(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterAll(async () => {
  await app.close()
  server.close()
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

const NEW_PASSWORD = 'đêm nghe tàu qua cầu 1946'

/** Signs in by the product's own use-case, as a browser that keeps its cookies. */
async function browserOf(email: string, password = PASSWORD, before = '', address?: string) {
  const given = { cookie: before, ...(address ? { address } : {}) }
  const { headers, path } = await signIn(app, { email, password }, aCaller(given))
  const cookie = cookiesIn(headers, before)
  const actor = await app.actorOf(new Headers({ cookie }))
  return { cookie, path, actor: actor as SignedInActor, from: aCaller({ cookie }) }
}

const isIn = async (cookie: string) => isSignedIn(await app.actorOf(new Headers({ cookie })))

test('a wrong password and an unknown address get the same answer', async () => {
  const { email } = await aPerson(app)
  for (const typed of [email, `${randomUUID()}@tests.example`])
    expect(await refusalOf(signIn(app, { email: typed, password: 'wrong' }, aCaller()))).toBe('wrongPassword')
})

test('nobody locks another out: the owner signs in at a new place and, at the place of the guesser, on a known device', async () => {
  const { email } = await aPerson(app)
  const known = await browserOf(email)
  const guesser = '203.0.113.66'
  for (let time = 0; time < 5; time += 1)
    expect(
      await refusalOf(signIn(app, { email, password: `guess ${time}` }, aCaller({ address: guesser }))),
    ).toBe('wrongPassword')
  expect(await refusalOf(signIn(app, { email, password: PASSWORD }, aCaller({ address: guesser })))).toBe(
    'tooMany',
  )
  expect(await isIn((await browserOf(email)).cookie)).toBe(true)
  const device = known.cookie.split('; ').find((one) => one.startsWith('nhip-cau.device='))
  expect(await isIn((await browserOf(email, PASSWORD, device, guesser)).cookie)).toBe(true)
  // The cookie of one person makes no device of another, and a changed one makes none at all.
  const { email: other } = await aPerson(app)
  for (let time = 0; time < 5; time += 1)
    await refusalOf(signIn(app, { email: other, password: 'guess' }, aCaller({ address: guesser })))
  for (const cookie of [device, device?.replace(/.$/, 'x'), 'nhip-cau.device=~', 'nhip-cau.device=%00~%00'])
    expect(
      await refusalOf(
        signIn(
          app,
          { email: other, password: PASSWORD },
          aCaller({ address: guesser, cookie: cookie ?? '' }),
        ),
      ),
    ).toBe('tooMany')
})

test('a lost password is replaced by the link, once; all sessions end and the owner is told', async () => {
  const { email } = await aPerson(app)
  const before = await browserOf(email)
  await requestReset(app, { email: email.toUpperCase(), language: 'vi' }, aCaller())
  const token = tokenIn((await mailsTo(app, email))[0])
  expect(await readResetLink(app, token)).toMatchObject({ email: email.toUpperCase() })
  for (const wrong of [`${token}x`, '', 'tk_', token.slice(0, 20)])
    expect(await refusalOf(resetPassword(app, wrong, { password: NEW_PASSWORD }, aCaller()))).toBe('linkOver')
  const { headers } = await resetPassword(app, token, { password: NEW_PASSWORD }, aCaller())
  expect(await isIn(cookiesIn(headers))).toBe(true)
  expect(await isIn(before.cookie)).toBe(false)
  expect(await refusalOf(resetPassword(app, token, { password: NEW_PASSWORD }, aCaller()))).toBe('linkOver')
  expect(await readResetLink(app, token)).toBeNull()
  expect(await refusalOf(signIn(app, { email, password: PASSWORD }, aCaller()))).toBe('wrongPassword')
  expect(await isIn((await browserOf(email, NEW_PASSWORD)).cookie)).toBe(true)
  const [notice] = await mailsTo(app, email)
  expect(notice?.subject).toBe('Mật khẩu Nhịp Cầu đã được đặt lại')
})

test('after an hour the link opens nothing; an address without an account gets no link', async () => {
  const { email } = await aPerson(app)
  await requestReset(app, { email, language: 'vi' }, aCaller())
  const token = tokenIn((await mailsTo(app, email))[0])
  const { clock } = app
  const later = new Date(clock.now().getTime() + 3_601_000)
  app.clock = { now: () => later }
  expect(await readResetLink(app, token)).toBeNull()
  expect(await refusalOf(resetPassword(app, token, { password: NEW_PASSWORD }, aCaller()))).toBe('linkOver')
  app.clock = clock
  const nobody = `${randomUUID()}@tests.example`
  expect(await requestReset(app, { email: nobody, language: 'en' }, aCaller())).toBeUndefined()
  const [mail] = await mailsTo(app, nobody)
  expect(mail?.subject).toBe('This address has no Nhịp Cầu account')
  expect(tokenIn(mail)).toBe('')
})

test('changing the password asks for the present one, ends the other sessions and the links under way', async () => {
  const { email } = await aPerson(app, { name: 'Tran Quoc Bao tranquocbao' })
  const [own, other] = [await browserOf(email), await browserOf(email)]
  await requestReset(app, { email, language: 'vi' }, aCaller())
  const token = tokenIn((await mailsTo(app, email))[0])
  const change = (present: string, password = NEW_PASSWORD) =>
    commandAccount(app, own.actor, { command: 'password', presentPassword: present, password }, own.from)
  expect(await refusalOf(change('wrong'))).toBe('wrongPresentPassword')
  expect(await refusalOf(change(PASSWORD, 'tranquocbao12'))).toBe('weakPassword')
  await change(PASSWORD)
  expect([await isIn(own.cookie), await isIn(other.cookie)]).toEqual([true, false])
  expect(await readResetLink(app, token)).toBeNull()
  expect((await mailsTo(app, email))[0]?.subject).toBe('Mật khẩu Nhịp Cầu đã đổi')
  const guesses = []
  for (let time = 0; time < 7; time += 1) guesses.push(await refusalOf(change('wrong')))
  expect(guesses.at(-1)).toBe('tooMany')
})

test('a new address counts when its link is opened; the old one is told and its links end', async () => {
  const { email } = await aPerson(app)
  const { actor, from } = await browserOf(email)
  const wanted = `${randomUUID()}@tests.example`
  const ask = (address: string, present = PASSWORD) =>
    commandAccount(app, actor, { command: 'email', presentPassword: present, email: address }, from)
  expect(await refusalOf(ask(wanted, 'wrong'))).toBe('wrongPresentPassword')
  expect(await refusalOf(ask(email.toUpperCase()))).toBe('sameAddress')
  await ask(wanted)
  const token = tokenIn((await mailsTo(app, wanted))[0])
  expect(await readEmailLink(app, token)).toMatchObject({ email: wanted })
  expect(await refusalOf(signIn(app, { email: wanted, password: PASSWORD }, aCaller()))).toBe('wrongPassword')
  await requestReset(app, { email, language: 'vi' }, aCaller())
  const reset = tokenIn((await mailsTo(app, email))[0])
  await changeEmail(app, token)
  expect(await refusalOf(changeEmail(app, token))).toBe('linkOver')
  expect(await readResetLink(app, reset)).toBeNull()
  expect((await readAccount(app, actor)).email).toBe(wanted)
  expect(await isIn((await browserOf(wanted)).cookie)).toBe(true)
  expect((await mailsTo(app, email))[0]?.subject).toBe('Tài khoản Nhịp Cầu đã chuyển sang địa chỉ khác')
})

test('asking for the address of another tells neither side anything', async () => {
  const [{ email }, { email: taken }] = [await aPerson(app), await aPerson(app)]
  const { actor, from } = await browserOf(email)
  await commandAccount(app, actor, { command: 'email', presentPassword: PASSWORD, email: taken }, from)
  expect(await mailsTo(app, taken)).toEqual([])
})

test('of two people who want one address the second is told that it is taken', async () => {
  const wanted = `${randomUUID()}@tests.example`
  const tokens = []
  for (let place = 0; place < 2; place += 1) {
    const { email } = await aPerson(app)
    const { actor, from } = await browserOf(email)
    await commandAccount(app, actor, { command: 'email', presentPassword: PASSWORD, email: wanted }, from)
    tokens.push(tokenIn((await mailsTo(app, wanted))[0]))
  }
  const outcomes = await Promise.all(tokens.map((token) => refusalOf(changeEmail(app, token))))
  expect(outcomes.toSorted()).toEqual(['addressTaken', 'nothing was refused'])
})

test('sessions are listed with their devices, and ended one by one or all others; their sockets close at once', async () => {
  const { email } = await aPerson(app)
  const [own, other, third] = [await browserOf(email), await browserOf(email), await browserOf(email)]
  const socket = io(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, {
    path: '/realtime',
    transports: ['websocket'],
    reconnection: false,
    extraHeaders: { cookie: other.cookie },
  })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
  const closed = new Promise<string>((resolve) => socket.once('disconnect', resolve))
  const { sessions } = await readAccount(app, own.actor)
  expect(sessions.map(({ present }) => present)).toEqual([true, false, false])
  const end = (session: string, actor = own.actor) =>
    commandAccount(app, actor, { command: 'endSession', session }, own.from)
  await end(other.actor.sessionId)
  expect(await closed).toBe('io server disconnect')
  expect([await isIn(own.cookie), await isIn(other.cookie), await isIn(third.cookie)]).toEqual([
    true,
    false,
    true,
  ])
  expect(await refusalOf(end(other.actor.sessionId))).toBe('sessionOver')
  const stranger = await browserOf((await aPerson(app)).email)
  expect(await refusalOf(end(third.actor.sessionId, stranger.actor))).toBe('sessionOver')
  await commandAccount(app, own.actor, { command: 'endOthers' }, own.from)
  expect([await isIn(own.cookie), await isIn(third.cookie), await isIn(stranger.cookie)]).toEqual([
    true,
    false,
    true,
  ])
})

test('when a session was last used is known to some minutes', async () => {
  const { actor, cookie } = await browserOf((await aPerson(app)).email)
  const longAgo = new Date(app.clock.now().getTime() - 3_600_000)
  await app.db.session.update({ where: { id: actor.sessionId }, data: { lastUsedAt: longAgo } })
  await app.actorOf(new Headers({ cookie }))
  await app.batches.flush()
  const { lastUsedAt } = await app.db.session.findUniqueOrThrow({ where: { id: actor.sessionId } })
  expect(lastUsedAt.getTime()).toBeGreaterThan(longAgo.getTime() + 3_000_000)
})

test('a shared account of a demonstration stays as it is', async () => {
  const { email, personId } = await aPerson(app)
  await app.db.person.update({ where: { id: personId }, data: { demonstration: true } })
  const { actor, from } = await browserOf(email)
  for (const input of [
    { command: 'person' as const, name: 'X', language: 'en' as const, timeZone: 'Asia/Tokyo' },
    { command: 'password' as const, presentPassword: PASSWORD, password: NEW_PASSWORD },
    { command: 'email' as const, presentPassword: PASSWORD, email: 'x@tests.example' },
  ])
    expect(await refusalOf(commandAccount(app, actor, input, from))).toBe('demonstrationAccount')
  await requestReset(app, { email, language: 'vi' }, aCaller())
  expect(tokenIn((await mailsTo(app, email))[0])).toBe('')
})
