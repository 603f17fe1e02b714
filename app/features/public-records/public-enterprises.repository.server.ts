import { PUBLISHED } from '#app/features/directory/index.server.ts'
import type { PrismaClient } from '#app/platform/database/client.server.ts'
import type { Prisma } from '#app/platform/database/generated/client.ts'

import type { ListEnterprises } from './enterprise-record.schema.ts'

/** Recognitions that count: revoked ones are nobody's title. */
export const STANDING = { status: { not: 'revoked' } } as const satisfies Prisma.RecognitionWhereInput

const ENTERPRISE = {
  publicId: true,
  slug: true,
  nameVi: true,
  nameEn: true,
  nameShort: true,
  aliases: true,
  taxCode: true,
  legalForm: true,
  roles: true,
  industryGroup: true,
  descriptionVi: true,
  descriptionEn: true,
  yearFounded: true,
  sizeBand: true,
  turnoverBand: true,
  languages: true,
  exportMarkets: true,
  website: true,
  origin: true,
  sourceUrl: true,
  asOf: true,
  createdAt: true,
  updatedAt: true,
  sites: {
    select: { kind: true, country: true, province: true, commune: true, city: true, address: true },
    orderBy: [{ kind: 'asc' }, { id: 'asc' }],
  },
  certificates: {
    select: {
      standard: true,
      number: true,
      issuer: true,
      scopeVi: true,
      scopeEn: true,
      issuedOn: true,
      expiresOn: true,
      verifiedAt: true,
    },
    orderBy: [{ standard: 'asc' }, { id: 'asc' }],
  },
  recognitions: { where: STANDING, select: { yearTo: true } },
  products: { select: { recognitions: { where: STANDING, select: { yearTo: true } } } },
} as const satisfies Prisma.EnterpriseSelect

/** Enterprises that fit, in the order of their public ids, behind the given one. */
export function findPublicEnterprises(
  db: PrismaClient,
  call: Partial<ListEnterprises>,
  after: string | null,
  limit: number,
) {
  return db.enterprise.findMany({
    where: { AND: [PUBLISHED, whereOf(call), after === null ? {} : { publicId: { gt: after } }] },
    select: ENTERPRISE,
    orderBy: { publicId: 'asc' },
    take: limit,
  })
}

/** One enterprise; null when the public sees none with this id. */
export function findPublicEnterprise(db: PrismaClient, publicId: string) {
  return db.enterprise.findFirst({ where: { AND: [PUBLISHED, { publicId }] }, select: ENTERPRISE })
}

export type StoredPublicEnterprise = NonNullable<Awaited<ReturnType<typeof findPublicEnterprise>>>

function whereOf(call: Partial<ListEnterprises>): Prisma.EnterpriseWhereInput {
  const { recognisedYear, country, province, certificate } = call
  const recognised = recognisedYear === undefined ? null : { some: { ...STANDING, yearTo: recognisedYear } }
  return {
    AND: [
      call.industryGroup ? { industryGroup: { in: call.industryGroup } } : {},
      call.role ? { roles: { hasSome: call.role } } : {},
      call.taxCode ? { taxCode: { in: call.taxCode } } : {},
      call.origin ? { origin: { in: call.origin } } : {},
      call.demonstration === undefined
        ? {}
        : { origin: call.demonstration ? 'demonstration' : { not: 'demonstration' } },
      call.updatedSince ? { updatedAt: { gte: call.updatedSince } } : {},
      country || province
        ? {
            sites: {
              some: {
                ...(country ? { country: { in: country } } : {}),
                ...(province ? { country: 'VN', province: { in: province } } : {}),
              },
            },
          }
        : {},
      certificate ? { certificates: { some: { standard: { in: certificate } } } } : {},
      recognised
        ? { OR: [{ recognitions: recognised }, { products: { some: { recognitions: recognised } } }] }
        : {},
    ],
  }
}
