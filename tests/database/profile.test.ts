import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import {
  CommandProfile,
  commandProfile,
  readEnterprise,
  readProfile,
} from '#app/features/directory/index.server.ts'
import { type SignedInActor, VISITOR } from '#app/platform/actor.ts'
import { recentEvents } from '#app/platform/database/outbox.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aCertificateOf, aFact, aProduct } from '#tests/factories/directory.ts'
import { aMember, aPerson, signedInAs } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let app: TestApp
let owner: SignedInActor
let representative: SignedInActor
let rival: SignedInActor
let id: string
let slug: string
let product: { id: string }

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
  app.clock = { now: () => new Date('2026-11-26T03:00:00Z') }
  rival = await signedInAs(app, (await aMember(app, { name: 'Đèn Hồng' })).email)
})

beforeEach(async () => {
  const member = await aMember(app, { name: 'Đèn Lam' })
  id = member.enterpriseId
  slug = member.slug
  owner = await signedInAs(app, member.email)
  const acts = { for: id, as: 'representative' as const }
  representative = await signedInAs(app, (await aPerson(app, { acts })).email)
  product = await aProduct(app.db, id, { nameVi: 'Đèn đường', hsCodes: ['9405'] })
})

afterAll(async () => {
  await app.close()
  await database.close()
})

/** Hands in a form as a browser would. */
function submit(actor: SignedInActor, form: Record<string, unknown>) {
  return commandProfile(app, actor, slug, CommandProfile.parse(form))
}

const form = (given: Record<string, unknown> = {}) => ({
  command: 'save',
  version: 1,
  nameVi: 'Công ty Đèn Lam',
  ...given,
})

async function reasonOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return error instanceof AppError ? error.reasonKey : String(error)
}

test('a saved profile stands on the public page, is confirmed on that day, and search is told', async () => {
  await app.db.enterprise.update({
    where: { id },
    data: { origin: 'public_record', languages: ['vi', 'cs'] },
  })
  const given = {
    nameEn: 'Blue Lamp',
    descriptionVi: 'Làm đèn',
    languages: ['en'],
    exportMarkets: 'Nhật Bản; Germany',
    website: 'www.den-lam.example',
    street: '1 Đường Lam',
    province: '01',
  }
  await submit(owner, form(given))
  const page = await readEnterprise(app, VISITOR, slug, 'en')
  expect(page).toMatchObject({
    name: { text: 'Blue Lamp' },
    origin: 'member',
    asOf: '2026-11-26',
    profile: {
      languages: ['English', 'Czech'],
      exportMarkets: ['Japan', 'Germany'],
      website: { site: 'den-lam.example' },
    },
    sites: [{ address: [{ text: '1 Đường Lam', lang: 'vi' }, { text: 'Hanoi, Vietnam' }] }],
  })
  const events = await recentEvents(app.db, new Date(0), 100)
  expect(events.filter(({ subjectId }) => subjectId === id)).toMatchObject([{ kind: 'enterprise.changed' }])
})

test('what is missing and what is old is told to the enterprise’s own people only', async () => {
  await aFact(app.db, id, product.id, { value: 10, asOf: new Date('2024-01-01'), source: 'self_declared' })
  await aCertificateOf(app.db, id, 'iso-9001', { expiresOn: new Date('2026-11-25') })
  for (const actor of [VISITOR, rival])
    expect((await readEnterprise(app, actor, slug, 'vi')).upkeep).toBeNull()
  const { upkeep } = await readEnterprise(app, representative, slug, 'vi')
  expect(upkeep).toMatchObject({ old: false, oldFacts: 1, expiredCertificates: 1 })
  expect(upkeep?.completeness.missing).toContain('certificates')
  expect(upkeep?.completeness.missing).not.toContain('abilities')
})

test('a confirmation gives the profile and the enterprise’s own figures the present day, and no others', async () => {
  const old = new Date('2024-01-01')
  const own = await aFact(app.db, id, product.id, { value: 10, asOf: old, source: 'self_declared' })
  const checked = await aFact(app.db, id, product.id, { value: 10, asOf: old, source: 'officer_verified' })
  await submit(owner, { command: 'confirm' })
  const days = await app.db.capabilityFact.findMany({ where: { enterpriseId: id } })
  const dayOf = new Map(days.map((fact) => [fact.id, fact.asOf.toISOString().slice(0, 10)]))
  expect(dayOf.get(own.id)).toBe('2026-11-26')
  expect(dayOf.get(checked.id)).toBe('2024-01-01')
  expect(await readProfile(app, owner, slug, 'vi')).toMatchObject({ asOf: '2026-11-26', version: 2 })
})

test('a new figure takes the place of the enterprise’s own of its kind, without its check', async () => {
  await aFact(app.db, id, product.id, {
    value: 10,
    source: 'self_declared',
    verifiedAt: new Date('2026-01-01'),
  })
  await submit(owner, { command: 'ability', product: product.id, kind: 'capacity', value: 20, unit: 'H87' })
  await submit(owner, { command: 'ability', kind: 'lead_time', value: 3, unit: 'WEE', period: 'MON' })
  const { abilities } = await readProfile(app, owner, slug, 'en')
  expect(abilities).toMatchObject([
    { kind: 'lead_time', value: 3, period: null, product: null },
    { kind: 'capacity', value: 20, period: 'month', verifiedOn: null, asOf: '2026-11-26' },
  ])
})

test('a certificate is added once and taken off again; what a source states stays', async () => {
  const certificate = {
    command: 'certificate',
    standard: 'iso-9001',
    number: 'LAM-1',
    issuer: 'Tổ chức Lam',
    issuedOn: '2025-01-01',
  }
  await submit(owner, certificate)
  expect(await reasonOf(submit(owner, certificate))).toBe('certificateKnown')
  expect(await reasonOf(submit(owner, { ...certificate, number: '2', issuedOn: '2027-01-01' }))).toBe(
    'issuedAhead',
  )
  const { certificates } = await readProfile(app, owner, slug, 'vi')
  expect(certificates).toMatchObject([{ standard: 'ISO 9001', removable: true, verifiedOn: null }])
  await submit(owner, { command: 'removeCertificate', id: certificates[0]?.id })
  expect((await readProfile(app, owner, slug, 'vi')).certificates).toEqual([])
  const stated = await aCertificateOf(app.db, id, 'iso-14001', { origin: 'public_record' })
  expect(await reasonOf(submit(owner, { command: 'removeCertificate', id: stated.id }))).toBe(
    'certificateOfSource',
  )
})

test('only owners and editors change, only their own, and only what they saw', async () => {
  expect(await reasonOf(submit(rival, form()))).toBe('notYourEnterprise')
  expect(await reasonOf(readProfile(app, rival, slug, 'vi'))).toBe('notYourEnterprise')
  expect(await reasonOf(submit(representative, form()))).toBe('editorsOnly')
  expect(await readProfile(app, representative, slug, 'vi')).toMatchObject({ mayEdit: false })
  expect(await reasonOf(submit(owner, form({ version: 7 })))).toBe('profileMovedOn')
  expect(await reasonOf(submit(owner, form({ yearFounded: 2027 })))).toBe('foundedAhead')
  const foreign = await aProduct(app.db, rival.memberships[0]?.enterpriseId ?? '', {
    nameVi: 'Của người khác',
  })
  const ability = { command: 'ability', kind: 'capacity', value: 1, unit: 'H87', product: foreign.id }
  expect(await reasonOf(submit(owner, ability))).toBe('recordNotFound')
  expect(await app.db.enterprise.findUnique({ where: { id } })).toMatchObject({
    nameVi: 'Đèn Lam',
    version: 1,
  })
})
