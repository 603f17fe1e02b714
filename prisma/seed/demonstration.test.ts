import { createHash } from 'node:crypto'

import { expect, test } from 'vitest'

import { certificateStandardByCode } from '#reference/certificate-standards.ts'
import { isCountryCode } from '#reference/countries.ts'
import { hsHeading } from '#reference/hs.ts'
import { incotermByCode } from '#reference/incoterms.ts'
import { industryGroupByCode } from '#reference/industry-groups.ts'
import { legalFormByCode } from '#reference/legal-forms.ts'
import { productFamilyByCode } from '#reference/product-families.ts'
import { provinceByCode, PROVINCES } from '#reference/provinces.ts'
import { unitByCode } from '#reference/units.ts'
import { vsicClass } from '#reference/vsic.ts'

import { addDays, dayOf } from './days.ts'
import { demonstrationBatches } from './demonstration.ts'
import { PLANNED_ENTERPRISES, planEnterprises } from './enterprise-plan.ts'
import { addRecords, noRecords, type SeedRecords } from './records.ts'
import { RECOGNISED_MAKERS } from './recognised-makers.ts'
import { recognisedRecords } from './recognised-records.ts'
import { storyRecords } from './story.ts'
import { unmarked } from './words.ts'

const TODAY = new Date('2026-11-23T09:30:00Z')
const DAY = dayOf(TODAY)

function invented(today: Date): SeedRecords {
  const all = noRecords()
  for (const records of storyRecords(today)) addRecords(all, records)
  for (const batch of demonstrationBatches(today)) addRecords(all, batch)
  return all
}

const records = invented(TODAY)

function digestOf(rows: SeedRecords): string {
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
}

// Drawing all records takes seconds on a busy machine.
const SLOW = { timeout: 60_000 }

test(
  'the same day gives the same records; another day moves the dates but keeps ids and addresses',
  SLOW,
  () => {
    expect(digestOf(invented(new Date('2026-11-23T23:59:59Z')))).toBe(digestOf(records))
    const later = invented(addDays(TODAY, 400))
    expect(later.enterprises.map((row) => [row.id, row.slug])).toEqual(
      records.enterprises.map((row) => [row.id, row.slug]),
    )
    expect(later.certificates[0]?.issuedOn).not.toEqual(records.certificates[0]?.issuedOn)
  },
)

test('at least 3,200 enterprises in all 34 provinces and at least 18 countries', () => {
  expect([...planEnterprises()]).toHaveLength(PLANNED_ENTERPRISES)
  expect(records.enterprises.length).toBeGreaterThanOrEqual(3200)
  const provinces = new Set(records.sites.flatMap((site) => site.province ?? []))
  expect([...provinces].sort()).toEqual(PROVINCES.map((province) => province.code))
  const countries = new Set(records.sites.map((site) => site.country))
  expect(countries.size).toBeGreaterThanOrEqual(18)
  for (const country of countries) expect(isCountryCode(country)).toBe(true)
})

test('every invented record says that it is invented', () => {
  const { enterprises, products, certificates, recognitions, needs } = records
  for (const row of [...enterprises, ...products, ...certificates, ...recognitions, ...needs]) {
    expect(row.origin).toBe('demonstration')
  }
  for (const fact of records.facts) expect(fact.source).toBe('demonstration')
  for (const person of records.people) {
    expect(person.demonstration).toBe(true)
    expect(person.email).toMatch(/@demo\.nhipcau\.example$/)
  }
  for (const enterprise of enterprises) {
    expect(enterprise.website ?? 'https://x.example').toMatch(/^https:\/\/[a-z0-9-]+\.example$/)
    expect(enterprise.taxCode).toMatch(/^(99\d{8}|DEMO-[A-Z]{2}-\d{5})$/)
  }
  for (const certificate of certificates) expect(certificate.number).toMatch(/^MH-/)
  for (const recognition of recognitions) expect(recognition.decisionNumber).toMatch(/^MH-/)
})

test('ids, addresses, tax codes and e-mail addresses are unique, beside the public records too', () => {
  const all = noRecords()
  addRecords(all, recognisedRecords())
  addRecords(all, records)
  for (const rows of Object.values(all) as { id?: string }[][]) {
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
  }
  for (const rows of [all.enterprises, all.products]) {
    expect(new Set(rows.map((row) => row.slug)).size).toBe(rows.length)
    for (const row of rows) expect(row.slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  }
  const taxCodes = all.enterprises.flatMap((row) => row.taxCode ?? [])
  expect(new Set(taxCodes).size).toBe(taxCodes.length)
  expect(new Set(all.people.map((row) => row.email)).size).toBe(all.people.length)
})

test('invented names hold no word of a recognised maker’s short name', () => {
  const words = (name: string) =>
    unmarked(name)
      .toLowerCase()
      .split(/[^a-z0-9]+/)
  const real = new Set(
    RECOGNISED_MAKERS.flatMap((maker) =>
      [maker.nameShort ?? maker.nameVi, ...maker.aliases].flatMap(words),
    ).filter((word) => word.length > 2 && !['bong', 'phich', 'nuoc', 'den'].includes(word)),
  )
  for (const plan of planEnterprises())
    for (const word of words(plan.properName)) expect(real).not.toContain(word)
})

test('every code stands in a reference table', SLOW, () => {
  for (const row of records.enterprises) {
    expect(legalFormByCode(row.legalForm ?? '')).toBeDefined()
    if (row.industryGroup) expect(industryGroupByCode(row.industryGroup)).toBeDefined()
    for (const market of row.exportMarkets as string[]) expect(isCountryCode(market)).toBe(true)
  }
  for (const row of [...records.products, ...records.needs]) {
    for (const code of row.hsCodes as string[]) expect(hsHeading(code)).toBeDefined()
    for (const code of row.vsicCodes as string[]) expect(vsicClass(code)).toBeDefined()
  }
  for (const row of records.facts) expect(unitByCode(row.unit)).toBeDefined()
  for (const row of records.certificates) expect(certificateStandardByCode(row.standard)).toBeDefined()
  for (const row of records.needs) {
    expect(unitByCode(row.unit ?? '')).toBeDefined()
    expect(incotermByCode(row.incoterm ?? '')).toBeDefined()
    for (const code of row.requiredCertificates as string[])
      expect(certificateStandardByCode(code)).toBeDefined()
  }
  for (const site of records.sites) if (site.province) expect(provinceByCode(site.province)).toBeDefined()
})

test('both languages are there and whole', SLOW, () => {
  for (const row of [...records.enterprises, ...records.products]) {
    for (const text of [row.nameVi, row.nameEn, row.descriptionVi, row.descriptionEn]) {
      expect(text).toBeTruthy()
      expect(text).not.toMatch(/undefined|null|NaN|\{|\}| {2}|^\s|\s$/)
    }
    expect(row.descriptionEn).not.toMatch(/[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]/i)
  }
  for (const need of records.needs) {
    expect(need.titleVi).toContain(' – ')
    expect(need.titleEn).toMatch(/^[A-Z]/)
  }
})

test('makers offer one to four products, each with a dated capacity, minimum order and lead time', () => {
  const perEnterprise = new Map<string, number>()
  for (const { enterpriseId } of records.products) {
    if (enterpriseId) perEnterprise.set(enterpriseId, (perEnterprise.get(enterpriseId) ?? 0) + 1)
  }
  for (const row of records.enterprises) {
    const makes = (row.roles as string[]).some((role) => role === 'producer' || role === 'supplier')
    const count = perEnterprise.get(row.id ?? '') ?? 0
    expect(makes ? count >= 1 && count <= 4 : count === 0).toBe(true)
  }
  expect(records.facts).toHaveLength(records.products.length * 3)
  for (const fact of records.facts) {
    expect(Number(fact.value)).toBeGreaterThan(0)
    expect(new Date(fact.asOf).getTime()).toBeLessThan(DAY.getTime())
  }
})

test('some certificates have run out, some run out soon, most are valid; none is from the future', () => {
  const day = DAY.getTime()
  const soon = addDays(DAY, 60).getTime()
  const ends = records.certificates.flatMap((row) => (row.expiresOn ? new Date(row.expiresOn).getTime() : []))
  const expired = ends.filter((end) => end < day).length
  const ending = ends.filter((end) => end >= day && end <= soon).length
  expect(expired / ends.length).toBeGreaterThan(0.05)
  expect(ending / ends.length).toBeGreaterThan(0.05)
  expect((expired + ending) / ends.length).toBeLessThan(0.4)
  for (const row of records.certificates) {
    expect(new Date(row.issuedOn).getTime()).toBeLessThanOrEqual(day)
    if (row.expiresOn)
      expect(new Date(row.expiresOn).getTime()).toBeGreaterThan(new Date(row.issuedOn).getTime())
    if (row.verifiedAt) expect(new Date(row.verifiedAt).getTime()).toBeLessThanOrEqual(day)
  }
})

test('about 900 needs, all open, with deadlines ahead', () => {
  expect(records.needs.length).toBeGreaterThanOrEqual(800)
  expect(records.needs.length).toBeLessThanOrEqual(1100)
  for (const need of records.needs) {
    expect(need.state).toBe('open')
    expect(new Date(need.deadline ?? 0).getTime()).toBeGreaterThan(DAY.getTime())
    expect(new Date(need.expiresAt).getTime()).toBeGreaterThan(new Date(need.deadline ?? 0).getTime())
    expect(Number(need.quantity)).toBeGreaterThan(0)
  }
})

test('about 60 demonstration recognitions of 2021 to 2025, only of makers in Hanoi', () => {
  expect(records.recognitions.length).toBeGreaterThanOrEqual(50)
  expect(records.recognitions.length).toBeLessThanOrEqual(75)
  const inHanoi = new Set(records.sites.flatMap((site) => (site.province === '01' ? site.enterpriseId : [])))
  for (const row of records.recognitions) {
    expect(row.yearTo).toBeGreaterThanOrEqual(2021)
    expect(row.yearTo).toBeLessThanOrEqual(2025)
    expect(inHanoi).toContain(row.enterpriseId)
    expect(row.status).toBe(new Date(row.validTo ?? 0) < DAY ? 'expired' : 'recognised')
  }
})

test('each enterprise has one person who acts for it', () => {
  const people = new Set(records.people.map((person) => person.id))
  const represented = records.memberships.map((membership) => membership.enterpriseId)
  expect(represented).toHaveLength(records.enterprises.length)
  expect(new Set(represented)).toEqual(new Set(records.enterprises.map((row) => row.id)))
  for (const membership of records.memberships) expect(people).toContain(membership.personId)
})

test('each input of an LED lamp is offered from several other provinces and countries', () => {
  const siteOf = new Map(records.sites.map((site) => [site.enterpriseId, site]))
  for (const input of productFamilyByCode('led-lamps')?.inputs ?? []) {
    const family = productFamilyByCode(input.family ?? '')
    const makers = records.products.filter(
      (product) =>
        (product.hsCodes as string[]).some((code) => family?.hs.includes(code)) &&
        (product.vsicCodes as string[]).some((code) => family?.vsic.includes(code)),
    )
    const places = makers.flatMap((product) => siteOf.get(product.enterpriseId ?? '') ?? [])
    const provinces = new Set(places.flatMap((place) => place.province ?? []))
    provinces.delete('01')
    expect(provinces.size, input.nameEn).toBeGreaterThanOrEqual(5)
    expect(new Set(places.map((place) => place.country)).size, input.nameEn).toBeGreaterThanOrEqual(5)
  }
})
