import { expect, test } from 'vitest'

import type { CalendarException, PersonCalendar, WallHours } from '../person-calendar.ts'

import { freeTimes, type FreeTimesAsked } from './free-times.ts'

const at = (text: string) => new Date(text)
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
const LONG_AGO = at('2026-01-01T00:00:00Z')

/** Nine to five on every day, nothing else. */
function person(given: Partial<PersonCalendar> = {}): PersonCalendar {
  return {
    timeZone: 'UTC',
    weekly: EVERY_DAY.map((weekday) => ({ weekday, ...hours('09:00', '17:00') })),
    exceptions: [],
    holidays: new Set(),
    busy: [],
    restMinutes: 0,
    maxPerDay: null,
    noticeMinutes: 0,
    ...given,
  }
}

function hours(from: string, to: string): WallHours {
  const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))
  return { from: minutes(from), to: minutes(to) }
}

const each = (from: string, to: string) => EVERY_DAY.map((weekday) => ({ weekday, ...hours(from, to) }))

function startsOf(
  sides: PersonCalendar[][],
  from: string,
  until: string,
  given: Partial<FreeTimesAsked> = {},
) {
  const times = freeTimes(sides, {
    within: { startsAt: at(from), endsAt: at(until) },
    minutes: 60,
    stepMinutes: 60,
    now: LONG_AGO,
    ...given,
  })
  return times.map(({ startsAt }) => startsAt.toISOString().slice(0, 16))
}

test('a maker in Hà Nội and a buyer in Berlin meet where both work, before and after the clocks change', () => {
  const maker = person({ timeZone: 'Asia/Ho_Chi_Minh', weekly: each('13:30', '17:00') })
  const buyer = person({ timeZone: 'Europe/Berlin' })
  // In summer Berlin is five hours behind, in winter six.
  expect(startsOf([[maker], [buyer]], '2026-10-23T00:00Z', '2026-10-24T00:00Z')).toEqual([
    '2026-10-23T07:00',
    '2026-10-23T08:00',
    '2026-10-23T09:00',
  ])
  expect(startsOf([[maker], [buyer]], '2026-10-26T00:00Z', '2026-10-27T00:00Z')).toEqual([
    '2026-10-26T08:00',
    '2026-10-26T09:00',
  ])
})

test('in Berlin hours in the gap of the clock are shorter, and hours that come twice are longer', () => {
  const night = person({ timeZone: 'Europe/Berlin', weekly: each('01:00', '04:00') })
  expect(startsOf([[night]], '2026-03-28T12:00Z', '2026-03-29T12:00Z')).toEqual([
    '2026-03-29T00:00',
    '2026-03-29T01:00',
  ])
  expect(startsOf([[night]], '2026-10-24T12:00Z', '2026-10-25T12:00Z')).toEqual([
    '2026-10-24T23:00',
    '2026-10-25T00:00',
    '2026-10-25T01:00',
    '2026-10-25T02:00',
  ])
})

test('hours that end inside the hour that comes twice are open in both of its halves', () => {
  const night = person({ timeZone: 'America/New_York', weekly: each('00:30', '01:30') })
  const times = startsOf([[night]], '2026-11-01T00:00Z', '2026-11-01T12:00Z', {
    minutes: 30,
    stepMinutes: 30,
  })
  expect(times).toEqual(['2026-11-01T04:30', '2026-11-01T05:00', '2026-11-01T06:00'])
})

test('in New York hours that lie in the gap alone are not there that day', () => {
  const night = person({ timeZone: 'America/New_York', weekly: each('02:00', '03:00') })
  expect(startsOf([[night]], '2026-03-08T00:00Z', '2026-03-08T12:00Z')).toEqual([])
  expect(startsOf([[night]], '2026-03-09T00:00Z', '2026-03-09T12:00Z')).toEqual(['2026-03-09T06:00'])
})

test('on Lord Howe Island the clocks move by half an hour', () => {
  const night = person({ timeZone: 'Australia/Lord_Howe', weekly: each('01:00', '03:00') })
  const asked = { minutes: 30, stepMinutes: 30, timeZone: 'Australia/Lord_Howe' }
  // 4 April 2027: 02:00 becomes 01:30. 3 October 2027: 02:00 becomes 02:30.
  expect(startsOf([[night]], '2027-04-03T12:00Z', '2027-04-04T06:00Z', asked)).toEqual([
    '2027-04-03T14:00',
    '2027-04-03T14:30',
    '2027-04-03T15:00',
    '2027-04-03T15:30',
    '2027-04-03T16:00',
  ])
  expect(startsOf([[night]], '2027-10-02T12:00Z', '2027-10-03T06:00Z', asked)).toEqual([
    '2027-10-02T14:30',
    '2027-10-02T15:00',
    '2027-10-02T15:30',
  ])
})

test('a day on which the clocks jump at midnight begins an hour later', () => {
  const early = person({ timeZone: 'Asia/Beirut', weekly: each('00:00', '02:00') })
  expect(startsOf([[early]], '2026-03-28T12:00Z', '2026-03-29T12:00Z')).toEqual(['2026-03-28T22:00'])
})

test('meetings begin at quarters by the clocks that are asked for', () => {
  const maker = person({ timeZone: 'Asia/Kathmandu', weekly: each('09:00', '10:00') })
  const given = { minutes: 30, stepMinutes: 30 }
  expect(startsOf([[maker]], '2026-06-01T00:00Z', '2026-06-02T00:00Z', given)).toEqual(['2026-06-01T03:30'])
  const byHerClock = { ...given, timeZone: 'Asia/Kathmandu' }
  expect(startsOf([[maker]], '2026-06-01T00:00Z', '2026-06-02T00:00Z', byHerClock)).toEqual([
    '2026-06-01T03:15',
    '2026-06-01T03:45',
  ])
})

test('a step that does not divide the day begins anew at midnight', () => {
  const always = person({ weekly: each('00:00', '24:00') })
  const times = startsOf([[always]], '2026-06-01T20:00Z', '2026-06-02T10:00Z', { stepMinutes: 7 * 60 })
  expect(times).toEqual(['2026-06-01T21:00', '2026-06-02T00:00', '2026-06-02T07:00'])
})

test('one of a team is enough, for the whole meeting', () => {
  const morning = person({ weekly: each('09:00', '11:00') })
  const later = person({ weekly: each('10:30', '12:00') })
  const other = person()
  const times = startsOf([[morning, later], [other]], '2026-06-01T00:00Z', '2026-06-02T00:00Z', {
    minutes: 90,
    stepMinutes: 30,
  })
  expect(times).toEqual(['2026-06-01T09:00', '2026-06-01T09:30', '2026-06-01T10:30'])
  expect(startsOf([[], [other]], '2026-06-01T00:00Z', '2026-06-02T00:00Z')).toEqual([])
})

test('rest is kept before and after what is busy', () => {
  const busy = [
    { kind: 'meeting' as const, startsAt: at('2026-06-01T11:00Z'), endsAt: at('2026-06-01T12:00Z') },
  ]
  const maker = person({ busy, restMinutes: 15, weekly: each('09:00', '14:30') })
  const times = startsOf([[maker]], '2026-06-01T00:00Z', '2026-06-02T00:00Z', { stepMinutes: 15 })
  expect(times).toEqual([
    '2026-06-01T09:00',
    '2026-06-01T09:15',
    '2026-06-01T09:30',
    '2026-06-01T09:45',
    '2026-06-01T12:15',
    '2026-06-01T12:30',
    '2026-06-01T12:45',
    '2026-06-01T13:00',
    '2026-06-01T13:15',
    '2026-06-01T13:30',
  ])
})

test('a day with as many meetings as wanted is full, by the calendar of that person', () => {
  const late = { startsAt: at('2026-06-01T18:00Z'), endsAt: at('2026-06-01T18:30Z') }
  // 18:00 in London is the next day in Hà Nội.
  const given = { timeZone: 'Asia/Ho_Chi_Minh', maxPerDay: 1, weekly: each('09:00', '11:00') }
  const maker = person({ ...given, busy: [{ kind: 'meeting', ...late }] })
  const ofHours = startsOf([[maker]], '2026-06-01T00:00Z', '2026-06-04T00:00Z')
  expect(ofHours.map((text) => text.slice(0, 10))).toEqual([
    '2026-06-01',
    '2026-06-01',
    '2026-06-03',
    '2026-06-03',
  ])
  const elsewhere = person({ ...given, busy: [{ kind: 'outside', ...late }] })
  expect(startsOf([[elsewhere]], '2026-06-01T00:00Z', '2026-06-04T00:00Z')).toHaveLength(6)
})

test('holidays close weekly hours, days off all hours, and extra hours are open even then', () => {
  const exceptions: CalendarException[] = [
    { kind: 'extra', from: '2026-09-02', until: '2026-09-02', hours: hours('10:00', '11:00') },
    { kind: 'off', from: '2026-09-03', until: '2026-09-04', hours: null },
    { kind: 'off', from: '2026-09-05', until: '2026-09-05', hours: hours('10:00', '12:00') },
  ]
  const maker = person({ holidays: new Set(['2026-09-02']), exceptions, weekly: each('09:00', '13:00') })
  expect(startsOf([[maker]], '2026-09-02T00:00Z', '2026-09-06T00:00Z')).toEqual([
    '2026-09-02T10:00',
    '2026-09-05T09:00',
    '2026-09-05T12:00',
  ])
})

test('what begins sooner than the notice is not offered', () => {
  const maker = person({ noticeMinutes: 90 })
  const asked = { now: at('2026-06-01T12:10Z') }
  expect(startsOf([[maker]], '2026-06-01T00:00Z', '2026-06-02T00:00Z', asked)).toEqual([
    '2026-06-01T14:00',
    '2026-06-01T15:00',
    '2026-06-01T16:00',
  ])
})

test.each([
  ['four hundred days', '2027-07-06T00:00Z', {}, 'rangeTooLong'],
  ['no time at all', '2026-06-01T00:00Z', { minutes: 0 }, 'badInput'],
  ['half a minute', '2026-06-02T00:00Z', { minutes: 0.5 }, 'badInput'],
  ['steps that lead nowhere', '2026-06-02T00:00Z', { stepMinutes: -15 }, 'badInput'],
  ['until no moment', 'never', {}, 'rangeTooLong'],
])('%s is refused', (_what, until, given, reasonKey) => {
  expect(() => startsOf([[person()]], '2026-06-01T00:00Z', until, given)).toThrow(
    expect.objectContaining({ code: 'invalid', reasonKey }),
  )
})

test('a stretch that ends before it begins holds nothing', () => {
  expect(startsOf([[person()]], '2026-06-02T00:00Z', '2026-06-01T00:00Z')).toEqual([])
})
