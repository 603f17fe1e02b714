import { PUBLISHED, STANDING } from '#app/features/directory/index.server.ts'
import type { App } from '#app/platform/app.ts'

import { AGREED_STATES, CLOSED_STATES, OPEN_STATES, PAST_STATES, type MeetingState } from './meeting.ts'

const PARTY = { id: true, slug: true, nameVi: true, nameEn: true, origin: true } as const

const SUMMARY = {
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
  requesterEnterpriseId: true,
  responderEnterpriseId: true,
  requesterEnterprise: { select: PARTY },
  responderEnterprise: { select: PARTY },
  requesterPerson: { select: { name: true } },
  responderPerson: { select: { name: true } },
  product: { select: { slug: true, nameVi: true, nameEn: true } },
} as const

/** Parts of the inbox, and the states under each. */
const STATES_OF = {
  open: [...OPEN_STATES, 'waiting'],
  agreed: [...AGREED_STATES],
  past: [...PAST_STATES],
  ended: [...CLOSED_STATES],
} satisfies Record<string, MeetingState[]>

export type MeetingTab = keyof typeof STATES_OF

function ofEnterprises(ids: string[]) {
  return { OR: [{ requesterEnterpriseId: { in: ids } }, { responderEnterpriseId: { in: ids } }] }
}

/** A page of an enterprise's meetings, latest change first, and how many there are under each tab. */
export async function findMeetings(
  db: App['db'],
  enterpriseIds: string[],
  options: { tab: MeetingTab; skip: number; take: number },
) {
  const mine = ofEnterprises(enterpriseIds)
  const [meetings, counts] = await Promise.all([
    db.meeting.findMany({
      where: { AND: [mine, { state: { in: STATES_OF[options.tab] } }] },
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
      skip: options.skip,
      take: options.take,
      select: SUMMARY,
    }),
    db.meeting.groupBy({ by: ['state'], where: mine, _count: true }),
  ])
  const countOf = (tab: MeetingTab) =>
    counts
      .filter((row) => (STATES_OF[tab] as MeetingState[]).includes(row.state))
      .reduce((sum, row) => sum + row._count, 0)
  return {
    meetings,
    counts: {
      open: countOf('open'),
      agreed: countOf('agreed'),
      past: countOf('past'),
      ended: countOf('ended'),
    },
  }
}

/** One meeting with all its times and steps; null when it belongs to none of these enterprises. */
export function findMeeting(db: App['db'], meetingId: string, enterpriseIds: string[]) {
  return db.meeting.findFirst({
    where: { AND: [{ id: meetingId }, ofEnterprises(enterpriseIds)] },
    select: {
      ...SUMMARY,
      reason: true,
      times: { orderBy: [{ round: 'desc' }, { startsAt: 'asc' }] },
      steps: {
        orderBy: { version: 'asc' },
        select: {
          version: true,
          kind: true,
          side: true,
          note: true,
          at: true,
          actor: { select: { name: true } },
        },
      },
    },
  })
}

/** Whether one of these enterprises and another have an agreed meeting, past or to come. */
export async function isMeetingAgreed(db: App['db'], own: string[], other: string): Promise<boolean> {
  const meeting = await db.meeting.findFirst({
    where: {
      state: { in: [...AGREED_STATES, ...PAST_STATES] },
      OR: [
        { requesterEnterpriseId: { in: own }, responderEnterpriseId: other },
        { requesterEnterpriseId: other, responderEnterpriseId: { in: own } },
      ],
    },
    select: { id: true },
  })
  return meeting !== null
}

/** The enterprise to be invited, as the request form shows it; null when there is none at this address. */
export async function findInvitee(db: App['db'], slug: string) {
  const enterprise = await db.enterprise.findUnique({
    where: { slug, ...PUBLISHED },
    select: { ...PARTY, industryGroup: true, _count: { select: { memberships: true } } },
  })
  if (!enterprise) return null
  const { _count, ...rest } = enterprise
  return { ...rest, hasRepresentative: _count.memberships > 0 }
}

/** What a request is about, when the address names it; null for anything that is not there. */
export async function findSubject(
  db: App['db'],
  subject: { productSlug: string | null; needId: string | null },
) {
  const [product, need] = await Promise.all([
    subject.productSlug
      ? db.product.findUnique({
          where: { slug: subject.productSlug, ...STANDING },
          select: { id: true, nameVi: true, nameEn: true, enterpriseId: true },
        })
      : null,
    subject.needId
      ? db.need.findUnique({
          where: { id: subject.needId },
          select: { id: true, titleVi: true, titleEn: true, enterpriseId: true },
        })
      : null,
  ])
  return { product, need }
}

/** Requests that wait for an answer of these enterprises, newest first. */
export async function findWaiting(db: App['db'], enterpriseIds: string[], now: Date, take: number) {
  const where = {
    state: { in: [...OPEN_STATES, 'rescheduling'] as MeetingState[] },
    expiresAt: { gt: now },
    OR: [
      { turn: 'responder' as const, responderEnterpriseId: { in: enterpriseIds } },
      { turn: 'requester' as const, requesterEnterpriseId: { in: enterpriseIds } },
    ],
  }
  const [total, newest] = await Promise.all([
    db.meeting.count({ where }),
    db.meeting.findMany({
      where,
      orderBy: { updatedAt: 'desc' },
      take,
      select: { ...SUMMARY, times: { orderBy: [{ round: 'desc' }, { startsAt: 'asc' }] } },
    }),
  ])
  return { total, newest }
}
