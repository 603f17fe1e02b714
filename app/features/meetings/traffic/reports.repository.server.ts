import type { App } from '#app/platform/app.ts'

/** Reports of misuse that wait for a decision, the oldest first, and how many there are. */
export async function findOpenReports(db: App['db'], take: number) {
  const where = { settledAt: null }
  const [total, rows] = await Promise.all([
    db.meetingReport.count({ where }),
    db.meetingReport.findMany({
      where,
      orderBy: { at: 'asc' },
      take,
      select: {
        id: true,
        side: true,
        reason: true,
        text: true,
        at: true,
        message: { select: { text: true } },
        meeting: {
          select: {
            purpose: true,
            requesterEnterprise: { select: { slug: true, nameVi: true, nameEn: true } },
            responderEnterprise: { select: { slug: true, nameVi: true, nameEn: true } },
          },
        },
      },
    }),
  ])
  return { total, rows }
}

/** Settles a report that is open. @returns false when it is not, or not there */
export async function settle(
  db: App['db'],
  id: string,
  decision: { settledBy: string; settledAt: Date; decision: string },
): Promise<boolean> {
  const { count } = await db.meetingReport.updateMany({ where: { id, settledAt: null }, data: decision })
  return count === 1
}
