import type { App } from '#app/platform/app.ts'
import { Breath } from '#app/platform/breath.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { VIETNAM } from '#reference/countries.ts'

import { DAY_MS } from '../free/zone-clock.ts'
import { holidaysOf } from '../holidays/holidays.server.ts'
import type { BusyTime, CalendarException, PersonCalendar } from '../person-calendar.ts'
import { usualHours } from '../settings/calendar-rules.ts'
import type { TimeSpan } from '../time-span.ts'

import {
  findExceptions,
  findOutsideBusy,
  findRules,
  type PersonRules,
} from './calendars.repository.server.ts'

const MOST_DAYS = 400

/**
 * The calendars of people over a stretch of time, in three queries however many they are: what they have said, or what is
 * usual for those who have said nothing, and when other calendars keep them busy. Meetings made here are not among what is
 * busy: whoever asks adds them, with the kind `meeting`, from a day before the stretch to a day after it. Unknown people are
 * left out.
 * @throws AppError invalid/rangeTooLong beyond 400 days
 */
export async function readCalendars(
  app: Pick<App, 'db'>,
  personIds: readonly string[],
  within: TimeSpan,
): Promise<Map<string, PersonCalendar>> {
  // What adjoins counts too: for rest, and for days that begin elsewhere.
  const around = {
    startsAt: new Date(within.startsAt.getTime() - DAY_MS),
    endsAt: new Date(within.endsAt.getTime() + DAY_MS),
  }
  if (!(around.endsAt.getTime() - around.startsAt.getTime() <= MOST_DAYS * DAY_MS))
    throw new AppError('invalid', 'rangeTooLong', { days: MOST_DAYS })
  const [rules, exceptions, busy] = await Promise.all([
    findRules(app.db, personIds),
    findExceptions(app.db, personIds, { from: around.startsAt, until: around.endsAt }),
    findOutsideBusy(app.db, personIds, around),
  ])
  const holidays = await holidaysFor(rules, around)
  const exceptionsOf = byPerson(exceptions)
  const busyOf = byPerson(busy)
  return new Map(
    rules.map((person) => [
      person.personId,
      calendarOf(person, {
        holidays: holidays.get(person.personId) ?? new Set(),
        exceptions: exceptionsOf.get(person.personId) ?? [],
        busy: (busyOf.get(person.personId) ?? []).map(({ startsAt, endsAt }) => ({
          kind: 'outside',
          startsAt,
          endsAt,
        })),
      }),
    ]),
  )
}

/** The countries whose holidays a person keeps; whether those of Vietnam is said apart, also by Vietnamese people. */
export function countriesKept(
  person: Pick<PersonRules, 'countries' | 'vietnameseHolidays' | 'ownHolidays'>,
): string[] {
  const own = person.ownHolidays ? person.countries.filter((country) => country !== VIETNAM) : []
  return person.vietnameseHolidays ? [VIETNAM, ...own] : own
}

function calendarOf(
  { timeZone, weekly, restMinutes, maxPerDay, noticeMinutes }: PersonRules,
  rest: { holidays: Set<string>; exceptions: CalendarException[]; busy: BusyTime[] },
): PersonCalendar {
  return {
    timeZone,
    weekly: weekly ?? usualHours(timeZone),
    restMinutes,
    maxPerDay,
    noticeMinutes,
    ...rest,
  }
}

function byPerson<T extends { personId: string }>(rows: readonly T[]): Map<string, T[]> {
  const people = new Map<string, T[]>()
  for (const row of rows) {
    const own = people.get(row.personId)
    if (own) own.push(row)
    else people.set(row.personId, [row])
  }
  return people
}

async function holidaysFor(
  people: readonly PersonRules[],
  { startsAt, endsAt }: TimeSpan,
): Promise<Map<string, Set<string>>> {
  const first = startsAt.getUTCFullYear()
  const years = Array.from({ length: endsAt.getUTCFullYear() - first + 1 }, (_, index) => first + index)
  const breath = new Breath()
  const days = new Map<string, string[]>()
  for (const country of new Set(people.flatMap(countriesKept))) {
    const found = await Promise.all(years.map((year) => holidaysOf(country, year, 'en')))
    days.set(
      country,
      found.flat().map(({ day }) => day),
    )
    if (breath.due) await breath.take()
  }
  return new Map(
    people.map((person) => [
      person.personId,
      new Set(countriesKept(person).flatMap((country) => days.get(country) ?? [])),
    ]),
  )
}
