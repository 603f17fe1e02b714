import type { z } from 'zod'

import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { afterAct } from '../meeting.ts'
import { actOn, leadBy, sideOf, type MeetingAnswer } from './act-on-meeting.server.ts'
import { stillFree, withAlternatives } from './alternatives.server.ts'
import type { AcceptMeeting } from './answer-meeting.schema.ts'
import { bookFor } from './book-for.server.ts'
import { RING_GRACE_MS } from './meeting-limits.ts'
import type { TimeSpan } from './proposed-times.ts'
import { findStanding, type FoundMeeting } from './standing.repository.server.ts'
import { whoMeets } from './who-meets.ts'

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
  return withAlternatives(app, actor, input.meetingId, async () => {
    await refuseLost(app, actor, input)
    return actOn(app, actor, input, 'accept', async (tx, held) => {
      const { meeting, side } = held
      const agreed = agreedSpan(meeting, input.timeId, app.clock.now())
      await leadBy(tx, held, actor)
      await bookFor(tx, meeting, whoMeets(meeting.participants, side, actor.personId), agreed)
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
    })
  })
}

/**
 * Tells whoever has lost already, without a place in the line for the calendars of those who take part: in a rush most have.
 * What is still free here is decided there, by the constraint.
 */
async function refuseLost(
  app: App,
  actor: SignedInActor,
  { meetingId, version, timeId }: z.output<typeof AcceptMeeting>,
): Promise<void> {
  const meeting = await findStanding(app.db, meetingId)
  const side = meeting && sideOf(actor, meeting)
  if (!meeting || !side) return
  afterAct(meeting, side, 'accept', version)
  const time = meeting.offered.find(({ id, startsAt }) => id === timeId && startsAt > app.clock.now())
  if (!time || time.now) return
  const people = whoMeets(meeting.participants, side, actor.personId)
  if ((await stillFree(app, [time], people, meetingId)).length === 0)
    throw new AppError('conflict', 'timeTaken')
}

/** When they meet: a time on offer, or this moment while it rings. */
function agreedSpan(meeting: FoundMeeting, timeId: string, now: Date): TimeSpan {
  const offered = meeting.offered.find(({ id }) => id === timeId)
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
