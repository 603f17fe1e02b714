import type { PrismaClient } from '#app/platform/database/client.server.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'

/** The changes of an import that the index has not followed yet, oldest first. */
export async function readNextChanges(
  db: PrismaClient,
  importId: string,
  limit: number,
): Promise<{ id: bigint; enterpriseId: string | null; productId: string | null }[]> {
  const found = await db.import.findUnique({
    where: { id: importId },
    select: { followed: true, kind: true, state: true },
  })
  if (!found) return []
  const changes = await db.importChange.findMany({
    where: { importId, id: { gt: found.followed } },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true, enterpriseId: true, productId: true },
  })
  // The maker of a product that is there follows it by itself; that of a product which is gone has to be named.
  const alone = found.kind === 'products' && found.state === 'done'
  return alone ? changes.map((change) => ({ ...change, enterpriseId: null })) : changes
}

/** Remembers how far the index is, and asks for the rest. */
export async function keepFollowed(
  db: PrismaClient,
  { id, last, more }: { id: string; last: bigint; more: boolean },
): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.import.updateMany({ where: { id }, data: { followed: last } })
    if (more) await recordEvent(tx, { subjectKind: 'import', subjectId: id, kind: 'import.followed' })
  })
}
