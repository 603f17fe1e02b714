import { DAY_MS, textOfDay } from '../free/zone-clock.ts'
import type { CalendarException } from '../person-calendar.ts'

/** A row of the table of exceptions. Its checks let no row in that says nothing. */
export interface StoredException {
  kind: 'off' | 'extra'
  firstDay: Date
  lastDay: Date
  fromMinute: number | null
  toMinute: number | null
}

/** An exception as it is stored; null for extra hours without hours. */
export function exceptionOf({
  kind,
  firstDay,
  lastDay,
  fromMinute,
  toMinute,
}: StoredException): CalendarException | null {
  const hours = fromMinute === null || toMinute === null ? null : { from: fromMinute, to: toMinute }
  const days = { from: dayText(firstDay), until: dayText(lastDay) }
  if (kind === 'off') return { kind, ...days, hours }
  return hours ? { kind, ...days, hours } : null
}

function dayText(date: Date): string {
  return textOfDay(Math.floor(date.getTime() / DAY_MS))
}
