import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { proposePartners, ProposePartners } from '#app/features/proposals/index.server.ts'
import type { ProposalGroup, Proposals } from '#app/features/proposals/index.ts'
import { VISITOR, type Actor } from '#app/platform/actor.ts'
import { openDatabase, type Database } from '#app/platform/database/client.server.ts'
import { createPostgresSearch } from '#search/postgres.server.ts'
import { aCertificateOf, aFact, anEnterprise, aNeed, aProduct } from '#tests/factories/directory.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

const NOW = new Date('2026-11-23T02:00:00Z')
const HANOI = '01'
const BAC_NINH = '24'
const DA_NANG = '48'

let database: TestDatabase
let app: Database & Parameters<typeof proposePartners>[0]
let actor: Actor
let asker: string
let need: string
const made: Record<string, string> = {}

/** A maker of die-cast aluminium housings. */
async function caster(
  key: string,
  place: { country?: string; province?: string | null },
  name = 'Vỏ nhôm đúc áp lực',
) {
  const enterprise = await anEnterprise(app.db, {
    ...place,
    nameVi: `Công ty ${key}`,
    languages: ['vi', 'en'],
  })
  const product = await aProduct(app.db, enterprise.id, {
    nameVi: name,
    nameEn: 'Die-cast aluminium housings',
    hsCodes: ['761699'],
    vsicCodes: ['2431'],
  })
  made[key] = enterprise.id
  return { enterprise: enterprise.id, product: product.id }
}

function actingFor({ id, slug, nameVi }: { id: string; slug: string; nameVi: string }): Actor {
  const membership = { enterpriseId: id, role: 'owner' as const, name: nameVi, nameEn: null, slug }
  return { ...VISITOR, personId: 'somebody', sessionId: 'a session', memberships: [membership] }
}

beforeAll(async () => {
  database = await testDatabase()
  const opened = openDatabase(database.url, { poolSize: 4, onError: () => undefined })
  app = { ...opened, clock: { now: () => NOW }, search: createPostgresSearch({ pool: opened.pool }) }
  const maker = await anEnterprise(app.db, { province: HANOI, nameVi: 'Đèn Minh Hoạ', languages: ['vi'] })
  asker = maker.id
  actor = actingFor(maker)
  await aProduct(app.db, asker, {
    nameVi: 'Đèn LED âm trần',
    nameEn: 'LED downlights',
    hsCodes: ['940511'],
    vsicCodes: ['2740'],
  })
  const asked = await aNeed(app.db, asker, {
    titleVi: 'Vỏ nhôm đúc cho đèn LED',
    hsCodes: ['7616'],
    quantity: 10_000,
    unit: 'H87',
    period: 'MON',
    requiredCertificates: ['iso-9001'],
  })
  need = asked.id

  const able = await caster('able', { province: BAC_NINH })
  await aCertificateOf(app.db, able.enterprise, 'iso-9001')
  await aFact(app.db, able.enterprise, able.product, { value: 30_000 })
  const german = await caster('german', { country: 'DE' })
  await aCertificateOf(app.db, german.enterprise, 'iso-9001')
  const neighbour = await caster('neighbour', { province: HANOI })
  await aCertificateOf(app.db, neighbour.enterprise, 'iso-9001')
  await aFact(app.db, neighbour.enterprise, neighbour.product, { value: 30_000 })
  await caster('uncertified', { province: DA_NANG })
  const lapsed = await caster('lapsed', { province: DA_NANG })
  await aCertificateOf(app.db, lapsed.enterprise, 'iso-9001', { expiresOn: new Date('2026-11-22') })
  const small = await caster('small', { province: DA_NANG })
  await aCertificateOf(app.db, small.enterprise, 'iso-9001')
  await aFact(app.db, small.enterprise, small.product, { value: 50_000, period: 'ANN' })

  const hotel = await anEnterprise(app.db, { country: 'JP', roles: ['buyer'], nameVi: 'Khách sạn minh hoạ' })
  await aNeed(app.db, hotel.id, { titleVi: 'Đèn LED âm trần', titleEn: 'LED downlights', hsCodes: ['9405'] })
  await aNeed(app.db, hotel.id, { titleVi: 'Đèn cũ', hsCodes: ['9405'], expiresAt: NOW })
  // Found twice over: by its need and by what it trades in.
  await aProduct(app.db, hotel.id, { nameVi: 'Đèn LED âm trần', hsCodes: ['9405'] })
  const late = await anEnterprise(app.db, { country: 'FR', roles: ['buyer'] })
  await aNeed(app.db, late.id, { titleVi: 'Đèn LED âm trần', hsCodes: ['9405'], expiresAt: NOW })
  Object.assign(made, { hotel: hotel.id, late: late.id })
})

afterAll(async () => {
  await app.close()
  await database.close()
})

function propose(given: Record<string, unknown> = {}): Promise<Proposals> {
  return proposePartners(app, actor, ProposePartners.parse({ enterpriseId: asker, ...given }))
}

function group(proposals: Proposals, key: string): ProposalGroup {
  const found = proposals.groups.find((each) => each.key === key)
  if (!found) throw new Error(`no group ${key} among ${proposals.groups.map((each) => each.key).join(', ')}`)
  return found
}

const ids = ({ partners }: ProposalGroup) => partners.map((partner) => partner.id)

describe('partners for a need', () => {
  test('are those who hold the certificate today and can make the quantity, other places first', async () => {
    const found = group(await propose(), `need:${need}`)
    expect(new Set(ids(found))).toEqual(new Set([made.able, made.german, made.neighbour]))
    expect(ids(found).at(-1)).toBe(made.neighbour)
    expect(found.excluded).toEqual({ certificateValid: 2, capacityEnough: 1 })
  })

  test('come with dated evidence', async () => {
    const found = group(await propose(), `need:${need}`)
    const able = found.partners.find((partner) => partner.id === made.able)
    expect(able?.reasons.find((reason) => reason.rule === 'capacityFit')).toMatchObject({
      evidence: { capacity: { value: 30_000, unit: 'H87', period: 'MON' }, times: 3 },
      asOf: '2026-10-01',
      source: { kind: 'demonstration', url: null },
    })
    expect(able).toMatchObject({ reachable: false, places: [{ country: 'VN', province: BAC_NINH }] })
  })

  test('can be narrowed to a province, a country, a certificate', async () => {
    expect(ids(group(await propose({ province: BAC_NINH }), `need:${need}`))).toEqual([made.able])
    expect(ids(group(await propose({ country: 'DE' }), `need:${need}`))).toEqual([made.german])
    expect(ids(group(await propose({ certificate: 'iatf-16949' }), `need:${need}`))).toEqual([])
  })

  test('stand alone, with the own province first, when that is asked', async () => {
    const { groups } = await propose({ about: need, place: 'near' })
    expect(groups.map((each) => each.key)).toEqual([`need:${need}`])
    expect(groups[0] && ids(groups[0])[0]).toBe(made.neighbour)
  })
})

describe('without any need typed', () => {
  test('inputs of the own product are inferred and say which product they come from', async () => {
    const found = group(await propose({ about: 'inferred', limit: 20 }), 'input:aluminium-die-castings')
    expect(found.kind).toBe('inferredNeed')
    expect(found.products.map((product) => product.name.vi)).toEqual(['Đèn LED âm trần'])
    expect(ids(found)).toContain(made.able)
    // No certificate is required for what nobody asked for.
    expect(ids(found)).toContain(made.uncertified)
  })

  test('buyers with an open need for the own product are found, those whose need has expired are not', async () => {
    const found = group(await propose(), 'offer')
    expect(ids(found)).toEqual([made.hotel])
    expect(found.partners[0]?.about.wish).toMatchObject({ kind: 'need', title: { vi: 'Đèn LED âm trần' } })
  })
})

test('a need described only in words finds makers all the same', async () => {
  const words = await aNeed(app.db, asker, { titleVi: 'Nhôm đúc áp lực' })
  const found = group(await propose({ about: words.id }), `need:${words.id}`)
  await app.db.need.delete({ where: { id: words.id } })
  expect(ids(found)).toContain(made.able)
})

test('an enterprise of which nothing is known gets no groups instead of guesses', async () => {
  const stranger = await anEnterprise(app.db)
  const input = ProposePartners.parse({ enterpriseId: stranger.id })
  expect((await proposePartners(app, actingFor(stranger), input)).groups).toEqual([])
})

describe('refusals', () => {
  test('nobody sees the proposals of an enterprise that they do not act for', async () => {
    const input = ProposePartners.parse({ enterpriseId: made.able })
    await expect(proposePartners(app, actor, input)).rejects.toMatchObject({
      code: 'forbidden',
      reasonKey: 'notYourEnterprise',
    })
  })

  test('a matter that is not there is not found', async () => {
    await expect(propose({ about: '00000000-0000-4000-8000-000000000000' })).rejects.toMatchObject({
      code: 'notFound',
    })
  })

  test('unknown places and certificates, foolish limits and forged ids are refused by the schema', () => {
    for (const bad of [
      { province: '99' },
      { country: 'XX' },
      { certificate: 'x' },
      { limit: -1 },
      { limit: '1e9' },
    ]) {
      expect(ProposePartners.safeParse({ enterpriseId: asker, ...bad }).success).toBe(false)
    }
    expect(ProposePartners.safeParse({ enterpriseId: "' OR 1=1" }).success).toBe(false)
    expect(ProposePartners.parse({ enterpriseId: asker, province: '', limit: '' })).toEqual({
      enterpriseId: asker,
    })
  })
})

describe('a need for a process', () => {
  test('finds who offers it with capacity free, though nothing is said of any product', async () => {
    const shop = await anEnterprise(app.db, { province: DA_NANG, nameVi: 'Xưởng phay', languages: ['vi'] })
    await app.db.capability.create({
      data: {
        enterpriseId: shop.id,
        process: 'cnc-milling',
        detailVi: 'Trung tâm phay 5 trục',
        freeValue: 300,
        freeUnit: 'HUR',
        freePeriod: 'MON',
        asOf: new Date('2026-11-01'),
        origin: 'member',
      },
    })
    const asked = await aNeed(app.db, asker, {
      titleVi: 'Gia công đồ gá theo bản vẽ',
      processes: ['cnc-milling'],
      quantity: 100,
      unit: 'HUR',
      period: 'MON',
    })
    const found = group(await propose({ about: asked.id }), `need:${asked.id}`)
    expect(ids(found)).toEqual([shop.id])
    const rules = found.partners[0]?.reasons.map((reason) => reason.rule)
    expect(rules).toEqual(expect.arrayContaining(['processMatch', 'capacityFit']))
    // A process has no page that a meeting could be asked for about.
    expect(found.partners[0]?.about.product.slug).toBe('')
  })
})
