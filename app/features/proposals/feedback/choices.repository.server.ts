import { PUBLISHED } from '#app/features/directory/index.server.ts'
import type { PrismaClient, Transaction } from '#app/platform/database/client.server.ts'
import { Prisma } from '#app/platform/database/generated/client.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'

import type { ChoiceKind, DeclineReason } from './choice.ts'

/** Who chose about whom. */
export interface Pair {
  enterpriseId: string
  partnerId: string
}

/** What was chosen, by whom and when. */
export interface ChoiceRow {
  choice: ChoiceKind
  reason: DeclineReason | null
  reasonText: string | null
  until: Date | null
  about: string | null
  weights: string | null
  personId: string | null
  at: Date
}

/** Works on what an enterprise has said while nobody else of it does. */
export function withFeedbackOf<Result>(
  db: PrismaClient,
  enterpriseId: string,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM enterprise WHERE id = ${enterpriseId}::uuid FOR NO KEY UPDATE`
    return work(tx)
  })
}

/** Whether an enterprise stands in the directory. */
export async function isPublished(db: PrismaClient | Transaction, id: string): Promise<boolean> {
  return (await db.enterprise.count({ where: { id, ...PUBLISHED } })) > 0
}

/** What was chosen about a partner, with what it replaced. */
export async function findChoice(
  tx: PrismaClient | Transaction,
  pair: Pair,
): Promise<(ChoiceRow & { earlier: ChoiceRow | null }) | null> {
  const row = await tx.partnerChoice.findUnique({ where: { enterpriseId_partnerId: pair } })
  return row && { ...row, earlier: row.earlier === null ? null : choiceOfJson(row.earlier) }
}

/** Puts a choice in the place of the one before. */
export async function putChoice(
  tx: Transaction,
  pair: Pair,
  choice: ChoiceRow,
  earlier: ChoiceRow | null,
): Promise<void> {
  const data = { ...choice, earlier: earlier ? jsonOfChoice(earlier) : Prisma.DbNull }
  await tx.partnerChoice.upsert({
    where: { enterpriseId_partnerId: pair },
    create: { ...pair, ...data },
    update: data,
  })
}

/** Takes a choice away. */
export async function removeChoice(tx: Transaction, pair: Pair): Promise<void> {
  await tx.partnerChoice.deleteMany({ where: pair })
}

/** Tells open pages of the enterprises that their proposals may have changed. */
export async function announce(tx: Transaction, kind: string, enterpriseIds: string[]): Promise<void> {
  const [subjectId = ''] = enterpriseIds
  await recordEvent(tx, { subjectKind: 'proposals', subjectId, kind, payload: { enterpriseIds } })
}

function jsonOfChoice({ until, at, ...rest }: ChoiceRow): Prisma.InputJsonObject {
  const { choice, reason, reasonText, about, weights, personId } = rest
  return {
    choice,
    reason,
    reasonText,
    about,
    weights,
    personId,
    until: until?.toISOString() ?? null,
    at: at.toISOString(),
  }
}

function choiceOfJson(stored: Prisma.JsonValue): ChoiceRow {
  const { until, at, ...rest } = stored as unknown as Omit<ChoiceRow, 'until' | 'at'> & {
    until: string | null
    at: string
  }
  return { ...rest, until: until === null ? null : new Date(until), at: new Date(at) }
}

const PERSON = { select: { name: true } } as const

/** What an enterprise has chosen about these partners, or about all. */
export function findChoices(db: PrismaClient, enterpriseId: string, partnerIds?: readonly string[]) {
  return db.partnerChoice.findMany({
    where: { enterpriseId, ...(partnerIds ? { partnerId: { in: [...partnerIds] } } : {}) },
    include: { person: PERSON },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
}

/** Enterprises that something was said of, as a list shows them. */
export function findPartners(db: PrismaClient, ids: readonly string[]) {
  return db.enterprise.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, slug: true, nameVi: true, nameEn: true, publishedAt: true },
  })
}

/** Others who act for the enterprise. */
export async function findColleagues(db: PrismaClient, enterpriseId: string, personId: string | null) {
  const rows = await db.membership.findMany({
    where: { enterpriseId, ...(personId === null ? {} : { personId: { not: personId } }) },
    select: { person: { select: { id: true, name: true } } },
    orderBy: { person: { name: 'asc' } },
  })
  return rows.map(({ person }) => person)
}

/** Meetings that the enterprise asked these partners for and that are open or agreed, the newest last. */
export function findOpenMeetings(db: PrismaClient, enterpriseId: string, partnerIds: readonly string[]) {
  return db.meeting.findMany({
    where: {
      requesterEnterpriseId: enterpriseId,
      responderEnterpriseId: { in: [...partnerIds] },
      state: { in: ['requested', 'countered', 'accepted'] },
    },
    select: { id: true, state: true, responderEnterpriseId: true },
    orderBy: { createdAt: 'asc' },
  })
}
