import type { z } from 'zod'

import { actsFor, type SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'
import { AppError } from '#app/platform/errors.ts'

import type {
  AcceptMeeting,
  AnswerMeeting,
  CancelMeeting,
  CounterMeeting,
  DeclineMeeting,
} from './answer-meeting.schema.ts'
import { afterAct, type MeetingAct, type MeetingSide, type MeetingStanding } from '../meeting.ts'
import {
  book,
  holdMeeting,
  inMeetingTransaction,
  offeredTime,
  saveChange,
  type HeldMeeting,
} from './meetings.repository.server.ts'
import { expiryOf } from './proposed-times.ts'
import { proposedSpans, type MeetingAnswer } from './request-meeting.server.ts'

/** Agrees to one of the times on offer and books it for both people. @throws AppError conflict/timeTaken for the loser of a race */
export function acceptMeeting(app: App, actor: SignedInActor, input: z.output<typeof AcceptMeeting>) {
  return act(app, actor, input, 'accept', async (tx, { meeting, side, after }) => {
    const agreed = await offeredTime(tx, meeting.id, input.timeId)
    if (!agreed) throw new AppError('invalid', 'timeNotOffered')
    if (agreed.startsAt <= app.clock.now()) throw new AppError('invalid', 'timePast')
    const responderPersonId =
      side === 'responder' ? actor.personId : (meeting.responderPersonId ?? actor.personId)
    const requesterPersonId = meeting.requesterPersonId
    await book(tx, meeting.id, [requesterPersonId, responderPersonId], agreed)
    return { meeting, ...after, agreed, responderPersonId }
  })
}

export function declineMeeting(app: App, actor: SignedInActor, input: z.output<typeof DeclineMeeting>) {
  return act(app, actor, input, 'decline', (_tx, { meeting, side, after }) =>
    Promise.resolve({
      meeting,
      ...after,
      reason: input.reason,
      note: input.note ?? null,
      ...(side === 'responder' ? { responderPersonId: actor.personId } : {}),
    }),
  )
}

/** Proposes other times; it is then the other side's turn. */
export function counterMeeting(app: App, actor: SignedInActor, input: z.output<typeof CounterMeeting>) {
  const now = app.clock.now()
  const proposed = proposedSpans(input, now)
  return act(app, actor, input, 'counter', (_tx, { meeting, side, after }) =>
    Promise.resolve({
      meeting,
      ...after,
      proposed,
      expiresAt: expiryOf(proposed, now),
      note: input.note ?? null,
      ...(side === 'responder' ? { responderPersonId: actor.personId } : {}),
    }),
  )
}

/** Withdraws a request, or calls off an agreed meeting and frees both calendars. */
export function cancelMeeting(app: App, actor: SignedInActor, input: z.output<typeof CancelMeeting>) {
  return act(app, actor, input, 'cancel', (_tx, { meeting, after }) =>
    Promise.resolve({ meeting, ...after, note: input.note ?? null }),
  )
}

/** The form's one entry for all answers. */
export function answerMeeting(app: App, actor: SignedInActor, input: AnswerMeeting): Promise<MeetingAnswer> {
  switch (input.intent) {
    case 'accept':
      return acceptMeeting(app, actor, input)
    case 'decline':
      return declineMeeting(app, actor, input)
    case 'counter':
      return counterMeeting(app, actor, input)
    case 'cancel':
      return cancelMeeting(app, actor, input)
  }
}

type Work = (
  tx: Transaction,
  held: { meeting: HeldMeeting; side: MeetingSide; after: MeetingStanding },
) => Promise<Omit<Parameters<typeof saveChange>[1], 'actor'>>

/** Every answer: lock the meeting, ask the rules, do the work, write the step and the event, all or nothing. */
function act(
  app: App,
  actor: SignedInActor,
  input: { meetingId: string; version: number },
  kind: MeetingAct,
  work: Work,
): Promise<MeetingAnswer> {
  return inMeetingTransaction(app, async (tx) => {
    const meeting = await holdMeeting(tx, input.meetingId)
    const side = meeting && sideOf(actor, meeting)
    // Somebody else's meeting is answered like one that does not exist.
    if (!meeting || !side) throw new AppError('notFound', 'meetingNotFound')
    const after = afterAct(meeting, side, kind, input.version)
    const change = await work(tx, { meeting, side, after })
    await saveChange(tx, { ...change, actor: { personId: actor.personId, side } }, app.clock.now())
    return { id: meeting.id, version: after.version, state: after.state }
  })
}

/** Which side the actor speaks for; null for strangers. */
function sideOf(
  actor: SignedInActor,
  meeting: Pick<HeldMeeting, 'requesterEnterpriseId' | 'responderEnterpriseId'>,
): MeetingSide | null {
  if (actsFor(actor, meeting.responderEnterpriseId)) return 'responder'
  if (actsFor(actor, meeting.requesterEnterpriseId)) return 'requester'
  return null
}
