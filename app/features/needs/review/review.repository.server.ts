import type { PrismaClient } from '#app/platform/database/client.server.ts'

/** Needs that wait for an officer, the oldest first. */
export function findWaitingNeeds(db: PrismaClient, take: number) {
  return db.need.findMany({
    where: { state: 'in_review' },
    select: {
      id: true,
      titleVi: true,
      titleEn: true,
      updatedAt: true,
      enterprise: { select: { slug: true, nameVi: true, nameEn: true } },
    },
    orderBy: [{ updatedAt: 'asc' }, { id: 'asc' }],
    take,
  })
}
