import { expect, test } from 'vitest'

import type { PersonCalendar } from '../person-calendar.ts'
import { picturedDays } from './pictured-days.ts'

const at = (text: string) => new Date(text)

function calendarIn(timeZone: string, given: Partial<PersonCalendar> = {}): PersonCalendar {
  return {
    timeZone,
    weekly: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: 60, to: 240 })),
    exceptions: [],
    holidays: new Set(),
    busy: [],
    restMinutes: 0,
    maxPerDay: null,
    noticeMinutes: 0,
    ...given,
  }
}

test('what is busy over midnight is drawn on both days, by the clock of the person', () => {
  const busy = [
    { kind: 'outside' as const, startsAt: at('2026-11-24T16:00Z'), endsAt: at('2026-11-24T18:30Z') },
  ]
  const days = picturedDays(calendarIn('Asia/Ho_Chi_Minh', { busy }), () => [], {
    firstDay: '2026-11-24',
    days: 7,
  })
  expect(days.slice(0, 2).map((day) => day.busy)).toEqual([[{ from: 1380, to: 1440 }], [{ from: 0, to: 90 }]])
})

test('where the clock jumps, what is left of the hours is drawn as long as it lasts', () => {
  const days = picturedDays(calendarIn('Europe/Berlin'), () => [], { firstDay: '2026-03-28', days: 7 })
  expect(days.map(({ open }) => open[0])).toEqual([
    { from: 60, to: 240 },
    { from: 60, to: 180 },
    ...Array.from({ length: 5 }, () => ({ from: 60, to: 240 })),
  ])
})

test('holidays are named, and days off of one’s own are marked', () => {
  const exceptions = [{ kind: 'off' as const, from: '2026-11-25', until: '2026-11-26', hours: null }]
  const named = (day: string) => (day === '2026-11-24' ? ['Ngày hội'] : [])
  const days = picturedDays(calendarIn('UTC', { exceptions }), named, { firstDay: '2026-11-24', days: 7 })
  expect(days.map(({ holidays, off }) => [holidays.length, off])).toEqual([
    [1, false],
    [0, true],
    [0, true],
    ...Array.from({ length: 4 }, () => [0, false]),
  ])
})
