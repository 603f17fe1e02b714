import { describe, expect, test } from 'vitest'

import { certificateState, verificationOf } from './fact-record.ts'
import { bothNames, localNote, localText } from './local-text.ts'
import { headTags, pageHead, shortened } from '../page/page-head.ts'
import { printedHs } from './printed-code.ts'
import { arcsOf } from '../home/reach-arcs.ts'
import { readSpecifications } from '../product/specifications.schema.ts'
import { organizationData, scriptJson } from '../page/structured-data.ts'
import { today } from './today.ts'

const TODAY = new Date('2026-11-23T00:00:00Z')

describe('words of a record', () => {
  test('are in the reader’s language, else in the other, and say which', () => {
    expect(localText('en', 'Đèn', 'Lamp')).toEqual({ text: 'Lamp', lang: 'en' })
    expect(localText('en', 'Đèn', null)).toEqual({ text: 'Đèn', lang: 'vi' })
    expect(localText('vi', null, null)).toBeNull()
  })

  test('show the other name only where it differs', () => {
    expect(bothNames('en', 'FPT Play', 'FPT Play').otherName).toBeNull()
    expect(bothNames('en', 'Đèn', 'Lamp').otherName).toEqual({ text: 'Đèn', lang: 'vi' })
    expect(bothNames('en', 'Đèn', null)).toEqual({ name: { text: 'Đèn', lang: 'vi' }, otherName: null })
  })

  test('of a note in both languages are taken apart line by line', () => {
    const note = 'Suy ra. / Inferred.\nChỉ một dòng'
    expect(localNote('vi', note)).toBe('Suy ra.\nChỉ một dòng')
    expect(localNote('en', note)).toBe('Inferred.\nChỉ một dòng')
    expect(localNote('en', null)).toBeNull()
  })
})

describe('a certificate', () => {
  test('is valid through its last day and said to be ending in its last 60', () => {
    expect(certificateState(new Date('2026-11-22T00:00:00Z'), TODAY)).toBe('expired')
    expect(certificateState(TODAY, TODAY)).toBe('ending')
    expect(certificateState(new Date('2027-06-01T00:00:00Z'), TODAY)).toBe('valid')
    expect(certificateState(null, TODAY)).toBe('valid')
  })

  test('that has expired does not count among what is verified', () => {
    const facts = [{ verifiedOn: '2026-05-01' }, { verifiedOn: null }]
    const certificates = [
      { verifiedOn: '2026-08-01', state: 'valid' as const },
      { verifiedOn: '2026-09-01', state: 'expired' as const },
    ]
    expect(verificationOf(facts, certificates)).toEqual({ checked: 2, stated: 3, latest: '2026-08-01' })
    expect(verificationOf([], [])).toEqual({ checked: 0, stated: 0, latest: null })
  })
})

test('the day is the day in Vietnam', () => {
  expect(today(new Date('2026-11-22T16:59:00Z')).toISOString()).toBe('2026-11-22T00:00:00.000Z')
  expect(today(new Date('2026-11-22T17:00:00Z')).toISOString()).toBe('2026-11-23T00:00:00.000Z')
})

test('HS codes are printed with their point', () => {
  expect(['85', '8539', '853952', '85395210'].map(printedHs)).toEqual(['85', '85.39', '8539.52', '8539.5210'])
})

test('a specification keeps the lines that can be read', () => {
  const stored = [
    { labelVi: 'Công suất', labelEn: 'Power', value: 12, unit: 'W' },
    { labelVi: 'Màu', value: 'trắng' },
    { value: 'no label' },
    'nonsense',
  ]
  expect(readSpecifications(stored, 'en')).toEqual([
    { label: { text: 'Power', lang: 'en' }, value: '12', unit: 'W' },
    { label: { text: 'Màu', lang: 'vi' }, value: 'trắng', unit: null },
  ])
  expect(readSpecifications(null, 'en')).toEqual([])
})

describe('the head of a page', () => {
  const page = {
    publicUrl: 'https://nhip-cau.test',
    language: 'en' as const,
    path: '/products/den',
    title: 'Lamp',
    description: 'x '.repeat(200),
  }

  test('names its address in every language', () => {
    const head = pageHead(page)
    expect(head.canonical).toBe('https://nhip-cau.test/en/products/den')
    expect(head.alternates).toEqual([
      { language: 'vi', href: 'https://nhip-cau.test/products/den' },
      { language: 'en', href: 'https://nhip-cau.test/en/products/den' },
      { language: 'x-default', href: 'https://nhip-cau.test/products/den' },
    ])
    expect(head.description.length).toBeLessThanOrEqual(161)
  })

  test('keeps search engines out only where told', () => {
    const robots = { name: 'robots', content: 'noindex, follow' }
    expect(headTags(pageHead(page))).not.toContainEqual(robots)
    expect(headTags(pageHead({ ...page, noindex: true }))).toContainEqual(robots)
    expect(headTags(undefined)).toEqual([])
  })

  test('shortens between words', () => {
    expect(shortened('Đèn LED, tiết kiệm điện', 10)).toBe('Đèn LED…')
    expect(shortened('ngắn', 10)).toBe('ngắn')
  })
})

describe('structured data', () => {
  const enterprise = {
    url: 'https://nhip-cau.test/enterprises/x',
    name: 'X',
    alternateNames: [],
    description: '</script><script>alert(1)</script>',
    yearFounded: null,
    taxCode: null,
    website: null,
    sites: [{ country: 'VN', locality: null, region: 'Hà Nội', street: null }],
    certificates: [],
    awards: [],
    origin: 'demonstration' as const,
  }

  test('says only what is known, and that a fictional record is one', () => {
    const data = organizationData(enterprise)
    expect(Object.keys(data)).toEqual([
      '@type',
      '@id',
      'url',
      'name',
      'description',
      'address',
      'disambiguatingDescription',
    ])
    expect(data).toMatchObject({
      address: [{ '@type': 'PostalAddress', addressCountry: 'VN', addressRegion: 'Hà Nội' }],
    })
  })

  test('cannot break out of its script element', () => {
    const json = scriptJson(organizationData(enterprise))
    expect(json).not.toContain('<')
    expect(JSON.parse(json)).toMatchObject({ description: enterprise.description })
  })
})

test('arcs grow thicker with the amount and end at their rows', () => {
  const { height, arcs } = arcsOf([900, 100], { row: 44, width: 112 })
  expect(height).toBe(132)
  expect(arcs.map(({ end }) => end)).toEqual([66, 110])
  expect(arcs[0]?.thickness).toBeGreaterThan(arcs[1]?.thickness ?? Infinity)
  expect(arcsOf([], { row: 44, width: 112 }).arcs).toEqual([])
})
