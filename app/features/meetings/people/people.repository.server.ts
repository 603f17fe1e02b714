import type { App } from '#app/platform/app.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'

import { CLOSED_STATES, PAST_STATES, type MeetingSide } from '../meeting.ts'

/** The representatives of an enterprise, by name. */
export async function findColleagues(db: App['db'] | Transaction, enterpriseId: string) {
  const rows = await db.membership.findMany({
    where: { enterpriseId, person: { blockedAt: null, erasedAt: null } },
    select: { personId: true, jobTitle: true, person: { select: { name: true } } },
    orderBy: { person: { name: 'asc' } },
  })
  return rows.map(({ personId, jobTitle, person }) => ({ personId, jobTitle, name: person.name }))
}

/** Puts these people in place of those who took part for a side. */
export async function writeSide(
  tx: Transaction,
  meetingId: string,
  side: MeetingSide,
  people: readonly { personId: string; part: 'lead' | 'colleague' | 'interpreter' }[],
): Promise<void> {
  await tx.meetingParticipant.deleteMany({ where: { meetingId, side } })
  await tx.meetingParticipant.createMany({ data: people.map((one) => ({ meetingId, side, ...one })) })
}

/** Meetings to come in which somebody takes part for an enterprise. */
export async function findMeetingsAhead(
  db: App['db'],
  { personId, enterpriseId }: { personId: string; enterpriseId: string },
  now: Date,
): Promise<{ meetingId: string }[]> {
  const ahead = {
    state: { notIn: [...CLOSED_STATES, ...PAST_STATES] },
    OR: [{ startsAt: null }, { startsAt: { gt: now } }],
  }
  return db.meetingParticipant.findMany({
    where: {
      personId,
      OR: [
        { side: 'requester', meeting: { ...ahead, requesterEnterpriseId: enterpriseId } },
        { side: 'responder', meeting: { ...ahead, responderEnterpriseId: enterpriseId } },
      ],
    },
    select: { meetingId: true },
  })
}

/** Takes somebody off a meeting. */
export async function removeParticipant(tx: Transaction, meetingId: string, personId: string): Promise<void> {
  await tx.meetingParticipant.deleteMany({ where: { meetingId, personId } })
}
