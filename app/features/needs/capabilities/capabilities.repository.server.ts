import type { PrismaClient, Transaction } from '#app/platform/database/client.server.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'

import type { AddCapability } from './capability.schema.ts'

/** The processes that an enterprise offers, in the order in which they were stated. */
export function findCapabilities(db: PrismaClient, enterprise: { slug: string }) {
  return db.capability.findMany({
    where: { enterprise: { slug: enterprise.slug }, removedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
}

/** How many an enterprise offers. */
export function countCapabilities(db: PrismaClient, enterpriseId: string): Promise<number> {
  return db.capability.count({ where: { enterpriseId, removedAt: null } })
}

/** States a process. @returns its id */
export async function insertCapability(
  tx: Transaction,
  { asOf, freeUnit, freePeriod, ...typed }: Omit<AddCapability, 'command'>,
  beside: { enterpriseId: string; origin: 'member' | 'demonstration' },
): Promise<string> {
  const free = typed.freeValue !== null
  const { id } = await tx.capability.create({
    data: {
      process: typed.process,
      detailVi: typed.detailVi,
      detailEn: typed.detailEn,
      toleranceMm: typed.toleranceMm,
      freeValue: typed.freeValue,
      ...beside,
      freeUnit: free ? (freeUnit ?? null) : null,
      freePeriod: free ? (freePeriod ?? null) : null,
      asOf: new Date(`${asOf}T00:00:00Z`),
    },
    select: { id: true },
  })
  return id
}

/** Takes a process off, or takes it back; false for one of somebody else. One that is so already stays so. */
export async function writeRemoved(
  tx: Transaction,
  { id, enterpriseId }: { id: string; enterpriseId: string },
  removedAt: Date | null,
): Promise<boolean> {
  const { count } = await tx.capability.updateMany({ where: { id, enterpriseId }, data: { removedAt } })
  return count > 0
}

/** Writes the word of a changed process into its transaction. */
export async function tellOfCapability(
  tx: Transaction,
  id: string,
  kind: string,
  payload: { actorId: string; enterpriseId: string },
): Promise<void> {
  await recordEvent(tx, { subjectKind: 'capability', subjectId: id, kind, payload })
}
