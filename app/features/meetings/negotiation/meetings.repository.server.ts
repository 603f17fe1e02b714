import pLimit, { type LimitFunction } from 'p-limit'

import type { App } from '#app/platform/app.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'
import { asAppError, sqlStateOf } from '#app/platform/database/database-errors.server.ts'
import { announceCommitted, recordEvent, type NewEvent } from '#app/platform/database/outbox.server.ts'
import { AppError } from '#app/platform/errors.ts'

import type { MeetingSide, MeetingStanding } from '../meeting.ts'
import type { TimeSpan } from './proposed-times.ts'
import { findStanding, type FoundMeeting } from './standing.repository.server.ts'

/** What is written in a meeting's history, and told to those who hear of it as `meeting.<step>`. */
export type MeetingStepKind = Awaited<ReturnType<Transaction['meetingStep']['create']>>['kind']

/** A time that one side offers, and until when it is held. */
export interface OfferedSpan extends TimeSpan {
  /** "Now": begins when it is accepted. */
  now?: boolean
  heldUntil: Date
}

/** What an act writes. */
export interface MeetingChange {
  meeting: FoundMeeting
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

const lines = new WeakMap<App['pool'], LimitFunction>()

/**
 * When everybody wants the same times, transactions wait for each other's locks: together they hold at most half of the
 * connections meanwhile, or nobody could read a page.
 */
function lineFor(pool: App['pool']): LimitFunction {
  const known = lines.get(pool) ?? pLimit(Math.max(1, Math.floor((pool.options.max ?? 10) / 2)))
  lines.set(pool, known)
  return known
}

/**
 * Runs work in one transaction.
 * @throws AppError conflict/timeTaken when a booking would overlap another, unavailable when the database is away
 */
export async function inMeetingTransaction<T>(
  app: Pick<App, 'db' | 'pool'>,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      const done = await lineFor(app.pool)(() => app.db.$transaction(work, PATIENT))
      announceCommitted(app.db, 'meeting')
      return done
    } catch (error) {
      const state = sqlStateOf(error)
      if (state === '23P01') throw new AppError('conflict', 'timeTaken', {}, error)
      if (state !== undefined && TRY_AGAIN.has(state) && attempt < 4) continue
      throw asAppError(error)
    }
  }
}

/** Locks a meeting until the end of the transaction, so that two answers come one after the other, and reads it then. */
export async function holdMeeting(tx: Transaction, meetingId: string): Promise<FoundMeeting | null> {
  await tx.$executeRaw`SELECT FROM meeting WHERE id = ${meetingId}::uuid FOR NO KEY UPDATE`
  return findStanding(tx, meetingId)
}

/** Writes the outcome of an act: the row, its step, new times, and the event. */
export async function saveChange(tx: Transaction, change: MeetingChange, now: Date): Promise<void> {
  const { meeting, after, actor } = change
  await tx.meeting.updateMany({ where: { id: meeting.id }, data: { ...after, ...change.columns } })
  if (change.proposed) await insertTimes(tx, meeting, change.proposed)
  await tx.meetingStep.createMany({
    data: {
      meetingId: meeting.id,
      version: after.version,
      kind: change.step,
      actorId: actor?.personId ?? null,
      side: actor?.side ?? null,
      note: change.note ?? null,
      at: now,
    },
  })
  await recordEvent(tx, meetingEvent(meeting, change.step, after.version, actor, change.told), 'quietly')
}

async function insertTimes(
  tx: Transaction,
  { id, offered }: FoundMeeting,
  { by, spans }: NonNullable<MeetingChange['proposed']>,
) {
  const round = (offered[0]?.round ?? 0) + 1
  await tx.meetingTime.createMany({
    data: spans.map((span) => ({ ...span, meetingId: id, round, proposedBy: by })),
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

/** The event of what happened to a meeting. */
export function meetingEvent(
  { id, requesterEnterpriseId, responderEnterpriseId }: Told,
  what: string,
  version: number,
  actor: { personId: string; side: MeetingSide } | null,
  told: Record<string, string[]> = {},
): NewEvent {
  return {
    subjectKind: 'meeting',
    subjectId: id,
    kind: `meeting.${what}`,
    payload: {
      version,
      enterpriseIds: [requesterEnterpriseId, responderEnterpriseId],
      ...(actor ? { side: actor.side, personId: actor.personId } : {}),
      ...told,
    },
  }
}

interface Told {
  id: string
  requesterEnterpriseId: string
  responderEnterpriseId: string
}
