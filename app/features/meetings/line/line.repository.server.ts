import type { App } from '#app/platform/app.ts'

/** Enterprises that somebody waits for: all, or those among the named. */
export async function findFullEnterprises(
  db: App['db'],
  among: readonly string[] | undefined,
): Promise<string[]> {
  const rows = await db.meeting.findMany({
    where: { state: 'waiting', ...(among ? { responderEnterpriseId: { in: [...among] } } : {}) },
    distinct: ['responderEnterpriseId'],
    select: { responderEnterpriseId: true },
  })
  return rows.map(({ responderEnterpriseId }) => responderEnterpriseId)
}

const LINE_LENGTH = 20

/** The first in line for an enterprise, with those who would take part and how long they want to meet. */
export async function findLine(db: App['db'], enterpriseId: string) {
  const rows = await db.meeting.findMany({
    where: { responderEnterpriseId: enterpriseId, state: 'waiting' },
    orderBy: [{ waitingSince: 'asc' }, { id: 'asc' }],
    take: LINE_LENGTH,
    select: {
      id: true,
      responderEnterpriseId: true,
      participants: { select: { personId: true, side: true } },
      times: { orderBy: { round: 'desc' }, take: 1, select: { startsAt: true, endsAt: true } },
    },
  })
  return rows.map(({ times: [time], participants, ...rest }) => {
    const of = (side: 'requester' | 'responder') =>
      participants.filter((one) => one.side === side).map(({ personId }) => personId)
    return {
      ...rest,
      minutes: time ? Math.round((time.endsAt.getTime() - time.startsAt.getTime()) / 60_000) : 30,
      requesters: of('requester'),
      responders: of('responder'),
    }
  })
}
export type InLine = Awaited<ReturnType<typeof findLine>>[number]

/** Times of an enterprise that are on offer to somebody out of its line, and not answered yet. */
export async function findOnOffer(db: App['db'], enterpriseId: string | undefined) {
  if (enterpriseId === undefined) return []
  const rows = await db.meeting.findMany({
    where: { responderEnterpriseId: enterpriseId, state: 'offered' },
    select: { times: { orderBy: { round: 'desc' }, take: 1, select: { startsAt: true, endsAt: true } } },
  })
  return rows.flatMap(({ times }) => times)
}

/** How many stand in line before a meeting. */
export function countBefore(db: App['db'], enterpriseId: string, waitingSince: Date): Promise<number> {
  return db.meeting.count({
    where: { responderEnterpriseId: enterpriseId, state: 'waiting', waitingSince: { lt: waitingSince } },
  })
}
