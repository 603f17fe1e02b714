import type { App } from '#app/platform/app.ts'

import { AGREED_STATES, CLOSED_STATES, OPEN_STATES, PAST_STATES, type MeetingState } from '../meeting.ts'
import { ofEnterprises, SUMMARY } from '../summary.repository.server.ts'

/** Parts of the inbox, and the states under each. */
const STATES_OF = {
  open: [...OPEN_STATES, 'waiting'],
  agreed: [...AGREED_STATES],
  past: [...PAST_STATES],
  ended: [...CLOSED_STATES],
} satisfies Record<string, MeetingState[]>

export type MeetingTab = keyof typeof STATES_OF

/** What narrows a list of meetings. */
export interface InboxFilter {
  tab: MeetingTab
  /** Whose request it was. */
  direction: 'sent' | 'received' | null
  /** Only those where these enterprises have something to do now. */
  todo: boolean
  /** Only those in which this person takes part. */
  personId: string | null
  /** Words in the partner's name or in the purpose. */
  words: string
}

type Where = NonNullable<NonNullable<Parameters<App['db']['meeting']['findMany']>[0]>['where']>

/** A page of an enterprise's meetings, and how many there are under each tab. */
export async function findMeetings(
  db: App['db'],
  enterpriseIds: string[],
  filter: InboxFilter,
  page: { skip: number; take: number },
) {
  const narrowed = { AND: [ofEnterprises(enterpriseIds), ...narrow(enterpriseIds, filter)] }
  const [meetings, counts] = await Promise.all([
    db.meeting.findMany({
      where: { AND: [narrowed, { state: { in: STATES_OF[filter.tab] } }] },
      // What comes next stands first among agreed ones; elsewhere the latest change.
      orderBy:
        filter.tab === 'agreed'
          ? [{ startsAt: 'asc' }, { id: 'asc' }]
          : [{ updatedAt: 'desc' }, { id: 'desc' }],
      ...page,
      select: SUMMARY,
    }),
    db.meeting.groupBy({ by: ['state'], where: narrowed, _count: true }),
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

function narrow(ids: string[], { direction, todo, personId, words }: InboxFilter): Where[] {
  const sent = { requesterEnterpriseId: { in: ids } }
  const received = { responderEnterpriseId: { in: ids } }
  return [
    ...(direction === 'sent' ? [sent] : direction === 'received' ? [received] : []),
    ...(personId === null ? [] : [{ participants: { some: { personId } } }]),
    ...(todo ? [{ OR: todoOf(sent, received) }] : []),
    ...(words === '' ? [] : [{ OR: saying(words) }]),
  ]
}

/** An answer is due, or the outcome has not been noted by this side. */
function todoOf(sent: Where, received: Where): Where[] {
  const turn: MeetingState[] = [...OPEN_STATES, 'rescheduling']
  return [
    { ...sent, turn: 'requester', state: { in: turn } },
    { ...received, turn: 'responder', state: { in: turn } },
    { ...sent, state: { in: [...PAST_STATES] }, outcomes: { none: { side: 'requester' } } },
    { ...received, state: { in: [...PAST_STATES] }, outcomes: { none: { side: 'responder' } } },
  ]
}

function saying(words: string): Where[] {
  const contains = { contains: words, mode: 'insensitive' as const }
  const named = { OR: [{ nameVi: contains }, { nameEn: contains }] }
  return [{ purpose: contains }, { requesterEnterprise: named }, { responderEnterprise: named }]
}
