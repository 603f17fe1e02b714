import { describe, expect, test } from 'vitest'

import {
  clockText,
  dayText,
  isoDayIn,
  isoDayText,
  momentText,
  offsetText,
  spanText,
  type DayStyle,
} from './written-time.ts'

const HANOI = 'Asia/Ho_Chi_Minh'
/** 01:05 of 4 September in Hanoi, still the evening of the third in Berlin. */
const EARLY = new Date('2026-09-03T18:05:09Z')

describe('a day', () => {
  test.each<[DayStyle, string, string]>([
    [{}, '04/09/2026', '4 Sep 2026'],
    [{ year: false }, '04/09', '4 Sep'],
    [{ weekday: 'long' }, 'Thứ Sáu, 04/09/2026', 'Friday, 4 Sep 2026'],
    [{ weekday: 'short', year: false }, 'Thứ 6, 04/09', 'Fri, 4 Sep'],
    [{ month: 'long' }, '4 tháng 9, 2026', '4 September 2026'],
    [{ weekday: 'long', month: 'long', year: false }, 'Thứ Sáu, 4 tháng 9', 'Friday, 4 September'],
  ])('with %o', (style, vi, en) => {
    expect([dayText(EARLY, 'vi', HANOI, style), dayText(EARLY, 'en', HANOI, style)]).toEqual([vi, en])
  })

  test('is that of the zone in which it is read', () => {
    expect(dayText(EARLY, 'en', 'Europe/Berlin')).toBe('3 Sep 2026')
    expect([isoDayIn(EARLY, HANOI), isoDayIn(EARLY, 'Europe/Berlin')]).toEqual(['2026-09-04', '2026-09-03'])
  })

  test('without a moment is the same everywhere', () => {
    expect([isoDayText('2026-12-31', 'vi'), isoDayText('2026-12-31', 'en')]).toEqual([
      '31/12/2026',
      '31 Dec 2026',
    ])
  })
})

test('a moment has its day first; seconds only where they are asked for', () => {
  expect(momentText(EARLY, 'vi', HANOI)).toBe('04/09/2026 01:05')
  expect(momentText(EARLY, 'vi', HANOI, { weekday: 'long' })).toBe('Thứ Sáu, 04/09/2026, 01:05')
  expect(momentText(EARLY, 'en', HANOI, { seconds: true })).toBe('4 Sep 2026, 01:05:09')
})

test('the clock has 24 hours and begins the day with 00', () => {
  expect(clockText(new Date('2026-09-03T17:00:00Z'), HANOI)).toBe('00:00')
})

test('a span is told by the clock of the zone, also over the change to winter time', () => {
  const span = { startsAt: new Date('2026-10-25T00:30:00Z'), endsAt: new Date('2026-10-25T01:30:00Z') }
  expect(spanText(span, 'en', 'Europe/Berlin')).toBe('Sunday, 25 Oct 2026, 02:30–02:30')
  expect(spanText(span, 'vi', HANOI)).toBe('Chủ Nhật, 25/10/2026, 07:30–08:30')
  expect([offsetText(span.startsAt, 'Europe/Berlin'), offsetText(span.endsAt, 'Europe/Berlin')]).toEqual([
    'GMT+2',
    'GMT+1',
  ])
})
