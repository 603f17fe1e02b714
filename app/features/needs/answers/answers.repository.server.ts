import { PUBLISHED } from '#app/features/directory/index.server.ts'
import type { PrismaClient, Transaction } from '#app/platform/database/client.server.ts'

import type { InterestState } from '../need.ts'

/** What an enterprise writes in answer to a need. */
export interface AnswerContent {
  message: string
  productId: string | null
  quantity: number | null
  unit: string | null
  period: string | null
  price: number | null
  currency: string | null
  incoterm: string | null
  leadTimeDays: number | null
  sampleDays: number | null
}

/** The answer of an enterprise to a need; null when it has given none. */
export function findAnswerOf(db: PrismaClient, needId: string, enterpriseId: string) {
  return db.needInterest.findUnique({ where: { needId_enterpriseId: { needId, enterpriseId } } })
}

/** Sends an answer, or puts another in its place. */
export async function writeAnswer(
  tx: Transaction,
  which: { needId: string; enterpriseId: string },
  content: AnswerContent,
  { personId, state }: { personId: string; state: InterestState },
): Promise<{ id: string; version: number }> {
  return tx.needInterest.upsert({
    where: { needId_enterpriseId: which },
    create: { ...which, ...content, personId, state },
    update: { ...content, personId, state, version: { increment: 1 } },
    select: { id: true, version: true },
  })
}

/** Holds a need while an answer to it is written; false when it is not open any more. */
export async function lockOpenNeed(tx: Transaction, needId: string, now: Date): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM need WHERE id = ${needId}::uuid AND state = 'open' AND expires_at > ${now} FOR UPDATE`
  return rows.length > 0
}

/** Writes what has become of an answer, where it is still in one of these states; false when it is not. */
export async function writeAnswerState(
  tx: Transaction,
  which: { id: string; needId: string; from: readonly InterestState[] },
  change: { state: InterestState; answer?: string | null },
): Promise<boolean> {
  const { count } = await tx.needInterest.updateMany({
    where: { id: which.id, needId: which.needId, state: { in: [...which.from] } },
    data: { ...change, version: { increment: 1 } },
  })
  return count > 0
}

/** Declines all other answers that were still in play, after one was awarded. @returns those that were, by state */
export async function declineOthers(
  tx: Transaction,
  needId: string,
): Promise<{ sent: string[]; shortlisted: string[] }> {
  const open = await tx.needInterest.findMany({
    where: { needId, state: { in: ['sent', 'shortlisted'] } },
    select: { id: true, state: true },
  })
  const ids = (state: InterestState) => open.filter((one) => one.state === state).map(({ id }) => id)
  await tx.needInterest.updateMany({
    where: { id: { in: open.map(({ id }) => id) } },
    data: { state: 'declined', version: { increment: 1 } },
  })
  return { sent: ids('sent'), shortlisted: ids('shortlisted') }
}

/** Puts the answers of a need back as they were before it was awarded, as the event of the award tells. */
export async function restoreAnswers(tx: Transaction, needId: string): Promise<void> {
  const award = await tx.domainEvent.findFirst({
    where: { subjectKind: 'need', subjectId: needId, kind: 'need.awarded' },
    orderBy: { id: 'desc' },
    select: { payload: true },
  })
  const payload = (award?.payload ?? {}) as { sent?: string[]; shortlisted?: string[] }
  const again = { version: { increment: 1 } }
  const was = (ids: string[] = []) => ({ needId, id: { in: ids }, state: 'declined' as const })
  await tx.needInterest.updateMany({
    where: { needId, state: 'awarded' },
    data: { state: 'shortlisted', ...again },
  })
  await tx.needInterest.updateMany({ where: was(payload.sent), data: { state: 'sent', ...again } })
  await tx.needInterest.updateMany({
    where: was(payload.shortlisted),
    data: { state: 'shortlisted', ...again },
  })
}

const MEMBERS = { select: { person: { select: { id: true, language: true } } } } as const

/** Who keeps the needs of the enterprise of a need: those who own it or edit for it. */
export async function findKeepers(tx: PrismaClient | Transaction, needId: string) {
  const { enterprise } = await tx.need.findUniqueOrThrow({
    where: { id: needId },
    select: {
      enterprise: { select: { memberships: { ...MEMBERS, where: { role: { in: ['owner', 'editor'] } } } } },
    },
  })
  return enterprise.memberships.map(({ person }) => person)
}

/** The people of the enterprises that were chosen to see a need, while it is open to them alone; nobody otherwise. */
export async function findChosenPeople(tx: Transaction, needId: string, now: Date) {
  const rows = await tx.needInvitee.findMany({
    where: {
      needId,
      need: { visibility: 'chosen', state: 'open', expiresAt: { gt: now }, enterprise: PUBLISHED },
    },
    select: { enterpriseId: true, enterprise: { select: { memberships: MEMBERS } } },
  })
  return rows.map(({ enterpriseId, enterprise }) => ({
    enterpriseId,
    people: enterprise.memberships.map(({ person }) => person),
  }))
}

/** Those who answered a need and have not withdrawn, each with the person to be told. */
export async function findAnswerers(tx: Transaction, needId: string, only?: string) {
  const rows = await tx.needInterest.findMany({
    where: { needId, state: { not: 'withdrawn' }, ...(only ? { id: only } : {}) },
    select: {
      id: true,
      version: true,
      need: { select: { version: true } },
      person: { select: { id: true, language: true } },
      enterprise: { select: { memberships: { ...MEMBERS, where: { role: 'owner' } } } },
    },
  })
  return rows.map(({ id, version, need, person, enterprise }) => ({
    id,
    version,
    needVersion: need.version,
    // Whoever wrote may have left: then those who own the enterprise are told.
    people: person ? [person] : enterprise.memberships.map((member) => member.person),
  }))
}
