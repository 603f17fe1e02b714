import type { App } from '#app/platform/app.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'
import { sqlStateOf } from '#app/platform/database/database-errors.server.ts'

import type { NotificationKind } from '../notification.ts'

/** Whose list it is: what was told for an enterprise that a person acts for no more is hidden. */
export interface Owner {
  personId: string
  enterpriseIds: readonly string[]
}

function shownTo({ personId, enterpriseIds }: Owner) {
  return { personId, enterpriseId: { in: [...enterpriseIds] }, shown: true }
}

const ROW = {
  id: true,
  kind: true,
  enterpriseId: true,
  subjectId: true,
  data: true,
  createdAt: true,
  readAt: true,
} as const

/** How many a person has not read. */
export function countUnread(db: App['db'], owner: Owner): Promise<number> {
  return db.notification.count({ where: { ...shownTo(owner), readAt: null } })
}

/** The newest that a person has not read, when it is younger than a moment. */
export function findNewest(db: App['db'], owner: Owner, since: Date) {
  return db.notification.findFirst({
    where: { ...shownTo(owner), readAt: null, createdAt: { gte: since } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: ROW,
  })
}

/** A page of a person's list, the newest first, and how long the list is. */
export async function findNotifications(
  db: App['db'],
  owner: Owner,
  options: { unread: boolean; kinds: readonly NotificationKind[] | null; skip: number; take: number },
) {
  const where = {
    ...shownTo(owner),
    ...(options.unread ? { readAt: null } : {}),
    ...(options.kinds ? { kind: { in: [...options.kinds] } } : {}),
  }
  const [rows, total] = await Promise.all([
    db.notification.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: options.skip,
      take: options.take,
      select: ROW,
    }),
    db.notification.count({ where }),
  ])
  return { rows, total }
}

/** Notes that one of a person's notifications was read, or was not. Returns whether anything changed. */
export async function markOne(
  db: App['db'],
  personId: string,
  id: string,
  readAt: Date | null,
): Promise<boolean> {
  if (readAt === null) return (await markUnread(db, personId, { id, readAt: null })) > 0
  const { count } = await db.notification.updateMany({
    where: { id, personId, readAt: null },
    data: { readAt },
  })
  return count > 0
}

/**
 * Marks what was read as unread. Messages of a meeting have one unread entry, which stands for all: where there is one
 * already, or would be more than one, the others stay as they are.
 */
async function markUnread(
  db: App['db'],
  personId: string,
  { id, readAt }: { id: string | null; readAt: Date | null },
): Promise<number> {
  const mark = () => db.$executeRaw`
    UPDATE notification SET read_at = NULL WHERE id IN (
      SELECT DISTINCT ON (subject_id, CASE WHEN kind <> 'message' THEN id END) id
      FROM notification AS one
      WHERE person_id = ${personId}::uuid AND read_at IS NOT NULL
        AND (${id}::uuid IS NULL OR id = ${id}::uuid)
        AND (${readAt}::timestamptz IS NULL OR read_at = ${readAt}::timestamptz)
        AND NOT (kind = 'message' AND EXISTS (
          SELECT FROM notification AS other
          WHERE other.person_id = one.person_id AND other.subject_id = one.subject_id
            AND other.kind = 'message' AND other.read_at IS NULL))
      ORDER BY subject_id, CASE WHEN kind <> 'message' THEN id END, shown DESC, created_at DESC, id DESC)`
  try {
    return await mark()
  } catch (error) {
    if (sqlStateOf(error) !== '23505') throw error
    // A message has come in this very moment, and its entry stands for all.
    return mark()
  }
}

/** Notes that all that was there at a moment was read. Returns how many. */
export async function markAll(
  db: App['db'],
  personId: string,
  of: { kinds: readonly NotificationKind[] | null; until: Date },
  readAt: Date,
): Promise<number> {
  const { count } = await db.notification.updateMany({
    where: {
      personId,
      shown: true,
      readAt: null,
      createdAt: { lte: of.until },
      ...(of.kinds ? { kind: { in: [...of.kinds] } } : {}),
    },
    data: { readAt },
  })
  return count
}

/** Takes back what was marked in one moment. Returns how many. */
export function unmark(db: App['db'], personId: string, readAt: Date): Promise<number> {
  return markUnread(db, personId, { id: null, readAt })
}

/** Notes that a person has read all that was told of a subject; what waits for a digest need not be told there. */
export async function markSubject(
  db: App['db'] | Transaction,
  personId: string,
  subjectId: string,
  readAt: Date,
): Promise<number> {
  const { count } = await db.notification.updateMany({
    where: { personId, subjectId, readAt: null },
    data: { readAt, digestAt: null },
  })
  return count
}
