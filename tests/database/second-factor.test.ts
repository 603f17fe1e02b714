import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, test } from 'vitest'

import {
  commandSecondFactor,
  isAtSecondStep,
  passSecondStep,
  readSecondFactor,
  requestReset,
  resetPassword,
  signIn,
} from '#app/features/accounts/index.server.ts'
import { changePerson } from '#app/features/administration/index.server.ts'
import { codeAt } from '#app/features/accounts/second-factor/totp.ts'
import { isSignedIn, type SignedInActor, type StaffRole } from '#app/platform/actor.ts'
import { demand, may, PERMISSIONS, type Permission } from '#app/platform/permissions.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aCaller, cookiesIn } from '#tests/factories/callers.ts'
import { mailsTo, tokenIn } from '#tests/factories/mails.ts'
import { aMember, aPerson, PASSWORD, signedInAs } from '#tests/factories/people.ts'
import { refusalOf } from '#tests/factories/refusals.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let app: TestApp
let folder: string
/** The time as the product sees it; codes change every thirty seconds. */
let now = new Date()

beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'nhip-cau-second-factor-'))
  app = openApp()
})

afterAll(async () => {
  await app.close()
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

function openApp(): TestApp {
  const opened = testApp(database.url, { variables: { DATA_DIRECTORY: folder } })
  opened.clock = { now: () => now }
  return opened
}

const later = (seconds = 30) => (now = new Date(now.getTime() + seconds * 1000))

async function actorOf(cookie: string): Promise<SignedInActor> {
  const actor = await app.actorOf(new Headers({ cookie }))
  if (!isSignedIn(actor)) throw new Error('not signed in')
  return actor
}

/** The first step: the password. What comes back is not signed in when a code is owed. */
async function firstStep(email: string, address?: string) {
  const { headers, path } = await signIn(
    app,
    { email, password: PASSWORD, returnTo: '/shortlists' },
    aCaller(address ? { address } : {}),
  )
  const cookie = cookiesIn(headers)
  return { cookie, path, from: aCaller({ cookie, ...(address ? { address } : {}) }) }
}

/** Somebody who has just turned the second factor on. */
async function withFactor(given: { email: string; personId: string }) {
  const { cookie, from } = await firstStep(given.email)
  const actor = await actorOf(cookie)
  await commandSecondFactor(app, actor, { command: 'begin', presentPassword: PASSWORD }, from)
  const page = await readSecondFactor(app, actor)
  if (page.state !== 'begun') throw new Error(`the page is ${page.state}`)
  later()
  const code = codeAt(page.secret, now)
  const { recoveryCodes } = await commandSecondFactor(
    app,
    actor,
    { command: 'confirm', oneTimeCode: code },
    from,
  )
  return { ...given, secret: page.secret, recoveryCodes: recoveryCodes ?? [], cookie, actor, from, code }
}

test('with a second factor the password alone opens nothing; the code opens, and no code twice', async () => {
  const person = await withFactor(await aPerson(app))
  expect(person.recoveryCodes).toHaveLength(10)
  const { cookie, path, from } = await firstStep(person.email)
  expect(path).toBe('/sign-in/code')
  expect(isSignedIn(await app.actorOf(new Headers({ cookie })))).toBe(false)
  expect(await isAtSecondStep(app, from.headers)).toBe(true)
  // The code that turned it on was used then.
  expect(await refusalOf(passSecondStep(app, person.code, from))).toBe('wrongCode')
  later()
  const code = codeAt(person.secret, now)
  const passed = await passSecondStep(app, ` ${code.slice(0, 3)} ${code.slice(3)} `, from)
  expect(passed.path).toBe('/shortlists')
  expect((await actorOf(cookiesIn(passed.headers, cookie))).secondFactor).toBe('passed')
  expect(await isAtSecondStep(app, from.headers)).toBe(false)
  expect(await refusalOf(passSecondStep(app, code, from))).toBe('secondStepOver')
  expect(await refusalOf(passSecondStep(app, code, (await firstStep(person.email)).from))).toBe('wrongCode')
})

test('one code opens one session, also when two processes get it at the same moment', async () => {
  const person = await withFactor(await aPerson(app))
  const second = openApp()
  const steps = [await firstStep(person.email), await firstStep(person.email)]
  later()
  const code = codeAt(person.secret, now)
  const outcomes = await Promise.all(
    steps.map(({ from }, place) => refusalOf(passSecondStep(place === 0 ? app : second, code, from))),
  )
  await second.close()
  expect(outcomes.toSorted()).toEqual(['nothing was refused', 'wrongCode'])
})

test('five wrong codes end the sign-in; many of them stop unknown devices, but neither the owner’s nor a recovery code', async () => {
  const person = await withFactor(await aPerson(app))
  const { from } = await firstStep(person.email, '192.0.2.10')
  for (let time = 0; time < 5; time += 1)
    expect(await refusalOf(passSecondStep(app, '000000', from))).toBe('wrongCode')
  expect(await isAtSecondStep(app, from.headers)).toBe(false)
  for (let round = 1; round < 6; round += 1) {
    const step = await firstStep(person.email)
    for (let time = 0; time < 5; time += 1) await refusalOf(passSecondStep(app, '000000', step.from))
  }
  later()
  const code = codeAt(person.secret, now)
  expect(await refusalOf(passSecondStep(app, code, (await firstStep(person.email)).from))).toBe(
    'codesBlocked',
  )
  const recovery = await passSecondStep(
    app,
    person.recoveryCodes[0] ?? '',
    (await firstStep(person.email)).from,
  )
  const device =
    cookiesIn(recovery.headers)
      .split('; ')
      .find((one) => one.startsWith('nhip-cau.device=')) ?? ''
  const step = await firstStep(person.email)
  const own = aCaller({ cookie: `${step.cookie}; ${device}` })
  expect((await passSecondStep(app, code, own)).path).toBe('/shortlists')
})

test('a recovery code opens once, and its owner is told; new ones end the old ones', async () => {
  const person = await withFactor(await aPerson(app))
  const [first = '', second = ''] = person.recoveryCodes
  const kept = await app.db.recoveryCode.findMany({ where: { personId: person.personId } })
  expect(JSON.stringify(kept)).not.toContain(first.replaceAll('-', ''))
  const typed = first.toUpperCase().replaceAll('-', ' ')
  await passSecondStep(app, typed, (await firstStep(person.email)).from)
  expect((await mailsTo(app, person.email)).map(({ subject }) => subject)).toContain(
    'Một mã khôi phục vừa được dùng',
  )
  expect(await refusalOf(passSecondStep(app, first, (await firstStep(person.email)).from))).toBe('wrongCode')
  expect(await readSecondFactor(app, person.actor)).toMatchObject({ state: 'on', recoveryCodes: 9 })
  later()
  const renewed = await commandSecondFactor(
    app,
    person.actor,
    { command: 'renew', oneTimeCode: codeAt(person.secret, now) },
    person.from,
  )
  expect(renewed.recoveryCodes).toHaveLength(10)
  expect(await refusalOf(passSecondStep(app, second, (await firstStep(person.email)).from))).toBe('wrongCode')
})

test('a reset password does not go around the second factor', async () => {
  const person = await withFactor(await aPerson(app))
  await requestReset(app, { email: person.email, language: 'vi' }, aCaller())
  const token = tokenIn((await mailsTo(app, person.email))[0])
  const reset = await resetPassword(app, token, { password: 'đêm nghe tàu qua cầu' }, aCaller())
  expect(reset.path).toBe('/sign-in/code')
  expect(isSignedIn(await app.actorOf(new Headers({ cookie: cookiesIn(reset.headers) })))).toBe(false)
})

test('turning it on ends the sessions without it; turning it off takes password and code', async () => {
  const someone = await aPerson(app)
  const other = await firstStep(someone.email)
  const person = await withFactor(someone)
  expect(isSignedIn(await app.actorOf(new Headers({ cookie: other.cookie })))).toBe(false)
  const { actor, from, secret } = person
  later()
  const code = codeAt(secret, now)
  const off = (password: string, given: string) =>
    commandSecondFactor(app, actor, { command: 'off', presentPassword: password, oneTimeCode: given }, from)
  expect(await refusalOf(off('wrong', code))).toBe('wrongPresentPassword')
  expect(await refusalOf(off(PASSWORD, '000000'))).toBe('wrongCode')
  await off(PASSWORD, code)
  expect((await firstStep(person.email)).path).toBe('/shortlists')
  expect(await app.db.recoveryCode.count({ where: { personId: person.personId } })).toBe(0)
})

test('nobody else’s secret: it is not readable in the database, and under another session secret only recovery codes open', async () => {
  const person = await withFactor(await aPerson(app))
  const kept = await app.db.secondFactor.findUniqueOrThrow({ where: { personId: person.personId } })
  expect(kept.secret).not.toContain(person.secret)
  const { sessionSecret } = app.env
  const { from } = await firstStep(person.email)
  app.env.sessionSecret = 'another secret that was set after a loss, long enough'
  later()
  expect(await refusalOf(passSecondStep(app, codeAt(person.secret, now), from))).toBe('wrongCode')
  expect((await passSecondStep(app, person.recoveryCodes[0] ?? '', from)).path).toBe('/shortlists')
  app.env.sessionSecret = sessionSecret
})

test('somebody who has lost everything gets it ended by an administrator: sessions too, and is told', async () => {
  const person = await withFactor(await aPerson(app))
  const { personId, email } = await aPerson(app)
  await app.db.person.update({ where: { id: personId }, data: { staffRoles: ['administrator'] } })
  const officer = await signedInAs(app, email)
  await changePerson(app, officer, person.personId, { command: 'resetSecondFactor' })
  expect(isSignedIn(await app.actorOf(new Headers({ cookie: person.cookie })))).toBe(false)
  expect((await firstStep(person.email)).path).toBe('/shortlists')
  expect((await mailsTo(app, person.email))[0]?.subject).toBe('Đã tắt xác thực hai bước')
  const nobody = '00000000-0000-7000-8000-000000000000'
  expect(await refusalOf(changePerson(app, officer, nobody, { command: 'resetSecondFactor' }))).toBe(
    'personNotFound',
  )
})

const ROLES: StaffRole[] = [
  'administrator',
  'department_officer',
  'council_member',
  'local_officer',
  'organiser',
]

test('staff without a second factor are led to set it up and may do nothing else', async () => {
  const open: Permission[] = ['session.close', 'account.keep']
  for (const role of ROLES) {
    const person = await aMember(app)
    await app.db.person.update({ where: { id: person.personId }, data: { staffRoles: [role] } })
    const { cookie, path } = await firstStep(person.email)
    expect(path).toBe('/account/second-factor?returnTo=%2Fshortlists')
    const actor = await actorOf(cookie)
    expect(actor).toMatchObject({ secondFactor: 'missing', staffRoles: [], memberships: [] })
    for (const permission of Object.keys(PERMISSIONS) as Permission[]) {
      if (PERMISSIONS[permission] === 'anyone' || open.includes(permission)) continue
      expect(may(actor, permission), permission).toBe(false)
      expect(await refusalOf(Promise.resolve().then(() => demand(actor, permission)))).toBe(
        'secondFactorMissing',
      )
    }
  }
})

test('staff get their roles with the code, and cannot turn it off; a role given later asks for a code', async () => {
  const someone = await aPerson(app)
  await app.db.person.update({ where: { id: someone.personId }, data: { staffRoles: ['administrator'] } })
  const person = await withFactor(someone)
  const actor = await actorOf(person.cookie)
  expect(actor).toMatchObject({ secondFactor: 'passed', staffRoles: ['administrator'] })
  later()
  const off = { command: 'off' as const, presentPassword: PASSWORD, oneTimeCode: codeAt(person.secret, now) }
  expect(await refusalOf(commandSecondFactor(app, actor, off, person.from))).toBe('secondFactorCompulsory')

  await app.db.session.updateMany({ where: { id: actor.sessionId }, data: { secondFactorAt: null } })
  const owing = await actorOf(person.cookie)
  expect(owing.staffRoles).toEqual([])
  expect(await readSecondFactor(app, owing)).toMatchObject({ state: 'owed' })
  await commandSecondFactor(
    app,
    owing,
    { command: 'owed', oneTimeCode: codeAt(person.secret, now) },
    person.from,
  )
  expect((await actorOf(person.cookie)).staffRoles).toEqual(['administrator'])
})

test('the shared staff accounts of a demonstration need none and can have none', async () => {
  const someone = await aPerson(app)
  const data = { staffRoles: ['department_officer' as const], demonstration: true }
  await app.db.person.update({ where: { id: someone.personId }, data })
  const { cookie, path, from } = await firstStep(someone.email)
  expect(path).toBe('/shortlists')
  const actor = await actorOf(cookie)
  expect(actor).toMatchObject({ secondFactor: 'notNeeded', staffRoles: ['department_officer'] })
  const begin = { command: 'begin' as const, presentPassword: PASSWORD }
  expect(await refusalOf(commandSecondFactor(app, actor, begin, from))).toBe('demonstrationAccount')
})
