import type { App } from '#app/platform/app.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'

type Db = App['db'] | Transaction

/** Notes that a code of the second factor was given in a session. */
export async function markSecondFactor(db: Db, sessionId: string, at: Date): Promise<void> {
  await db.session.updateMany({ where: { id: sessionId }, data: { secondFactorAt: at } })
}

/** A session as its owner sees it. */
export interface SessionRecord {
  id: string
  userAgent: string | null
  ipAddress: string | null
  createdAt: Date
  lastUsedAt: Date
}

/** Open sessions of a person, the last used first. */
export function listSessions(db: Db, personId: string, now: Date): Promise<SessionRecord[]> {
  return db.session.findMany({
    where: { personId, expiresAt: { gt: now } },
    select: { id: true, userAgent: true, ipAddress: true, createdAt: true, lastUsedAt: true },
    orderBy: { lastUsedAt: 'desc' },
    take: 100,
  })
}

/** Removes sessions of a person: all, all but one, or one. Returns the ids of those that were open. */
export async function removeSessions(
  db: Db,
  personId: string,
  which: { except?: string; only?: string } = {},
): Promise<string[]> {
  const id = which.only ?? (which.except ? { not: which.except } : undefined)
  const sessions = await db.session.findMany({
    where: { personId, ...(id ? { id } : {}) },
    select: { id: true },
  })
  const ids = sessions.map((session) => session.id)
  await db.session.deleteMany({ where: { id: { in: ids } } })
  return ids
}

/** Notes that sessions were used. */
export async function noteUse(db: Db, sessionIds: readonly string[], at: Date): Promise<void> {
  await db.session.updateMany({ where: { id: { in: [...sessionIds] } }, data: { lastUsedAt: at } })
}
