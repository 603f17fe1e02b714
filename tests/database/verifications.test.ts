import { rm } from 'node:fs/promises'
import path from 'node:path'

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { readEnterprise } from '#app/features/directory/index.server.ts'
import {
  askForCheck,
  claimEnterprise,
  Decide,
  decideRequest,
  HandIn,
  readCheck,
  readClaim,
  readQueue,
  readRequest,
  verificationMails,
} from '#app/features/verifications/index.server.ts'
import { type Actor, type SignedInActor, VISITOR } from '#app/platform/actor.ts'
import { recentEvents } from '#app/platform/database/outbox.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { readFile } from '#app/platform/files/read-file.server.ts'
import { keepToRetention } from '#app/features/personal-data/index.server.ts'
import { removeOrphanFiles } from '#app/platform/files/remove-orphans.job.server.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { anEnterprise } from '#tests/factories/directory.ts'
import { aMember, aPerson, signedInAs } from '#tests/factories/people.ts'
import { anArrival } from '#tests/factories/pictures.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

const PDF = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
const PAGE = Buffer.from('<html>%PDF-1.7</html>')

let database: TestDatabase
let app: TestApp
let folder: string
let person: SignedInActor
let officer: SignedInActor
let second: SignedInActor
let enterprise: { id: string; slug: string }

beforeAll(async () => {
  database = await testDatabase()
  folder = path.join(process.cwd(), '.cache', `verifications-${process.pid}`)
  app = testApp(database.url, {
    now: new Date('2026-11-28T03:00:00Z'),
    variables: { FILES_DIR: folder },
  })
  officer = await anOfficer()
  second = await anOfficer()
})

beforeEach(async () => {
  person = await signedInAs(app, (await aPerson(app, { name: 'Lê Sen' })).email)
  enterprise = await anEnterprise(app.db, { nameVi: 'Công ty Gốm Sen', origin: 'public_record' })
})

afterAll(async () => {
  await app.close()
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

async function anOfficer(): Promise<SignedInActor> {
  const { personId, email } = await aPerson(app, { name: 'Cán bộ' })
  await app.db.person.update({ where: { id: personId }, data: { staffRoles: ['department_officer'] } })
  return signedInAs(app, email)
}

const file = (name: string, bytes = PDF) => anArrival(app, bytes, { field: 'papers', name })

const evidence = (given: Record<string, unknown> = {}) =>
  HandIn.parse({ jobTitle: 'Giám đốc', statement: 'Giấy đăng ký 0100', links: 'congty.example', ...given })

const claim = (actor = person, slug = enterprise.slug, code: string | null = null) =>
  claimEnterprise(app, actor, { slug, code }, evidence())

const decide = (id: string, form: Record<string, unknown>, actor = officer) =>
  decideRequest(app, actor, id, Decide.parse({ version: 1, ...form }))

async function requestOf(actor = person): Promise<string> {
  const { id } = await app.db.verificationRequest.findFirstOrThrow({
    where: { personId: actor.personId },
    orderBy: { createdAt: 'desc' },
  })
  return id
}

async function reasonOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return error instanceof AppError ? error.reasonKey : String(error)
}

const mailsTo = (personId: string) =>
  app.db.mail.findMany({ where: { recipientId: personId }, orderBy: { createdAt: 'asc' } })

test('a word alone is no evidence of a claim, also as an answer to what came back; a link or a paper is', async () => {
  const bare = (files: Parameters<typeof claimEnterprise>[4] = []) =>
    claimEnterprise(app, person, { slug: enterprise.slug, code: null }, evidence({ links: '' }), files)
  expect(await reasonOf(bare())).toBe('claimNeedsEvidence')
  await bare([await file('Uỷ quyền.pdf')])
  await decide(await requestOf(), { command: 'return', note: 'Mờ quá' })
  const [paper] = await app.db.verificationPaper.findMany()
  const dropped = [paper?.fileKey ?? '']
  expect(
    await reasonOf(
      claimEnterprise(app, person, { slug: enterprise.slug, code: null }, evidence({ links: '', dropped })),
    ),
  ).toBe('claimNeedsEvidence')
})

test('a claim comes back, is answered, is approved: then the person owns the enterprise and was told each time', async () => {
  await claim()
  const id = await requestOf()
  expect(await reasonOf(claim())).toBe('requestWaits')
  await decide(id, { command: 'return', note: 'Thiếu giấy uỷ quyền' })
  const back = await readClaim(app, person, { slug: enterprise.slug, code: null }, 'vi')
  expect(back).toMatchObject({ open: true, latest: { state: 'returned', note: 'Thiếu giấy uỷ quyền' } })
  await claimEnterprise(app, person, { slug: enterprise.slug, code: null }, evidence({ statement: 'Có đây' }))
  await decide(id, { command: 'approve', version: 3, note: '' })
  const owner = await signedInAs(app, person.email)
  expect(owner.memberships).toMatchObject([{ enterpriseId: enterprise.id, role: 'owner' }])
  const page = await readRequest(app, officer, id, 'vi')
  expect(page.steps.map(({ kind }) => kind)).toEqual(['submitted', 'returned', 'answered', 'approved'])
  expect(page).toMatchObject({ state: 'approved', statement: 'Có đây', links: ['https://congty.example'] })

  const mails = await mailsTo(person.personId)
  expect(mails.map(({ kind }) => kind)).toEqual(['verification.decided', 'verification.decided'])
  const compose = verificationMails['verification.decided']
  const said = await Promise.all(
    mails.map((mail) => compose(app, { ...mail, language: 'en', recipient: { id: '', name: '' } })),
  )
  // The first decision is no news any more.
  expect(said).toMatchObject([null, { subject: 'You now own Công ty Gốm Sen on Nhịp Cầu' }])
  const kinds = (await recentEvents(app.db, new Date(0), 500)).filter(({ subjectId }) => subjectId === id)
  expect(kinds.map(({ kind, payload }) => [kind, payload.actorId])).toEqual([
    ['verification.submitted', person.personId],
    ['verification.returned', officer.personId],
    ['verification.answered', person.personId],
    ['verification.approved', officer.personId],
  ])
})

test('of two officers who decide at once one decides; nobody decides their own', async () => {
  await claim()
  const id = await requestOf()
  const outcomes = await Promise.all([
    reasonOf(decide(id, { command: 'approve' })),
    reasonOf(decide(id, { command: 'reject', note: 'Không đúng' }, second)),
  ])
  expect(outcomes.toSorted()).toEqual(['null', 'requestMovedOn'])
  expect(await app.db.verificationStep.count({ where: { requestId: id } })).toBe(2)
  expect((await mailsTo(person.personId)).length).toBe(1)

  await claim(second)
  const own = await requestOf(second)
  expect(await reasonOf(decide(own, { command: 'approve' }, second))).toBe('ownMatter')
  expect(await reasonOf(decide(own, { command: 'approve', version: 9 }))).toBe('requestMovedOn')
  expect(await reasonOf(decide('not-an-id', { command: 'approve' }))).toBe('notFound')
})

test('two claims at once are one; a rejected one may be followed by another', async () => {
  const outcomes = await Promise.all([reasonOf(claim()), reasonOf(claim())])
  expect(outcomes.toSorted()).toEqual(['null', 'requestWaits'])
  await decide(await requestOf(), { command: 'reject', note: 'Không đúng' })
  expect(await app.db.membership.count({ where: { personId: person.personId } })).toBe(0)
  await claim()
  expect(await app.db.verificationRequest.count({ where: { personId: person.personId } })).toBe(2)
})

test('who owns the enterprise already is told; its members do not claim it', async () => {
  const member = await aMember(app, { name: 'Gốm Cũ', language: 'en' })
  const owner = await signedInAs(app, member.email)
  await claim(person, member.slug)
  const [mail] = await mailsTo(member.personId)
  expect(mail).toMatchObject({ kind: 'verification.claimed', language: 'en' })
  expect(await reasonOf(claim(owner, member.slug))).toBe('alreadyMember')
  const queue = await readQueue(app, new URLSearchParams({ kind: 'claim' }), 'vi')
  expect(queue.lines.find(({ enterprise: { text } }) => text === 'Gốm Cũ')).toMatchObject({ owners: 1 })
})

test('one that is not published is claimed by those alone who know its number', async () => {
  const hidden = await anEnterprise(app.db, { taxCode: '0100109106-001', publishedAt: null })
  expect(await reasonOf(claim(person, hidden.slug))).toBe('notFound')
  expect(await reasonOf(claim(person, hidden.slug, '0100109106'))).toBe('notFound')
  expect(await reasonOf(claim(person, hidden.slug, '0100109106001'))).toBe('null')
  expect(await reasonOf(claim(person, 'nobody-there'))).toBe('notFound')
})

test('a check writes its level, day and end on the public page; an owner asks, an officer says how far', async () => {
  const member = await aMember(app, { name: 'Đèn Lam' })
  const owner = await signedInAs(app, member.email)
  const acts = { for: member.enterpriseId, as: 'editor' as const }
  const editor = await signedInAs(app, (await aPerson(app, { acts })).email)
  expect(await reasonOf(askForCheck(app, editor, member.slug, evidence()))).toBe('ownersOnly')
  expect(await reasonOf(askForCheck(app, person, member.slug, evidence()))).toBe('notFound')
  await askForCheck(app, owner, member.slug, evidence())
  const id = await requestOf(owner)
  expect(await reasonOf(decide(id, { command: 'approve' }))).toBe('levelMissing')
  await decide(id, { command: 'approve', level: 'site_visited', note: 'Nhà máy ở Quang Minh' })
  expect((await readEnterprise(app, VISITOR, member.slug, 'vi')).official).toEqual({
    level: 'site_visited',
    on: '2026-11-28',
    until: '2028-11-28',
    over: false,
    basis: 'Nhà máy ở Quang Minh',
  })
  expect(await readCheck(app, owner, member.slug, 'vi')).toMatchObject({
    open: true,
    level: { level: 'site_visited', over: false },
  })
})

test('the queue shows what waits longest first, by kind and state, with counts', async () => {
  await claim()
  const page = await readQueue(app, new URLSearchParams('kind=claim&state=open&page=-3'), 'vi')
  const days = page.lines.map(({ since }) => since)
  expect(days).toEqual(days.toSorted())
  expect(page.counts.find(({ state }) => state === 'open')?.count).toBe(page.lines.length)
  expect(page.lines.every(({ kind }) => kind === 'claim')).toBe(true)
  expect((await readQueue(app, new URLSearchParams('kind=x&state=y&page=z'), 'vi')).state).toBe('open')
})

test('files of a claim are for its sender and those who decide; what is dropped or old enough goes', async () => {
  const member = await aMember(app, { name: 'Gốm Có Chủ' })
  const owner = await signedInAs(app, member.email)
  const asked = { slug: member.slug, code: null }
  const keysOf = async (id: string) =>
    (await readRequest(app, officer, id, 'vi')).papers.map(({ key, name }) => ({ key, name }))
  expect(await reasonOf(claimEnterprise(app, person, asked, evidence(), [await file('x.pdf', PAGE)]))).toBe(
    'notADocument',
  )
  await claimEnterprise(app, person, asked, evidence(), [await file('Uỷ quyền.pdf'), await file('b.pdf')])
  const id = await requestOf()
  const [first, second_] = await keysOf(id)
  expect(new Set([first?.name, second_?.name])).toEqual(new Set(['Uỷ quyền.pdf', 'b.pdf']))
  const opens = (actor: Actor, key = first?.key ?? '') =>
    reasonOf(readFile(app, actor, { key, name: 'x' }).then(({ body }) => body.cancel()))
  const local: SignedInActor = { ...officer, staffRoles: ['local_officer'] }
  for (const actor of [person, officer]) expect(await opens(actor)).toBe('null')
  for (const actor of [owner, local, VISITOR]) expect(await opens(actor)).toBe('fileNotFound')

  await decide(id, { command: 'return', note: 'Thiếu trang' })
  expect((await readClaim(app, person, asked, 'vi')).latest?.papers.length).toBe(2)
  const again = (count: number, dropped: string[]) =>
    Promise.all(Array.from({ length: count }, () => file('c.pdf'))).then((files) =>
      claimEnterprise(app, person, asked, evidence({ dropped }), files),
    )
  expect(await reasonOf(again(4, []))).toBe('tooManyPapers')
  await again(1, [first?.key ?? ''])
  expect(new Set((await keysOf(id)).map(({ name }) => name))).toEqual(new Set([second_?.name, 'c.pdf']))
  await decide(id, { command: 'reject', version: 3, note: 'Không đúng' })

  const now = new Date()
  const later = (days: number) => ({
    ...app,
    clock: { now: () => new Date(now.getTime() + days * 86_400_000) },
  })
  await app.db.verificationRequest.updateMany({ where: { id }, data: { updatedAt: now } })
  await removeOrphanFiles.run(later(2), {})
  expect(await opens(person)).toBe('fileNotFound')
  expect(await opens(person, second_?.key)).toBe('null')
  await keepToRetention(later(731), { dryRun: false })
  expect(await keysOf(id)).toEqual([])
})
