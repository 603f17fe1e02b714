import type { App } from '#app/platform/app.ts'
import { sqlStateOf } from '#app/platform/database/database-errors.server.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'

import type { MeetingSide } from '../meeting.ts'

/** The two parties of a meeting; null when there is none. */
export function findParties(db: App['db'], meetingId: string) {
  return db.meeting.findUnique({
    where: { id: meetingId },
    select: {
      id: true,
      version: true,
      state: true,
      requesterEnterpriseId: true,
      responderEnterpriseId: true,
    },
  })
}

type Parties = NonNullable<Awaited<ReturnType<typeof findParties>>>

export function findMessageByKey(db: App['db'], meetingId: string, authorId: string, clientKey: string) {
  return db.meetingMessage.findUnique({
    where: { meetingId_authorId_clientKey: { meetingId, authorId, clientKey } },
    select: { id: true, at: true },
  })
}

/** Writes a message with its files and tells of it; the same message at the same moment is written once. */
export async function insertMessage(
  db: App['db'],
  meeting: Parties,
  message: { clientKey: string; text: string; authorId: string; side: MeetingSide; keys: string[] },
  now: Date,
): Promise<{ id: string; at: Date }> {
  const { keys, ...columns } = message
  try {
    return await db.$transaction(async (tx) => {
      const created = await tx.meetingMessage.create({
        data: {
          meetingId: meeting.id,
          ...columns,
          at: now,
          files: {
            create: keys.map((fileKey) => ({ meetingId: meeting.id, fileKey, side: message.side, at: now })),
          },
        },
        select: { id: true, at: true },
      })
      await tellOfConversation(tx, meeting, 'message', {
        side: message.side,
        personId: message.authorId,
        messageId: created.id,
      })
      return created
    })
  } catch (error) {
    const twin =
      (sqlStateOf(error) === '23505' || (error as { code?: unknown }).code === 'P2002') &&
      (await findMessageByKey(db, meeting.id, message.authorId, message.clientKey))
    if (twin) return twin
    throw error
  }
}

/** The newest messages of a meeting, oldest first. */
export async function findMessages(db: App['db'], meetingId: string, take: number) {
  const rows = await db.meetingMessage.findMany({
    where: { meetingId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take,
    select: {
      id: true,
      text: true,
      side: true,
      at: true,
      authorId: true,
      author: { select: { name: true } },
      files: { select: { id: true, file: { select: { name: true, bytes: true, mediaType: true } } } },
    },
  })
  return rows.toReversed()
}

/** How far a side has received and read, by whoever of it is furthest. */
export async function findReading(db: App['db'], meetingId: string, side: MeetingSide) {
  const { _max } = await db.meetingReading.aggregate({
    where: { meetingId, side },
    _max: { deliveredUntil: true, readUntil: true },
  })
  return _max
}

/**
 * Notes that a person has received, or read, all messages there are. Tells the other side only when that is news.
 * @returns whether it was
 */
export async function noteReading(
  db: App['db'],
  meeting: Parties,
  person: { personId: string; side: MeetingSide },
  read: boolean,
  now: Date,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const last = await tx.meetingMessage.aggregate({
      where: { meetingId: meeting.id, side: { not: person.side } },
      _max: { at: true },
    })
    const at = last._max.at
    if (!at) return false
    const key = { meetingId: meeting.id, personId: person.personId }
    const before = await tx.meetingReading.findUnique({ where: { meetingId_personId: key } })
    const known = read ? before?.readUntil : before?.deliveredUntil
    if (known && known >= at) return false
    const until = { deliveredUntil: now, ...(read ? { readUntil: now } : {}) }
    await tx.meetingReading.upsert({
      where: { meetingId_personId: key },
      create: { ...key, side: person.side, ...until },
      update: until,
    })
    await tellOfConversation(tx, meeting, 'reading', person)
    return true
  })
}

/** Puts something that leaves the negotiation as it is into the outbox. */
export async function tellOfConversation(
  tx: Parameters<typeof recordEvent>[0],
  meeting: Pick<Parties, 'id' | 'version' | 'requesterEnterpriseId' | 'responderEnterpriseId'>,
  what: string,
  more: Record<string, string>,
): Promise<void> {
  await recordEvent(tx, {
    subjectKind: 'meeting',
    subjectId: meeting.id,
    kind: `meeting.${what}`,
    payload: {
      version: meeting.version,
      enterpriseIds: [meeting.requesterEnterpriseId, meeting.responderEnterpriseId],
      ...more,
    },
  })
}

/** A file of a meeting; null for anything else. */
export function findMeetingFile(db: App['db'], meetingId: string, id: string) {
  return db.meetingFile.findFirst({ where: { id, meetingId }, select: { fileKey: true } })
}
