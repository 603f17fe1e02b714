import type { App } from '#app/platform/app.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'

import type { MeetingSide } from '../meeting.ts'
import type { followUpsOf } from './follow-up-days.ts'
import type { AnswerFollowUp, NoteOutcome } from './outcome.schema.ts'

/** Writes what a side says of a meeting, in place of what it said before. */
export async function writeOutcome(
  tx: Transaction,
  meetingId: string,
  side: MeetingSide,
  outcome: {
    personId: string
    tookPlace: boolean
    rating: Exclude<NoteOutcome['answer'], 'did_not_take_place' | 'took_place'> | null
    comment: string | null
    at: Date
  },
): Promise<void> {
  await tx.meetingOutcome.upsert({
    where: { meetingId_side: { meetingId, side } },
    create: { meetingId, side, ...outcome },
    update: outcome,
  })
}

/** Plans the later questions of a meeting, once. */
export async function writeFollowUps(
  tx: Transaction,
  meetingId: string,
  followUps: ReturnType<typeof followUpsOf>,
): Promise<void> {
  await tx.meetingFollowUp.createMany({
    data: followUps.map((one) => ({ meetingId, ...one })),
    skipDuplicates: true,
  })
}

/** A question that has come due for a side of a meeting; null for any other. */
export function findFollowUp(db: App['db'], id: string, meetingId: string, side: MeetingSide, now: Date) {
  return db.meetingFollowUp.findFirst({
    where: { id, meetingId, side, dueAt: { lte: now } },
    select: { id: true },
  })
}

export async function writeFollowUp(
  db: App['db'],
  id: string,
  answer: Pick<AnswerFollowUp, 'sample' | 'trialOrder' | 'contract' | 'currency' | 'note'> & {
    value: number | null
    exported: number | null
    jobs: number | null
  },
  by: { personId: string; at: Date },
): Promise<void> {
  const { note, ...rest } = answer
  await db.meetingFollowUp.update({
    where: { id },
    data: {
      ...rest,
      note: note ?? null,
      personId: by.personId,
      answeredAt: by.at,
    },
  })
}

/** Questions that have come due and that nobody was asked yet, oldest first. */
export function findUnasked(db: App['db'], now: Date, take: number) {
  return db.meetingFollowUp.findMany({
    where: { dueAt: { lte: now }, askedAt: null, answeredAt: null },
    orderBy: { dueAt: 'asc' },
    take,
    select: {
      id: true,
      side: true,
      meeting: {
        select: { id: true, version: true, requesterEnterpriseId: true, responderEnterpriseId: true },
      },
    },
  })
}

/** Marks a question as asked. @returns false when it was already */
export async function markAsked(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.meetingFollowUp.updateMany({
    where: { id, askedAt: null },
    data: { askedAt: now },
  })
  return count === 1
}
