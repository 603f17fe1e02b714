import type { PrismaClient, Transaction } from '#app/platform/database/client.server.ts'

/** Notes about these partners, or about all, oldest first. */
export function findNotes(db: PrismaClient, enterpriseId: string, partnerIds?: readonly string[]) {
  return db.partnerNote.findMany({
    where: {
      enterpriseId,
      removedAt: null,
      ...(partnerIds ? { partnerId: { in: [...partnerIds] } } : {}),
    },
    select: {
      id: true,
      partnerId: true,
      text: true,
      at: true,
      authorId: true,
      author: { select: { name: true } },
    },
    orderBy: { id: 'asc' },
  })
}

/** One note of the enterprise, removed ones too. */
export function findNote(tx: Transaction, enterpriseId: string, id: string) {
  return tx.partnerNote.findFirst({ where: { id, enterpriseId } })
}

/** How many notes there are about a partner. */
export function countNotes(tx: Transaction, enterpriseId: string, partnerId: string): Promise<number> {
  return tx.partnerNote.count({ where: { enterpriseId, partnerId, removedAt: null } })
}

/** Adds a note. Returns its id. */
export async function insertNote(
  tx: Transaction,
  note: { enterpriseId: string; partnerId: string; authorId: string; text: string; at: Date },
): Promise<string> {
  const { id } = await tx.partnerNote.create({ data: note, select: { id: true } })
  return id
}

/** Removes a note, or with null brings it back. */
export async function markNoteRemoved(tx: Transaction, id: string, removedAt: Date | null): Promise<void> {
  await tx.partnerNote.update({ where: { id }, data: { removedAt } })
}

/** Removes for good what was removed before a moment. Returns how many. */
export async function removeNotesForGood(db: PrismaClient, before: Date): Promise<number> {
  return (await db.partnerNote.deleteMany({ where: { removedAt: { lt: before } } })).count
}
