import { expect, test } from 'vitest'

import { hsHeading } from '#reference/hs.ts'
import { industryGroupByCode } from '#reference/industry-groups.ts'
import { legalFormByCode } from '#reference/legal-forms.ts'
import { vsicClass } from '#reference/vsic.ts'

import { RECOGNITION_STATEMENTS } from './recognition-statements.ts'
import { RECOGNISED_MAKERS } from './recognised-makers.ts'
import { RECOGNISED_PRODUCTS } from './recognised-products.ts'
import { recognisedRecords } from './recognised-records.ts'

const records = recognisedRecords()

test('24 statements about 19 makers and 15 products, two of them without an established maker', () => {
  expect(records.recognitions).toHaveLength(24)
  expect(records.enterprises).toHaveLength(19)
  expect(records.products).toHaveLength(15)
  expect(records.products.filter((product) => product.enterpriseId === null)).toHaveLength(2)
  expect(records.recognitions.filter((row) => row.yearTo === 2021 && row.topTen)).toHaveLength(10)
})

test('every statement names a known maker or product, its source and how the source names the maker', () => {
  const makers = RECOGNISED_MAKERS.map((maker) => maker.key)
  const products = RECOGNISED_PRODUCTS.map((product) => product.key)
  for (const statement of RECOGNITION_STATEMENTS) {
    expect(statement.maker ?? statement.product).not.toBeNull()
    if (statement.maker) expect(makers).toContain(statement.maker)
    if (statement.product) expect(products).toContain(statement.product)
    for (const words of [statement.basis, statement.note ?? ['-', '-']])
      for (const word of words) expect(word).not.toBe('')
    expect(statement.sourceUrl === null ? statement.note?.[1] : statement.sourceUrl).toMatch(
      /^https?:\/\/|weaker source/,
    )
  }
})

test('nothing invented is attached to a real maker', () => {
  expect(records.facts).toEqual([])
  expect(records.certificates).toEqual([])
  expect(records.needs).toEqual([])
  expect(records.memberships).toEqual([])
  expect(records.people).toEqual([])
  for (const row of records.enterprises) {
    expect(row.origin).toBe('public_record')
    for (const field of [
      'taxCode',
      'sizeBand',
      'turnoverBand',
      'yearFounded',
      'website',
      'languages',
      'exportMarkets',
    ]) {
      expect(row).not.toHaveProperty(field)
    }
    expect(row.sourceNote).toContain('head office or factory in Hanoi')
  }
  for (const row of records.products) {
    expect(row.origin).toBe('public_record')
    expect(row.specifications).toEqual([])
    expect(row.codesNote).toContain('assigned by the platform')
  }
  for (const row of records.recognitions) {
    expect(row.origin).toBe('public_record')
    expect(row).not.toHaveProperty('validTo')
  }
})

test('the only place stated is Hanoi, without an address', () => {
  expect(records.sites).toHaveLength(records.enterprises.length)
  for (const site of records.sites) {
    expect(site).toMatchObject({ country: 'VN', province: '01' })
    expect(site).not.toHaveProperty('address')
    expect(site).not.toHaveProperty('commune')
  }
})

test('a span of years and an unknown first year stay as the source gives them', () => {
  const slugs = new Map(records.enterprises.map((row) => [row.id, row.slug]))
  const of = (slug: string) =>
    records.recognitions.filter((row) => slugs.get(row.enterpriseId ?? '') === slug)
  expect(of('canon')).toMatchObject([{ yearFrom: 2018, yearTo: 2020, productId: null }])
  expect(of('viglacera')).toMatchObject([{ yearFrom: null, yearTo: 2021 }])
  expect(of('det-10-10')).toMatchObject([{ yearFrom: 2005, yearTo: 2010, status: 'expired' }])
  expect(of('fpt-telecom')).toMatchObject([{ sourceUrl: null }])
})

test('codes and groups stand in the reference tables', () => {
  for (const maker of RECOGNISED_MAKERS)
    if (maker.legalForm) expect(legalFormByCode(maker.legalForm)).toBeDefined()
  for (const product of RECOGNISED_PRODUCTS) {
    expect(industryGroupByCode(product.group)).toBeDefined()
    for (const code of product.hs) expect(hsHeading(code)).toBeDefined()
    for (const code of product.vsic) expect(vsicClass(code)).toBeDefined()
  }
})
