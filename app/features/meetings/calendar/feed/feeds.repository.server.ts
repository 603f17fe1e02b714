import type { App } from '#app/platform/app.ts'
import type { Language } from '#app/locales/language.ts'

/** Whether a person has an address to subscribe to, since when, and when it was last read. */
export function findFeed(db: App['db'], personId: string) {
  return db.calendarFeed.findUnique({ where: { personId }, select: { createdAt: true, readAt: true } })
}

/** Gives a person a new address; one they had before leads nowhere from now on. */
export async function writeFeed(
  db: App['db'],
  { personId, tokenHash, now }: { personId: string; tokenHash: string; now: Date },
): Promise<void> {
  const feed = { tokenHash, createdAt: now, readAt: null }
  await db.calendarFeed.upsert({ where: { personId }, create: { personId, ...feed }, update: feed })
}

export async function removeFeed(db: App['db'], personId: string): Promise<void> {
  await db.calendarFeed.deleteMany({ where: { personId } })
}

/** Whose meetings stand at an address; null when it is nobody's, or of an account that is closed. */
export async function findFeedOwner(
  db: App['db'],
  tokenHash: string,
): Promise<{ personId: string; language: Language; readAt: Date | null } | null> {
  const feed = await db.calendarFeed.findFirst({
    where: { tokenHash, person: { blockedAt: null, erasedAt: null, eraseDueAt: null } },
    select: { personId: true, readAt: true, person: { select: { language: true } } },
  })
  return feed && { personId: feed.personId, readAt: feed.readAt, language: feed.person.language }
}

export async function noteFeedRead(db: App['db'], personId: string, now: Date): Promise<void> {
  await db.calendarFeed.updateMany({ where: { personId }, data: { readAt: now } })
}
