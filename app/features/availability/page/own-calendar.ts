import type { PicturedDay } from '../days/pictured-days.ts'
import type { CalendarException } from '../person-calendar.ts'
import type { CalendarRules } from '../settings/calendar-rules.ts'
import type { ReadFailure } from '../sources/source.ts'

/** Commands of the page that are told of when they are done. */
const CALENDAR_DONE = [
  'hours',
  'usualHours',
  'rules',
  'holidays',
  'addException',
  'addSource',
  'readSource',
  'removeSource',
] as const
export type CalendarDone = (typeof CALENDAR_DONE)[number]

export function isCalendarDone(text: string | null): text is CalendarDone {
  return CALENDAR_DONE.some((done) => done === text)
}

/** Holidays of the same name on days in a row. */
export interface HolidaySpan {
  from: string
  until: string
  name: string
  inLieu: boolean
  /** Name of the country in the reader's language. */
  country: string
}

/** Another calendar as its owner sees it. Moments are ISO 8601. */
export interface SourceRow {
  id: string
  name: string
  host: string
  readAt: string | null
  failingSince: string | null
  failure: ReadFailure | null
  failureStatus: number | null
}

/** One's own calendar, as it is kept. */
export interface OwnCalendarPage {
  timeZone: string
  /** Today in that zone. */
  today: string
  /** Whether the weekly hours are the usual ones of the zone. */
  usual: boolean
  /** The rows of each day, Monday first: "08:00". */
  days: { from: string; until: string }[][]
  rules: Omit<CalendarRules, 'weekly'>
  /** Countries besides Vietnam whose holidays can be kept, in the reader's language. */
  countries: string[]
  /** The next ones that are kept. */
  holidays: HolidaySpan[]
  exceptions: ({ id: string } & CalendarException)[]
  sources: SourceRow[]
  week: PicturedDay[]
}
