import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { DAY_MS, dayOfText } from '../free/zone-clock.ts'
import { holidaysOf } from '../holidays/holidays.server.ts'
import { findRules } from '../reading/calendars.repository.server.ts'
import { countriesKept, readCalendars } from '../reading/read-calendars.server.ts'
import { type PicturedDay, picturedDays } from './pictured-days.ts'

/**
 * Days of a person's calendar as they are drawn, without meetings: when they receive, when other calendars keep them busy,
 * and days off by name.
 */
export async function readDays(
  app: Pick<App, 'db'>,
  personId: string,
  asked: { firstDay: string; days: number },
  language: Language,
): Promise<PicturedDay[]> {
  const from = dayOfText(asked.firstDay) * DAY_MS
  const within = { startsAt: new Date(from - DAY_MS), endsAt: new Date(from + (asked.days + 1) * DAY_MS) }
  const [calendars, [rules]] = await Promise.all([
    readCalendars(app, [personId], within),
    findRules(app.db, [personId]),
  ])
  const calendar = calendars.get(personId)
  if (!rules || !calendar) throw new AppError('unauthenticated', 'signInFirst')
  const years = new Set([within.startsAt.getUTCFullYear(), within.endsAt.getUTCFullYear()])
  const named = countriesKept(rules).flatMap((country) =>
    [...years].map((year) => holidaysOf(country, year, language)),
  )
  const holidays = (await Promise.all(named)).flat()
  const nameOf = (day: string) => [
    ...new Set(holidays.filter((holiday) => holiday.day === day).map(({ name }) => name)),
  ]
  return picturedDays(calendar, nameOf, asked)
}
