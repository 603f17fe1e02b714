import type { App } from '#app/platform/app.ts'

/** How a meeting stands, who takes part, and the times now on offer; null when there is none. */
export async function findStanding(db: App['db'], meetingId: string) {
  const meeting = await db.meeting.findUnique({
    where: { id: meetingId },
    select: {
      state: true,
      version: true,
      requesterEnterpriseId: true,
      responderEnterpriseId: true,
      participants: { select: { personId: true } },
      times: { orderBy: [{ round: 'desc' }, { startsAt: 'asc' }] },
    },
  })
  if (!meeting) return null
  const { participants, times, ...rest } = meeting
  return {
    ...rest,
    people: participants.map(({ personId }) => personId),
    offered: times.filter(({ round }) => round === times[0]?.round),
  }
}
