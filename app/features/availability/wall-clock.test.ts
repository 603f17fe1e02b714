import fc from 'fast-check'
import { expect, test } from 'vitest'

import { instantOf, wallClockOf } from './wall-clock.ts'

test('a time is read in the time zone of the person who typed it', () => {
  expect(instantOf('2026-12-01T09:00', 'Asia/Ho_Chi_Minh')).toEqual(new Date('2026-12-01T02:00:00Z'))
  expect(instantOf('2026-12-01T09:00', 'Asia/Tokyo')).toEqual(new Date('2026-12-01T00:00:00Z'))
})

test('a time that the clock jumps over is refused, one that comes twice means the first', () => {
  expect(instantOf('2027-03-28T02:30', 'Europe/Berlin')).toBe('timeGap')
  expect(instantOf('2026-10-25T02:30', 'Europe/Berlin')).toEqual(new Date('2026-10-25T00:30:00Z'))
})

test.each(['', 'tomorrow', '2026-13-01T09:00', '2026-12-01T25:00'])('%j is no time', (text) => {
  expect(instantOf(text, 'Asia/Ho_Chi_Minh')).toBe('invalid')
})

test('an unknown time zone is no time zone', () => {
  expect(instantOf('2026-12-01T09:00', 'Moon/Tycho')).toBe('invalid')
})

test('showing an instant on a wall clock and reading it back gives the same minute', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }),
      fc.constantFrom('Asia/Ho_Chi_Minh', 'Asia/Tokyo', 'Asia/Kolkata', 'UTC'),
      (instant, zone) => {
        const minute = new Date(Math.floor(instant.getTime() / 60_000) * 60_000)
        expect(instantOf(wallClockOf(minute, zone), zone)).toEqual(minute)
      },
    ),
  )
})
