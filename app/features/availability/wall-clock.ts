import { Temporal } from 'temporal-polyfill'

/**
 * Reads a wall-clock time ("2026-12-01T09:30") in a time zone.
 * A time that happens twice when clocks go back means the first of the two.
 * @returns the instant, or why there is none: "timeGap" when clocks jump over it
 */
export function instantOf(wallClock: string, timeZone: string): Date | 'invalid' | 'timeGap' {
  let plain: Temporal.PlainDateTime
  try {
    plain = Temporal.PlainDateTime.from(wallClock)
  } catch {
    return 'invalid'
  }
  try {
    const zoned = plain.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
    if (!zoned.toPlainDateTime().equals(plain)) return 'timeGap'
    return new Date(zoned.epochMilliseconds)
  } catch {
    return 'invalid'
  }
}

/** The wall-clock time of an instant, as a `datetime-local` field shows it. */
export function wallClockOf(instant: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
}
