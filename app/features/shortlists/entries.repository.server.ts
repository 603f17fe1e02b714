import type { PrismaClient } from '#app/platform/database/client.server.ts'
import type { Prisma } from '#app/platform/database/generated/client.ts'

const RECOGNITION = {
  id: true,
  yearFrom: true,
  yearTo: true,
  topTen: true,
  decisionNumber: true,
  decisionIssuer: true,
  decisionDate: true,
  validFrom: true,
  validTo: true,
  status: true,
  origin: true,
  sourceUrl: true,
  basisNote: true,
  note: true,
  product: { select: { slug: true, nameVi: true, nameEn: true } },
} as const satisfies Prisma.RecognitionSelect

const HOUSE = {
  id: true,
  slug: true,
  nameVi: true,
  nameEn: true,
  nameShort: true,
  industryGroup: true,
  origin: true,
  publishedAt: true,
  sites: {
    select: { country: true, province: true, city: true },
    orderBy: [{ kind: 'asc' }, { id: 'asc' }],
    take: 1,
  },
  certificates: {
    select: { standard: true, expiresOn: true },
    orderBy: [{ standard: 'asc' }, { id: 'asc' }],
  },
  _count: { select: { memberships: true } },
} as const satisfies Prisma.EnterpriseSelect

/** Everything in a list, as its cards and files show it; notes oldest first. */
export function findEntries(db: PrismaClient, shortlistId: string) {
  return db.shortlistEntry.findMany({
    where: { shortlistId, deletedAt: null },
    select: {
      id: true,
      kind: true,
      addedAt: true,
      addedBy: { select: { name: true } },
      enterprise: {
        select: {
          ...HOUSE,
          recognitions: { select: RECOGNITION },
          products: {
            select: { recognitions: { select: RECOGNITION } },
            where: { recognitions: { some: {} } },
          },
        },
      },
      product: {
        select: {
          slug: true,
          removedAt: true,
          nameVi: true,
          nameEn: true,
          industryGroup: true,
          origin: true,
          recognitions: { select: RECOGNITION },
          enterprise: { select: HOUSE },
        },
      },
      notes: {
        where: { deletedAt: null },
        select: {
          id: true,
          text: true,
          writtenAt: true,
          editedAt: true,
          authorId: true,
          author: { select: { name: true } },
        },
        orderBy: { id: 'asc' },
      },
    },
    orderBy: { id: 'desc' },
  })
}

export type StoredEntry = Awaited<ReturnType<typeof findEntries>>[number]
export type StoredHouse = Omit<NonNullable<StoredEntry['enterprise']>, 'recognitions' | 'products'>
