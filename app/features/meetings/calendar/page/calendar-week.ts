import { z } from 'zod'

const DAY_MS = 86_400_000

/** What the address of the calendar may say; anything else falls back to this week. */
export const CalendarQuery = z.object({
  day: z
    .string()
    .regex(/^20\d\d-\d\d-\d\d$/)
    .refine((text) => !Number.isNaN(Date.parse(text)))
    .nullable()
    .catch(null),
  view: z.enum(['week', 'agenda']).nullable().catch(null),
  whose: z.enum(['mine', 'all']).catch('mine'),
})
export type CalendarQuery = z.output<typeof CalendarQuery>

/** A day so many days later, written "2026-12-31". */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return daysLater(day, weekday === 0 ? -6 : 1 - weekday)
}

/** The address of a week. */
export function calendarPath({
  day,
  view,
  whose,
}: {
  day: string | null
  view: 'week' | 'agenda' | null
  whose: 'mine' | 'all'
}): string {
  const query = new URLSearchParams()
  if (day !== null) query.set('day', day)
  if (view !== null) query.set('view', view)
  if (whose === 'all') query.set('whose', whose)
  const text = query.toString()
  return text === '' ? '/calendar' : `/calendar?${text}`
}
