import type { App } from '#app/platform/app.ts'

import { OPEN_STATES, type MeetingState } from '../meeting.ts'
import { SUMMARY } from '../summary.repository.server.ts'

/** Requests that wait for an answer of these enterprises: what rings for now first, then the newest. */
export async function findWaiting(db: App['db'], enterpriseIds: string[], now: Date, take: number) {
  const states: MeetingState[] = [...OPEN_STATES, 'rescheduling']
  const where = {
    state: { in: states },
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
      orderBy: [{ ringUntil: { sort: 'desc', nulls: 'last' } }, { updatedAt: 'desc' }],
      take,
      select: { ...SUMMARY, times: { orderBy: [{ round: 'desc' }, { startsAt: 'asc' }] } },
    }),
  ])
  return { total, newest }
}
