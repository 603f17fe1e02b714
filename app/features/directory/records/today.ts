import { todayInVietnam } from '#search/facet-values.ts'

/** The present day of the programme's calendar, as UTC midnight, which is how the database gives days back. */
export function today(now: Date): Date {
  return new Date(`${todayInVietnam(now)}T00:00:00Z`)
}

/** A day as ISO date. */
export function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10)
}
