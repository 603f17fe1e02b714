import type { App } from '#app/platform/app.ts'

const PARTY = { select: { id: true, nameVi: true, nameEn: true, origin: true } } as const

/** What the words of notifications need of their meetings. */
export type ToldSubject = Awaited<ReturnType<typeof findSubjects>>[number]

export function findSubjects(db: App['db'], meetingIds: readonly string[]) {
  return db.meeting.findMany({
    where: { id: { in: [...meetingIds] } },
    select: {
      id: true,
      purpose: true,
      requesterEnterprise: PARTY,
      responderEnterprise: PARTY,
    },
  })
}

/** Names of people, by id. */
export async function findNames(db: App['db'], personIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.person.findMany({
    where: { id: { in: [...personIds] } },
    select: { id: true, name: true },
  })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** For each of these messages: how many its side has written since, itself included, and what the last one says. */
export async function findMessagesSince(
  db: App['db'],
  messageIds: readonly string[],
): Promise<Map<string, { count: number; latest: string }>> {
  if (messageIds.length === 0) return new Map()
  const rows = await db.$queryRaw<{ id: string; count: number; latest: string }[]>`
    SELECT first.id, count(*)::int AS count, (array_agg(later.text ORDER BY later.at DESC, later.id DESC))[1] AS latest
    FROM meeting_message first
    JOIN meeting_message later
      ON later.meeting_id = first.meeting_id AND later.side = first.side AND later.at >= first.at
    WHERE first.id = ANY(${[...messageIds]}::uuid[])
    GROUP BY first.id`
  return new Map(rows.map(({ id, count, latest }) => [id, { count, latest }]))
}

/** How long after the meeting each of these questions is asked, in days. */
export async function findFollowUpDays(
  db: App['db'],
  followUpIds: readonly string[],
): Promise<Map<string, number>> {
  if (followUpIds.length === 0) return new Map()
  const rows = await db.meetingFollowUp.findMany({
    where: { id: { in: [...followUpIds] } },
    select: { id: true, days: true },
  })
  return new Map(rows.map(({ id, days }) => [id, days]))
}
