import { PUBLISHED, STANDING } from '#app/features/directory/index.server.ts'
import type { App } from '#app/platform/app.ts'
import { asAppError, sqlStateOf } from '#app/platform/database/database-errors.server.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'
import { AppError } from '#app/platform/errors.ts'

import type { MeetingSide, MeetingState } from '../meeting.ts'
import type { TimeSpan } from './proposed-times.ts'

/** A meeting row while its transaction holds it. */
export interface HeldMeeting {
  id: string
  state: MeetingState
  turn: MeetingSide
  version: number
  requesterPersonId: string
  responderPersonId: string | null
  requesterEnterpriseId: string
  responderEnterpriseId: string
  startsAt: Date | null
}

/** What an act writes. */
export interface MeetingChange {
  meeting: HeldMeeting
  state: MeetingState
  turn: MeetingSide
  version: number
  actor: { personId: string; side: MeetingSide } | null
  responderPersonId?: string
  agreed?: TimeSpan
  proposed?: TimeSpan[]
  expiresAt?: Date
  reason?: string | null
  note?: string | null
}

/** PostgreSQL gives up one of two transactions that wait for each other; trying again is the documented answer. */
const TRY_AGAIN = new Set(['40001', '40P01'])

/**
 * Runs work in one transaction.
 * @throws AppError conflict/timeTaken when a booking would overlap another, unavailable when the database is away
 */
export async function inMeetingTransaction<T>(app: App, work: (tx: Transaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await app.db.$transaction(work)
    } catch (error) {
      const state = sqlStateOf(error)
      if (state === '23P01') throw new AppError('conflict', 'timeTaken', {}, error)
      if (state !== undefined && TRY_AGAIN.has(state) && attempt < 4) continue
      throw asAppError(error)
    }
  }
}

/** Locks a meeting until the end of the transaction, so that two answers come one after the other. */
export async function holdMeeting(tx: Transaction, meetingId: string): Promise<HeldMeeting | null> {
  await tx.$queryRaw`SELECT 1 FROM meeting WHERE id = ${meetingId}::uuid FOR UPDATE`
  return tx.meeting.findUnique({
    where: { id: meetingId },
    select: {
      id: true,
      state: true,
      turn: true,
      version: true,
      requesterPersonId: true,
      responderPersonId: true,
      requesterEnterpriseId: true,
      responderEnterpriseId: true,
      startsAt: true,
    },
  })
}

export interface NewMeeting {
  clientKey: string
  requesterPersonId: string
  requesterEnterpriseId: string
  responderEnterpriseId: string
  productId?: string
  needId?: string
  purpose: string
  place: 'online' | 'at_requester' | 'at_responder'
  times: TimeSpan[]
  expiresAt: Date
  now: Date
}

/** Writes a request with its times, its first step and its event. */
export async function insertMeeting(tx: Transaction, meeting: NewMeeting) {
  const { times, now, ...columns } = meeting
  const created = await tx.meeting.create({
    data: {
      ...columns,
      times: { create: times.map((time) => ({ ...time, round: 1, proposedBy: 'requester' as const })) },
      steps: {
        create: {
          version: 1,
          kind: 'requested',
          actorId: meeting.requesterPersonId,
          side: 'requester',
          at: now,
        },
      },
    },
    select: { id: true, version: true, state: true },
  })
  await announce(tx, created.id, 'requested', created.version, [
    meeting.requesterEnterpriseId,
    meeting.responderEnterpriseId,
  ])
  return created
}

/** Writes the outcome of an act: the row, its step, new times or bookings, and the event. */
export async function saveChange(tx: Transaction, change: MeetingChange, now: Date): Promise<void> {
  const { meeting, state, turn, version, actor } = change
  await tx.meeting.update({
    where: { id: meeting.id },
    data: {
      state,
      turn,
      version,
      ...(change.responderPersonId ? { responderPersonId: change.responderPersonId } : {}),
      ...change.agreed,
      ...(change.expiresAt ? { expiresAt: change.expiresAt } : {}),
      ...(change.reason === undefined ? {} : { reason: change.reason }),
      steps: {
        create: {
          version,
          kind: state,
          actorId: actor?.personId ?? null,
          side: actor?.side ?? null,
          note: change.note ?? null,
          at: now,
        },
      },
    },
  })
  if (change.proposed && actor) await insertTimes(tx, meeting.id, change.proposed, actor.side)
  if (state === 'cancelled')
    await tx.$executeRaw`DELETE FROM calendar_booking WHERE meeting_id = ${meeting.id}::uuid`
  await announce(tx, meeting.id, state, version, [
    meeting.requesterEnterpriseId,
    meeting.responderEnterpriseId,
  ])
}

async function insertTimes(tx: Transaction, meetingId: string, spans: TimeSpan[], proposedBy: MeetingSide) {
  const last = await tx.meetingTime.aggregate({ where: { meetingId }, _max: { round: true } })
  const round = (last._max.round ?? 0) + 1
  await tx.meetingTime.createMany({ data: spans.map((span) => ({ ...span, meetingId, round, proposedBy })) })
}

/**
 * Takes the time in both calendars. The exclusion constraint refuses an overlap, whoever else is writing at that moment.
 * People are booked in the order of their ids, so that two transactions never wait for each other crosswise.
 */
export async function book(
  tx: Transaction,
  meetingId: string,
  people: string[],
  span: TimeSpan,
): Promise<void> {
  for (const personId of people.toSorted()) {
    await tx.$executeRaw`
      INSERT INTO calendar_booking (id, meeting_id, person_id, during)
      VALUES (gen_random_uuid(), ${meetingId}::uuid, ${personId}::uuid,
              tstzrange(${span.startsAt}::timestamptz, ${span.endsAt}::timestamptz, '[)'))`
  }
}

/** The span of one of the times now on offer; null for times of earlier rounds and of other meetings. */
export async function offeredTime(
  tx: Transaction,
  meetingId: string,
  timeId: string,
): Promise<TimeSpan | null> {
  const latest = await tx.meetingTime.findFirst({ where: { meetingId }, orderBy: { round: 'desc' } })
  if (!latest) return null
  return tx.meetingTime.findFirst({
    where: { id: timeId, meetingId, round: latest.round },
    select: { startsAt: true, endsAt: true },
  })
}

export function findByClientKey(db: App['db'] | Transaction, requesterPersonId: string, clientKey: string) {
  return db.meeting.findUnique({
    where: { requesterPersonId_clientKey: { requesterPersonId, clientKey } },
    select: { id: true, version: true, state: true },
  })
}

/** An enterprise that asks or is asked, and whether anybody there can answer; null for one that is not published. */
export async function findHost(db: App['db'], enterpriseId: string) {
  const enterprise = await db.enterprise.findUnique({
    where: { id: enterpriseId, ...PUBLISHED },
    select: { id: true, _count: { select: { memberships: true } } },
  })
  return enterprise && { id: enterprise.id, members: enterprise._count.memberships }
}

/** Whether a linked product or need belongs to one of the two enterprises. */
export async function isLinkSound(
  db: App['db'],
  link: { productId?: string; needId?: string },
  enterpriseIds: string[],
): Promise<boolean> {
  const [product, need] = await Promise.all([
    link.productId
      ? db.product.findFirst({
          where: { id: link.productId, enterpriseId: { in: enterpriseIds }, ...STANDING },
          select: { id: true },
        })
      : true,
    link.needId
      ? db.need.findFirst({
          where: { id: link.needId, enterpriseId: { in: enterpriseIds } },
          select: { id: true },
        })
      : true,
  ])
  return product !== null && need !== null
}

/** Open meetings whose time to answer has passed, oldest first. */
export async function findOverdue(db: App['db'], now: Date, limit: number): Promise<string[]> {
  const rows = await db.meeting.findMany({
    where: { state: { in: ['requested', 'countered'] }, expiresAt: { lte: now } },
    orderBy: { expiresAt: 'asc' },
    take: limit,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

async function announce(
  tx: Transaction,
  id: string,
  what: MeetingState,
  version: number,
  enterpriseIds: string[],
) {
  await recordEvent(tx, {
    subjectKind: 'meeting',
    subjectId: id,
    kind: `meeting.${what}`,
    payload: { version, enterpriseIds },
  })
}
