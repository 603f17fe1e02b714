import { expect, test } from 'vitest'

import { isCountryCode } from './countries.ts'
import { agreementsBetween, TRADE_AGREEMENTS, tradeAgreementByCode } from './trade-agreements.ts'

const day = (iso: string) => new Date(`${iso}T00:00:00Z`)
const codes = (left: string, right: string, on: string) =>
  agreementsBetween(left, right, day(on)).map((agreement) => agreement.code)

test('sixteen agreements, each with Vietnam, known countries and a date', () => {
  expect(TRADE_AGREEMENTS).toHaveLength(16)
  for (const agreement of TRADE_AGREEMENTS) {
    expect(agreement.sides.flat()).toContain('VN')
    for (const country of agreement.sides.flat()) expect(isCountryCode(country)).toBe(true)
    for (const since of [agreement.since, ...Object.values(agreement.later)])
      expect(since).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(tradeAgreementByCode(agreement.code)).toBe(agreement)
  }
})

test('Vietnam and Japan share four agreements today, in either order', () => {
  expect(codes('VN', 'JP', '2026-11-23')).toEqual(['AJCEP', 'VJEPA', 'CPTPP', 'RCEP'])
  expect(codes('JP', 'VN', '2026-11-23')).toEqual(['AJCEP', 'VJEPA', 'CPTPP', 'RCEP'])
})

test('an agreement counts from the day it took effect for both', () => {
  expect(codes('VN', 'DE', '2020-07-31')).toEqual([])
  expect(codes('VN', 'DE', '2020-08-01')).toEqual(['EVFTA'])
  expect(codes('VN', 'GB', '2024-12-14')).toEqual(['UKVFTA'])
  expect(codes('VN', 'GB', '2024-12-15')).toEqual(['CPTPP', 'UKVFTA'])
})

test('members of one side only share nothing by an agreement with two sides', () => {
  expect(codes('DE', 'FR', '2026-01-01')).toEqual([])
  expect(codes('VN', 'US', '2026-01-01')).toEqual([])
  expect(codes('VN', 'VN', '2026-01-01')).toEqual([])
})
