import type { PrismaClient } from '#app/platform/database/client.server.ts'
import { OF_PUBLISHED, PUBLISHED, STANDING } from '#app/features/directory/index.server.ts'
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

const FACT = {
  kind: true,
  value: true,
  unit: true,
  period: true,
  asOf: true,
  source: true,
  verifiedAt: true,
} as const satisfies Prisma.CapabilityFactSelect

const CERTIFICATE = {
  standard: true,
  issuer: true,
  expiresOn: true,
  verifiedAt: true,
} as const satisfies Prisma.CertificateSelect

const FACT_ORDER = [
  { kind: 'asc' },
  { asOf: 'desc' },
  { id: 'asc' },
] as const satisfies Prisma.CapabilityFactOrderByWithRelationInput[]

/** What is said of the enterprise itself, in its own columns and in that of its products. */
const ENTERPRISE = {
  id: true,
  slug: true,
  nameVi: true,
  nameEn: true,
  nameShort: true,
  taxCode: true,
  legalForm: true,
  roles: true,
  industryGroup: true,
  yearFounded: true,
  sizeBand: true,
  turnoverBand: true,
  languages: true,
  exportMarkets: true,
  website: true,
  origin: true,
  asOf: true,
  sites: { orderBy: [{ kind: 'asc' }, { id: 'asc' }] },
  certificates: { select: CERTIFICATE, orderBy: [{ standard: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.EnterpriseSelect

/** The longest list of products in one cell, and what is read to find it. */
const MOST_PRODUCTS = 40

/** Enterprises by their slugs with all that is compared; unknown slugs are missing. */
export function findComparedEnterprises(db: PrismaClient, slugs: readonly string[]) {
  return db.enterprise.findMany({
    where: { slug: { in: [...slugs] }, ...PUBLISHED },
    select: {
      ...ENTERPRISE,
      facts: { where: { productId: null }, select: FACT, orderBy: FACT_ORDER },
      products: {
        where: STANDING,
        select: {
          slug: true,
          nameVi: true,
          nameEn: true,
          hsCodes: true,
          industryGroup: true,
          recognitions: { select: RECOGNITION },
          facts: { select: FACT, orderBy: FACT_ORDER },
        },
        orderBy: [{ nameVi: 'asc' }, { id: 'asc' }],
        take: MOST_PRODUCTS,
      },
      recognitions: { select: RECOGNITION },
    },
  })
}

/** Products by their slugs with all that is compared; unknown slugs are missing. */
export function findComparedProducts(db: PrismaClient, slugs: readonly string[]) {
  return db.product.findMany({
    where: { slug: { in: [...slugs] }, ...OF_PUBLISHED },
    select: {
      id: true,
      slug: true,
      nameVi: true,
      nameEn: true,
      industryGroup: true,
      hsCodes: true,
      vsicCodes: true,
      specifications: true,
      origin: true,
      asOf: true,
      facts: { select: FACT, orderBy: FACT_ORDER },
      recognitions: { select: RECOGNITION },
      enterprise: { select: ENTERPRISE },
    },
  })
}

export type ComparedEnterprise = Awaited<ReturnType<typeof findComparedEnterprises>>[number]
export type ComparedProduct = Awaited<ReturnType<typeof findComparedProducts>>[number]
export type ComparedProfile = NonNullable<ComparedProduct['enterprise']>
export type ComparedFact = ComparedProduct['facts'][number]
export type ComparedCertificate = ComparedProfile['certificates'][number]
