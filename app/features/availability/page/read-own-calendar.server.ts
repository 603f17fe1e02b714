import type { Language } from '#app/locales/language.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { countryName, VIETNAM } from '#reference/countries.ts'

import { readDays } from '../days/read-days.server.ts'
import { clockOf, DAY_MS, dayAt, dayOfText, textOfDay } from '../free/zone-clock.ts'
import { holidaysOf } from '../holidays/holidays.server.ts'
import { findExceptions, findRules, type PersonRules } from '../reading/calendars.repository.server.ts'
import { countriesKept } from '../reading/read-calendars.server.ts'
import { clockText, usualHours } from '../settings/calendar-rules.ts'
import { isReadFailure } from '../sources/source.ts'
import { findSources } from '../sources/sources.repository.server.ts'
import type { HolidaySpan, OwnCalendarPage, SourceRow } from './own-calendar.ts'

const PICTURED_DAYS = 7
const HOLIDAYS_SHOWN = 8
/** Exceptions that lie further ahead are as good as none: nobody can enter them. */
const FAR_AHEAD_DAYS = 365 * 100

/** Everything that a person keeps of their own calendar, and how the coming week looks by it. */
export async function readOwnCalendar(
  app: Pick<App, 'db' | 'clock'>,
  { personId }: SignedInActor,
  language: Language,
): Promise<OwnCalendarPage> {
  const now = app.clock.now()
  const far = {
    from: new Date(now.getTime() - DAY_MS),
    until: new Date(now.getTime() + FAR_AHEAD_DAYS * DAY_MS),
  }
  const [[rules], exceptions, sources] = await Promise.all([
    findRules(app.db, [personId]),
    findExceptions(app.db, [personId], far),
    findSources(app.db, personId),
  ])
  if (!rules) throw new AppError('unauthenticated', 'signInFirst')
  const { timeZone, weekly, restMinutes, maxPerDay, noticeMinutes, vietnameseHolidays, ownHolidays } = rules
  const today = textOfDay(dayAt(clockOf(timeZone, { from: now.getTime(), to: now.getTime() }), now.getTime()))
  const [holidays, week] = await Promise.all([
    comingHolidays(rules, today, language),
    readDays(app, personId, { firstDay: today, days: PICTURED_DAYS }, language),
  ])
  return {
    timeZone,
    today,
    usual: weekly === null,
    days: rowsOf(weekly ?? usualHours(timeZone)),
    rules: { restMinutes, maxPerDay, noticeMinutes, vietnameseHolidays, ownHolidays },
    countries: rules.countries
      .filter((country) => country !== VIETNAM)
      .map((country) => countryName(country, language)),
    holidays: holidays.slice(0, HOLIDAYS_SHOWN),
    exceptions: exceptions
      .filter(({ until }) => until >= today)
      .map(({ personId: _own, ...exception }) => exception),
    sources: sources.map(sourceRow),
    week,
  }
}

function rowsOf(weekly: readonly { weekday: number; from: number; to: number }[]): OwnCalendarPage['days'] {
  return [1, 2, 3, 4, 5, 6, 7].map((day) =>
    weekly
      .filter(({ weekday }) => weekday === day)
      .map(({ from, to }) => ({ from: clockText(from), until: to === 1440 ? '00:00' : clockText(to) })),
  )
}

/** The holidays that a person keeps from today on, this year and the next, days in a row together. */
async function comingHolidays(rules: PersonRules, today: string, language: Language): Promise<HolidaySpan[]> {
  const year = Number(today.slice(0, 4))
  const asked = countriesKept(rules).flatMap((country) => [
    { country, year },
    { country, year: year + 1 },
  ])
  const spans: HolidaySpan[] = []
  for (const { country, year: asWell } of asked) {
    for (const { day, name, inLieu } of await holidaysOf(country, asWell, language)) {
      if (day < today) continue
      const last = spans.at(-1)
      const named = { name, inLieu, country: countryName(country, language) }
      const goesOn = last?.name === name && last.inLieu === inLieu && last.country === named.country
      if (last && goesOn && dayOfText(last.until) + 1 === dayOfText(day)) last.until = day
      else spans.push({ from: day, until: day, ...named })
    }
  }
  return spans.toSorted((a, b) => a.from.localeCompare(b.from))
}

function sourceRow({
  readAt,
  failingSince,
  failure,
  triedAt: _tried,
  ...source
}: Awaited<ReturnType<typeof findSources>>[number]): SourceRow {
  return {
    ...source,
    readAt: readAt?.toISOString() ?? null,
    failingSince: failingSince?.toISOString() ?? null,
    failure: isReadFailure(failure) ? failure : null,
  }
}
