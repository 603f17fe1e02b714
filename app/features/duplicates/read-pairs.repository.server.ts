import type { PrismaClient } from '#app/platform/database/client.server.ts'
import type { Prisma } from '#app/platform/database/generated/client.ts'

const LISTED = {
  id: true,
  slug: true,
  nameVi: true,
  nameEn: true,
  taxCode: true,
  origin: true,
  publishedAt: true,
  sites: {
    select: { country: true, province: true, city: true },
    orderBy: [{ kind: 'asc' }, { id: 'asc' }],
    take: 1,
  },
} as const satisfies Prisma.EnterpriseSelect

const COUNTS = {
  select: {
    products: true,
    sites: true,
    certificates: true,
    memberships: true,
    recognitions: true,
    needs: true,
  },
} as const

/** Pairs in a state, the likeliest first. */
export async function findPairs(
  db: PrismaClient,
  state: 'open' | 'separate',
  { skip, take }: { skip: number; take: number },
) {
  return db.duplicatePair.findMany({
    where: { state },
    orderBy: [{ score: 'desc' }, { id: 'asc' }],
    skip,
    take,
    include: { first: { select: LISTED }, second: { select: LISTED }, decidedBy: { select: { name: true } } },
  })
}

export type ListedPair = Awaited<ReturnType<typeof findPairs>>[number]

/** How many there are on each tab. */
export async function countTabs(db: PrismaClient) {
  const [open, separate, merged] = await Promise.all([
    db.duplicatePair.count({ where: { state: 'open' } }),
    db.duplicatePair.count({ where: { state: 'separate' } }),
    db.enterpriseMerge.count(),
  ])
  return { open, separate, merged }
}

/** Merges, newest first. */
export function findMerges(db: PrismaClient, { skip, take }: { skip: number; take: number }) {
  return db.enterpriseMerge.findMany({
    orderBy: [{ mergedAt: 'desc' }, { id: 'desc' }],
    skip,
    take,
    omit: { journal: true },
    include: { mergedBy: { select: { name: true } }, undoneBy: { select: { name: true } } },
  })
}

/** Present slugs of enterprises, by their ids; of those that are gone, none. */
export async function findSlugsOf(db: PrismaClient, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.enterprise.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, slug: true },
  })
  return new Map(rows.map(({ id, slug }) => [id, slug]))
}

/** Both records of a pair in full; null when there is no such pair. */
export function findPair(db: PrismaClient, id: string) {
  const enterprise = {
    include: { sites: { orderBy: [{ kind: 'asc' }, { id: 'asc' }] }, _count: COUNTS },
  } as const satisfies { include: Prisma.EnterpriseInclude }
  return db.duplicatePair.findUnique({
    where: { id },
    include: { first: enterprise, second: enterprise, decidedBy: { select: { name: true } } },
  })
}

export type StoredPair = NonNullable<Awaited<ReturnType<typeof findPair>>>
export type StoredSide = StoredPair['first']

/** Writes that an officer holds two records for two enterprises, or that nobody does; false when the pair is gone. */
export async function writeDecision(
  db: PrismaClient,
  id: string,
  decision: { by: string; at: Date } | null,
): Promise<boolean> {
  const { count } = await db.duplicatePair.updateMany({
    where: { id },
    data: {
      state: decision ? 'separate' : 'open',
      decidedById: decision?.by ?? null,
      decidedAt: decision?.at ?? null,
    },
  })
  return count > 0
}
