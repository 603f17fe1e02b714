import type { App } from '#app/platform/app.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'

import type { MeetingSide } from '../meeting.ts'

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
