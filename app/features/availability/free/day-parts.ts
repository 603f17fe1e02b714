import type { TimeSpan } from '../time-span.ts'

import { dayStretches } from './open-times.ts'
import { shared, type Stretch } from './stretches.ts'
import { clockOf, dayAt, MINUTE_MS, textOfDay, type ZoneClock } from './zone-clock.ts'

/** The part of something that lies on one day, in minutes of the wall clock. */
export interface DayPart extends Stretch {
  /** Written "2026-12-31". */
  day: string
}

/** A span as it lies on the days of a zone, one part for each day. */
export function dayParts(timeZone: string, { startsAt, endsAt }: TimeSpan): DayPart[] {
  const span = { from: startsAt.getTime(), to: endsAt.getTime() }
  const clock = clockOf(timeZone, span)
  const first = dayAt(clock, span.from)
  const days = Math.max(0, dayAt(clock, span.to) - first) + 1
  return Array.from({ length: days }, (_, later) => partsOn(clock, first + later, [span])).flat()
}

/** What of these stretches lies on a numbered day. */
export function partsOn(clock: ZoneClock, day: number, stretches: readonly Stretch[]): DayPart[] {
  return shared(stretches, dayStretches(clock, day)).map((stretch) => ({
    day: textOfDay(day),
    ...shownAs(clock, day, stretch),
  }))
}

/** Where a stretch of a day stands on its clock; as long as it lasts, also where the clock is changed meanwhile. */
function shownAs({ regimes }: ZoneClock, day: number, { from, to }: Stretch): Stretch {
  const offset = regimes.find((regime) => from < regime.to)?.offset ?? 0
  const begins = Math.round((from + offset) / MINUTE_MS) - day * 1440
  return { from: begins, to: Math.min(1440, begins + Math.round((to - from) / MINUTE_MS)) }
}
