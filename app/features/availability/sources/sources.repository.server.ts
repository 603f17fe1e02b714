import type { PrismaClient } from '#app/platform/database/client.server.ts'

import type { Stretch } from '../free/stretches.ts'
import type { ReadFailure } from './source.ts'

/** A calendar whose turn it is to be read. */
export interface DueSource {
  id: string
  personId: string
  timeZone: string
  address: Uint8Array
  etag: string | null
  lastModified: string | null
  wholeAt: Date | null
  wholeZone: string | null
  failingSince: Date | null
}

/** The calendars of a person, oldest first, without their addresses. */
export function findSources(db: PrismaClient, personId: string) {
  return db.calendarSource.findMany({
    where: { personId },
    select: {
      id: true,
      name: true,
      host: true,
      readAt: true,
      triedAt: true,
      failingSince: true,
      failure: true,
      failureStatus: true,
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
}

/** Adds a calendar unless the person has as many as they may; two that are added at once count both. */
export function addSource(
  db: PrismaClient,
  source: { personId: string; name: string; host: string; address: Uint8Array<ArrayBuffer> },
  most: number,
): Promise<string | null> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM person WHERE id = ${source.personId}::uuid FOR NO KEY UPDATE`
    if ((await tx.calendarSource.count({ where: { personId: source.personId } })) >= most) return null
    const { id } = await tx.calendarSource.create({ data: source, select: { id: true } })
    return id
  })
}

/** Forgets a calendar and when it kept the person busy. @returns false when it is gone already, or somebody else's */
export async function removeSource(db: PrismaClient, personId: string, id: string): Promise<boolean> {
  const { count } = await db.calendarSource.deleteMany({ where: { id, personId } })
  return count > 0
}

/**
 * Takes calendars whose turn it is, those that waited longest first, and marks them as tried: no other process takes them
 * meanwhile.
 * @param before calendars that were tried before that are due; those that have failed for a day, before the other
 */
export function claimDueSources(
  db: PrismaClient,
  {
    now,
    before,
    failingBefore,
    dayAgo,
    limit,
  }: Record<'now' | 'before' | 'failingBefore' | 'dayAgo', Date> & {
    limit: number
  },
): Promise<DueSource[]> {
  return db.$queryRaw`
    WITH due AS (
      SELECT id FROM calendar_source
      WHERE tried_at IS NULL OR tried_at < ${failingBefore}
        OR (tried_at < ${before} AND (failing_since IS NULL OR failing_since > ${dayAgo}))
      ORDER BY tried_at NULLS FIRST
      LIMIT ${limit}
      FOR UPDATE SKIP LOCKED
    )
    UPDATE calendar_source s SET tried_at = ${now}
    FROM due, person p
    WHERE s.id = due.id AND p.id = s.person_id
    RETURNING s.id, s.person_id AS "personId", p.time_zone AS "timeZone", s.address, s.etag,
      s.last_modified AS "lastModified", s.whole_at AS "wholeAt", s.whole_zone AS "wholeZone",
      s.failing_since AS "failingSince"`
}

/**
 * Takes one calendar of a person, unless somebody has set out to read it lately.
 * @returns null when it is not theirs, 'tried' when it was tried after that moment
 */
export async function claimSource(
  db: PrismaClient,
  { personId, id, now, triedBefore }: { personId: string; id: string; now: Date; triedBefore: Date },
): Promise<DueSource | 'tried' | null> {
  const [row] = await db.$queryRaw<DueSource[]>`
    UPDATE calendar_source s SET tried_at = ${now}
    FROM person p
    WHERE s.id = ${id}::uuid AND s.person_id = ${personId}::uuid AND p.id = s.person_id
      AND (s.tried_at IS NULL OR s.tried_at <= ${triedBefore})
    RETURNING s.id, s.person_id AS "personId", p.time_zone AS "timeZone", s.address, s.etag,
      s.last_modified AS "lastModified", s.whole_at AS "wholeAt", s.whole_zone AS "wholeZone",
      s.failing_since AS "failingSince"`
  if (row) return row
  return (await db.calendarSource.count({ where: { id, personId } })) > 0 ? 'tried' : null
}

/** Notes that a calendar is as it was when it was last read. */
export async function markUnchanged(db: PrismaClient, id: string, now: Date): Promise<void> {
  await db.calendarSource.updateMany({ where: { id }, data: { readAt: now, ...NO_FAILURE } })
}

/** Notes why a calendar could not be read; when it kept its person busy stays as it was. */
export async function markFailed(
  db: PrismaClient,
  { id, failingSince }: Pick<DueSource, 'id' | 'failingSince'>,
  { failure, status, now }: { failure: ReadFailure; status: number | null; now: Date },
): Promise<void> {
  await db.calendarSource.updateMany({
    where: { id },
    data: { failure, failureStatus: status, failingSince: failingSince ?? now },
  })
}

const NO_FAILURE = { failure: null, failureStatus: null, failingSince: null }

/**
 * Puts the busy times of a calendar in place of those it had; what stays the same is not written again. A calendar that was
 * removed meanwhile leaves nothing behind.
 */
export function writeBusy(
  db: PrismaClient,
  { id, personId, timeZone }: Pick<DueSource, 'id' | 'personId' | 'timeZone'>,
  spans: readonly Stretch[],
  state: { etag: string | null; lastModified: string | null; now: Date },
): Promise<void> {
  const from = spans.map((span) => new Date(span.from).toISOString())
  const to = spans.map((span) => new Date(span.to).toISOString())
  const { now, etag, lastModified } = state
  return db.$transaction(async (tx) => {
    const { count } = await tx.calendarSource.updateMany({
      where: { id },
      data: { readAt: now, wholeAt: now, wholeZone: timeZone, etag, lastModified, ...NO_FAILURE },
    })
    if (count === 0) return
    await tx.$executeRaw`
      DELETE FROM outside_busy_time b WHERE b.source_id = ${id}::uuid AND b.during NOT IN (
        SELECT tstzrange(f, t, '[)') FROM unnest(${from}::timestamptz[], ${to}::timestamptz[]) AS span(f, t))`
    await tx.$executeRaw`
      INSERT INTO outside_busy_time (source_id, person_id, during)
      SELECT ${id}::uuid, ${personId}::uuid, tstzrange(f, t, '[)')
      FROM unnest(${from}::timestamptz[], ${to}::timestamptz[]) AS span(f, t)
      WHERE NOT EXISTS (
        SELECT FROM outside_busy_time b WHERE b.source_id = ${id}::uuid AND b.during = tstzrange(f, t, '[)'))`
  })
}
