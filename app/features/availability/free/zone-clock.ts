import { Temporal } from 'temporal-polyfill'

import type { Stretch } from './stretches.ts'

export const MINUTE_MS = 60_000
export const DAY_MS = 86_400_000

/** A stretch over which the clocks of a zone are the same distance from UTC. */
interface Regime extends Stretch {
  offset: number
}

/** The clocks of one time zone over some years. */
export interface ZoneClock {
  regimes: readonly Regime[]
}

/** Zones that were asked for, so that their changes are looked up once. There are about 600 names of zones. */
const known = new Map<string, { from: number; to: number; clock: ZoneClock }>()
const MARGIN_MS = 400 * DAY_MS

/**
 * The clocks of a zone, good for the given stretch and for two days around it.
 * @throws RangeError when there is no such zone
 */
export function clockOf(timeZone: string, { from, to }: Stretch): ZoneClock {
  const kept = known.get(timeZone)
  if (kept && kept.from <= from - 2 * DAY_MS && to + 2 * DAY_MS <= kept.to) return kept.clock
  const span = { from: from - MARGIN_MS, to: to + MARGIN_MS }
  const clock = { regimes: regimesOf(timeZone, span) }
  known.set(timeZone, { ...span, clock })
  return clock
}

function regimesOf(timeZone: string, { from, to }: Stretch): Regime[] {
  const regimes: Regime[] = []
  let at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone)
  let begins = Number.NEGATIVE_INFINITY
  for (;;) {
    const offset = Math.round(at.offsetNanoseconds / 1_000_000)
    const next = at.getTimeZoneTransition('next')
    const ends = next && next.epochMilliseconds < to ? next.epochMilliseconds : Number.POSITIVE_INFINITY
    regimes.push({ from: begins, to: ends, offset })
    if (!next || ends === Number.POSITIVE_INFINITY) return regimes
    begins = ends
    at = next
  }
}

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
function offsetAt({ regimes }: ZoneClock, instant: number): number {
  return regimes.find(({ to }) => instant < to)?.offset ?? 0
}

/** Number of the day, counted from 1 January 1970, that the calendars of a zone show at an instant. */
export function dayAt(clock: ZoneClock, instant: number): number {
  return Math.floor((instant + offsetAt(clock, instant)) / DAY_MS)
}

/**
 * When the clocks of a zone show the minutes from `from` up to `to` of a day. Where clocks jump ahead that is less than the
 * difference, where they go back it is more, and may be in two parts.
 */
export function whenClocksShow(
  { regimes }: ZoneClock,
  day: number,
  hours: { from: number; to: number },
): Stretch[] {
  const from = day * DAY_MS + hours.from * MINUTE_MS
  const to = day * DAY_MS + hours.to * MINUTE_MS
  return regimes.flatMap((regime) => {
    const begins = Math.max(regime.from, from - regime.offset)
    const ends = Math.min(regime.to, to - regime.offset)
    return begins < ends ? [{ from: begins, to: ends }] : []
  })
}

/** The number of a day that is written as "2026-12-31". */
export function dayOfText(text: string): number {
  return Math.floor(Date.parse(`${text}T00:00:00Z`) / DAY_MS)
}

/** A numbered day as "2026-12-31". */
export function textOfDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** 1 for Monday up to 7 for Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}
