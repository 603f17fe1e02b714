import type { App } from '#app/platform/app.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'

import type { CalendarException } from '../person-calendar.ts'
import { type CalendarRules, readWeekly, USUAL_RULES } from '../settings/calendar-rules.ts'
import { exceptionOf } from '../settings/stored-exception.ts'
import type { TimeSpan } from '../time-span.ts'

/** A person with what they have said about their calendar. */
export interface PersonRules extends CalendarRules {
  personId: string
  timeZone: string
  /** Where the enterprises that the person acts for have their head offices, or any site. */
  countries: string[]
}

interface RulesRow extends Omit<PersonRules, 'weekly'> {
  weekly: unknown
}

/** The rules of these people; those who have set nothing have the usual ones. Unknown people are left out. */
export async function findRules(db: App['db'], personIds: readonly string[]): Promise<PersonRules[]> {
  const rows = await db.$queryRaw<RulesRow[]>`
    SELECT p.id AS "personId", p.time_zone AS "timeZone", s.weekly,
      coalesce(s.rest_minutes, ${USUAL_RULES.restMinutes}::int) AS "restMinutes",
      CASE WHEN s.person_id IS NULL THEN ${USUAL_RULES.maxPerDay}::int ELSE s.max_per_day END AS "maxPerDay",
      coalesce(s.notice_minutes, ${USUAL_RULES.noticeMinutes}::int) AS "noticeMinutes",
      coalesce(s.vietnamese_holidays, ${USUAL_RULES.vietnameseHolidays}::boolean) AS "vietnameseHolidays",
      coalesce(s.own_holidays, ${USUAL_RULES.ownHolidays}::boolean) AS "ownHolidays",
      ARRAY(
        SELECT DISTINCT (
          SELECT trim(site.country) FROM site WHERE site.enterprise_id = m.enterprise_id
          ORDER BY site.kind = 'head_office' DESC, site.id LIMIT 1
        ) AS country
        FROM membership m
        WHERE m.person_id = p.id AND EXISTS (SELECT FROM site WHERE site.enterprise_id = m.enterprise_id)
        ORDER BY country
      ) AS countries
    FROM person p LEFT JOIN calendar_settings s ON s.person_id = p.id
    WHERE p.id = ANY(${[...personIds]}::uuid[])`
  return rows.map(({ weekly, ...rest }) => ({ ...rest, weekly: readWeekly(weekly) }))
}

/** What a person has set that holds for every booking, whoever makes it. */
export interface BookingLimits {
  personId: string
  timeZone: string
  restMinutes: number
  /** Null for any number. */
  maxPerDay: number | null
}

/** The limits of these people; in the transaction that books them over its own connection. */
export function findLimits(
  tx: App['db'] | Transaction,
  personIds: readonly string[],
): Promise<BookingLimits[]> {
  return tx.$queryRaw<BookingLimits[]>`
    SELECT p.id AS "personId", p.time_zone AS "timeZone",
      coalesce(s.rest_minutes, ${USUAL_RULES.restMinutes}::int) AS "restMinutes",
      CASE WHEN s.person_id IS NULL THEN ${USUAL_RULES.maxPerDay}::int ELSE s.max_per_day END AS "maxPerDay"
    FROM person p LEFT JOIN calendar_settings s ON s.person_id = p.id
    WHERE p.id = ANY(${[...personIds]}::uuid[])`
}

type StoredException = { personId: string; id: string } & CalendarException

/** Days that are not as every week, of these people, as far as they touch a stretch of days. */
export async function findExceptions(
  db: App['db'],
  personIds: readonly string[],
  { from, until }: { from: Date; until: Date },
): Promise<StoredException[]> {
  const rows = await db.calendarException.findMany({
    where: { personId: { in: [...personIds] }, lastDay: { gte: from }, firstDay: { lte: until } },
    orderBy: [{ firstDay: 'asc' }, { id: 'asc' }],
  })
  return rows.flatMap(({ id, personId, ...row }) => {
    const exception = exceptionOf(row)
    return exception ? [{ id, personId, ...exception }] : []
  })
}

/** When these people are busy by their other calendars. */
export function findOutsideBusy(
  db: App['db'],
  personIds: readonly string[],
  { startsAt, endsAt }: TimeSpan,
): Promise<(TimeSpan & { personId: string })[]> {
  return db.$queryRaw`
    SELECT person_id AS "personId", lower(during) AS "startsAt", upper(during) AS "endsAt"
    FROM outside_busy_time
    WHERE person_id = ANY(${[...personIds]}::uuid[])
      AND during && tstzrange(${startsAt}::timestamptz, ${endsAt}::timestamptz, '[)')
    ORDER BY lower(during)`
}
