import { Temporal } from 'temporal-polyfill'

/** Hours in which nothing is sent, in minutes after midnight of the person's own day. They may pass midnight. */
export interface QuietHours {
  from: number
  until: number
}

/** Whether it is quiet for a person at this moment. */
export function isQuiet(quiet: QuietHours | null, timeZone: string, now: Date): boolean {
  if (!quiet) return false
  const { hour, minute } = zoned(now, timeZone)
  const at = hour * 60 + minute
  return quiet.from < quiet.until
    ? quiet.from <= at && at < quiet.until
    : at >= quiet.from || at < quiet.until
}

/**
 * When the quiet hours that a person is in are over; null when it is not quiet. Where the clock jumps over that time they
 * end with the jump.
 */
export function endOfQuiet(quiet: QuietHours | null, timeZone: string, now: Date): Date | null {
  if (!quiet || !isQuiet(quiet, timeZone, now)) return null
  const here = zoned(now, timeZone)
  const time = new Temporal.PlainTime(Math.floor(quiet.until / 60), quiet.until % 60)
  const today = firstAfter(here, here.toPlainDate().toPlainDateTime(time))
  const end = today ?? firstAfter(here, here.toPlainDate().add({ days: 1 }).toPlainDateTime(time))
  return end && new Date(end.epochMilliseconds)
}

/** The next time after a moment at which a digest comes, at the full hour of the person's day. */
export function nextDigest(hour: number, timeZone: string, now: Date): Date {
  const here = zoned(now, timeZone)
  const at = (days: number) => here.startOfDay().add({ days }).with({ hour })
  const next = Temporal.ZonedDateTime.compare(at(0), here) > 0 ? at(0) : at(1)
  return new Date(next.epochMilliseconds)
}

/** The first moment after another at which the clock on the wall has reached a time; null when it has been before. */
function firstAfter(
  after: Temporal.ZonedDateTime,
  wall: Temporal.PlainDateTime,
): Temporal.ZonedDateTime | null {
  const zone = after.timeZoneId
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const skipped = !earlier.toPlainDateTime().equals(wall)
  const jump = skipped ? earlier.getTimeZoneTransition('next') : null
  const candidates = jump ? [jump] : [earlier, wall.toZonedDateTime(zone, { disambiguation: 'later' })]
  return candidates.find((one) => Temporal.ZonedDateTime.compare(one, after) > 0) ?? null
}

function zoned(at: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
}
