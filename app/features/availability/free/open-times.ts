import type { PersonCalendar } from '../person-calendar.ts'

import { joined, type Stretch, without } from './stretches.ts'
import {
  clockOf,
  dayAt,
  dayOfText,
  textOfDay,
  weekdayOf,
  whenClocksShow,
  type ZoneClock,
} from './zone-clock.ts'

export type OpenCalendar = Pick<PersonCalendar, 'timeZone' | 'weekly' | 'exceptions' | 'holidays'>

const ALL_DAY = { from: 0, to: 1440 }

/**
 * When a person receives, whatever is taken: weekly hours outside holidays and days off, and extra hours besides. Some hours
 * off close extra hours too.
 */
export function openStretches(calendar: OpenCalendar, within: Stretch): Stretch[] {
  const clock = clockOf(calendar.timeZone, within)
  const first = dayAt(clock, within.from) - 1
  const last = dayAt(clock, within.to) + 1
  const exceptions = exceptionsByDay(calendar, first, last)
  const open: Stretch[] = []
  const closed: Stretch[] = []
  const show = (day: number, hours: { from: number; to: number }) => whenClocksShow(clock, day, hours)
  for (let day = first; day <= last; day++) {
    const own = exceptions.get(day) ?? []
    const free = own.some(({ kind, hours }) => kind === 'off' && hours === null)
    if (!free && !calendar.holidays.has(textOfDay(day)))
      for (const hours of calendar.weekly)
        if (hours.weekday === weekdayOf(day)) open.push(...show(day, hours))
    for (const { kind, hours } of own) {
      if (kind === 'extra') open.push(...show(day, hours))
      else if (hours) closed.push(...show(day, hours))
    }
  }
  return without(joined(open), joined(closed))
}

/** From when to when a day lasts; 23, 24 or 25 hours as a rule, none where a zone leaves a day out. */
export function dayStretches(clock: ZoneClock, day: number): Stretch[] {
  return joined(whenClocksShow(clock, day, ALL_DAY))
}

function exceptionsByDay({ exceptions }: OpenCalendar, first: number, last: number) {
  const days = new Map<number, PersonCalendar['exceptions'][number][]>()
  for (const exception of exceptions) {
    const until = Math.min(last, dayOfText(exception.until))
    for (let day = Math.max(first, dayOfText(exception.from)); day <= until; day++) {
      const own = days.get(day)
      if (own) own.push(exception)
      else days.set(day, [exception])
    }
  }
  return days
}
