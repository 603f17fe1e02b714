import { partsOn } from '../free/day-parts.ts'
import { openStretches } from '../free/open-times.ts'
import { joined, type Stretch } from '../free/stretches.ts'
import { clockOf, DAY_MS, dayOfText, textOfDay } from '../free/zone-clock.ts'
import type { PersonCalendar } from '../person-calendar.ts'

/** One day of a calendar as it is drawn; stretches in minutes of the wall clock. */
export interface PicturedDay {
  /** Written "2026-12-31". */
  day: string
  open: Stretch[]
  busy: Stretch[]
  /** Names of holidays that are kept. */
  holidays: string[]
  /** A day off of one's own. */
  off: boolean
}

/** Days of a calendar from one on, as they are drawn. */
export function picturedDays(
  calendar: PersonCalendar,
  nameOf: (day: string) => string[],
  { firstDay, days }: { firstDay: string; days: number },
): PicturedDay[] {
  const first = dayOfText(firstDay)
  // Wherever the zone lies, its days are within a day of those of UTC.
  const around = { from: (first - 1) * DAY_MS, to: (first + days + 1) * DAY_MS }
  const clock = clockOf(calendar.timeZone, around)
  const open = openStretches(calendar, around)
  const busy = joined(
    calendar.busy.map(({ startsAt, endsAt }) => ({ from: startsAt.getTime(), to: endsAt.getTime() })),
  )
  const stretches = (day: number, of: readonly Stretch[]) =>
    partsOn(clock, day, of).map(({ from, to }) => ({ from, to }))
  return Array.from({ length: days }, (_, later): PicturedDay => {
    const number = first + later
    const day = textOfDay(number)
    return {
      day,
      open: stretches(number, open),
      busy: stretches(number, busy),
      holidays: nameOf(day),
      off: isOff(calendar, number),
    }
  })
}

function isOff({ exceptions }: PersonCalendar, day: number): boolean {
  return exceptions.some(
    ({ kind, hours, from, until }) =>
      kind === 'off' && hours === null && dayOfText(from) <= day && day <= dayOfText(until),
  )
}
