import type { App } from '#app/platform/app.ts'
import { queueMails } from '#app/platform/mail/mails.repository.server.ts'

/** The mail that gathers what was not told at once. */
export const DIGEST = 'notifications.digest'
/** A mail names some of what has happened and leads to the rest. */
const MOST_KEPT = 200

/** People whose digest has come. */
export async function findDigestDue(db: App['db'], now: Date, limit: number) {
  const rows = await db.notification.findMany({
    where: { digestAt: { lte: now } },
    distinct: ['personId'],
    orderBy: { digestAt: 'asc' },
    take: limit,
    select: { personId: true, person: { select: { language: true, timeZone: true } } },
  })
  return rows.map(({ personId, person }) => ({ personId, ...person }))
}

/** Takes what waits for a person's digest and queues the mail for it, all or nothing; each is told in one digest. */
export async function queueDigest(
  db: App['db'],
  person: { personId: string; language: 'vi' | 'en' },
  { now, notBefore }: { now: Date; notBefore: Date | null },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const taken = await tx.$queryRaw<{ id: string; read: boolean }[]>`
      UPDATE notification SET digest_at = NULL
      WHERE person_id = ${person.personId}::uuid AND digest_at <= ${now}
      RETURNING id, read_at IS NOT NULL AS read`
    const news = taken.filter(({ read }) => !read).map(({ id }) => id)
    const [first] = news
    if (first === undefined) return
    await queueMails(tx, [
      {
        key: `${DIGEST}:${first}`,
        kind: DIGEST,
        recipientId: person.personId,
        language: person.language,
        notBefore,
        payload: { notifications: news.slice(0, MOST_KEPT) },
      },
    ])
  })
}

/** Of these notifications those that a person has still not read, of enterprises that they act for, oldest first. */
export function findForDigest(db: App['db'], personId: string, ids: readonly string[]) {
  return db.notification.findMany({
    where: {
      id: { in: [...ids] },
      personId,
      readAt: null,
      person: { blockedAt: null, erasedAt: null, eraseDueAt: null },
      enterprise: { memberships: { some: { personId } } },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      kind: true,
      version: true,
      enterpriseId: true,
      subjectId: true,
      data: true,
      createdAt: true,
      readAt: true,
      person: { select: { name: true, timeZone: true } },
    },
  })
}

/** How these meetings stand now, to leave out of a digest what is old by then. */
export async function findStandings(db: App['db'], meetingIds: readonly string[]) {
  const rows = await db.meeting.findMany({
    where: { id: { in: [...meetingIds] } },
    select: { id: true, state: true, turn: true, offerVersion: true, requesterEnterpriseId: true },
  })
  return new Map(rows.map((row) => [row.id, row]))
}
