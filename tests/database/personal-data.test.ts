import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import {
  commandPrivacy,
  downloadOwnCopy,
  eraseDueAccounts,
  keepToRetention,
  ownCopy,
  readOwnPrivacy,
} from '#app/features/personal-data/index.server.ts'
import { verifyAudit } from '#app/platform/audit/seals.repository.server.ts'
import { isSignedIn, type SignedInActor } from '#app/platform/actor.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aMember, aPerson, PASSWORD } from '#tests/factories/people.ts'
import { sessionOf } from '#tests/factories/sessions.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

const DAY_MS = 86_400_000
const FROM = { address: '127.0.0.1', headers: new Headers() }

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

async function actorOf(personId: string): Promise<SignedInActor> {
  const actor = await app.actorOf(new Headers({ cookie: await sessionOf(app, personId) }))
  if (!isSignedIn(actor)) throw new Error('nobody is signed in')
  return actor
}

/** Runs some work so many days later. */
async function later<T>(days: number, work: () => Promise<T>): Promise<T> {
  const now = new Date(Date.now() + days * DAY_MS)
  app.clock = { now: () => now }
  try {
    return await work()
  } finally {
    app.clock = { now: () => new Date() }
  }
}

/** Every column of every table, also of queues and the index, in which a text stands. */
async function placesOf(text: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ schema: string; table: string; column: string }>(`
    SELECT n.nspname AS schema, c.relname AS "table", a.attname AS "column"
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
      AND n.nspname NOT IN ('pg_catalog', 'information_schema')`)
  const places: string[] = []
  for (const { schema, table, column } of rows) {
    const found = await database.pool.query<{ there: boolean }>(
      `SELECT EXISTS (SELECT FROM "${schema}"."${table}" WHERE position(lower($1) IN lower("${column}"::text)) > 0) AS there`,
      [text],
    )
    if (found.rows[0]?.there) places.push(`${schema}.${table}.${column}`)
  }
  return places
}

/** Somebody who has left traces wherever a person can. */
async function aBusyPerson(name: string) {
  const member = await aMember(app, { name: `Cơ khí ${name}` })
  const other = await aMember(app)
  const { db } = app
  const { personId, enterpriseId, email } = member
  await db.person.update({ where: { id: personId }, data: { name, privacyAcceptedAt: new Date() } })
  await db.savedSearch.create({
    data: { personId, name: `Của ${name}`, address: 'q=LED', frequency: 'daily', language: 'vi' },
  })
  await db.shortlist.create({ data: { personId, name: `Riêng của ${name}` } })
  const list = await db.shortlist.create({
    data: { enterpriseId, name: 'Chung', createdById: personId, entries: { create: { kind: 'product' } } },
    include: { entries: true },
  })
  const entryId = list.entries[0]?.id ?? ''
  await db.shortlistNote.create({ data: { entryId, authorId: personId, text: 'Hỏi giá trước' } })
  await db.verification.create({
    data: { identifier: `reset:${email}`, value: personId, expiresAt: new Date(Date.now() + DAY_MS) },
  })
  await db.mail.create({
    data: { key: `k-${personId}`, recipientId: personId, kind: 'accounts.notice', language: 'vi' },
  })
  await db.session.updateMany({ where: { personId }, data: { ipAddress: '203.0.113.7' } })
  await db.enterprise.update({
    where: { id: enterpriseId },
    data: { contactName: name, contactEmail: email, contactPhone: '0900 000 000' },
  })
  await db.invitation.create({
    data: {
      enterpriseId: other.enterpriseId,
      email,
      role: 'editor',
      language: 'vi',
      sentAt: new Date(),
      expiresAt: new Date(Date.now() + DAY_MS),
    },
  })
  const meeting = await db.meeting.create({
    data: {
      clientKey: crypto.randomUUID(),
      requesterPersonId: personId,
      requesterEnterpriseId: enterpriseId,
      responderEnterpriseId: other.enterpriseId,
      purpose: 'Xem nhà máy',
      place: 'online',
      expiresAt: new Date(Date.now() + DAY_MS),
    },
  })
  return { ...member, meetingId: meeting.id, entryId }
}

describe('consents', () => {
  test('say when they were given and withdrawn, and to which words', async () => {
    const { personId } = await aPerson(app)
    const actor = await actorOf(personId)
    const give = { command: 'give', purpose: 'programme_news' } as const
    await Promise.all([commandPrivacy(app, actor, give, FROM), commandPrivacy(app, actor, give, FROM)])
    const given = await readOwnPrivacy(app, actor, 'vi')
    expect(given.consents[1]).toMatchObject({ purpose: 'programme_news', textVersion: '2026-11' })
    expect(given.consents[1]?.givenAt).not.toBeNull()
    await commandPrivacy(app, actor, { command: 'withdraw', purpose: 'programme_news' }, FROM)
    const withdrawn = await readOwnPrivacy(app, actor, 'vi')
    expect(withdrawn.consents[1]).toMatchObject({ givenAt: null })
    expect(withdrawn.consents[1]?.withdrawnAt).not.toBeNull()
    expect(await app.db.consent.count({ where: { personId } })).toBe(1)
  })

  test('the first one is noted when the account is opened', async () => {
    const { id } = await app.db.person.create({
      data: { name: 'Mới', email: 'moi@tests.example', privacyAcceptedAt: new Date() },
    })
    const { consents } = await readOwnPrivacy(app, await actorOf(id), 'vi')
    expect(consents[0]?.givenAt).not.toBeNull()
  })
})

describe('the copy of one’s data', () => {
  test('holds everything about the person, and no secret', async () => {
    const { personId, email, meetingId } = await aBusyPerson('Đỗ Thị Bản Sao')
    const other = await aPerson(app, { name: 'Người Khác' })
    const actor = await actorOf(personId)
    const copy = await ownCopy(app, actor)
    expect(copy.records.person?.[0]).toMatchObject({ email })
    expect(copy.records.meeting?.[0]).toMatchObject({ id: meetingId })
    for (const table of ['saved_search', 'shortlist', 'shortlist_note', 'membership', 'session', 'account'])
      expect(Object.keys(copy.records)).toContain(table)
    expect(copy.log.some(({ table }) => table === 'person')).toBe(true)
    const text = JSON.stringify(copy)
    expect(text).not.toContain(other.email)
    const { password } = await app.db.account.findFirstOrThrow({ where: { personId } })
    const { token } = await app.db.session.findFirstOrThrow({ where: { personId } })
    for (const secret of [password ?? '-', token]) expect(text).not.toContain(secret)
  })

  test('can be read, whatever people are called', async () => {
    const { personId } = await aPerson(app, { name: '<script>alert(1)</script>' })
    await app.db.draft.create({
      data: { personId, form: 'profile:x', typed: { summaryVi: 'Đang viết dở' }, savedAt: new Date() },
    })
    await app.db.storedFile.create({
      data: {
        key: 'a'.repeat(32),
        kind: 'document',
        mediaType: 'application/pdf',
        bytes: 420_000,
        sha256: '0',
        name: 'Giấy uỷ quyền.pdf',
        visibility: 'members',
        uploaderId: personId,
      },
    })
    const actor = await actorOf(personId)
    const html = await (await downloadOwnCopy(app, actor, 'html', 'en')).text()
    expect(html).not.toContain('<script>')
    expect(html).toContain('&#60;script&#62;')
    expect(html).toContain('<html lang="en">')
    for (const part of ['Đang viết dở', '>Giấy uỷ quyền.pdf</a> · 420 kB', 'Files handed in (1)'])
      expect(html).toContain(part)
    expect(JSON.parse(await (await downloadOwnCopy(app, actor, 'json', 'vi')).text())).toMatchObject({
      person: { id: personId },
    })
    await expect(downloadOwnCopy(app, actor, 'exe', 'vi')).rejects.toMatchObject({ code: 'notFound' })
  })
})

describe('deleting an account', () => {
  test('asks for the password, ends all sessions, and can be taken back by signing in', async () => {
    const { personId } = await aPerson(app)
    const actor = await actorOf(personId)
    const wrong = commandPrivacy(app, actor, { command: 'erase', presentPassword: 'not this one' }, FROM)
    await expect(wrong).rejects.toMatchObject({ reasonKey: 'wrongPresentPassword' })
    await commandPrivacy(app, actor, { command: 'erase', presentPassword: PASSWORD }, FROM)
    expect(await app.db.session.count({ where: { personId } })).toBe(0)
    expect(await later(6, () => eraseDueAccounts(app))).toBe(0)
    await sessionOf(app, personId)
    expect(await later(8, () => eraseDueAccounts(app))).toBe(0)
    expect((await app.db.person.findUniqueOrThrow({ where: { id: personId } })).erasedAt).toBeNull()
  })

  test('leaves nothing anywhere that names the person, and all that is others’', async () => {
    const name = 'Quách Nguyệt Vĩnh Biệt'
    const { personId, email, enterpriseId, meetingId, entryId } = await aBusyPerson(name)
    const actor = await actorOf(personId)
    await app.db.shortlist.updateMany({ where: { personId }, data: { name: `Sửa bởi ${name}` } })
    expect(await placesOf(email)).toContain('public.person.email')
    expect(await placesOf(name)).toContain('public.audit_personal.after')

    const { ownedAlone } = await readOwnPrivacy(app, actor, 'vi')
    expect(ownedAlone).toHaveLength(1)
    await app.db.enterprise.update({ where: { id: enterpriseId }, data: { nameVi: 'Cơ khí' } })
    await commandPrivacy(app, actor, { command: 'erase', presentPassword: PASSWORD }, FROM)
    expect(await later(8, () => eraseDueAccounts(app))).toBe(1)

    expect(await placesOf(email)).toEqual([])
    // The enterprise bore the name in its own, which is a public fact and no person's.
    expect((await placesOf(name)).filter((place) => !place.startsWith('public.audit_entry'))).toEqual([])
    expect(await placesOf('203.0.113.7')).toEqual([])
    const meeting = await app.db.meeting.findUniqueOrThrow({
      where: { id: meetingId },
      include: { requesterPerson: true },
    })
    expect(meeting.requesterPerson.name).toMatch(/^Ẩn danh \/ Anonymous /)
    expect(await app.db.shortlistNote.count({ where: { entryId } })).toBe(1)
    expect(await app.db.enterprise.count({ where: { id: enterpriseId } })).toBe(1)
    expect(await app.db.consent.count({ where: { personId } })).toBeGreaterThanOrEqual(0)
    const { rows } = await database.pool.query<{ entries: number; erased: number }>(
      `SELECT count(*)::int AS entries, count(*) FILTER (WHERE personal IS NOT NULL)::int AS erased
       FROM audit_entry WHERE record_id = $1`,
      [personId],
    )
    expect(rows[0]?.entries).toBeGreaterThan(1)
    expect(rows[0]?.erased).toBeGreaterThan(0)
    expect((await verifyAudit(app.pool)).faults).toEqual([])
    await expect(sessionOf(app, personId)).rejects.toThrow(/blocked/)
  })

  test('is not for administrators, who would leave their role behind', async () => {
    const { personId } = await aPerson(app)
    await app.db.person.update({ where: { id: personId }, data: { staffRoles: ['administrator'] } })
    const actor = await actorOf(personId)
    const erase = commandPrivacy(app, actor, { command: 'erase', presentPassword: PASSWORD }, FROM)
    await expect(erase).rejects.toMatchObject({ reasonKey: 'administratorStays' })
  })
})

describe('retention', () => {
  test('removes what is over, and in a dry run only counts it', async () => {
    const { personId } = await aPerson(app)
    await sessionOf(app, personId)
    const before = await later(40, () => keepToRetention(app, { dryRun: true }))
    expect(before.sessions).toBeGreaterThan(0)
    expect(await app.db.session.count({ where: { personId } })).toBe(1)
    await later(40, () => keepToRetention(app, { dryRun: false }))
    expect(await app.db.session.count({ where: { personId } })).toBe(0)
    expect((await later(40, () => keepToRetention(app, { dryRun: true }))).sessions).toBe(0)
  })

  test('keeps what still runs', async () => {
    const { personId } = await aPerson(app)
    await sessionOf(app, personId)
    await keepToRetention(app, { dryRun: false })
    expect(await app.db.session.count({ where: { personId } })).toBe(1)
  })
})
