import { expect, test } from 'vitest'

import { inSteadyOrder } from './steady-order.ts'

const items = (ids: string) => [...ids].map((id) => ({ id }))
const ordered = (ranked: string, first: string) =>
  inSteadyOrder(items(ranked), [...first])
    .map(({ id }) => id)
    .join('')

test('what was shown first keeps its order, however it ranks since', () => {
  expect(ordered('cab', 'abc')).toBe('abc')
  expect(ordered('abc', 'abc')).toBe('abc')
})

test('what is gone leaves no hole, and what came since stands at its rank', () => {
  expect(ordered('cad', 'abc')).toBe('acd')
  expect(ordered('dcab', 'abc')).toBe('dabc')
  expect(ordered('xy', '')).toBe('xy')
})
