import { dayStretches, openStretches } from '../free/open-times.ts'
import { shared, type Stretch, joined } from '../free/stretches.ts'
import {
  clockOf,
  DAY_MS,
  dayAt,
  dayOfText,
  MINUTE_MS,
  textOfDay,
  type ZoneClock,
} from '../free/zone-clock.ts'
import type { PersonCalendar } from '../person-calendar.ts'
import type { PicturedDay } from './own-calendar.ts'

/** The coming days of a calendar, today first, as they are drawn. */
export function picturedDays(
  calendar: PersonCalendar,
  nameOf: (day: string) => string[],
  now: Date,
  days = 7,
): PicturedDay[] {
  const from = now.getTime()
  const within = { from, to: from + (days + 1) * DAY_MS }
  const clock = clockOf(calendar.timeZone, within)
  const today = dayAt(clock, from)
  const around = { from: from - DAY_MS, to: within.to }
  const open = openStretches(calendar, around)
  const busy = joined(
    calendar.busy.map(({ startsAt, endsAt }) => ({ from: startsAt.getTime(), to: endsAt.getTime() })),
  )
  return Array.from({ length: days }, (_, later): PicturedDay => {
    const number = today + later
    const ofDay = (stretches: readonly Stretch[]) =>
      shared(stretches, dayStretches(clock, number)).map((stretch) => shownAs(clock, number, stretch))
    const day = textOfDay(number)
    return { day, open: ofDay(open), busy: ofDay(busy), holidays: nameOf(day), off: isOff(calendar, number) }
  })
}

function isOff({ exceptions }: PersonCalendar, day: number): boolean {
  return exceptions.some(
    ({ kind, hours, from, until }) =>
      kind === 'off' && hours === null && dayOfText(from) <= day && day <= dayOfText(until),
  )
}

/** Where a stretch of a day stands on its clock; as long as it lasts, also where the clock is changed meanwhile. */
function shownAs({ regimes }: ZoneClock, day: number, { from, to }: Stretch): Stretch {
  const offset = regimes.find((regime) => from < regime.to)?.offset ?? 0
  const begins = Math.round((from + offset) / MINUTE_MS) - day * 1440
  return { from: begins, to: Math.min(1440, begins + Math.round((to - from) / MINUTE_MS)) }
}
