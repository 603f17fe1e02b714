import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, test } from 'vitest'

import {
  invitedPath,
  openAccount,
  readSignUpLink,
  requestAccount,
  tidyTickets,
} from '#app/features/accounts/index.server.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aCaller, cookiesIn } from '#tests/factories/callers.ts'
import { mailsTo, tokenIn } from '#tests/factories/mails.ts'
import { aPerson } from '#tests/factories/people.ts'
import { refusalOf } from '#tests/factories/refusals.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let app: TestApp
let folder: string

beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'nhip-cau-sign-up-'))
  app = testApp(database.url, { variables: { DATA_DIRECTORY: folder } })
})

afterAll(async () => {
  await app.close()
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

const newAddress = () => `${randomUUID()}@tests.example`
const INPUT = {
  name: 'Lê Minh',
  language: 'vi' as const,
  timeZone: 'Asia/Ho_Chi_Minh',
  password: 'cầu Long Biên mùa thu 1902',
  privacy: 'on' as const,
}

async function linkTo(email: string, returnTo = '/') {
  await requestAccount(app, { email, language: 'vi', returnTo }, aCaller())
  return tokenIn((await mailsTo(app, email))[0])
}

test('a newcomer opens an account by the link in the mail, is signed in and goes on to where they wanted', async () => {
  const email = newAddress()
  const token = await linkTo(email.toUpperCase(), '/shortlists?x=1')
  expect(await readSignUpLink(app, token)).toEqual({
    state: 'open',
    email: email.toUpperCase(),
    language: 'vi',
  })
  const { headers, returnTo } = await openAccount(app, token, INPUT, aCaller())
  expect(returnTo).toBe('/shortlists?x=1')
  const cookie = cookiesIn(headers)
  const actor = await app.actorOf(new Headers({ cookie }))
  expect(actor).toMatchObject({ name: 'Lê Minh', email, staffRoles: [], memberships: [] })
  const person = await app.db.person.findUniqueOrThrow({ where: { email } })
  expect(person).toMatchObject({ emailVerified: true, demonstration: false })
  expect(person.privacyAcceptedAt).not.toBeNull()
  for (const one of headers.getSetCookie()) expect(one).toMatch(/HttpOnly/i)
})

test('looking at the link changes nothing; it opens one account, once, also when two press at the same moment', async () => {
  const token = await linkTo(newAddress())
  for (let look = 0; look < 3; look += 1)
    expect(await readSignUpLink(app, token)).toMatchObject({ state: 'open' })
  const tries = await Promise.allSettled([1, 2, 3].map(() => openAccount(app, token, INPUT, aCaller())))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await readSignUpLink(app, token)).toEqual({ state: 'over' })
  expect(await refusalOf(openAccount(app, token, INPUT, aCaller()))).toBe('linkOver')
})

test('a forged, changed or old link opens nothing; nothing in the database is a link', async () => {
  const email = newAddress()
  const token = await linkTo(email)
  for (const wrong of [
    '',
    'tk_',
    `${token}x`,
    token.slice(0, -1),
    token.toUpperCase(),
    'tk_%00',
    'ü'.repeat(3000),
  ])
    expect(await refusalOf(openAccount(app, wrong, INPUT, aCaller()))).toBe('linkOver')
  const kept =
    JSON.stringify(await app.db.accountTicket.findMany({ where: { email } })) +
    JSON.stringify(await app.db.mail.findMany({ where: { address: email } }))
  expect(kept).not.toContain(token)
  const later = new Date(app.clock.now().getTime() + 24 * 3_600_000 + 1000)
  const { clock } = app
  app.clock = { now: () => later }
  expect(await readSignUpLink(app, token)).toEqual({ state: 'over' })
  expect(await refusalOf(openAccount(app, token, INPUT, aCaller()))).toBe('linkOver')
  app.clock = { now: () => new Date(later.getTime() + 86_400_000) }
  await tidyTickets.run(app, {})
  expect(await app.db.accountTicket.count({ where: { email } })).toBe(0)
  app.clock = clock
})

test('an address with an account gets a mail that says so, in the language of its owner, and no link that opens one', async () => {
  const { email, personId } = await aPerson(app)
  await app.db.person.update({ where: { id: personId }, data: { language: 'en' } })
  await requestAccount(app, { email, language: 'vi' }, aCaller())
  const [mail, ...others] = await mailsTo(app, email)
  expect(others).toEqual([])
  expect(mail?.subject).toBe('This address has a Nhịp Cầu account already')
  expect(mail?.language).toBe('en')
  expect(tokenIn(mail)).toBe('')
})

test('nobody fills the mailbox of another: five mails an hour to one address, and the same answer for each', async () => {
  const email = newAddress()
  for (let time = 0; time < 8; time += 1)
    expect(await requestAccount(app, { email, language: 'en' }, aCaller())).toBeUndefined()
  const mails = await mailsTo(app, email)
  expect(mails).toHaveLength(5)
  // The newest link works, and using it ends the others.
  await openAccount(app, tokenIn(mails[0]), INPUT, aCaller())
  for (const mail of mails) expect(await readSignUpLink(app, tokenIn(mail))).toEqual({ state: 'over' })
})

test('one client asks for so many mails and no more', async () => {
  const from = aCaller({ address: '198.51.100.7' })
  const asked = Array.from({ length: 30 }, () => newAddress())
  for (const email of asked) await requestAccount(app, { email, language: 'vi' }, from)
  expect(await refusalOf(requestAccount(app, { email: newAddress(), language: 'vi' }, from))).toBe('tooMany')
})

test('a password that resembles the person is refused and the link stays', async () => {
  const email = `tranquocbao${randomUUID().slice(0, 4)}@tests.example`
  const token = await linkTo(email)
  const own = email.split('@')[0] ?? ''
  expect(await refusalOf(openAccount(app, token, { ...INPUT, password: own }, aCaller()))).toBe(
    'weakPassword',
  )
  expect(await readSignUpLink(app, token)).toMatchObject({ state: 'open' })
})

test('an invitation leads a newcomer to the account first, anybody else straight on', async () => {
  const email = newAddress()
  const invited = { language: 'en' as const, returnTo: '/invitations/1' }
  const path = await invitedPath(app, { ...invited, email })
  expect(path).toMatch(/^\/sign-up\/tk_/)
  const { returnTo } = await openAccount(app, path.slice('/sign-up/'.length), INPUT, aCaller())
  expect(returnTo).toBe('/invitations/1')
  expect(await invitedPath(app, { ...invited, email })).toBe('/invitations/1')
})
