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

/** So many in line are looked at together, and so many in all. */
export const LINE_PAGE = 20
export const LINE_LENGTH = 200

/** Somebody who waits in line, with those who would take part and how long they want to meet. */
export interface InLine {
  id: string
  waitingSince: Date | null
  responderEnterpriseId: string
  minutes: number
  requesters: string[]
  responders: string[]
}

/** A page of the line for an enterprise after one who stands in it, with those who would take part and for how long. */
export async function findLine(
  db: App['db'],
  enterpriseId: string,
  after: InLine | undefined,
): Promise<InLine[]> {
  const rows = await db.meeting.findMany({
    where: {
      responderEnterpriseId: enterpriseId,
      state: 'waiting',
      ...(after?.waitingSince
        ? {
            OR: [
              { waitingSince: { gt: after.waitingSince } },
              { waitingSince: after.waitingSince, id: { gt: after.id } },
            ],
          }
        : {}),
    },
    orderBy: [{ waitingSince: 'asc' }, { id: 'asc' }],
    take: LINE_PAGE,
    select: {
      id: true,
      waitingSince: true,
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

/** Times of an enterprise that are on offer to somebody out of its line, and not answered yet. */
export async function findOnOffer(db: App['db'], enterpriseId: string) {
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
