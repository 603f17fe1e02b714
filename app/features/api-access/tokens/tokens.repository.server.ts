import type { PrismaClient } from '#app/platform/database/client.server.ts'

/** A token that is in use, with the person it stands for; null when there is none. */
export function findLiveToken(db: PrismaClient, hash: Uint8Array<ArrayBuffer>, now: Date) {
  return db.apiToken.findFirst({
    where: { hash, revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
    select: { id: true, personId: true, scopes: true, lastUsedAt: true },
  })
}

/** Notes that a token was used. */
export async function writeUse(db: PrismaClient, id: string, now: Date): Promise<void> {
  await db.apiToken.updateMany({ where: { id }, data: { lastUsedAt: now } })
}
