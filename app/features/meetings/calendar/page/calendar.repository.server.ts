import type { TimeSpan } from '#app/features/availability/index.ts'
import type { App } from '#app/platform/app.ts'

import { AGREED_STATES, OPEN_STATES, PAST_STATES } from '../../meeting.ts'
import { ofEnterprises, SUMMARY } from '../../summary.repository.server.ts'

/** More than this in one week is no calendar any more. */
const MOST = 500

/** Whose meetings: of these enterprises, or of one person among them. */
export interface Whose {
  enterpriseIds: string[]
  personId: string | null
}

/** Meetings with an agreed time, to come or over, that touch a span. */
export function findAgreedBetween(
  db: App['db'],
  { enterpriseIds, personId }: Whose,
  { startsAt, endsAt }: TimeSpan,
) {
  return db.meeting.findMany({
    where: {
      AND: [
        ofEnterprises(enterpriseIds),
        ...(personId === null ? [] : [{ participants: { some: { personId } } }]),
        { state: { in: [...AGREED_STATES, ...PAST_STATES] } },
        { startsAt: { lt: endsAt }, endsAt: { gt: startsAt } },
      ],
    },
    select: SUMMARY,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  })
}

/** Meetings of which a time on offer is held at this moment and touches a span, the latest round of times first. */
export function findHeldBetween(
  db: App['db'],
  { enterpriseIds, personId }: Whose,
  { startsAt, endsAt }: TimeSpan,
  now: Date,
) {
  const touching = { startsAt: { lt: endsAt }, endsAt: { gt: startsAt }, heldUntil: { gt: now }, now: false }
  return db.meeting.findMany({
    where: {
      AND: [
        ofEnterprises(enterpriseIds),
        ...(personId === null ? [] : [{ OR: concerning(enterpriseIds, personId) }]),
        { state: { in: [...OPEN_STATES, 'rescheduling'] } },
        { times: { some: touching } },
      ],
    },
    select: { ...SUMMARY, times: { orderBy: [{ round: 'desc' }, { startsAt: 'asc' }] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  })
}

/** A person takes part, or nobody of theirs does so far. */
function concerning(enterpriseIds: string[], personId: string) {
  return [
    { participants: { some: { personId } } },
    {
      responderEnterpriseId: { in: enterpriseIds },
      participants: { none: { side: 'responder' as const } },
    },
  ]
}
