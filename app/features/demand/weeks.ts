import { todayInVietnam } from '#search/facet-values.ts'

const DAY_MS = 86_400_000
const WEEK_MS = 7 * DAY_MS

/** The Monday of the week that a day (ISO date) lies in. */
export function mondayOf(day: string): string {
  const moment = Date.parse(`${day}T00:00:00Z`)
  const sinceMonday = (new Date(moment).getUTCDay() + 6) % 7
  return iso(moment - sinceMonday * DAY_MS)
}

/** The Monday of the present week, by the calendar of Vietnam. */
export function weekOf(now: Date): string {
  return mondayOf(todayInVietnam(now))
}

/** A Monday so many weeks later, or, negative, earlier. */
export function addWeeks(monday: string, weeks: number): string {
  return iso(Date.parse(`${monday}T00:00:00Z`) + weeks * WEEK_MS)
}

/** How many weeks two Mondays span, both included; none when they are in the wrong order. */
export function countWeeks(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / WEEK_MS) + 1)
}

/** Every Monday from one to another, both included. */
export function weeksBetween(from: string, to: string): string[] {
  return Array.from({ length: countWeeks(from, to) }, (_, index) => addWeeks(from, index))
}

/** Whether a text is a day that exists, as ISO date. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && iso(Date.parse(text)) === text
}

function iso(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10)
}
