import type { PrismaClient } from '#app/platform/database/client.server.ts'
import type { Prisma } from '#app/platform/database/generated/client.ts'

import { OF_PUBLISHED, STANDING } from './published.ts'

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
  enterpriseId: true,
  productId: true,
  product: { select: { slug: true, nameVi: true, nameEn: true } },
} as const satisfies Prisma.RecognitionSelect

const FACT = {
  id: true,
  kind: true,
  value: true,
  unit: true,
  period: true,
  asOf: true,
  source: true,
  sourceUrl: true,
  verifiedAt: true,
} as const satisfies Prisma.CapabilityFactSelect

const CERTIFICATE = {
  id: true,
  standard: true,
  number: true,
  issuer: true,
  scopeVi: true,
  scopeEn: true,
  issuedOn: true,
  expiresOn: true,
  origin: true,
  verifiedAt: true,
  file: {
    select: {
      key: true,
      name: true,
      mediaType: true,
      bytes: true,
      visibility: true,
      enterpriseId: true,
      uploaderId: true,
    },
  },
} as const satisfies Prisma.CertificateSelect

const PHOTO = {
  fileKey: true,
  width: true,
  height: true,
  altVi: true,
  altEn: true,
} as const satisfies Prisma.ProductPhotoSelect

const PHOTOS_IN_ORDER = [
  { position: 'asc' },
  { id: 'asc' },
] as const satisfies Prisma.ProductPhotoOrderByWithRelationInput[]

/** What a slug looks like; anything else is nobody's and never reaches the database. */
const SLUG = /^[a-z0-9-]{1,200}$/

const MAIN_SITE_FIRST = [
  { kind: 'asc' },
  { id: 'asc' },
] as const satisfies Prisma.SiteOrderByWithRelationInput[]

/**
 * One enterprise with everything that its page shows, in one query for each kind of record; null when unknown. Also those
 * not published yet: isShownTo says who may see them.
 */
export async function findEnterprise(db: PrismaClient, slug: string, now: Date) {
  if (!SLUG.test(slug)) return null
  return db.enterprise.findUnique({
    where: { slug },
    include: {
      sites: { orderBy: MAIN_SITE_FIRST },
      certificates: {
        select: CERTIFICATE,
        orderBy: [{ expiresOn: { sort: 'desc', nulls: 'first' } }, { id: 'asc' }],
      },
      facts: { where: { productId: null }, select: FACT, orderBy: [{ kind: 'asc' }, { asOf: 'desc' }] },
      products: {
        where: STANDING,
        select: {
          id: true,
          slug: true,
          nameVi: true,
          nameEn: true,
          industryGroup: true,
          hsCodes: true,
          origin: true,
          recognitions: { select: RECOGNITION },
          facts: { select: FACT, orderBy: { asOf: 'desc' } },
          photos: { select: PHOTO, orderBy: PHOTOS_IN_ORDER, take: 1 },
        },
        orderBy: [{ nameVi: 'asc' }, { id: 'asc' }],
      },
      recognitions: { select: RECOGNITION },
      needs: {
        where: { state: 'open', expiresAt: { gt: now } },
        orderBy: [{ expiresAt: 'asc' }, { id: 'asc' }],
      },
      changedBy: { select: { name: true } },
      _count: { select: { memberships: true } },
    },
  })
}

/** One product with its maker and everything that its page shows, also of a maker not published yet; null when unknown. */
export async function findProduct(db: PrismaClient, slug: string) {
  if (!SLUG.test(slug)) return null
  return db.product.findUnique({
    where: { slug, ...STANDING },
    include: {
      facts: { select: FACT, orderBy: [{ kind: 'asc' }, { asOf: 'desc' }] },
      photos: { select: PHOTO, orderBy: PHOTOS_IN_ORDER },
      recognitions: { select: RECOGNITION },
      enterprise: {
        include: {
          sites: { orderBy: MAIN_SITE_FIRST },
          certificates: { select: CERTIFICATE, orderBy: [{ standard: 'asc' }, { id: 'asc' }] },
          _count: { select: { memberships: true } },
        },
      },
    },
  })
}

/** Recognitions of these enterprises (themselves or through a product) and of these products, revoked ones left out. */
export function findRecognitions(db: PrismaClient, enterpriseIds: string[], productIds: string[]) {
  return db.recognition.findMany({
    where: {
      status: { not: 'revoked' },
      OR: [
        { enterpriseId: { in: enterpriseIds } },
        { productId: { in: productIds } },
        { product: { enterpriseId: { in: enterpriseIds } } },
      ],
    },
    select: {
      ...RECOGNITION,
      product: { select: { slug: true, nameVi: true, nameEn: true, enterpriseId: true } },
    },
  })
}

/** The first photo of each of these products that has one. */
export function findFirstPhotos(db: PrismaClient, productIds: string[]) {
  return db.productPhoto.findMany({
    where: { productId: { in: productIds } },
    distinct: ['productId'],
    orderBy: [{ productId: 'asc' }, ...PHOTOS_IN_ORDER],
    select: { productId: true, ...PHOTO },
  })
}

/** Names of the products of these enterprises. */
export function findProductNames(db: PrismaClient, enterpriseIds: string[]) {
  return db.product.findMany({
    where: { enterpriseId: { in: enterpriseIds }, ...STANDING },
    select: { enterpriseId: true, nameVi: true, nameEn: true },
    orderBy: { id: 'asc' },
  })
}

/** Real products recognised last, newest round first and Top 10 before others, each product once. */
export function findNewlyRecognised(db: PrismaClient, limit: number) {
  return db.recognition.findMany({
    where: {
      origin: { not: 'demonstration' },
      status: 'recognised',
      product: { origin: { not: 'demonstration' }, ...OF_PUBLISHED },
    },
    distinct: ['productId'],
    orderBy: [{ yearTo: 'desc' }, { topTen: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
    take: limit,
    select: {
      ...RECOGNITION,
      product: {
        select: {
          slug: true,
          nameVi: true,
          nameEn: true,
          industryGroup: true,
          enterprise: { select: { slug: true, nameVi: true, nameEn: true } },
        },
      },
    },
  })
}

/** What the directory holds, for the home page. Demonstration records are part of the counts and counted apart. */
export async function countHoldings(db: PrismaClient) {
  const [enterprises, products, demonstration, places, groups] = await Promise.all([
    countPublished(db, {}),
    db.product.count({ where: OF_PUBLISHED }),
    countPublished(db, { origin: 'demonstration' }),
    countPlaces(db),
    countGroups(db),
  ])
  return {
    enterprises,
    products,
    demonstration,
    places,
    groups: new Map(groups.map((group) => [group.code, group.products])),
  }
}

/** The few that are not published are counted apart, so that both counts are read from indexes. */
async function countPublished(db: PrismaClient, where: { origin?: 'demonstration' }): Promise<number> {
  const [all, hidden] = await Promise.all([
    db.enterprise.count({ where }),
    db.enterprise.count({ where: { ...where, publishedAt: null } }),
  ])
  return all - hidden
}

/** How many products there are in each industry group. */
function countGroups(db: PrismaClient) {
  return db.$queryRaw<{ code: string; products: number }[]>`
    SELECT industry_group AS code, count(*)::int AS products FROM product
    WHERE industry_group IS NOT NULL AND removed_at IS NULL
      AND (enterprise_id IS NULL OR enterprise_id NOT IN (SELECT id FROM enterprise WHERE published_at IS NULL))
    GROUP BY industry_group`
}

/** How many enterprises have a site in each province of Vietnam and in each other country, most first. */
function countPlaces(db: PrismaClient) {
  return db.$queryRaw<{ country: string; province: string | null; enterprises: number }[]>`
    SELECT country, province, count(DISTINCT enterprise_id)::int AS enterprises
    FROM site WHERE enterprise_id NOT IN (SELECT id FROM enterprise WHERE published_at IS NULL)
    GROUP BY country, province ORDER BY enterprises DESC, country, province`
}

export type StoredEnterprise = NonNullable<Awaited<ReturnType<typeof findEnterprise>>>
export type StoredProduct = NonNullable<Awaited<ReturnType<typeof findProduct>>>
export type StoredPhoto = StoredProduct['photos'][number]
export type StoredFact = StoredEnterprise['facts'][number]
export type StoredCertificate = StoredEnterprise['certificates'][number]
