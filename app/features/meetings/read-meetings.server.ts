import { z } from 'zod'

import { isNeedShown } from '#app/features/needs/index.server.ts'
import { actsFor, type SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { possibleActs } from './meeting.ts'
import { suggestedStarts, wallClockOf } from './negotiation/proposed-times.ts'
import {
  findInvitee,
  findMeeting,
  findMeetings,
  findSubject,
  findWaiting,
  type MeetingTab,
} from './read-meetings.repository.server.ts'

const PAGE_SIZE = 20
const FRESH_MS = 60_000

const MEETING_TABS = ['open', 'agreed', 'past', 'ended'] as const satisfies readonly MeetingTab[]

/** What the list's address may say; anything else falls back to the first page of open meetings. */
export const MeetingListQuery = z.object({
  tab: z.enum(MEETING_TABS).catch('open'),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})
export type MeetingListQuery = z.output<typeof MeetingListQuery>

/** The meetings of the actor's enterprises under one tab, so many on a page. */
export async function listMeetings(
  app: App,
  actor: SignedInActor,
  query: MeetingListQuery,
  take = PAGE_SIZE,
) {
  const skip = (query.page - 1) * take
  const found = await findMeetings(app.db, enterpriseIdsOf(actor), { tab: query.tab, skip, take })
  const pages = Math.max(1, Math.ceil(found.counts[query.tab] / take))
  return {
    ...query,
    pages,
    counts: found.counts,
    meetings: found.meetings.map((meeting) => seenBy(actor, meeting)),
  }
}
export type MeetingList = Awaited<ReturnType<typeof listMeetings>>

/** One meeting as the actor's side sees it. @throws AppError notFound also for other people's meetings */
export async function readMeeting(app: App, actor: SignedInActor, meetingId: string) {
  if (!z.uuid().safeParse(meetingId).success) throw new AppError('notFound', 'meetingNotFound')
  const meeting = await findMeeting(app.db, meetingId, enterpriseIdsOf(actor))
  if (!meeting) throw new AppError('notFound', 'meetingNotFound')
  const seen = seenBy(actor, meeting)
  return {
    ...seen,
    reason: meeting.reason,
    steps: meeting.steps,
    offered: latestRound(meeting.times),
    acts: possibleActs(meeting, seen.side),
  }
}
export type MeetingDetail = Awaited<ReturnType<typeof readMeeting>>

/** A meeting with what its forms begin with. */
export async function readMeetingPage(app: App, actor: SignedInActor, meetingId: string) {
  const { timeZone } = actor
  const now = app.clock.now()
  return {
    meeting: await readMeeting(app, actor, meetingId),
    timeZone,
    earliest: wallClockOf(now, timeZone),
    suggested: suggestedStarts(now, timeZone),
  }
}

/** What rings: requests that wait for the actor's side. */
export async function readWaiting(app: App, actor: SignedInActor) {
  if (actor.memberships.length === 0) return { total: 0, newest: [] }
  const now = app.clock.now()
  const { total, newest } = await findWaiting(app.db, enterpriseIdsOf(actor), now, 3)
  return {
    total,
    newest: newest.map((meeting) => ({
      ...seenBy(actor, meeting),
      offered: latestRound(meeting.times),
      /** Came so recently that it rings also on a page that was opened just after. */
      fresh: now.getTime() - meeting.updatedAt.getTime() < FRESH_MS,
    })),
  }
}
export type WaitingMeetings = Awaited<ReturnType<typeof readWaiting>>

/** The invitee and the subject of a new request, from the address of the form. */
export async function readInvitation(
  app: App,
  actor: SignedInActor,
  address: { enterprise: string | null; product: string | null; need: string | null },
) {
  const invitee = address.enterprise ? await findInvitee(app.db, address.enterprise) : null
  if (address.enterprise && !invitee) throw new AppError('notFound', 'enterpriseNotFound')
  const needId = z.uuid().safeParse(address.need).data ?? null
  const { product, need } = await findSubject(app.db, {
    productSlug: address.product,
    needId: needId !== null && (await isNeedShown(app, actor, needId)) ? needId : null,
  })
  const parties = [...enterpriseIdsOf(actor), ...(invitee ? [invitee.id] : [])]
  const sound = <T extends { enterpriseId: string | null }>(record: T | null) =>
    record?.enterpriseId && parties.includes(record.enterpriseId) ? record : null
  return {
    invitee,
    product: sound(product),
    need: sound(need),
    memberships: actor.memberships,
    timeZone: actor.timeZone,
    suggested: suggestedStarts(app.clock.now(), actor.timeZone),
    earliest: wallClockOf(app.clock.now(), actor.timeZone),
  }
}
export type Invitation = Awaited<ReturnType<typeof readInvitation>>

/** Times come with the latest round first; only that round can be accepted. */
function latestRound<T extends { round: number }>(times: readonly T[]): T[] {
  return times.filter((time) => time.round === times[0]?.round)
}

type Summary = Awaited<ReturnType<typeof findMeetings>>['meetings'][number]

function seenBy(actor: SignedInActor, meeting: Summary) {
  const side = actsFor(actor, meeting.responderEnterpriseId) ? ('responder' as const) : ('requester' as const)
  const { requesterEnterprise, responderEnterprise, requesterPerson, responderPerson } = meeting
  return {
    id: meeting.id,
    state: meeting.state,
    turn: meeting.turn,
    version: meeting.version,
    purpose: meeting.purpose,
    place: meeting.place,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    createdAt: meeting.createdAt,
    updatedAt: meeting.updatedAt,
    expiresAt: meeting.expiresAt,
    product: meeting.product,
    side,
    mine: side === 'requester' ? requesterEnterprise : responderEnterprise,
    partner: side === 'requester' ? responderEnterprise : requesterEnterprise,
    partnerPerson: (side === 'requester' ? responderPerson : requesterPerson)?.name ?? null,
  }
}
export type MeetingSummary = ReturnType<typeof seenBy>

function enterpriseIdsOf(actor: SignedInActor): string[] {
  return actor.memberships.map((membership) => membership.enterpriseId)
}
