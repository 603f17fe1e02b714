import { expect, test } from 'vitest'

import { calendarPath, CalendarQuery, daysLater, mondayOf } from './calendar-week.ts'

test.each([
  ['2026-11-23', '2026-11-23'],
  ['2026-11-29', '2026-11-23'],
  ['2027-01-01', '2026-12-28'],
])('%s is in the week from %s', (day, monday) => {
  expect(mondayOf(day)).toBe(monday)
})

test('weeks follow each other over the end of a year', () => {
  expect(daysLater('2026-12-28', 7)).toBe('2027-01-04')
})

test.each(['', '2026-02-31x', 'next week', '99999-01-01', '2026-99-99'])(
  '%j falls back to this week',
  (day) => {
    expect(CalendarQuery.parse({ day, view: 'month', whose: 'everybody' })).toEqual({
      day: null,
      view: null,
      whose: 'mine',
    })
  },
)

test('an address says only what is not as usual', () => {
  expect(calendarPath({ day: null, view: null, whose: 'mine' })).toBe('/calendar')
  expect(calendarPath({ day: '2026-11-23', view: 'agenda', whose: 'all' })).toBe(
    '/calendar?day=2026-11-23&view=agenda&whose=all',
  )
})
