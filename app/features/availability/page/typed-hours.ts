import type { WallHours, WeeklyHours } from '../person-calendar.ts'
import { minutesOf } from '../settings/calendar-rules.ts'

/** A row of two times of the day as somebody types it; either may be missing. */
export interface TypedHours {
  from?: string | undefined
  until?: string | undefined
}

/** What is wrong with a row; keys of the catalogue's `refusals.fields`. */
type HoursFault = 'hoursPair' | 'hoursOrder' | 'invalid'

/** The hours of a row; null for an empty one. Midnight as an end is the end of the day. */
export function hoursOf({ from = '', until = '' }: TypedHours): WallHours | HoursFault | null {
  if (from.trim() === '' && until.trim() === '') return null
  if (from.trim() === '' || until.trim() === '') return 'hoursPair'
  const begins = minutesOf(from)
  const ends = minutesOf(until)
  if (begins === null || ends === null) return 'invalid'
  const hours = { from: begins, to: ends === 0 ? 1440 : ends }
  return hours.from < hours.to ? hours : 'hoursOrder'
}

/** What is wrong with the week that somebody typed, and in which row. */
export interface WeekFault {
  day: number
  row: number
  key: HoursFault | 'hoursOverlap'
}

/** The week that somebody typed, Monday first; or everything that is wrong with it. */
export function weekOf(days: readonly (readonly TypedHours[])[]): {
  weekly: WeeklyHours[]
  faults: WeekFault[]
} {
  const weekly: WeeklyHours[] = []
  const faults: WeekFault[] = []
  for (const [day, rows] of days.entries()) {
    const own: WallHours[] = []
    for (const [row, typed] of rows.entries()) {
      const hours = hoursOf(typed)
      if (hours === null) continue
      if (typeof hours === 'string') faults.push({ day, row, key: hours })
      else if (own.some((other) => hours.from < other.to && other.from < hours.to))
        faults.push({ day, row, key: 'hoursOverlap' })
      else own.push(hours)
    }
    const inOrder = own.toSorted((a, b) => a.from - b.from)
    weekly.push(...inOrder.map((hours) => ({ weekday: day + 1, ...hours })))
  }
  return { weekly, faults }
}

/** The same hours on all working days as on Monday. */
export function mondayOnWorkingDays<T>(days: readonly T[]): T[] {
  const [monday] = days
  return days.map((day, index) => (monday !== undefined && index < 5 ? monday : day))
}
