import { z } from 'zod'

import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import { isNotificationKind, kindsOf, SUBJECTS, type Subject } from '../notification.ts'
import { countUnread, findNotifications } from './notifications.repository.server.ts'
import type { NotificationQuery } from './notification-query.schema.ts'
import { sayingOf } from './saying.ts'
import {
  findFollowUpDays,
  findMessagesSince,
  findNames,
  findSubjects,
  type ToldSubject,
} from './told-subjects.repository.server.ts'

const PAGE_SIZE = 30

/** What notifications keep; what an earlier version kept otherwise is left out. */
const Data = z.object({
  personId: z.string().optional(),
  side: z.enum(['requester', 'responder']).optional(),
  startsAt: z.coerce.date().optional(),
  endsAt: z.coerce.date().optional(),
  messageId: z.uuid().optional().catch(undefined),
  followUpId: z.uuid().optional().catch(undefined),
})

/** How many notifications the actor has not read. */
export function readUnread(app: Pick<App, 'db'>, actor: SignedInActor): Promise<number> {
  return countUnread(app.db, ownerOf(actor))
}

/** A page of the actor's notifications, with what the words need. */
export async function readNotifications(app: App, actor: SignedInActor, query: NotificationQuery) {
  const options = { unread: query.show === 'unread', kinds: query.about ? kindsOf(query.about) : null }
  const skip = (query.page - 1) * PAGE_SIZE
  const owner = ownerOf(actor)
  const [{ rows, total }, unread] = await Promise.all([
    findNotifications(app.db, owner, { ...options, skip, take: PAGE_SIZE }),
    countUnread(app.db, owner),
  ])
  return {
    query,
    unread,
    total,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    entries: await worded(app, rows),
    subjects: Object.keys(SUBJECTS) as Subject[],
    /** Marking all as read leaves alone what comes in while the page is looked at. */
    readAt: app.clock.now().toISOString(),
    several: actor.memberships.length > 1,
    /** Whether the reader has meetings at all: staff without an enterprise have none. */
    meets: actor.memberships.length > 0,
  }
}
export type NotificationPage = Awaited<ReturnType<typeof readNotifications>>

type Row = Pick<
  Awaited<ReturnType<typeof findNotifications>>['rows'][number],
  'id' | 'kind' | 'enterpriseId' | 'subjectId' | 'data' | 'createdAt' | 'readAt'
>

/** Rows with what their sentences need; those about something that is gone are left out. */
export async function worded(app: Pick<App, 'db'>, rows: readonly Row[]) {
  const parsed = rows.map((row) => ({ row, data: Data.safeParse(row.data).data ?? {} }))
  const ids = (key: 'personId' | 'messageId' | 'followUpId') => [
    ...new Set(parsed.flatMap(({ data }) => data[key] ?? [])),
  ]
  const [subjects, names, messages, days] = await Promise.all([
    findSubjects(app.db, [...new Set(rows.map(({ subjectId }) => subjectId))]),
    findNames(app.db, ids('personId')),
    findMessagesSince(app.db, ids('messageId')),
    findFollowUpDays(app.db, ids('followUpId')),
  ])
  const subjectOf = new Map(subjects.map((subject) => [subject.id, subject]))
  return parsed.flatMap(({ row, data }) => {
    const subject = subjectOf.get(row.subjectId)
    if (!subject || !isNotificationKind(row.kind)) return []
    const { side, partner, mine } = partiesOf(subject, row.enterpriseId)
    const by = data.side === undefined ? null : data.side === side ? ('ours' as const) : ('theirs' as const)
    const message = data.messageId === undefined ? undefined : messages.get(data.messageId)
    const { startsAt, endsAt } = data
    return [
      {
        id: row.id,
        kind: row.kind,
        saying: sayingOf(row.kind, { side, by, agreed: startsAt !== undefined }),
        meetingId: row.subjectId,
        at: row.createdAt,
        read: row.readAt !== null,
        partner,
        mine,
        person: (data.personId === undefined ? undefined : names.get(data.personId)) ?? null,
        by,
        span: startsAt && endsAt ? { startsAt, endsAt } : null,
        purpose: subject.purpose,
        message: message ?? null,
        days: (data.followUpId === undefined ? undefined : days.get(data.followUpId)) ?? null,
      },
    ]
  })
}
export type NotificationEntry = Awaited<ReturnType<typeof worded>>[number]

function partiesOf(subject: ToldSubject, enterpriseId: string) {
  const { requesterEnterprise, responderEnterprise } = subject
  return requesterEnterprise.id === enterpriseId
    ? { side: 'requester' as const, mine: requesterEnterprise, partner: responderEnterprise }
    : { side: 'responder' as const, mine: responderEnterprise, partner: requesterEnterprise }
}

/** Whose list it is. */
export function ownerOf(actor: SignedInActor) {
  return {
    personId: actor.personId,
    enterpriseIds: actor.memberships.map(({ enterpriseId }) => enterpriseId),
  }
}
