import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'

import type { CalendarException, PersonCalendar, WallHours } from '../person-calendar.ts'

import { freeTimes, type FreeTimesAsked } from './free-times.ts'

const at = (text: string) => new Date(text)

/** Days around changes of the clock, and an ordinary one. */
const WINDOWS = [
  { zone: 'Europe/Berlin', from: '2026-03-28T00:00Z' },
  { zone: 'Europe/Berlin', from: '2026-10-24T00:00Z' },
  { zone: 'America/New_York', from: '2026-11-01T00:00Z' },
  { zone: 'Australia/Lord_Howe', from: '2027-04-03T00:00Z' },
  { zone: 'Australia/Lord_Howe', from: '2027-10-02T00:00Z' },
  { zone: 'Asia/Beirut', from: '2026-03-28T00:00Z' },
  { zone: 'Africa/Cairo', from: '2026-10-29T00:00Z' },
  { zone: 'America/Santiago', from: '2026-09-05T00:00Z' },
  { zone: 'Pacific/Apia', from: '2011-12-29T00:00Z' },
  { zone: 'Asia/Kathmandu', from: '2026-06-01T00:00Z' },
]
const MINUTES = 2 * 1440

interface Shown {
  day: string
  weekday: number
  minute: number
}

const shownBefore = new Map<string, Shown[]>()

/** What the clocks of a zone show in each minute from a moment on, read one by one. */
function shownFrom(zone: string, from: string): Shown[] {
  const key = `${zone} ${from}`
  const before = shownBefore.get(key)
  if (before) return before
  const shown = Array.from({ length: MINUTES }, (_, minute): Shown => {
    const instant = Temporal.Instant.fromEpochMilliseconds(at(from).getTime() + minute * 60_000)
    const zoned = instant.toZonedDateTimeISO(zone)
    return {
      day: zoned.toPlainDate().toString(),
      weekday: zoned.dayOfWeek,
      minute: zoned.hour * 60 + zoned.minute,
    }
  })
  shownBefore.set(key, shown)
  return shown
}

const isIn = ({ minute }: Shown, { from, to }: WallHours) => from <= minute && minute < to

/** Whether a person receives in a minute, as one would say it. */
function receives(calendar: PersonCalendar, shown: Shown): boolean {
  const own = calendar.exceptions.filter(({ from, until }) => from <= shown.day && shown.day <= until)
  if (own.some(({ kind, hours: some }) => kind === 'off' && some && isIn(shown, some))) return false
  if (own.some(({ kind, hours: some }) => kind === 'extra' && some && isIn(shown, some))) return true
  if (own.some(({ kind, hours: some }) => kind === 'off' && !some)) return false
  if (calendar.holidays.has(shown.day)) return false
  return calendar.weekly.some((some) => some.weekday === shown.weekday && isIn(shown, some))
}

/** The starts of meetings, found by looking at every minute of every person. */
function slowly(
  sides: PersonCalendar[][],
  from: string,
  asked: Required<Omit<FreeTimesAsked, 'within' | 'limit'>>,
) {
  const begin = at(from).getTime()
  const instant = (minute: number) => begin + minute * 60_000
  const takenAt = (calendar: PersonCalendar, minute: number) => {
    const rest = calendar.restMinutes * 60_000
    const [starts, ends] = [instant(minute), instant(minute + 1)]
    return calendar.busy.some(
      ({ startsAt, endsAt }) => starts < endsAt.getTime() + rest && startsAt.getTime() - rest < ends,
    )
  }
  const dayOf = (calendar: PersonCalendar, date: Date) =>
    Temporal.Instant.fromEpochMilliseconds(date.getTime())
      .toZonedDateTimeISO(calendar.timeZone)
      .toPlainDate()
      .toString()
  /** For each minute, whether a meeting of one person can begin with it. */
  const startsFor = (calendar: PersonCalendar): boolean[] => {
    const shown = shownFrom(calendar.timeZone, from)
    const free = shown.map((minute, index) => receives(calendar, minute) && !takenAt(calendar, index))
    const days = calendar.busy
      .filter(({ kind }) => kind === 'meeting')
      .map(({ startsAt }) => dayOf(calendar, startsAt))
    const { maxPerDay } = calendar
    return shown.map(({ day }, start) => {
      if (instant(start) < asked.now.getTime() + calendar.noticeMinutes * 60_000) return false
      const full = maxPerDay !== null && days.filter((one) => one === day).length >= maxPerDay
      return !full && free.slice(start, start + asked.minutes).every((minute) => minute)
    })
  }
  const possible = sides.map((side) => side.map(startsFor))
  const clock = shownFrom(asked.timeZone, from)
  return clock.slice(0, MINUTES - asked.minutes + 1).flatMap(({ minute }, start) => {
    const onStep = minute % asked.stepMinutes === 0
    const all = onStep && possible.every((side) => side.some((starts) => starts[start]))
    return all ? [new Date(instant(start)).toISOString()] : []
  })
}

const someHours = fc
  .tuple(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 1, max: 60 }))
  .map(([from, long]) => ({ from: from * 15, to: Math.min(1440, (from + long) * 15) }))

/** A person of a zone, with something to respect in the two days from a moment on. */
function somebody(zone: string, from: string): fc.Arbitrary<PersonCalendar> {
  const days = [...new Set(shownFrom(zone, from).map(({ day }) => day))]
  const day = fc.constantFrom(...days)
  const exception = fc.oneof(
    fc.record({ kind: fc.constant('off' as const), day, hours: fc.option(someHours) }),
    fc.record({ kind: fc.constant('extra' as const), day, hours: someHours }),
  )
  const busy = fc.record({
    kind: fc.constantFrom('meeting' as const, 'outside' as const),
    start: fc.integer({ min: 0, max: MINUTES }),
    long: fc.integer({ min: 1, max: 120 }),
  })
  const instant = (minute: number) => new Date(at(from).getTime() + minute * 60_000)
  return fc.record({
    timeZone: fc.constant(zone),
    weekly: fc.array(
      fc.tuple(fc.integer({ min: 1, max: 7 }), someHours).map(([weekday, some]) => ({ weekday, ...some })),
      { minLength: 4, maxLength: 20 },
    ),
    exceptions: fc.array(
      exception.map(({ day: text, ...rest }): CalendarException => ({ from: text, until: text, ...rest })),
      { maxLength: 3 },
    ),
    holidays: fc.array(day, { maxLength: 1 }).map((some) => new Set(some)),
    busy: fc.array(
      busy.map(({ kind, start, long }) => ({
        kind,
        startsAt: instant(start),
        endsAt: instant(start + long),
      })),
      { maxLength: 4 },
    ),
    restMinutes: fc.constantFrom(0, 5, 10, 45),
    maxPerDay: fc.constantFrom(null, 0, 1, 2, 8),
    noticeMinutes: fc.constantFrom(0, 60, 1000),
  })
}

const question = fc.constantFrom(...WINDOWS).chain(({ zone, from }) => {
  const anybody = fc
    .constantFrom(zone, zone, 'Asia/Ho_Chi_Minh', 'America/New_York')
    .chain((each) => somebody(each, from))
  return fc.record({
    from: fc.constant(from),
    timeZone: fc.constantFrom(zone, 'UTC'),
    sides: fc.array(fc.array(anybody, { maxLength: 3 }), { minLength: 1, maxLength: 2 }),
    minutes: fc.constantFrom(15, 30, 50, 90),
    stepMinutes: fc.constantFrom(5, 15, 30),
    now: fc
      .integer({ min: -2000, max: MINUTES })
      .map((minute) => new Date(at(from).getTime() + minute * 60_000)),
  })
})

test('whatever is asked, it finds what looking at every minute finds', () => {
  let found = 0
  fc.assert(
    fc.property(question, ({ from, sides, ...asked }) => {
      const within = { startsAt: at(from), endsAt: new Date(at(from).getTime() + MINUTES * 60_000) }
      const quickly = freeTimes(sides, { within, ...asked }).map(({ startsAt }) => startsAt.toISOString())
      expect(quickly).toEqual(slowly(sides, from, asked))
      found += quickly.length
    }),
    { numRuns: 150 },
  )
  // Otherwise nothing would have been compared.
  expect(found).toBeGreaterThan(500)
}, 30_000)
