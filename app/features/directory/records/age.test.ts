import fc from 'fast-check'
import { expect, test } from 'vitest'

import { ageOf } from './age.ts'

test.each([
  ['2026-11-26', '2026-11-26', 'day', 0, false],
  ['2026-11-25', '2026-11-26', 'day', 1, false],
  ['2026-10-27', '2026-11-26', 'day', 30, false],
  ['2026-10-26', '2026-11-26', 'month', 1, false],
  ['2026-08-20', '2026-11-26', 'month', 3, false],
  ['2026-01-31', '2026-02-28', 'month', 1, false],
  ['2025-11-27', '2026-11-26', 'month', 11, false],
  ['2025-11-26', '2026-11-26', 'year', 1, false],
  ['2025-11-25', '2026-11-26', 'year', 1, true],
  ['2024-02-29', '2025-02-28', 'year', 1, false],
  ['2024-02-29', '2025-03-01', 'year', 1, true],
  ['2019-06-01', '2026-11-26', 'year', 7, true],
  ['2027-01-01', '2026-11-26', 'day', 0, false],
] as const)('what held on %s is of age on %s: %s %i, old %s', (asOf, today, unit, count, old) => {
  expect(ageOf(asOf, today)).toEqual({ unit, count, old })
})

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('nothing becomes younger, and only what is a year old can be old', () => {
  const months = ({ unit, count }: ReturnType<typeof ageOf>) =>
    unit === 'year' ? count * 12 : unit === 'month' ? count : 0
  fc.assert(
    fc.property(day, day, day, (...days) => {
      const [asOf = '', earlier = '', later = ''] = days.toSorted()
      const before = ageOf(asOf, earlier)
      const after = ageOf(asOf, later)
      expect(months(after)).toBeGreaterThanOrEqual(months(before))
      if (before.old) expect(after.old).toBe(true)
      if (after.old) expect(after.unit).toBe('year')
    }),
  )
})
