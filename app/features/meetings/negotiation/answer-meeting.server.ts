import type { z } from 'zod'

import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import { isAgreed } from '../meeting.ts'
import { acceptMeeting } from './accept-meeting.server.ts'
import { actOn, leadBy, type Held, type MeetingAnswer } from './act-on-meeting.server.ts'
import type {
  AnswerMeeting,
  CancelMeeting,
  CounterMeeting,
  DeclineMeeting,
  KeepTime,
  PutInLine,
  SeeMeeting,
} from './answer-meeting.schema.ts'
import { free } from './bookings.repository.server.ts'
import { WAIT_MS } from './meeting-limits.ts'
import type { MeetingChange } from './meetings.repository.server.ts'
import { expiryOf, heldFor } from './proposed-times.ts'
import { proposedSpans } from './proposed-spans.ts'

type Written = Omit<MeetingChange, 'actor' | 'meeting' | 'after'>

/** The one entry for all answers, from the form, the socket and links in mails. */
export function answerMeeting(app: App, actor: SignedInActor, input: AnswerMeeting): Promise<MeetingAnswer> {
  switch (input.intent) {
    case 'accept':
      return acceptMeeting(app, actor, input)
    case 'decline':
      return declineMeeting(app, actor, input)
    case 'counter':
      return counterMeeting(app, actor, input)
    case 'reschedule':
      return rescheduleMeeting(app, actor, input)
    case 'cancel':
      return cancelMeeting(app, actor, input)
    case 'wait':
      return putInLine(app, actor, input)
    case 'keepTime':
      return keepTime(app, actor, input)
    case 'see':
      return seeMeeting(app, actor, input)
  }
}

function declineMeeting(app: App, actor: SignedInActor, input: z.output<typeof DeclineMeeting>) {
  return actOn(app, actor, input, 'decline', (_tx, held) =>
    Promise.resolve({
      step: 'declined',
      columns: { reason: input.reason, ringUntil: null, ...answeredBy(held, actor) },
      note: input.note ?? null,
    }),
  )
}

/** Proposes other times; it is then the other side's turn. */
export function counterMeeting(app: App, actor: SignedInActor, input: z.output<typeof CounterMeeting>) {
  return proposeTimes(app, actor, input, 'counter')
}

/** Proposes other times for a meeting that stands: nothing moves before the other side consents. */
function rescheduleMeeting(app: App, actor: SignedInActor, input: z.output<typeof CounterMeeting>) {
  return proposeTimes(app, actor, input, 'reschedule')
}

function proposeTimes(
  app: App,
  actor: SignedInActor,
  input: z.output<typeof CounterMeeting>,
  act: 'counter' | 'reschedule',
) {
  const now = app.clock.now()
  const spans = proposedSpans(input, now)
  const expiresAt = expiryOf(spans, now)
  return actOn(app, actor, input, act, async (tx, held): Promise<Written> => {
    await leadBy(tx, held, actor)
    return {
      step: held.after.state === 'rescheduling' ? 'rescheduling' : 'countered',
      columns: { expiresAt, ringUntil: null, waitingSince: null, ...answeredBy(held, actor) },
      proposed: { by: held.side, spans: heldFor(spans, expiresAt, now, app.env.meetings.holdHours) },
      note: input.note ?? null,
    }
  })
}

/** Withdraws a request, or calls off an agreed meeting and frees all calendars. */
export function cancelMeeting(app: App, actor: SignedInActor, input: z.output<typeof CancelMeeting>) {
  return actOn(app, actor, input, 'cancel', async (tx, { meeting }) => {
    await free(tx, meeting.id)
    return {
      step: 'cancelled',
      columns: {
        reason: input.reason ?? null,
        ringUntil: null,
        waitingSince: null,
        ...(isAgreed(meeting.state) ? { sequence: meeting.sequence + 1 } : {}),
      },
      note: input.note ?? null,
    }
  })
}

/** The side asked is full, or the requester passes a freed time: the request waits at the end of the line. */
function putInLine(app: App, actor: SignedInActor, input: z.output<typeof PutInLine>) {
  const now = app.clock.now()
  return actOn(app, actor, input, 'wait', async (tx, held) => {
    await leadBy(tx, held, actor)
    return {
      step: 'waiting',
      columns: {
        waitingSince: now,
        expiresAt: new Date(now.getTime() + WAIT_MS),
        ringUntil: null,
        ...answeredBy(held, actor),
      },
      note: input.note ?? null,
    }
  })
}

/** Leaves an agreed meeting at its time. */
function keepTime(app: App, actor: SignedInActor, input: z.output<typeof KeepTime>) {
  return actOn(app, actor, input, 'keepTime', () =>
    Promise.resolve({ step: 'timeKept', note: input.note ?? null }),
  )
}

/** The request was opened at the side asked. */
function seeMeeting(app: App, actor: SignedInActor, input: z.output<typeof SeeMeeting>) {
  return actOn(app, actor, input, 'see', () => Promise.resolve({ step: 'seen' }))
}

/** The first colleague who answers for the side asked is the one whom the other side sees. */
function answeredBy({ meeting, side }: Held, actor: SignedInActor) {
  return side === 'responder' && !meeting.responderPersonId ? { responderPersonId: actor.personId } : {}
}
