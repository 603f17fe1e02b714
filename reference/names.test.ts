import { expect, test } from 'vitest'

import {
  CERTIFICATE_STANDARDS,
  certificateStandardByCode,
  certificateStandardOfName,
} from './certificate-standards.ts'
import { COUNTRY_CODES, countryName, countryNames, countryOfName, isCountryCode } from './countries.ts'
import { INCOTERMS, incotermByCode, incotermOfName } from './incoterms.ts'
import {
  currentGroupsOf,
  INDUSTRY_GROUP_VERSIONS,
  INDUSTRY_GROUPS,
  industryGroupByCode,
  industryGroupVersionOf,
} from './industry-groups.ts'
import { LEGAL_FORM_WORDS, LEGAL_FORMS, legalFormByCode } from './legal-forms.ts'

function expectUniqueAndBilingual(rows: readonly { code: string; nameVi: string; nameEn: string }[]) {
  expect(new Set(rows.map((row) => row.code)).size).toBe(rows.length)
  for (const row of rows) {
    expect(row.nameVi).not.toBe('')
    expect(row.nameEn).not.toBe('')
  }
}

test.each([
  ['Nhật', 'JP'],
  ['nhat ban', 'JP'],
  ['Hàn Quốc', 'KR'],
  ['Korea', 'KR'],
  ['USA', 'US'],
  ['Mỹ', 'US'],
  ['Anh', 'GB'],
  ['Việt Nam', 'VN'],
  ['malaysia', 'MY'],
  ['đức', 'DE'],
  ['vn', 'VN'],
])('the country typed as %s is %s', (typed, code) => {
  expect(countryOfName(typed)).toBe(code)
})

test('every country has a name in both languages, everyday ones where the formal name is unusual', () => {
  expect(COUNTRY_CODES.length).toBeGreaterThanOrEqual(249)
  for (const code of COUNTRY_CODES) {
    expect(countryName(code, 'vi')).not.toBe(code)
    expect(countryName(code, 'en')).not.toBe(code)
  }
  expect(countryName('US', 'vi')).toBe('Hoa Kỳ')
  expect(countryName('MY', 'vi')).toBe('Malaysia')
  expect(countryName('RU', 'en')).toBe('Russia')
  expect(countryName('ZZ', 'en')).toBe('ZZ')
  expect(countryNames('KR')).toEqual(expect.arrayContaining(['Hàn Quốc', 'South Korea', 'Korea']))
  expect(isCountryCode('JP')).toBe(true)
  expect(isCountryCode('jp')).toBe(false)
  expect(countryOfName('Atlantis')).toBeUndefined()
})

test('certificate standards are unique, bilingual and known by the names people type', () => {
  expectUniqueAndBilingual(CERTIFICATE_STANDARDS)
  expect(certificateStandardOfName('TS 16949')?.code).toBe('iatf-16949')
  expect(certificateStandardOfName('ISO/TS 16949:2009')?.code).toBe('iatf-16949')
  expect(certificateStandardOfName('ISO 9001:2015')?.code).toBe('iso-9001')
  expect(certificateStandardOfName('iso9001')?.code).toBe('iso-9001')
  expect(certificateStandardOfName('oekotex')?.code).toBe('oeko-tex-100')
  expect(certificateStandardOfName('ISO 99999')).toBeUndefined()
  expect(certificateStandardByCode('ce')?.kind).toBe('declaration')
})

test('eleven Incoterms; obsolete ones are read as what replaced them', () => {
  expect(INCOTERMS).toHaveLength(11)
  expectUniqueAndBilingual(INCOTERMS)
  expect(incotermByCode('FOB')?.mode).toBe('sea')
  expect(incotermOfName('dat')?.code).toBe('DPU')
  expect(incotermOfName(' c&f ')?.code).toBe('CFR')
  expect(incotermOfName('XYZ')).toBeUndefined()
})

test('eight groups now, five in 2018–2021, six in 2005–2010, each mapped to the current ones', () => {
  expectUniqueAndBilingual(INDUSTRY_GROUPS)
  expect(INDUSTRY_GROUP_VERSIONS.map((version) => version.groups.length)).toEqual([6, 5, 8])
  for (const version of INDUSTRY_GROUP_VERSIONS) {
    expectUniqueAndBilingual(version.groups)
    for (const group of version.groups)
      for (const code of group.current) expect(industryGroupByCode(code)).toBeDefined()
  }
  expect(industryGroupVersionOf(2021)?.version).toBe('2018')
  expect(industryGroupVersionOf(2026)?.version).toBe('2022')
  expect(industryGroupVersionOf(2014)).toBeUndefined()
  expect(currentGroupsOf('2018', 'food')).toEqual(['agro-food'])
  expect(currentGroupsOf('2005', 'paper-packaging')).toEqual([])
  expect(currentGroupsOf('1999', 'food')).toEqual([])
})

test('legal forms are unique and bilingual, and their words come longest first', () => {
  expectUniqueAndBilingual(LEGAL_FORMS)
  expect(legalFormByCode('joint-stock')?.shortEn).toBe('JSC')
  expect(LEGAL_FORM_WORDS.indexOf('Công ty TNHH MTV')).toBeLessThan(LEGAL_FORM_WORDS.indexOf('Công ty TNHH'))
  for (const form of LEGAL_FORMS)
    for (const country of form.countries) expect(isCountryCode(country)).toBe(true)
})
