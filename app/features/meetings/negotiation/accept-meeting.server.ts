import type { z } from 'zod'

import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'
import { AppError } from '#app/platform/errors.ts'

import type { MeetingSide } from '../meeting.ts'
import { actOn, type Held, type MeetingAnswer } from './act-on-meeting.server.ts'
import { withAlternatives } from './alternatives.server.ts'
import type { AcceptMeeting } from './answer-meeting.schema.ts'
import { bookFor } from './book-for.server.ts'
import { RING_GRACE_MS } from './meeting-limits.ts'
import { addParticipant, findPeople, offeredTime } from './meetings.repository.server.ts'
import type { TimeSpan } from './proposed-times.ts'

/**
 * Agrees to one of the times on offer and books it for all who take part. For a meeting that stands already it moves it
 * there: the old time is given back in the same moment.
 * @throws AppError conflict/timeTaken for the loser of a race, with the times that still fit; conflict/dayFull;
 *   invalid/timeNotOffered, timePast, ringOver
 */
export function acceptMeeting(
  app: App,
  actor: SignedInActor,
  input: z.output<typeof AcceptMeeting>,
): Promise<MeetingAnswer> {
  return withAlternatives(app, actor, input.meetingId, () =>
    actOn(app, actor, input, 'accept', async (tx, held) => {
      const { meeting, side } = held
      const agreed = await agreedSpan(tx, held, input.timeId, app.clock.now())
      await leadWith(tx, held, side === 'responder' ? actor.personId : meeting.requesterPersonId, side)
      const people = await findPeople(tx, meeting.id)
      await bookFor(tx, meeting.id, people, agreed)
      return {
        step: meeting.state === 'rescheduling' ? 'rescheduled' : 'accepted',
        columns: {
          ...agreed,
          sequence: meeting.sequence + 1,
          ringUntil: null,
          waitingSince: null,
          ...(side === 'responder' && !meeting.responderPersonId
            ? { responderPersonId: actor.personId }
            : {}),
        },
      }
    }),
  )
}

/** When they meet: a time on offer, or this moment while it rings. */
async function agreedSpan(tx: Transaction, { meeting }: Held, timeId: string, now: Date): Promise<TimeSpan> {
  const offered = await offeredTime(tx, meeting.id, timeId)
  if (!offered) throw new AppError('invalid', 'timeNotOffered')
  const { startsAt, endsAt } = offered
  if (!offered.now) {
    if (startsAt <= now) throw new AppError('invalid', 'timePast')
    return { startsAt, endsAt }
  }
  if (!meeting.ringUntil || meeting.ringUntil.getTime() + RING_GRACE_MS < now.getTime())
    throw new AppError('conflict', 'ringOver')
  return { startsAt: now, endsAt: new Date(now.getTime() + endsAt.getTime() - startsAt.getTime()) }
}

/** Whoever answers for a side that nobody speaks for yet speaks for it from then on. */
async function leadWith(tx: Transaction, { meeting }: Held, personId: string, side: MeetingSide) {
  if (meeting.participants.some((one) => one.side === side && one.part === 'lead')) return
  await addParticipant(tx, meeting.id, { personId, side, part: 'lead' })
}
