import { actsFor, type SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'
import { AppError } from '#app/platform/errors.ts'

import {
  afterAct,
  isTooLateFor,
  type MeetingAct,
  type MeetingSide,
  type MeetingStanding,
  type MeetingState,
} from '../meeting.ts'
import {
  addParticipant,
  holdMeeting,
  inMeetingTransaction,
  saveChange,
  type MeetingChange,
} from './meetings.repository.server.ts'
import type { FoundMeeting } from './standing.repository.server.ts'
import { leadOf } from './who-meets.ts'

/** What a command on a meeting answers with. */
export interface MeetingAnswer {
  id: string
  version: number
  state: MeetingState
}

/** A meeting held by a transaction, the side that acts, and how it will stand. */
export interface Held {
  meeting: FoundMeeting
  side: MeetingSide
  after: MeetingStanding
}

/** Which meeting, and which version of it the person was looking at. */
export interface Subject {
  meetingId: string
  version: number
}

/**
 * Every act of a side: lock the meeting, ask the rules, do the work, write the step and the event, all or nothing.
 * @param work what the act writes besides the meeting's standing
 * @throws AppError notFound also for other people's meetings; conflict by the rules of the negotiation
 */
export function actOn(
  app: App,
  actor: SignedInActor,
  subject: Subject,
  act: MeetingAct,
  work: (tx: Transaction, held: Held) => Promise<Omit<MeetingChange, 'actor' | 'meeting' | 'after'>>,
): Promise<MeetingAnswer> {
  return inMeetingTransaction(app, async (tx) => {
    const { meeting, side } = await holdOwn(tx, actor, subject.meetingId)
    const after = afterAct(meeting, side, act, subject.version)
    if (isTooLateFor(act, meeting, app.clock.now()))
      throw new AppError('conflict', 'notPossibleNow', { state: meeting.state, version: meeting.version })
    const change = await work(tx, { meeting, side, after })
    await saveChange(
      tx,
      { ...change, meeting, after, actor: { personId: actor.personId, side } },
      app.clock.now(),
    )
    return { id: meeting.id, version: after.version, state: after.state }
  })
}

/** Locks a meeting of the actor's. @throws AppError notFound also for other people's meetings */
async function holdOwn(
  tx: Transaction,
  actor: SignedInActor,
  meetingId: string,
): Promise<{ meeting: FoundMeeting; side: MeetingSide }> {
  const meeting = await holdMeeting(tx, meetingId)
  const side = meeting && sideOf(actor, meeting)
  // Somebody else's meeting is answered like one that does not exist.
  if (!meeting || !side) throw new AppError('notFound', 'meetingNotFound')
  return { meeting, side }
}

/** Whoever answers for a side that nobody speaks for yet speaks for it from then on. */
export async function leadBy(tx: Transaction, { meeting, side }: Held, { personId }: SignedInActor) {
  if (leadOf(meeting.participants, side) === null)
    await addParticipant(tx, meeting.id, { personId, side, part: 'lead' })
}

/** Which side the actor speaks for; null for strangers. */
export function sideOf(
  actor: SignedInActor,
  meeting: { requesterEnterpriseId: string; responderEnterpriseId: string },
): MeetingSide | null {
  if (actsFor(actor, meeting.responderEnterpriseId)) return 'responder'
  if (actsFor(actor, meeting.requesterEnterpriseId)) return 'requester'
  return null
}
