import path from 'node:path'

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import {
  CommandProfile,
  commandProfile,
  composeExpiry,
  EXPIRY,
  readEnterprise,
  readProfile,
  warnOfExpiry,
} from '#app/features/directory/index.server.ts'
import { type SignedInActor, VISITOR } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import type { ArrivedFile } from '#app/platform/files/receive-form.server.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aCertificateOf } from '#tests/factories/directory.ts'
import { aMember, aPerson, signedInAs } from '#tests/factories/people.ts'
import { anArrival, aPicture } from '#tests/factories/pictures.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

const NOW = new Date('2026-11-26T03:00:00Z')
const PDF = Buffer.from('%PDF-1.7\ntrailer<</Root 1 0 R>>\n%%EOF\n')
let database: TestDatabase
let app: TestApp
let owner: SignedInActor
let rival: SignedInActor
let id: string
let slug: string

beforeAll(async () => {
  database = await testDatabase()
  const folder = path.join(process.cwd(), '.cache', `papers-${process.pid}`)
  app = testApp(database.url, { now: NOW, variables: { FILES_DIR: folder } })
  rival = await signedInAs(app, (await aMember(app)).email)
})

beforeEach(async () => {
  const member = await aMember(app, { name: 'Đèn Lam', language: 'en' })
  id = member.enterpriseId
  slug = member.slug
  owner = await signedInAs(app, member.email)
})

afterAll(async () => {
  await app.close()
  await database.close()
})

function submit(actor: SignedInActor, form: Record<string, unknown>, paper?: ArrivedFile) {
  return commandProfile(app, actor, slug, CommandProfile.parse(form), paper)
}

const paper = (bytes: Uint8Array = PDF) => anArrival(app, bytes, { field: 'paper', name: 'ISO.pdf' })

async function reasonOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return error instanceof AppError ? error.reasonKey : String(error)
}

test('the copy of a certificate is shown to its enterprise and officers, to everybody when its owner says so', async () => {
  const certificate = {
    command: 'certificate',
    standard: 'iso-9001',
    number: 'LAM-1',
    issuer: 'Tổ chức Lam',
    issuedOn: '2025-01-01',
  }
  await submit(owner, certificate, await paper())
  const [own] = (await readProfile(app, owner, slug, 'en')).certificates
  expect(own?.paper).toMatchObject({ kind: 'PDF', bytes: PDF.length, visible: false })
  const officer: SignedInActor = { ...rival, memberships: [], staffRoles: ['department_officer'] }
  const papers = async (actor: typeof owner | typeof VISITOR) =>
    (await readEnterprise(app, actor, slug, 'en')).certificates.map((one) => one.paper !== null)
  expect(await papers(VISITOR)).toEqual([false])
  expect(await papers(rival)).toEqual([false])
  expect(await papers(officer)).toEqual([true])
  await submit(owner, { command: 'paper', id: own?.id, visible: 'on' })
  expect(await papers(VISITOR)).toEqual([true])
  await submit(owner, { command: 'paper', id: own?.id }, await paper(await aPicture()))
  expect((await readProfile(app, owner, slug, 'en')).certificates[0]?.paper).toMatchObject({
    kind: 'JPG',
    visible: false,
  })
  await submit(owner, { command: 'removePaper', id: own?.id })
  expect(await papers(owner)).toEqual([false])
})

test('a copy is of a certificate of one’s own, and a document by its content', async () => {
  const theirs = await aCertificateOf(app.db, rival.memberships[0]?.enterpriseId ?? '', 'iso-9001')
  const own = await aCertificateOf(app.db, id, 'iso-9001', { verifiedAt: NOW })
  const page = Buffer.from('<html><script>alert(1)</script></html>')
  expect(await reasonOf(submit(owner, { command: 'paper', id: theirs.id }, await paper()))).toBe(
    'recordNotFound',
  )
  expect(await reasonOf(submit(owner, { command: 'removePaper', id: theirs.id }))).toBe('recordNotFound')
  expect(await reasonOf(submit(rival, { command: 'paper', id: own.id }, await paper()))).toBe(
    'notYourEnterprise',
  )
  expect(await reasonOf(submit(owner, { command: 'paper', id: own.id }, await paper(page)))).toBe(
    'notADocument',
  )
  expect(await reasonOf(submit(owner, { command: 'paper', id: own.id }))).toBe('noFile')
  await submit(owner, { command: 'paper', id: own.id }, await paper())
  expect(await app.db.certificate.findUnique({ where: { id: own.id } })).toMatchObject({ verifiedAt: null })
})

test('owners are told of each stage once, in their language, and not of what was renewed', async () => {
  await aPerson(app, { acts: { for: id, as: 'editor' } })
  const ends = (day: string) => ({ expiresOn: new Date(day) })
  const near = await aCertificateOf(app.db, id, 'iso-9001', { ...ends('2027-01-20'), number: 'LAM-9' })
  await aCertificateOf(app.db, id, 'iso-14001', ends('2026-12-01'))
  await aCertificateOf(app.db, id, 'iso-14001', ends('2029-12-01'))
  await aCertificateOf(app.db, id, 'iatf-16949', ends('2027-06-01'))
  const told = () =>
    app.db.mail.findMany({
      where: { recipientId: owner.personId, kind: EXPIRY },
      orderBy: { createdAt: 'asc' },
    })
  const on = (day: string) => ({ ...app, clock: { now: () => new Date(`${day}T02:00:00Z`) } })
  await warnOfExpiry.run(app, {})
  await warnOfExpiry.run(app, {})
  expect(await told()).toMatchObject([{ language: 'en', payload: { certificate: near.id } }])
  for (const day of ['2026-12-20', '2026-12-21', '2027-01-14', '2027-01-20', '2027-01-21', '2027-01-29'])
    await warnOfExpiry.run(on(day), {})
  expect(await told()).toHaveLength(4)
  const [mail] = await told()
  if (!mail) throw new Error('nobody was told')
  const queued = { ...mail, recipient: { id: owner.personId, name: owner.name } }
  const composed = await composeExpiry(on('2026-12-21'), queued)
  expect(composed?.subject).toBe('Certificate ISO 9001 expires in 30 days')
  expect(composed?.text).toContain('LAM-9')
  expect(composed?.text).toContain(`/en/enterprises/${slug}/profile#certificates`)
  await app.db.certificate.delete({ where: { id: near.id } })
  expect(await composeExpiry(app, queued)).toBeNull()
})

test('what ends soon is said on the profile', async () => {
  await aCertificateOf(app.db, id, 'iso-9001', { expiresOn: new Date('2026-12-31') })
  expect((await readProfile(app, owner, slug, 'vi')).upkeep).toMatchObject({
    endingCertificates: 1,
    expiredCertificates: 0,
  })
})

test('places are added, changed and taken off; the last one and those of others stay', async () => {
  const site = { command: 'site', kind: 'factory', country: 'VN', province: '24', street: 'Lô 5', city: 'x' }
  await submit(owner, site)
  await submit(owner, { ...site, kind: 'head_office', country: 'JP', city: 'Osaka' })
  const { sites } = await readProfile(app, owner, slug, 'en')
  expect(sites).toMatchObject([
    { kind: 'head_office', values: { country: 'JP', city: 'Osaka', province: '' } },
    { kind: 'factory', values: { country: 'VN', city: '', province: '24', street: 'Lô 5' } },
  ])
  const [japan, factory] = sites
  await submit(owner, { ...site, id: factory?.id, street: 'Lô 6' })
  const page = await readEnterprise(app, VISITOR, slug, 'vi')
  expect(JSON.stringify(page.sites)).toContain('Lô 6')
  expect(await reasonOf(submit(rival, { ...site, id: factory?.id }))).toBe('notYourEnterprise')
  const foreign = await app.db.site.create({
    data: { enterpriseId: rival.memberships[0]?.enterpriseId ?? '', kind: 'factory', country: 'VN' },
  })
  expect(await reasonOf(submit(owner, { ...site, id: foreign.id }))).toBe('recordNotFound')
  expect(await reasonOf(submit(owner, { command: 'removeSite', id: foreign.id }))).toBe('recordNotFound')
  await submit(owner, { command: 'removeSite', id: japan?.id })
  expect(await reasonOf(submit(owner, { command: 'removeSite', id: factory?.id }))).toBe('lastSite')
})
