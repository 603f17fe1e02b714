import { expect, test } from 'vitest'

import { amountIn } from './compare-amounts.ts'

const of = (value: number, unit: string, period: string | null) => ({ value, unit, period })

test.each([
  [of(2, 'TNE', 'MON'), of(1, 'KGM', 'MON'), 2000],
  [of(24_000, 'H87', 'ANN'), of(1, 'H87', 'MON'), 2000],
  [of(100, 'H87', 'DAY'), of(1, 'H87', 'WEE'), 700],
  [of(5, 'DZN', null), of(1, 'H87', null), 60],
  [of(5, 'KGM', 'MON'), of(1, 'H87', 'MON'), null],
  [of(5, 'H87', 'WEE'), of(1, 'H87', 'MON'), null],
  [of(5, 'H87', null), of(1, 'H87', 'MON'), null],
  [of(5, 'SET', 'MON'), of(1, 'H87', 'MON'), null],
])('%j in what %j is measured in is %j', (amount, wanted, value) => {
  expect(amountIn(amount, wanted)).toBe(value)
})
