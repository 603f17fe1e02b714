import { findLimits } from '#app/features/availability/index.server.ts'
import type { App } from '#app/platform/app.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'

import type { TimeSpan } from './proposed-times.ts'

/** Somebody whose time is taken, and how long they rest after a meeting. */
export interface BookedPerson {
  personId: string
  restMinutes: number
}

/**
 * Lets the transactions that book the same people come one after the other, so that counts of a day are right and nobody
 * waits crosswise.
 */
export async function holdPeople(tx: Transaction, personIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended('calendar:' || one, 0))
    FROM unnest(${personIds.toSorted()}::text[]) WITH ORDINALITY AS held (one, place) ORDER BY place`
}

/**
 * Takes the time in the calendars of all who take part. The exclusion constraint refuses an overlap, whoever else is
 * writing at that moment.
 */
export async function book(
  tx: Transaction,
  meetingId: string,
  people: readonly BookedPerson[],
  span: TimeSpan,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO calendar_booking (id, meeting_id, person_id, during, blocked)
    SELECT gen_random_uuid(), ${meetingId}::uuid, one."personId",
           tstzrange(${span.startsAt}::timestamptz, ${span.endsAt}::timestamptz, '[)'),
           tstzrange(${span.startsAt}::timestamptz,
                     ${span.endsAt}::timestamptz + make_interval(mins => one."restMinutes"), '[)')
    FROM jsonb_to_recordset(${JSON.stringify(people)}::jsonb) AS one ("personId" uuid, "restMinutes" int)`
}

/** Gives the times of a meeting back: of everybody, or of these people. */
export async function free(tx: Transaction, meetingId: string, personIds?: readonly string[]): Promise<void> {
  await tx.calendarBooking.deleteMany({
    where: { meetingId, ...(personIds ? { personId: { in: [...personIds] } } : {}) },
  })
}

/** How many meetings a person has in a span, besides one. */
export async function countBooked(
  tx: Transaction,
  personId: string,
  within: TimeSpan,
  besides: string,
): Promise<number> {
  const [row] = await tx.$queryRaw<[{ count: number }]>`
    SELECT count(*)::int AS count FROM calendar_booking
    WHERE person_id = ${personId}::uuid AND meeting_id <> ${besides}::uuid
      AND during && tstzrange(${within.startsAt}::timestamptz, ${within.endsAt}::timestamptz, '[)')`
  return row.count
}

/** Meetings of people that they, or their rest after them, are taken by in a span. */
export async function findBooked(
  db: App['db'] | Transaction,
  personIds: readonly string[],
  within: TimeSpan,
): Promise<(TimeSpan & { personId: string; meetingId: string })[]> {
  if (personIds.length === 0) return []
  return db.$queryRaw`
    SELECT person_id AS "personId", meeting_id AS "meetingId", lower(during) AS "startsAt", upper(during) AS "endsAt"
    FROM calendar_booking
    WHERE person_id = ANY(${[...personIds]}::uuid[])
      AND blocked && tstzrange(${within.startsAt}::timestamptz, ${within.endsAt}::timestamptz, '[)')
    ORDER BY lower(during)`
}

/** Which of these times could not be booked for all of these people, because of a meeting besides one or of a rest. */
export async function findClashes(
  db: App['db'],
  times: readonly (TimeSpan & { id: string })[],
  personIds: readonly string[],
  besides: string,
): Promise<string[]> {
  if (times.length === 0 || personIds.length === 0) return []
  const limits = await findLimits(db, personIds)
  const spans = times.flatMap(({ id, startsAt, endsAt }) =>
    limits.map(({ personId, restMinutes }) => ({ id, personId, startsAt, endsAt, restMinutes })),
  )
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT one.id
    FROM jsonb_to_recordset(${JSON.stringify(spans)}::jsonb)
      AS one (id uuid, "personId" uuid, "startsAt" timestamptz, "endsAt" timestamptz, "restMinutes" int)
    JOIN calendar_booking b ON b.person_id = one."personId" AND b.meeting_id <> ${besides}::uuid
      AND b.blocked && tstzrange(one."startsAt", one."endsAt" + make_interval(mins => one."restMinutes"), '[)')`
  return rows.map(({ id }) => id)
}
