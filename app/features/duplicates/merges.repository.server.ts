import type { PrismaClient, Transaction } from '#app/platform/database/client.server.ts'
import { Prisma } from '#app/platform/database/generated/client.ts'

import type { JournalStep } from './duplicate.ts'

/** Holds both records until the end of the transaction; null when one is gone. */
export async function lockPair(tx: Transaction, pairId: string) {
  const pair = await tx.duplicatePair.findUnique({ where: { id: pairId } })
  if (!pair) return null
  const ids = [pair.firstId, pair.secondId]
  await tx.$queryRaw(
    Prisma.sql`SELECT id FROM enterprise WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`,
  )
  const first = await tx.enterprise.findUnique({ where: { id: pair.firstId } })
  const second = await tx.enterprise.findUnique({ where: { id: pair.secondId } })
  return first && second ? { pair, first, second } : null
}

export type LockedPair = NonNullable<Awaited<ReturnType<typeof lockPair>>>

/** Ids of the pairs that an enterprise is part of. */
export async function findPairsOf(tx: Transaction, enterpriseId: string): Promise<string[]> {
  const where = { OR: [{ firstId: enterpriseId }, { secondId: enterpriseId }] }
  return (await tx.duplicatePair.findMany({ where, select: { id: true } })).map(({ id }) => id)
}

/** What the journal need not keep: it follows from other changes. */
const STAMPS = ['updated_at', 'version']

/** Gives the surviving record its values, and tells the journal what they were. */
export async function changeSurvivor(
  tx: Transaction,
  id: string,
  data: Prisma.EnterpriseUpdateInput,
  journal: JournalStep[],
): Promise<void> {
  const before = await columnsOf(tx, id)
  await tx.enterprise.update({ where: { id }, data: { ...data, version: { increment: 1 } } })
  const after = await columnsOf(tx, id)
  const changed = Object.keys(after).filter(
    (name) => !STAMPS.includes(name) && JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  )
  const pick = (row: Record<string, unknown>) => Object.fromEntries(changed.map((name) => [name, row[name]]))
  if (changed.length > 0)
    journal.push({ kind: 'change', table: 'enterprise', id, before: pick(before), after: pick(after) })
}

async function columnsOf(tx: Transaction, id: string): Promise<Record<string, unknown>> {
  const [row] = await tx.$queryRaw<{ row: Record<string, unknown> }[]>(
    Prisma.sql`SELECT to_jsonb(e) AS row FROM enterprise AS e WHERE id = ${id}::uuid`,
  )
  return row?.row ?? {}
}

/** Writes down a merge. @returns its id */
export async function insertMerge(
  tx: Transaction,
  merge: {
    survivorId: string
    survivorName: string
    mergedId: string
    mergedName: string
    mergedById: string
    mergedAt: Date
    journal: JournalStep[]
  },
): Promise<string> {
  const { id } = await tx.enterpriseMerge.create({
    data: { ...merge, journal: merge.journal as unknown as Prisma.InputJsonValue },
  })
  return id
}

/** A merge with its journal, held until the end of the transaction; null when there is none. */
export async function lockMerge(tx: Transaction, id: string) {
  await tx.$queryRaw(Prisma.sql`SELECT id FROM enterprise_merge WHERE id = ${id}::uuid FOR UPDATE`)
  const merge = await tx.enterpriseMerge.findUnique({ where: { id } })
  return merge && { ...merge, journal: merge.journal as unknown as JournalStep[] }
}

/** Whether something that stands built on a merge: its survivor was merged since, or took in another record later. */
export async function isBuiltUpon(
  tx: Transaction,
  merge: { id: string; survivorId: string; mergedAt: Date },
): Promise<boolean> {
  const later = await tx.enterpriseMerge.findFirst({
    where: {
      id: { not: merge.id },
      undoneAt: null,
      mergedAt: { gte: merge.mergedAt },
      OR: [{ mergedId: merge.survivorId }, { survivorId: merge.survivorId }],
    },
    select: { id: true },
  })
  return later !== null
}

/** Marks a merge as undone; its journal is of no use any more. */
export async function markUndone(
  tx: Transaction,
  id: string,
  by: { undoneById: string; undoneAt: Date },
): Promise<void> {
  await tx.enterpriseMerge.update({ where: { id }, data: { ...by, journal: [] } })
}

/** Empties the journals of merges that can no longer be undone, which hold what was said of people. */
export async function pruneJournals(db: PrismaClient, before: Date): Promise<void> {
  await db.enterpriseMerge.updateMany({
    where: { mergedAt: { lt: before }, NOT: { journal: { equals: [] } } },
    data: { journal: [] },
  })
}
