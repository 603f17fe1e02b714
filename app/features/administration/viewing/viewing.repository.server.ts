import type { App } from '#app/platform/app.ts'

/** A view that has begun and neither ended nor run out. */
export interface OpenViewing {
  id: string
  personId: string
  endsAt: Date
}

export async function findOpenViewing(
  db: App['db'],
  sessionId: string,
  now: Date,
): Promise<OpenViewing | null> {
  return db.viewing.findFirst({
    where: { sessionId, endedAt: null, endsAt: { gt: now } },
    select: { id: true, personId: true, endsAt: true },
    orderBy: { startedAt: 'desc' },
  })
}

export async function insertViewing(
  db: App['db'],
  viewing: { sessionId: string; administratorId: string; personId: string; reason: string; endsAt: Date },
): Promise<void> {
  await db.viewing.create({ data: viewing })
}

export async function closeViewing(db: App['db'], id: string, now: Date): Promise<void> {
  await db.viewing.updateMany({ where: { id, endedAt: null }, data: { endedAt: now } })
}

/** Notes the end of those that ran out. Returns how many. */
export async function closeOverdue(db: App['db'], now: Date): Promise<number> {
  const overdue = await db.viewing.findMany({
    where: { endedAt: null, endsAt: { lte: now } },
    select: { id: true, endsAt: true },
  })
  for (const { id, endsAt } of overdue) await db.viewing.update({ where: { id }, data: { endedAt: endsAt } })
  return overdue.length
}
