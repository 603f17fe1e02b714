import { PUBLISHED, STANDING } from '#app/features/directory/index.server.ts'
import type { App } from '#app/platform/app.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'

import { OPEN_STATES } from '../meeting.ts'
import { announce, type OfferedSpan } from './meetings.repository.server.ts'
import type { RequestMeeting } from './request-meeting.schema.ts'

interface NewMeeting {
  clientKey: string
  requesterPersonId: string
  requesterEnterpriseId: string
  responderEnterpriseId: string
  responderPersonId: string | null
  productId?: string
  needId?: string
  fromProposal: boolean
  purpose: string
  place: RequestMeeting['place']
  placeDetail: string | null
  spans: OfferedSpan[]
  expiresAt: Date
  ringUntil: Date | null
  now: Date
}

/** Writes a request with its times, its people, its first step and its event. */
export async function insertMeeting(tx: Transaction, meeting: NewMeeting) {
  const { spans, now, ...columns } = meeting
  const { requesterPersonId, responderPersonId } = meeting
  const created = await tx.meeting.create({
    data: {
      ...columns,
      createdAt: now,
      times: { create: spans.map((span) => ({ ...span, round: 1, proposedBy: 'requester' as const })) },
      participants: {
        create: [
          { personId: requesterPersonId, side: 'requester', part: 'lead' },
          ...(responderPersonId
            ? [{ personId: responderPersonId, side: 'responder' as const, part: 'lead' as const }]
            : []),
        ],
      },
      steps: {
        create: { version: 1, kind: 'requested', actorId: requesterPersonId, side: 'requester', at: now },
      },
    },
    select: { id: true, version: true, state: true },
  })
  await announce(tx, { ...meeting, id: created.id }, 'requested', created.version, {
    personId: requesterPersonId,
    side: 'requester',
  })
  return created
}

/** The request that a person has already made under this key. */
export function findByClientKey(db: App['db'] | Transaction, requesterPersonId: string, clientKey: string) {
  return db.meeting.findUnique({
    where: { requesterPersonId_clientKey: { requesterPersonId, clientKey } },
    select: { id: true, version: true, state: true },
  })
}

/** An enterprise that asks or is asked, and who could answer there; null for one that is not published. */
export async function findHost(db: App['db'], enterpriseId: string) {
  const enterprise = await db.enterprise.findUnique({
    where: { id: enterpriseId, ...PUBLISHED },
    select: { id: true, memberships: { select: { personId: true } } },
  })
  return enterprise && { id: enterprise.id, people: enterprise.memberships.map(({ personId }) => personId) }
}

/** Whether an enterprise wants nothing from another. */
export async function isBlocked(db: App['db'], blockerId: string, blockedId: string): Promise<boolean> {
  const block = await db.meetingBlock.findUnique({ where: { blockerId_blockedId: { blockerId, blockedId } } })
  return block !== null
}

/** How many requests of an enterprise wait for an answer of the other side. */
export function countOpenRequests(db: App['db'], enterpriseId: string): Promise<number> {
  return db.meeting.count({
    where: { requesterEnterpriseId: enterpriseId, state: { in: [...OPEN_STATES] }, turn: 'responder' },
  })
}

/** Whether a linked product or need belongs to one of the two enterprises. */
export async function isLinkSound(
  db: App['db'],
  link: { productId?: string | undefined; needId?: string | undefined },
  enterpriseIds: string[],
): Promise<boolean> {
  const [product, need] = await Promise.all([
    link.productId
      ? db.product.findFirst({
          where: { id: link.productId, enterpriseId: { in: enterpriseIds }, ...STANDING },
          select: { id: true },
        })
      : true,
    link.needId
      ? db.need.findFirst({
          where: { id: link.needId, enterpriseId: { in: enterpriseIds } },
          select: { id: true },
        })
      : true,
  ])
  return product !== null && need !== null
}
