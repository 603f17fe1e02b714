import type { PrismaClient, Transaction } from '#app/platform/database/client.server.ts'
import type { Prisma } from '#app/platform/database/generated/client.ts'

interface Which {
  personId: string
  form: string
}

/** Keeps a draft in place of the one before, and no more than `most` of a person. */
export async function writeDraft(
  db: PrismaClient,
  { personId, form }: Which,
  typed: object,
  { now, most }: { now: Date; most: number },
): Promise<void> {
  const kept = { typed: typed as Prisma.InputJsonObject, savedAt: now }
  await db.draft.upsert({
    where: { personId_form: { personId, form } },
    create: { personId, form, ...kept },
    update: kept,
  })
  const old = await db.draft.findMany({
    where: { personId },
    orderBy: { savedAt: 'desc' },
    skip: most,
    select: { form: true },
  })
  if (old.length > 0)
    await db.draft.deleteMany({ where: { personId, form: { in: old.map((draft) => draft.form) } } })
}

/** The draft of a form; null when there is none. */
export function findDraft(db: PrismaClient, { personId, form }: Which) {
  return db.draft.findUnique({
    where: { personId_form: { personId, form } },
    select: { typed: true, savedAt: true },
  })
}

/** Forgets a draft; where there is none, nothing happens. */
export async function dropDraft(tx: PrismaClient | Transaction, { personId, form }: Which): Promise<void> {
  await tx.draft.deleteMany({ where: { personId, form } })
}

/** Removes drafts from before a moment. Returns how many. */
export async function pruneDrafts(db: PrismaClient, before: Date): Promise<number> {
  const { count } = await db.draft.deleteMany({ where: { savedAt: { lt: before } } })
  return count
}
