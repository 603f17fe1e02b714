import { z } from 'zod'

import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { isBlocking } from '../conversation/blocks.repository.server.ts'
import { readConversation } from '../conversation/read-conversation.server.ts'
import { countBefore } from '../line/line.repository.server.ts'
import { freeForMeeting } from '../free/free-for-meeting.server.ts'
import { awaitsAnswer, isAgreed, isPast, isTooLateFor, otherSide, possibleActs } from '../meeting.ts'
import { stillFree } from '../negotiation/alternatives.server.ts'
import { suggestedStarts, wallClockOf } from '../negotiation/proposed-times.ts'
import { whoMeets } from '../negotiation/who-meets.ts'
import { findColleagues } from '../people/people.repository.server.ts'
import { videoRoomOf } from '../preparation/video-room.server.ts'
import { enterpriseIdsOf, latestRound, seenBy } from '../summary.repository.server.ts'
import { findMeeting } from './meeting.repository.server.ts'

const SUGGESTED = 3

type Found = NonNullable<Awaited<ReturnType<typeof findMeeting>>>

/** One meeting with all that its page shows and its forms begin with. @throws AppError notFound also for other people's meetings */
export async function readMeetingPage(app: App, actor: SignedInActor, meetingId: string) {
  const { timeZone } = actor
  const now = app.clock.now()
  const found = z.uuid().safeParse(meetingId).success
    ? await findMeeting(app.db, meetingId, enterpriseIdsOf(actor))
    : null
  if (!found) throw new AppError('notFound', 'meetingNotFound')
  const seen = seenBy(actor, found)
  const people = whoMeets(found.participants, seen.side, actor.personId)
  const [offered, colleagues, conversation, blocking, before] = await Promise.all([
    offeredTimes(app, found, people),
    findColleagues(app.db, seen.mine.id),
    readConversation(app, actor, { id: found.id, side: seen.side }),
    isBlocking(app.db, seen.mine.id, seen.partner.id),
    found.state === 'waiting' && found.waitingSince
      ? countBefore(app.db, found.responderEnterpriseId, found.waitingSince)
      : null,
  ])
  const suggested = await suggestedTimes(app, found, { people, timeZone })
  const known = isAgreed(found.state) || isPast(found.state)
  return {
    meeting: {
      ...seen,
      /** Of the other side, from the moment of agreement on. */
      contact: known ? contactOf(found, seen.side) : null,
      fromProposal: found.fromProposal,
      reason: found.reason,
      agenda: found.agenda,
      placeDetail: found.placeDetail,
      videoLink: found.videoLink,
      videoRoom: known ? videoRoomOf(app, found) : null,
      /** How many stand before it in the waiting list; null when it does not wait. */
      before,
      steps: found.steps,
      offered,
      acts: possibleActs(found, seen.side).filter((act) => !isTooLateFor(act, found, now)),
      outcome: outcomeOf(found, seen.side),
      partnerSays: partnerSays(found, seen.side),
      followUps: followUpsOf(found, seen.side, now),
    },
    conversation: { ...conversation, blocking },
    colleagues,
    timeZone,
    earliest: wallClockOf(now, timeZone),
    suggested,
  }
}
export type MeetingPage = Awaited<ReturnType<typeof readMeetingPage>>
export type MeetingDetail = MeetingPage['meeting']

/** Wall-clock times that suit all who take part, as the beginning of a counter-proposal. */
async function suggestedTimes(
  app: App,
  found: Found,
  { people, timeZone }: { people: readonly string[]; timeZone: string },
): Promise<string[]> {
  if (!awaitsAnswer(found.state) && !isAgreed(found.state) && found.state !== 'waiting') return []
  const [time] = latestRound(found.times)
  const minutes = time ? Math.round((time.endsAt.getTime() - time.startsAt.getTime()) / 60_000) : 30
  const asked = { minutes, timeZone, limit: SUGGESTED, besides: found.id }
  const free = await freeForMeeting(app, { all: people, anyOf: [] }, asked)
  if (free.length === 0) return suggestedStarts(app.clock.now(), timeZone)
  return free.map(({ startsAt }) => wallClockOf(startsAt, timeZone))
}

/** Times now on offer, and which of them one of those who take part has given to something else meanwhile. */
async function offeredTimes(app: App, found: Found, people: readonly string[]) {
  const times = latestRound(found.times)
  const free = new Set((await stillFree(app, times, people, found.id)).map(({ timeId }) => timeId))
  return times.map(({ id, startsAt, endsAt, now, heldUntil }) => ({
    id,
    startsAt,
    endsAt,
    now,
    heldUntil,
    free: now || free.has(id),
  }))
}

function contactOf(found: Found, side: 'requester' | 'responder') {
  const { contactName, contactEmail, contactPhone, website } =
    side === 'requester' ? found.responderEnterprise : found.requesterEnterprise
  return { name: contactName, email: contactEmail, phone: contactPhone, website }
}

function outcomeOf(found: Found, side: 'requester' | 'responder') {
  return found.outcomes.find((outcome) => outcome.side === side) ?? null
}

/** Of the partner's word only whether it took place: rating and comment are for officers. */
function partnerSays(found: Found, side: 'requester' | 'responder'): boolean | null {
  return found.outcomes.find((outcome) => outcome.side === otherSide(side))?.tookPlace ?? null
}

function followUpsOf(found: Found, side: 'requester' | 'responder', now: Date) {
  return found.followUps
    .filter((one) => one.side === side)
    .map(({ value, exported, side: _side, ...rest }) => ({
      ...rest,
      value: value === null ? null : Number(value),
      exported: exported === null ? null : Number(exported),
      due: rest.dueAt <= now,
    }))
}
