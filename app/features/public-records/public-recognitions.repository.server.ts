import { OF_PUBLISHED, PUBLISHED } from '#app/features/directory/index.server.ts'
import type { PrismaClient } from '#app/platform/database/client.server.ts'
import type { Prisma } from '#app/platform/database/generated/client.ts'

import { STANDING } from './public-enterprises.repository.server.ts'
import { LINK } from './public-products.repository.server.ts'
import type { ListRecognitions } from './recognition-record.schema.ts'

const RECOGNITION = {
  publicId: true,
  yearFrom: true,
  yearTo: true,
  topTen: true,
  industryGroup: true,
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
  product: { select: { ...LINK, industryGroup: true, enterprise: { select: LINK } } },
  enterprise: { select: { ...LINK, industryGroup: true } },
} as const satisfies Prisma.RecognitionSelect

/** Of what the public sees, the product as well as its maker. */
export const SEEN = {
  AND: [
    { OR: [{ enterpriseId: null }, { enterprise: PUBLISHED }] },
    { OR: [{ productId: null }, { product: OF_PUBLISHED }] },
    STANDING,
  ],
} satisfies Prisma.RecognitionWhereInput

/** Recognitions that fit, in the order of their public ids, behind the given one. */
export function findPublicRecognitions(
  db: PrismaClient,
  call: Partial<ListRecognitions>,
  after: string | null,
  limit: number,
) {
  return db.recognition.findMany({
    where: { AND: [SEEN, whereOf(call), after === null ? {} : { publicId: { gt: after } }] },
    select: RECOGNITION,
    orderBy: { publicId: 'asc' },
    take: limit,
  })
}

/** One recognition; null when the public sees none with this id. */
export function findPublicRecognition(db: PrismaClient, publicId: string) {
  return db.recognition.findFirst({ where: { AND: [SEEN, { publicId }] }, select: RECOGNITION })
}

export type StoredPublicRecognition = NonNullable<Awaited<ReturnType<typeof findPublicRecognition>>>

function whereOf(call: Partial<ListRecognitions>): Prisma.RecognitionWhereInput {
  const { industryGroup: groups, enterprise } = call
  return {
    AND: [
      call.year === undefined ? {} : { yearTo: call.year },
      call.topTen === undefined ? {} : { topTen: call.topTen },
      // The source's group; where it states none, that of what was recognised.
      groups
        ? {
            OR: [
              { industryGroup: { in: groups } },
              { industryGroup: null, product: { industryGroup: { in: groups } } },
              { industryGroup: null, productId: null, enterprise: { industryGroup: { in: groups } } },
            ],
          }
        : {},
      enterprise
        ? {
            OR: [
              { enterprise: { publicId: enterprise } },
              { product: { enterprise: { publicId: enterprise } } },
            ],
          }
        : {},
      call.product ? { product: { publicId: call.product } } : {},
      call.demonstration === undefined
        ? {}
        : { origin: call.demonstration ? 'demonstration' : { not: 'demonstration' } },
    ],
  }
}
