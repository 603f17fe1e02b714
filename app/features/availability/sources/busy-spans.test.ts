import fc from 'fast-check'
import { expect, test } from 'vitest'

import { busySpans } from './busy-spans.ts'

const FROM = '2026-10-12T00:00:00Z'

/** A calendar of the given lines, as its person would be busy by it from 12 October 2026 on, in Berlin unless told otherwise. */
function busyBy(lines: string[], given: { days?: number; timeZone?: string; from?: string } = {}) {
  const { days = 30, timeZone = 'Europe/Berlin', from = FROM } = given
  const begin = Date.parse(from)
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
  const found = busySpans({ text, from: begin, until: begin + days * 86_400_000, timeZone })
  if (found.kind === 'failed') return found.failure
  const short = (at: number) => new Date(at).toISOString().slice(5, 16)
  return found.spans.map((span) => `${short(span.from)} – ${short(span.to)}`)
}

const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']

test('an event takes its time, whatever way its end is told', () => {
  expect(busyBy(event('DTSTART:20261013T090000Z', 'DTEND:20261013T100000Z'))).toEqual([
    '10-13T09:00 – 10-13T10:00',
  ])
  expect(busyBy(event('DTSTART:20261013T090000Z', 'DURATION:PT45M'))).toEqual(['10-13T09:00 – 10-13T09:45'])
  expect(busyBy(event('DTSTART:20261013T090000Z'))).toEqual([])
})

test('a repeated event keeps its hour when the clocks change', () => {
  const weekly = event(
    'DTSTART;TZID=Europe/Berlin:20261006T090000',
    'DTEND;TZID=Europe/Berlin:20261006T093000',
    'RRULE:FREQ=WEEKLY;BYDAY=TU',
  )
  expect(busyBy(weekly, { days: 20 })).toEqual([
    '10-13T07:00 – 10-13T07:30',
    '10-20T07:00 – 10-20T07:30',
    '10-27T08:00 – 10-27T08:30',
  ])
})

test('times that were taken out or moved are not where they were', () => {
  const lines = [
    ...event(
      'UID:standup',
      'DTSTART;TZID=Europe/Berlin:20261012T090000',
      'DTEND;TZID=Europe/Berlin:20261012T091500',
      'RRULE:FREQ=DAILY;COUNT=5',
      'EXDATE;TZID=Europe/Berlin:20261013T090000',
    ),
    ...event(
      'UID:standup',
      'RECURRENCE-ID:20261014T070000Z',
      'DTSTART;TZID=Europe/Berlin:20261014T150000',
      'DURATION:PT1H',
    ),
    ...event(
      'UID:standup',
      'RECURRENCE-ID;TZID=Europe/Berlin:20261015T090000',
      'DTSTART:20261015T070000Z',
      'STATUS:CANCELLED',
    ),
    ...event('UID:other', 'RECURRENCE-ID;TZID=Europe/Berlin:20261016T090000', 'DTSTART:20261016T070000Z'),
  ]
  expect(busyBy(lines)).toEqual([
    '10-12T07:00 – 10-12T07:15',
    '10-14T13:00 – 10-14T14:00',
    '10-16T07:00 – 10-16T07:15',
  ])
})

test('a repetition ends at the moment that it says, by the clocks of its zone', () => {
  const until = (text: string) =>
    busyBy(
      event(
        'DTSTART;TZID=America/New_York:20261012T200000',
        'DURATION:PT1H',
        `RRULE:FREQ=DAILY;UNTIL=${text}`,
      ),
    )
  // 20:00 in New York is midnight in UTC.
  expect(until('20261014T000000Z')).toEqual(['10-13T00:00 – 10-13T01:00', '10-14T00:00 – 10-14T01:00'])
  expect(until('20261013T235959Z')).toEqual(['10-13T00:00 – 10-13T01:00'])
  expect(until('20261013')).toHaveLength(2)
})

test('whole days are those of the person, also when one of them has 25 hours', () => {
  const days = event('DTSTART;VALUE=DATE:20261024', 'DTEND;VALUE=DATE:20261026')
  expect(busyBy(days)).toEqual(['10-23T22:00 – 10-25T23:00'])
  expect(busyBy(days, { timeZone: 'Asia/Ho_Chi_Minh' })).toEqual(['10-23T17:00 – 10-25T17:00'])
  const birthday = event('DTSTART;VALUE=DATE:19800301', 'RRULE:FREQ=YEARLY')
  expect(busyBy(birthday, { from: '2027-02-20T00:00:00Z' })).toEqual(['02-28T23:00 – 03-01T23:00'])
})

test('times without a zone are by the clocks of the person', () => {
  const floating = event('DTSTART:20261013T090000', 'DTEND:20261013T100000')
  expect(busyBy(floating, { timeZone: 'Asia/Ho_Chi_Minh' })).toEqual(['10-13T02:00 – 10-13T03:00'])
})

test('a zone with a name of its own is read by its description in the file', () => {
  const zone = [
    'BEGIN:VTIMEZONE',
    'TZID:W. Europe Standard Time',
    'BEGIN:STANDARD',
    'DTSTART:16010101T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010101T020000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
  ]
  const weekly = event(
    'DTSTART;TZID=W. Europe Standard Time:20261020T090000',
    'DURATION:PT30M',
    'RRULE:FREQ=WEEKLY;COUNT=2',
  )
  expect(busyBy([...zone, ...weekly], { timeZone: 'Asia/Tokyo' })).toEqual([
    '10-20T07:00 – 10-20T07:30',
    '10-27T08:00 – 10-27T08:30',
  ])
  const prefixed = event('DTSTART;TZID=/mozilla.org/20050126_1/Asia/Tokyo:20261020T090000', 'DURATION:PT30M')
  expect(busyBy(prefixed)).toEqual(['10-20T00:00 – 10-20T00:30'])
})

test('what keeps nobody from others does not count', () => {
  const free = ['TRANSP:TRANSPARENT', 'STATUS:CANCELLED', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE']
  const lines = free.flatMap((line) => event('DTSTART:20261013T090000Z', 'DTEND:20261013T100000Z', line))
  expect(busyBy(lines)).toEqual([])
})

test('a file that only says when somebody is busy is understood too', () => {
  const lines = [
    'BEGIN:VFREEBUSY',
    'FREEBUSY:20261013T090000Z/20261013T100000Z,20261014T090000Z/PT2H',
    'FREEBUSY;FBTYPE=FREE:20261015T090000Z/PT2H',
    'END:VFREEBUSY',
  ]
  expect(busyBy(lines)).toEqual(['10-13T09:00 – 10-13T10:00', '10-14T09:00 – 10-14T11:00'])
})

test('alarms, folded lines, odd cases and line ends do not disturb, and bad events only themselves', () => {
  const text = [
    '\uFEFFbegin:vcalendar',
    'BEGIN:VEVENT',
    'SUMMARY:Budget',
    ' : a long story',
    'dtstart;tzid="Europe/Ber',
    ' lin":20261013T090000',
    'DTEND;TZID=Europe/Berlin:20261013T100000',
    'BEGIN:VALARM',
    'DTSTART:20261014T090000Z',
    'DURATION:PT5H',
    'END:VALARM',
    'END:VEVENT',
    ...event('DTSTART:yesterday', 'DTEND:20261013T100000Z'),
    ...event('DTSTART:20261016T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=SOMETIMES'),
    'END:VCALENDAR',
  ].join('\n')
  const from = Date.parse(FROM)
  const found = busySpans({ text, from, until: from + 30 * 86_400_000, timeZone: 'UTC' })
  expect(found).toEqual({
    kind: 'busy',
    spans: [{ from: Date.parse('2026-10-13T07:00Z'), to: Date.parse('2026-10-13T08:00Z') }],
  })
})

test('overlapping events are one busy time, and only the asked days are looked at', () => {
  const lines = [
    ...event('DTSTART:20261011T220000Z', 'DTEND:20261012T020000Z'),
    ...event('DTSTART:20261012T010000Z', 'DTEND:20261012T030000Z'),
    ...event('DTSTART:20270101T010000Z', 'DTEND:20270101T030000Z'),
  ]
  expect(busyBy(lines)).toEqual(['10-12T00:00 – 10-12T03:00'])
})

test.each(['', 'hello', '<!doctype html><title>Sign in</title>', 'BEGIN:VCARD\r\nEND:VCARD'])(
  '%j is no calendar',
  (text) => {
    expect(busySpans({ text, from: 0, until: 1, timeZone: 'UTC' })).toEqual({
      kind: 'failed',
      failure: 'notACalendar',
    })
  },
)

test('a rule that repeats every second for ever is given up, a calendar with too many events too', () => {
  expect(busyBy(event('DTSTART:19700101T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY'))).toBe('tooComplex')
  const many = Array.from({ length: 20_001 }, () => event('DTSTART:20261013T090000Z')).flat()
  expect(busyBy(many)).toBe('tooComplex')
})

test('no more than five thousand busy times are kept, the earliest', () => {
  const hourly = event('DTSTART:20261012T000000Z', 'DURATION:PT10M', 'RRULE:FREQ=MINUTELY;INTERVAL=30')
  expect(busyBy(hourly, { days: 180 })).toHaveLength(5000)
})

test('deep nests, huge lines and parts that never end are read through', () => {
  const deep = Array.from({ length: 50_000 }, () => 'BEGIN:VEVENT')
  expect(busyBy(deep)).toEqual([])
  const huge = event(
    `EXDATE:${'20261013T090000Z,'.repeat(60_000)}`,
    'DTSTART:20261013T090000Z',
    'DURATION:PT1H',
  )
  expect(busyBy(huge)).toEqual(['10-13T09:00 – 10-13T10:00'])
})

test('whatever stands in a file, it is read or refused', () => {
  const name = fc.constantFrom(
    'BEGIN',
    'END',
    'DTSTART',
    'DTEND',
    'DURATION',
    'EXDATE',
    'RDATE',
    'RECURRENCE-ID',
    'TZID',
  )
  const value = fc.oneof(
    fc.constantFrom(
      'VEVENT',
      'VTIMEZONE',
      'VALARM',
      'VCALENDAR',
      '20261013T090000Z',
      '20261013',
      'PT1H',
      '-P1W',
    ),
    fc.string(),
  )
  const line = fc.tuple(name, fc.constantFrom('', ';TZID=Moon/Tycho', ';VALUE=DATE', ';"'), value)
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const found = busyBy(lines.map(([one, parameter, text]) => `${one}${parameter}:${text}`))
      expect(Array.isArray(found) || found === 'notACalendar').toBe(true)
    }),
  )
})
