import { expect, test } from 'vitest'

import { expiryOf, faultAt, heldFor, spansOf, suggestedStarts } from './proposed-times.ts'

const now = new Date('2026-11-23T08:00:00Z')

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

test('times on offer are held for some hours, and none of them after it begins', () => {
  const span = (iso: string) => ({ startsAt: new Date(iso), endsAt: new Date(iso) })
  const spans = [span('2026-11-23T10:00:00Z'), span('2026-11-25T00:00:00Z')]
  expect(heldFor(spans, expiryOf(spans, now), now, 24).map(({ heldUntil }) => heldUntil)).toEqual([
    new Date('2026-11-23T10:00:00Z'),
    new Date('2026-11-24T08:00:00Z'),
  ])
})

test('suggested times are working mornings in the future', () => {
  const friday = new Date('2026-11-27T08:00:00Z')
  expect(suggestedStarts(friday, 'Asia/Ho_Chi_Minh')).toEqual([
    '2026-11-30T09:00',
    '2026-12-01T09:00',
    '2026-12-02T09:00',
  ])
})
