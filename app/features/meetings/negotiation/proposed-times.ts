import { Temporal } from 'temporal-polyfill'

import { instantOf, type TimeSpan } from '#app/features/availability/index.ts'

export { wallClockOf, type TimeSpan } from '#app/features/availability/index.ts'

export const MAX_PROPOSED_TIMES = 5
const DAYS_AHEAD = 180

/** Why a wall-clock time cannot be used; keys of the catalogue's `refusals.fields`. */
export type TimeFault = 'invalid' | 'timeGap' | 'timePast' | 'timeTooFar' | 'timesOverlap'

/** Turns proposed starts into spans, earliest first, or says what is wrong with them. */
export function spansOf(
  starts: readonly string[],
  minutes: number,
  timeZone: string,
): { spans: TimeSpan[] } | { fault: TimeFault; index: number } {
  const spans: TimeSpan[] = []
  for (const [index, start] of starts.entries()) {
    const startsAt = instantOf(start, timeZone)
    if (!(startsAt instanceof Date)) return { fault: startsAt, index }
    const endsAt = new Date(startsAt.getTime() + minutes * 60_000)
    if (spans.some((other) => startsAt < other.endsAt && other.startsAt < endsAt))
      return { fault: 'timesOverlap', index }
    spans.push({ startsAt, endsAt })
  }
  return { spans: spans.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime()) }
}

/** Whether times can still be proposed at this moment. */
export function faultAt(spans: readonly TimeSpan[], now: Date): TimeFault | null {
  if (spans.some((span) => span.startsAt <= now)) return 'timePast'
  const latest = now.getTime() + DAYS_AHEAD * 86_400_000
  if (spans.some((span) => span.startsAt.getTime() > latest)) return 'timeTooFar'
  return null
}

const ANSWER_WITHIN_DAYS = 7

/** A request waits for an answer for a week, but not beyond the last time it proposes. */
export function expiryOf(spans: readonly TimeSpan[], now: Date): Date {
  const week = now.getTime() + ANSWER_WITHIN_DAYS * 86_400_000
  const last = spans.length > 0 ? Math.max(...spans.map((span) => span.startsAt.getTime())) : week
  return new Date(Math.min(last, week))
}

/** Times on offer are shown as held in both calendars for some hours, at most until the answer is due or they begin. */
export function heldFor(
  spans: readonly TimeSpan[],
  expiresAt: Date,
  now: Date,
  hours: number,
): (TimeSpan & { heldUntil: Date })[] {
  const until = Math.min(expiresAt.getTime(), now.getTime() + hours * 3_600_000)
  return spans.map((span) => ({ ...span, heldUntil: new Date(Math.min(until, span.startsAt.getTime())) }))
}

/** Three working mornings ahead as a first suggestion, so that an empty form is already a sensible one. */
export function suggestedStarts(now: Date, timeZone: string, count = 3): string[] {
  const starts: string[] = []
  let day = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate()
  while (starts.length < count) {
    day = day.add({ days: 1 })
    if (day.dayOfWeek <= 5) starts.push(`${day.toString()}T09:00`)
  }
  return starts
}

/** The day of a time zone in which an instant lies, from midnight to midnight: 23 to 25 hours. */
export function dayAround(instant: Date, timeZone: string): TimeSpan {
  const day = Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .startOfDay()
  return {
    startsAt: new Date(day.epochMilliseconds),
    endsAt: new Date(day.add({ days: 1 }).startOfDay().epochMilliseconds),
  }
}
