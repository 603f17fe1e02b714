import type { App } from '#app/platform/app.ts'

import { OPEN_STATES } from '../meeting.ts'

/** Meetings for which the clock has something to do, the longest due first. */
export async function findDue(
  db: App['db'],
  now: Date,
  limit: number,
): Promise<{ id: string; act: 'stopRinging' | 'expire' | 'end' }[]> {
  const find = (
    where: NonNullable<Parameters<typeof db.meeting.findMany>[0]>['where'],
    by: 'expiresAt' | 'endsAt' | 'ringUntil',
  ) =>
    db.meeting.findMany({
      where: { ...where, [by]: { lte: now } },
      orderBy: { [by]: 'asc' },
      take: limit,
      select: { id: true },
    })
  const [ringing, over, unanswered] = await Promise.all([
    find({ state: { in: ['requested', 'seen'] } }, 'ringUntil'),
    find({ state: { in: ['accepted', 'rescheduling'] } }, 'endsAt'),
    find({ state: { in: [...OPEN_STATES, 'waiting', 'rescheduling'] } }, 'expiresAt'),
  ])
  const ended = new Set(over.map(({ id }) => id))
  return [
    ...ringing.map(({ id }) => ({ id, act: 'stopRinging' as const })),
    ...over.map(({ id }) => ({ id, act: 'end' as const })),
    ...unanswered.filter(({ id }) => !ended.has(id)).map(({ id }) => ({ id, act: 'expire' as const })),
  ]
}
