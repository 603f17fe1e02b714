import type { App } from '#app/platform/app.ts'

import { AGREED_STATES, PAST_STATES } from '../../meeting.ts'
import { SUMMARY } from '../../summary.repository.server.ts'

const ENTRY = {
  ...SUMMARY,
  sequence: true,
  agenda: true,
  placeDetail: true,
  videoLink: true,
} as const

const MOST_ENTRIES = 2000

/**
 * Meetings in which a person takes part and that stand or stood in calendars, as far as they end after a moment. Those of an
 * enterprise that they have left are nothing to them any more.
 */
export function findEntries(db: App['db'], personId: string, endsAfter: Date) {
  return db.meeting.findMany({
    where: {
      OR: [
        {
          participants: { some: { personId, side: 'requester' } },
          requesterEnterprise: { memberships: { some: { personId } } },
        },
        {
          participants: { some: { personId, side: 'responder' } },
          responderEnterprise: { memberships: { some: { personId } } },
        },
      ],
      startsAt: { not: null },
      endsAt: { gte: endsAfter },
      state: { in: [...AGREED_STATES, ...PAST_STATES, 'cancelled'] },
    },
    select: ENTRY,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: MOST_ENTRIES,
  })
}

/** One meeting as it stands, or stood, in calendars; null when there is none. */
export function findEntry(db: App['db'], meetingId: string) {
  return db.meeting.findUnique({ where: { id: meetingId }, select: ENTRY })
}

export type EntryRow = Awaited<ReturnType<typeof findEntries>>[number]
