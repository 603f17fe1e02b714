import { expect, test } from 'vitest'

import { aCapability, anOffer } from '#tests/factories/parties.ts'

import { bestCapacity, leadTimeDays, ordersIn, timesOf } from './capacity.ts'

test('units and periods are converted before they are compared', () => {
  expect(
    timesOf({ value: 2, unit: 'TNE', period: 'MON' }, { value: 12_000, unit: 'KGM', period: 'ANN' }),
  ).toBe(2)
  expect(
    timesOf({ value: 100, unit: 'DZN', period: 'ANN' }, { value: 100, unit: 'H87', period: 'MON' }),
  ).toBe(1)
})

test('a quantity wanted once is held against a year', () => {
  expect(
    timesOf({ value: 1000, unit: 'H87', period: 'MON' }, { value: 6000, unit: 'H87', period: null }),
  ).toBe(2)
})

test('what cannot be compared is not compared', () => {
  const pieces = { value: 100, unit: 'H87', period: 'MON' }
  expect(timesOf({ value: 1, unit: 'SET', period: 'MON' }, pieces)).toBeNull()
  expect(timesOf({ value: 1, unit: 'KGM', period: 'MON' }, pieces)).toBeNull()
  expect(timesOf({ value: 100, unit: 'H87', period: null }, pieces)).toBeNull()
  expect(timesOf({ value: 100, unit: 'H87', period: 'HUR' }, pieces)).toBeNull()
  expect(timesOf(pieces, { value: 0, unit: 'H87', period: 'MON' })).toBeNull()
})

test('the newest comparable statement counts', () => {
  const offer = anOffer({
    facts: [
      aCapability({ asOf: '2024-01-01' }),
      aCapability({ asOf: '2026-01-01', amount: { value: 500, unit: 'H87', period: 'MON' } }),
      aCapability({ asOf: '2026-06-01', amount: { value: 9, unit: 'TNE', period: 'MON' } }),
    ],
  })
  expect(bestCapacity(offer, { value: 100, unit: 'H87', period: 'MON' })?.times).toBe(5)
  expect(bestCapacity(offer, null)).toMatchObject({ statement: { asOf: '2026-06-01' }, times: null })
})

test('the smallest order is compared with the quantity of one period', () => {
  const monthly = { value: 1000, unit: 'H87', period: 'MON' }
  expect(ordersIn(monthly, { value: 500, unit: 'H87', period: null })).toBe(2)
})

test('lead times are given in days', () => {
  expect(leadTimeDays({ value: 2, unit: 'WEE', period: null })).toBe(14)
  expect(leadTimeDays({ value: 1, unit: 'MON', period: null })).toBe(31)
  expect(leadTimeDays({ value: 36, unit: 'HUR', period: null })).toBe(2)
  expect(leadTimeDays({ value: 5, unit: 'KGM', period: null })).toBeNull()
})
