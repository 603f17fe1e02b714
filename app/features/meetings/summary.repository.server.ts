import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import { sideOf } from './negotiation/act-on-meeting.server.ts'
import { otherSide, type MeetingSide } from './meeting.ts'

const PARTY = { id: true, slug: true, nameVi: true, nameEn: true, origin: true } as const

/** What every list of meetings shows of one. */
export const SUMMARY = {
  id: true,
  state: true,
  turn: true,
  version: true,
  purpose: true,
  place: true,
  startsAt: true,
  endsAt: true,
  createdAt: true,
  updatedAt: true,
  expiresAt: true,
  ringUntil: true,
  waitingSince: true,
  requesterEnterpriseId: true,
  responderEnterpriseId: true,
  requesterEnterprise: { select: PARTY },
  responderEnterprise: { select: PARTY },
  participants: {
    select: { personId: true, side: true, part: true, person: { select: { name: true, timeZone: true } } },
    orderBy: { part: 'asc' },
  },
  product: { select: { slug: true, nameVi: true, nameEn: true } },
  need: { select: { id: true, titleVi: true, titleEn: true } },
} as const

type Summary = NonNullable<Awaited<ReturnType<typeof oneSummary>>>

function oneSummary(db: App['db']) {
  return db.meeting.findFirst({ select: SUMMARY })
}

/** The meetings of these enterprises. */
export function ofEnterprises(ids: string[]) {
  return { OR: [{ requesterEnterpriseId: { in: ids } }, { responderEnterpriseId: { in: ids } }] }
}

/** A meeting as the actor's side sees it: these facts and no others, whatever else was read with it. */
export function seenBy(actor: SignedInActor, meeting: Summary) {
  const side: MeetingSide = sideOf(actor, meeting) ?? 'requester'
  const { requesterEnterprise, responderEnterprise, participants } = meeting
  const [mine, partner] =
    side === 'requester'
      ? [requesterEnterprise, responderEnterprise]
      : [responderEnterprise, requesterEnterprise]
  const lead = participants.find((one) => one.side === otherSide(side) && one.part === 'lead')?.person
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
    ringUntil: meeting.ringUntil,
    waitingSince: meeting.waitingSince,
    product: meeting.product,
    need: meeting.need,
    side,
    mine: nameOf(mine),
    partner: nameOf(partner),
    partnerPerson: lead?.name ?? null,
    partnerZone: lead?.timeZone ?? null,
    participants: participants.map(({ personId, side: of, part, person }) => ({
      personId,
      side: of,
      part,
      name: person.name,
    })),
  }
}

/** The name alone, whatever else was read of an enterprise. */
function nameOf({ id, slug, nameVi, nameEn, origin }: Summary['requesterEnterprise']) {
  return { id, slug, nameVi, nameEn, origin }
}
export type MeetingSummary = ReturnType<typeof seenBy>

/** The enterprises that the actor acts for. */
export function enterpriseIdsOf(actor: SignedInActor): string[] {
  return actor.memberships.map((membership) => membership.enterpriseId)
}

/** Times come with the latest round first; only that round can be accepted. */
export function latestRound<T extends { round: number }>(times: readonly T[]): T[] {
  return times.filter((time) => time.round === times[0]?.round)
}
