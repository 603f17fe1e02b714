import { expect, test } from 'vitest'

import { isDue, lastTimeFor } from './alert-times.ts'

const at = (iso: string) => new Date(iso)

test('daily alerts are due at 07:00 in Vietnam, which is midnight UTC', () => {
  expect(lastTimeFor('daily', at('2026-11-25T00:00:00Z'))).toEqual(at('2026-11-25T00:00:00Z'))
  expect(lastTimeFor('daily', at('2026-11-24T23:59:59Z'))).toEqual(at('2026-11-24T00:00:00Z'))
  // Already the next day in Vietnam, but not yet seven.
  expect(lastTimeFor('daily', at('2026-11-25T18:30:00Z'))).toEqual(at('2026-11-25T00:00:00Z'))
})

test('weekly alerts are due on Monday at 07:00 in Vietnam', () => {
  // 23 November 2026 is a Monday.
  expect(lastTimeFor('weekly', at('2026-11-23T00:00:00Z'))).toEqual(at('2026-11-23T00:00:00Z'))
  expect(lastTimeFor('weekly', at('2026-11-22T23:59:59Z'))).toEqual(at('2026-11-16T00:00:00Z'))
  expect(lastTimeFor('weekly', at('2026-11-29T20:00:00Z'))).toEqual(at('2026-11-23T00:00:00Z'))
})

test('what was found waits for the time of its search; nothing is due for those who want no mail', () => {
  const found = at('2026-11-25T03:00:00Z')
  const later = at('2026-11-25T03:01:00Z')
  expect(isDue('at_once', found, later)).toBe(true)
  expect(isDue('daily', found, later)).toBe(false)
  expect(isDue('daily', found, at('2026-11-26T00:00:00Z'))).toBe(true)
  expect(isDue('weekly', found, at('2026-11-26T00:00:00Z'))).toBe(false)
  expect(isDue('weekly', found, at('2026-11-30T00:00:00Z'))).toBe(true)
  expect(isDue('never', found, at('2027-11-30T00:00:00Z'))).toBe(false)
})
