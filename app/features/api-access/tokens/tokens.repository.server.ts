import type { PrismaClient } from '#app/platform/database/client.server.ts'
import type { Prisma } from '#app/platform/database/generated/client.ts'

/** What is over is shown for so many rows. */
const MOST_SHOWN = 60

/** A token that is in use, with the person it stands for; null when there is none. */
export function findLiveToken(db: PrismaClient, hash: Uint8Array<ArrayBuffer>, now: Date) {
  return db.apiToken.findFirst({
    where: { hash, ...inUse(now) },
    select: { id: true, personId: true, scopes: true, lastUsedAt: true },
  })
}

/** Notes that a token was used. */
export async function writeUse(db: PrismaClient, id: string, now: Date): Promise<void> {
  await db.apiToken.updateMany({ where: { id }, data: { lastUsedAt: now } })
}

/** The tokens of a person, newest first. */
export function findTokensOf(db: PrismaClient, personId: string) {
  return db.apiToken.findMany({
    where: { personId },
    select: {
      id: true,
      name: true,
      hint: true,
      scopes: true,
      createdAt: true,
      expiresAt: true,
      lastUsedAt: true,
      revokedAt: true,
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST_SHOWN,
  })
}

export type StoredToken = Awaited<ReturnType<typeof findTokensOf>>[number]

/** Adds a token unless the person has as many in use as one may have; two that are made at once count both. */
export function addToken(
  db: PrismaClient,
  token: Prisma.ApiTokenUncheckedCreateInput & { createdAt: Date },
  most: number,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM person WHERE id = ${token.personId}::uuid FOR UPDATE`
    const count = await tx.apiToken.count({ where: { personId: token.personId, ...inUse(token.createdAt) } })
    if (count >= most) return false
    await tx.apiToken.create({ data: token })
    return true
  })
}

/** Withdraws a token of this person; false when there is no such one. One that is withdrawn already stays as it is. */
export async function writeRevocation(
  db: PrismaClient,
  personId: string,
  id: string,
  now: Date,
): Promise<boolean> {
  const { count } = await db.apiToken.updateMany({ where: { id, personId }, data: { revokedAt: now } })
  return count > 0
}

function inUse(now: Date) {
  return { revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] }
}

/** Removes tokens that were withdrawn, or past their last day, before a moment. */
export async function removeOldTokens(db: PrismaClient, before: Date): Promise<number> {
  const { count } = await db.apiToken.deleteMany({
    where: { OR: [{ revokedAt: { lt: before } }, { expiresAt: { lt: before } }] },
  })
  return count
}
