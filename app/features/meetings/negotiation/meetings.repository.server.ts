import type { App } from '#app/platform/app.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'
import { asAppError, sqlStateOf } from '#app/platform/database/database-errors.server.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'
import { AppError } from '#app/platform/errors.ts'

import type { MeetingSide, MeetingStanding } from '../meeting.ts'
import type { TimeSpan } from './proposed-times.ts'

/** What is written in a meeting's history, and told to those who hear of it as `meeting.<step>`. */
export type MeetingStepKind = Awaited<ReturnType<Transaction['meetingStep']['create']>>['kind']

/** A meeting row while its transaction holds it. */
export type HeldMeeting = NonNullable<Awaited<ReturnType<typeof holdMeeting>>>

/** A time that one side offers, and until when it is held. */
export interface OfferedSpan extends TimeSpan {
  /** "Now": begins when it is accepted. */
  now?: boolean
  heldUntil: Date
}

/** What an act writes. */
export interface MeetingChange {
  meeting: HeldMeeting
  after: MeetingStanding
  step: MeetingStepKind
  /** Null when the clock acts. */
  actor: { personId: string; side: MeetingSide } | null
  /** Columns of the meeting that change besides its standing. */
  columns?: {
    responderPersonId?: string
    startsAt?: Date
    endsAt?: Date
    sequence?: number
    expiresAt?: Date
    ringUntil?: null
    waitingSince?: Date | null
    reason?: string | null
    agenda?: string | null
    placeDetail?: string | null
    videoLink?: string | null
  }
  /** Times now on offer, in place of those before. */
  proposed?: { by: MeetingSide; spans: OfferedSpan[] }
  note?: string | null
  /** What those who hear of it are told besides. */
  told?: Record<string, string[]>
}

/** Answers to the same meetings and people come one after the other: better late than refused. */
const PATIENT = { maxWait: 10_000, timeout: 20_000 }

/** PostgreSQL gives up one of two transactions that wait for each other; trying again is the documented answer. */
const TRY_AGAIN = new Set(['40001', '40P01'])

/**
 * Runs work in one transaction.
 * @throws AppError conflict/timeTaken when a booking would overlap another, unavailable when the database is away
 */
export async function inMeetingTransaction<T>(
  app: Pick<App, 'db'>,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await app.db.$transaction(work, PATIENT)
    } catch (error) {
      const state = sqlStateOf(error)
      if (state === '23P01') throw new AppError('conflict', 'timeTaken', {}, error)
      if (state !== undefined && TRY_AGAIN.has(state) && attempt < 4) continue
      throw asAppError(error)
    }
  }
}

/** Locks a meeting until the end of the transaction, so that two answers come one after the other. */
export async function holdMeeting(tx: Transaction, meetingId: string) {
  await tx.$queryRaw`SELECT 1 FROM meeting WHERE id = ${meetingId}::uuid FOR UPDATE`
  return tx.meeting.findUnique({
    where: { id: meetingId },
    select: {
      id: true,
      state: true,
      turn: true,
      version: true,
      offerVersion: true,
      sequence: true,
      requesterPersonId: true,
      responderPersonId: true,
      requesterEnterpriseId: true,
      responderEnterpriseId: true,
      startsAt: true,
      endsAt: true,
      ringUntil: true,
      waitingSince: true,
      expiresAt: true,
      participants: { select: { personId: true, side: true, part: true } },
    },
  })
}

/** Writes the outcome of an act: the row, its step, new times, and the event. */
export async function saveChange(tx: Transaction, change: MeetingChange, now: Date): Promise<void> {
  const { meeting, after, actor } = change
  await tx.meeting.update({
    where: { id: meeting.id },
    data: {
      ...after,
      ...change.columns,
      steps: {
        create: {
          version: after.version,
          kind: change.step,
          actorId: actor?.personId ?? null,
          side: actor?.side ?? null,
          note: change.note ?? null,
          at: now,
        },
      },
    },
  })
  if (change.proposed) await insertTimes(tx, meeting.id, change.proposed)
  await announce(tx, meeting, change.step, after.version, actor, change.told)
}

async function insertTimes(
  tx: Transaction,
  meetingId: string,
  { by, spans }: NonNullable<MeetingChange['proposed']>,
) {
  const last = await tx.meetingTime.aggregate({ where: { meetingId }, _max: { round: true } })
  const round = (last._max.round ?? 0) + 1
  await tx.meetingTime.createMany({
    data: spans.map((span) => ({ ...span, meetingId, round, proposedBy: by })),
  })
}

/** The span of one of the times now on offer; null for times of earlier rounds and of other meetings. */
export async function offeredTime(tx: Transaction, meetingId: string, timeId: string) {
  const latest = await tx.meetingTime.findFirst({ where: { meetingId }, orderBy: { round: 'desc' } })
  if (!latest) return null
  return tx.meetingTime.findFirst({
    where: { id: timeId, meetingId, round: latest.round },
    select: { startsAt: true, endsAt: true, now: true },
  })
}

/** Writes down who takes part for a side. */
export async function addParticipant(
  tx: Transaction,
  meetingId: string,
  participant: { personId: string; side: MeetingSide; part: 'lead' | 'colleague' | 'interpreter' },
): Promise<void> {
  await tx.meetingParticipant.upsert({
    where: { meetingId_personId: { meetingId, personId: participant.personId } },
    create: { meetingId, ...participant },
    update: { side: participant.side, part: participant.part },
  })
}

/** Everybody who takes part. */
export async function findPeople(tx: Transaction, meetingId: string): Promise<string[]> {
  const rows = await tx.meetingParticipant.findMany({ where: { meetingId }, select: { personId: true } })
  return rows.map(({ personId }) => personId)
}

/** Puts what happened to a meeting into the outbox. */
export async function announce(
  tx: Transaction,
  meeting: { id: string; requesterEnterpriseId: string; responderEnterpriseId: string },
  what: string,
  version: number,
  actor: { personId: string; side: MeetingSide } | null,
  told: Record<string, string[]> = {},
): Promise<void> {
  await recordEvent(tx, {
    subjectKind: 'meeting',
    subjectId: meeting.id,
    kind: `meeting.${what}`,
    payload: {
      version,
      enterpriseIds: [meeting.requesterEnterpriseId, meeting.responderEnterpriseId],
      ...(actor ? { side: actor.side, personId: actor.personId } : {}),
      ...told,
    },
  })
}
