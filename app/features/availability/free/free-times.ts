import { AppError } from '#app/platform/errors.ts'

import type { PersonCalendar } from '../person-calendar.ts'
import type { TimeSpan } from '../time-span.ts'

import { dayStretches, openStretches } from './open-times.ts'
import { joined, shared, type Stretch, without } from './stretches.ts'
import { clockOf, DAY_MS, dayAt, MINUTE_MS, type ZoneClock } from './zone-clock.ts'

/** Free times are looked for over at most so many days: more is a mistake, or somebody who wants to keep us busy. */
const MOST_DAYS = 62
const LONGEST_MINUTES = 24 * 60
const STEP_MINUTES = 15

/** What is asked for. */
export interface FreeTimesAsked {
  /** Meetings begin and end in it; at most 62 days. */
  within: TimeSpan
  minutes: number
  /** Meetings begin at multiples of it after midnight; a quarter of an hour unless given. */
  stepMinutes?: number
  /** The zone whose clocks those multiples are read from; UTC unless given. */
  timeZone?: string
  now: Date
  /** So many at most, the earliest; all unless given. */
  limit?: number
}

/**
 * When all sides can meet. Of each side any one of its people is enough, for the whole meeting; a side without people can
 * never. Hours are those that the clocks of each person show: they shrink where clocks jump ahead and come twice where clocks
 * go back. A meeting counts towards the quota of the day on which it begins for that person.
 * @returns spans of the asked length, earliest first; they overlap where the step is shorter than the meeting
 * @throws AppError invalid/rangeTooLong beyond 62 days, invalid/badInput for a length or a step that nothing can have
 */
export function freeTimes(sides: readonly (readonly PersonCalendar[])[], asked: FreeTimesAsked): TimeSpan[] {
  const { minutes, stepMinutes = STEP_MINUTES, timeZone = 'UTC', limit = Number.POSITIVE_INFINITY } = asked
  const within = { from: asked.within.startsAt.getTime(), to: asked.within.endsAt.getTime() }
  demandSensible(within, minutes, stepMinutes)
  if (within.to <= within.from || sides.length === 0) return []
  const length = minutes * MINUTE_MS
  const now = asked.now.getTime()
  let starts: Stretch[] = [{ from: within.from, to: within.to - length + 1 }]
  for (const side of sides) {
    const possible = joined(side.flatMap((calendar) => possibleStarts(calendar, within, length, now)))
    starts = shared(starts, possible)
  }
  const times: TimeSpan[] = []
  for (const at of onTheStep(starts, stepMinutes * MINUTE_MS, clockOf(timeZone, within))) {
    if (times.length >= limit) break
    times.push({ startsAt: new Date(at), endsAt: new Date(at + length) })
  }
  return times
}

function demandSensible({ from, to }: Stretch, minutes: number, stepMinutes: number): void {
  if (!(to - from <= MOST_DAYS * DAY_MS)) throw new AppError('invalid', 'rangeTooLong', { days: MOST_DAYS })
  const lengths = [minutes, stepMinutes]
  if (lengths.some((one) => !Number.isInteger(one) || one < 1 || one > LONGEST_MINUTES))
    throw new AppError('invalid', 'badInput')
}

/**
 * The instants, to the millisecond, at which a meeting of this length can begin for one person. The last one of a free stretch
 * is in it, hence the one millisecond more.
 */
function possibleStarts(calendar: PersonCalendar, within: Stretch, length: number, now: number): Stretch[] {
  const rest = calendar.restMinutes * MINUTE_MS
  const busy = joined(
    calendar.busy.flatMap(({ startsAt, endsAt }) => {
      const taken = { from: startsAt.getTime() - rest, to: endsAt.getTime() + rest }
      return taken.to > within.from && taken.from < within.to ? [taken] : []
    }),
  )
  const free = without(openStretches(calendar, within), busy)
  const soonest = now + calendar.noticeMinutes * MINUTE_MS
  const starts = free.flatMap(({ from, to }) => {
    const start = { from: Math.max(from, soonest), to: to - length + 1 }
    return start.from < start.to ? [start] : []
  })
  return without(starts, fullDays(calendar, within))
}

/** The days on which a person has as many meetings as they want. */
function fullDays({ timeZone, busy, maxPerDay }: PersonCalendar, within: Stretch): Stretch[] {
  if (maxPerDay === null) return []
  const clock = clockOf(timeZone, within)
  const [first, last] = [dayAt(clock, within.from), dayAt(clock, within.to)]
  const counts = new Map<number, number>()
  if (maxPerDay <= 0) for (let day = first; day <= last; day++) counts.set(day, 0)
  for (const { kind, startsAt } of busy) {
    if (kind !== 'meeting') continue
    const day = dayAt(clock, startsAt.getTime())
    if (day >= first && day <= last) counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  const full = [...counts].filter(([, count]) => count >= maxPerDay)
  return joined(full.flatMap(([day]) => dayStretches(clock, day)))
}

/** The instants at which the clocks of a zone show a multiple of the step, counted from each midnight. */
function* onTheStep(starts: readonly Stretch[], step: number, { regimes }: ZoneClock): Generator<number> {
  for (const start of starts)
    for (const { from, to, offset } of regimes) {
      const end = Math.min(start.to, to)
      const begin = Math.max(start.from, from)
      for (let at = nextOnStep(begin, step, offset); at < end; at = nextOnStep(at + 1, step, offset)) yield at
    }
}

function nextOnStep(from: number, step: number, offset: number): number {
  const wall = from + offset
  const midnight = Math.floor(wall / DAY_MS) * DAY_MS
  const steps = Math.ceil((wall - midnight) / step)
  return Math.min(midnight + steps * step, midnight + DAY_MS) - offset
}
