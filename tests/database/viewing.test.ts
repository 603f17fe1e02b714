import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import {
  changePerson,
  endOverdueViewings,
  endViewing,
  grantAdministrator,
  readPeople,
  readPerson,
} from '#app/features/administration/index.server.ts'
import { actAs } from '#app/platform/acting.server.ts'
import { isSignedIn, type SignedInActor, type StaffRole } from '#app/platform/actor.ts'
import { demand, demandChange, PERMISSIONS, type Permission } from '#app/platform/permissions.ts'
import { COMMANDS } from '#app/platform/app.server.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aMember, aPerson } from '#tests/factories/people.ts'
import { sessionOf } from '#tests/factories/sessions.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

const REASON = 'Giúp tìm danh sách đã lưu'

let database: TestDatabase
let app: TestApp
let admin: { personId: string; cookie: string }

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
})

beforeEach(async () => {
  admin = await staff('administrator')
})

afterAll(async () => {
  await app.close()
  await database.close()
})

async function staff(...staffRoles: StaffRole[]) {
  const { personId } = await aPerson(app, { name: `Cán bộ ${randomUUID()}` })
  await app.db.person.update({ where: { id: personId }, data: { staffRoles } })
  return { personId, cookie: await sessionOf(app, personId) }
}

async function actorOf(cookie: string): Promise<SignedInActor> {
  const actor = await app.actorOf(new Headers({ cookie }))
  if (!isSignedIn(actor)) throw new Error('nobody is signed in')
  return actor
}

const change = async (personId: string, input: Parameters<typeof changePerson>[3]) =>
  changePerson(app, await actorOf(admin.cookie), personId, input)
const view = (personId: string) => change(personId, { command: 'view', reason: REASON })

describe('viewing as another person', () => {
  test('shows what that person sees, in this session alone', async () => {
    const member = await aMember(app)
    await view(member.personId)
    const seen = await actorOf(admin.cookie)
    expect(seen).toMatchObject({ personId: member.personId, staffRoles: [], email: member.email })
    expect(seen.memberships).toHaveLength(1)
    expect(seen.viewing).toMatchObject({ administratorId: admin.personId })
    expect((await actorOf(await sessionOf(app, admin.personId))).personId).toBe(admin.personId)
  })

  test('ends by the button, or by itself after half an hour; both are in the log with the reason', async () => {
    const member = await aMember(app)
    await view(member.personId)
    const seen = await actorOf(admin.cookie)
    await actAs({ personId: admin.personId, via: 'page', act: '/viewing/end', viewing: true }, () =>
      endViewing(app, seen),
    )
    expect((await actorOf(admin.cookie)).personId).toBe(admin.personId)

    await view(member.personId)
    const later = new Date(Date.now() + 31 * 60_000)
    app.clock = { now: () => later }
    try {
      expect((await actorOf(admin.cookie)).personId).toBe(admin.personId)
      await endOverdueViewings.run(app, {})
    } finally {
      app.clock = { now: () => new Date() }
    }
    const { rows } = await database.pool.query<{ change: string; reason: string | null }>(
      `SELECT change, after ->> 'reason' AS reason FROM audit_entry
       WHERE table_name = 'viewing' AND parent_id = $1 ORDER BY id`,
      [member.personId],
    )
    expect(rows).toEqual([
      { change: 'insert', reason: REASON },
      { change: 'update', reason: null },
      { change: 'insert', reason: REASON },
      { change: 'update', reason: null },
    ])
  })

  test('never as an administrator, not even one who becomes it meanwhile', async () => {
    const other = await staff('administrator')
    await expect(view(other.personId)).rejects.toMatchObject({ reasonKey: 'viewAdministrator' })
    await expect(view(admin.personId)).rejects.toMatchObject({ reasonKey: 'viewOneself' })
    await expect(view(randomUUID())).rejects.toMatchObject({ code: 'notFound' })

    const officer = await staff('department_officer')
    await view(officer.personId)
    await app.db.person.update({
      where: { id: officer.personId },
      data: { staffRoles: ['department_officer', 'administrator'] },
    })
    expect((await actorOf(admin.cookie)).viewing).toBeUndefined()
  })

  test('no permission of the table lets anything be changed meanwhile but leaving', async () => {
    const member = await aMember(app)
    await view(member.personId)
    const seen = await actorOf(admin.cookie)
    const let_ = (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => {
      try {
        demandChange(seen, permission)
        return true
      } catch {
        return false
      }
    })
    expect(let_).toEqual(['viewing.end'])
    expect(() => demand(seen, 'mailbox.read')).toThrow(/hidden/)
    expect(() => demand(seen, 'administration.read')).toThrow()
  })

  test('no command over the socket changes anything', async () => {
    const member = await aMember(app)
    await view(member.personId)
    const seen = await actorOf(admin.cookie)
    const nothing = () => undefined
    const nowhere = { enter: nothing, leave: nothing, isIn: () => true, rooms: () => 0, tellOthers: nothing }
    const changing = COMMANDS.filter(({ reads }) => !reads)
    for (const command of changing)
      expect(await command.answer(app, seen, {}, nowhere)).toMatchObject({ ok: false, code: 'forbidden' })
    expect(changing.length).toBeGreaterThan(4)
  })
})

describe('rights', () => {
  test('are given and taken, and what takes them ends the sessions', async () => {
    const { personId } = await aPerson(app)
    const cookie = await sessionOf(app, personId)
    await change(personId, { command: 'grant', role: 'organiser' })
    await change(personId, { command: 'grant', role: 'organiser' })
    expect((await actorOf(cookie)).staffRoles).toEqual(['organiser'])
    await change(personId, { command: 'revoke', role: 'organiser' })
    expect((await app.actorOf(new Headers({ cookie }))).personId).toBeNull()
  })

  test('an administrator is always left', async () => {
    await app.db.person.updateMany({
      where: { id: { not: admin.personId } },
      data: { staffRoles: [] },
    })
    const revoke = change(admin.personId, { command: 'revoke', role: 'administrator' })
    await expect(revoke).rejects.toMatchObject({ reasonKey: 'ownAdministratorRole' })
    const block = change(admin.personId, { command: 'block', reason: REASON })
    await expect(block).rejects.toMatchObject({ reasonKey: 'blockOneself' })

    const other = await staff('administrator')
    const one = await actorOf(admin.cookie)
    const two = await actorOf(other.cookie)
    const results = await Promise.allSettled([
      changePerson(app, one, other.personId, { command: 'revoke', role: 'administrator' }),
      changePerson(app, two, admin.personId, { command: 'revoke', role: 'administrator' }),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await app.db.person.count({ where: { staffRoles: { has: 'administrator' } } })).toBe(1)
  })

  test('a blocked person is out at once and cannot come back until unblocked', async () => {
    const { personId, email } = await aPerson(app)
    const cookie = await sessionOf(app, personId)
    await change(personId, { command: 'block', reason: REASON })
    expect((await app.actorOf(new Headers({ cookie }))).personId).toBeNull()
    await expect(sessionOf(app, personId)).rejects.toThrow(/blocked/)
    const page = await readPerson(app, await actorOf(admin.cookie), personId, 'vi')
    expect(page).toMatchObject({ state: 'blocked', blockedReason: REASON, sessions: [] })
    const list = await readPeople(app, new URLSearchParams({ q: email, state: 'blocked' }), 'vi')
    expect(list.total).toBe(1)
    await change(personId, { command: 'unblock' })
    expect((await actorOf(await sessionOf(app, personId))).personId).toBe(personId)
  })

  test('the first administrator is made at the command line', async () => {
    const { personId, email } = await aPerson(app)
    expect(await grantAdministrator(app.db, email.toUpperCase())).toBe(true)
    expect(await grantAdministrator(app.db, 'nobody@tests.example')).toBe(false)
    const { staffRoles } = await app.db.person.findUniqueOrThrow({ where: { id: personId } })
    expect(staffRoles).toEqual(['administrator'])
  })
})
