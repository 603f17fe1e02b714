import fc from 'fast-check'
import { expect, test } from 'vitest'

import { expiryOf, faultAt, instantOf, spansOf, suggestedStarts, wallClockOf } from './proposed-times.ts'

const now = new Date('2026-11-23T08:00:00Z')

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

test('times that overlap each other are refused, adjoining ones are fine', () => {
  expect(spansOf(['2026-12-01T09:00', '2026-12-01T09:15'], 30, 'Asia/Tokyo')).toEqual({
    fault: 'timesOverlap',
    index: 1,
  })
  expect(spansOf(['2026-12-01T09:00', '2026-12-01T09:30'], 30, 'Asia/Tokyo')).toHaveProperty(
    'spans.length',
    2,
  )
})

test('times in the past or half a year away cannot be proposed', () => {
  const at = (iso: string) => [{ startsAt: new Date(iso), endsAt: new Date(iso) }]
  expect(faultAt(at('2026-11-23T07:59:00Z'), now)).toBe('timePast')
  expect(faultAt(at('2027-06-01T00:00:00Z'), now)).toBe('timeTooFar')
  expect(faultAt(at('2026-11-24T00:00:00Z'), now)).toBeNull()
})

test('a request waits a week at most, and never longer than its last proposed time', () => {
  const span = (iso: string) => ({ startsAt: new Date(iso), endsAt: new Date(iso) })
  expect(expiryOf([span('2026-11-24T00:00:00Z'), span('2026-11-25T00:00:00Z')], now)).toEqual(
    new Date('2026-11-25T00:00:00Z'),
  )
  expect(expiryOf([span('2027-01-01T00:00:00Z')], now)).toEqual(new Date('2026-11-30T08:00:00Z'))
})

test('suggested times are working mornings in the future', () => {
  const friday = new Date('2026-11-27T08:00:00Z')
  expect(suggestedStarts(friday, 'Asia/Ho_Chi_Minh')).toEqual([
    '2026-11-30T09:00',
    '2026-12-01T09:00',
    '2026-12-02T09:00',
  ])
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
