import { OF_PUBLISHED } from '#app/features/directory/index.server.ts'
import type { PrismaClient } from '#app/platform/database/client.server.ts'
import type { Prisma } from '#app/platform/database/generated/client.ts'

import type { ListProducts } from './product-record.schema.ts'
import { STANDING } from './public-enterprises.repository.server.ts'

export const LINK = { publicId: true, slug: true, nameVi: true, nameEn: true } as const

const PRODUCT = {
  ...LINK,
  descriptionVi: true,
  descriptionEn: true,
  industryGroup: true,
  hsCodes: true,
  hsVersion: true,
  vsicCodes: true,
  vsicVersion: true,
  specifications: true,
  origin: true,
  sourceUrl: true,
  asOf: true,
  createdAt: true,
  updatedAt: true,
  enterprise: { select: LINK },
  facts: {
    select: {
      kind: true,
      value: true,
      unit: true,
      period: true,
      asOf: true,
      source: true,
      sourceUrl: true,
      verifiedAt: true,
    },
    orderBy: [{ kind: 'asc' }, { asOf: 'desc' }, { id: 'asc' }],
  },
  recognitions: { where: STANDING, select: { yearTo: true } },
} as const satisfies Prisma.ProductSelect

/** What products can be chosen by; `recognised` ones by a recognition that is not invented. */
type Choice = Partial<ListProducts> & { recognised?: true }

/** Products that fit, in the order of their public ids, behind the given one. */
export function findPublicProducts(db: PrismaClient, call: Choice, after: string | null, limit: number) {
  return db.product.findMany({
    where: { AND: [OF_PUBLISHED, whereOf(call), after === null ? {} : { publicId: { gt: after } }] },
    select: PRODUCT,
    orderBy: { publicId: 'asc' },
    take: limit,
  })
}

/** One product; null when the public sees none with this id. */
export function findPublicProduct(db: PrismaClient, publicId: string) {
  return db.product.findFirst({ where: { AND: [OF_PUBLISHED, { publicId }] }, select: PRODUCT })
}

export type StoredPublicProduct = NonNullable<Awaited<ReturnType<typeof findPublicProduct>>>

function whereOf(call: Choice): Prisma.ProductWhereInput {
  return {
    AND: [
      call.enterprise ? { enterprise: { publicId: call.enterprise } } : {},
      call.industryGroup ? { industryGroup: { in: call.industryGroup } } : {},
      call.hs ? { hsCodes: { hasSome: call.hs } } : {},
      call.vsic ? { vsicCodes: { hasSome: call.vsic } } : {},
      call.recognisedYear === undefined
        ? {}
        : { recognitions: { some: { ...STANDING, yearTo: call.recognisedYear } } },
      call.recognised
        ? { recognitions: { some: { ...STANDING, origin: { not: 'demonstration' as const } } } }
        : {},
      call.origin ? { origin: { in: call.origin } } : {},
      call.demonstration === undefined
        ? {}
        : { origin: call.demonstration ? 'demonstration' : { not: 'demonstration' } },
      call.updatedSince ? { updatedAt: { gte: call.updatedSince } } : {},
    ],
  }
}
