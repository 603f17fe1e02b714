import type { PrismaClient } from '#app/platform/database/client.server.ts'

/** A request that has not answered after so long was interrupted. */
const LOST_MS = 60_000

/** What is known of a key: `mine` to work for, or what somebody before has made of it. */
export type Claim =
  { kind: 'mine' } | { kind: 'other' } | { kind: 'busy' } | { kind: 'done'; status: number; body: object }

/** Takes a key, unless it was taken before. */
export async function claimKey(
  db: PrismaClient,
  given: { personId: string; key: string; hash: Uint8Array<ArrayBuffer>; now: Date },
): Promise<Claim> {
  const { personId, key, hash, now } = given
  const { count } = await db.apiRepetition.createMany({
    data: [{ personId, key, hash, createdAt: now }],
    skipDuplicates: true,
  })
  if (count > 0) return { kind: 'mine' }
  const known = await db.apiRepetition.findUnique({ where: { personId_key: { personId, key } } })
  if (!known) return { kind: 'busy' }
  if (!Buffer.from(known.hash).equals(Buffer.from(hash))) return { kind: 'other' }
  if (known.status !== null) return { kind: 'done', status: known.status, body: known.body as object }
  const lost = new Date(now.getTime() - LOST_MS)
  const taken = await db.apiRepetition.updateMany({
    where: { personId, key, status: null, createdAt: { lt: lost } },
    data: { createdAt: now },
  })
  return taken.count > 0 ? { kind: 'mine' } : { kind: 'busy' }
}

/**
 * Does the work of a key and keeps what it answers in one transaction: an interruption leaves neither, so that the key can
 * be taken over. Transactions of the work become parts of this one.
 */
export function answerInOne(
  db: PrismaClient,
  id: { personId: string; key: string },
  work: (db: PrismaClient) => Promise<object>,
): Promise<object> {
  return db.$transaction(async (tx) => {
    // What it lacks, use-cases do not need: to connect, to disconnect, to be extended.
    const body = await work(tx as PrismaClient)
    await tx.apiRepetition.update({ where: { personId_key: id }, data: { status: 201, body } })
    return body
  })
}

/** Lets a key be used again after a refusal. */
export async function forgetKey(db: PrismaClient, id: { personId: string; key: string }): Promise<void> {
  await db.apiRepetition.deleteMany({ where: { ...id, status: null } })
}

/** Removes keys that were used before a moment. */
export async function removeOldKeys(db: PrismaClient, before: Date): Promise<number> {
  const { count } = await db.apiRepetition.deleteMany({ where: { createdAt: { lt: before } } })
  return count
}
