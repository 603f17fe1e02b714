import type { PrismaClient } from '#app/platform/database/client.server.ts'
import type { Prisma } from '#app/platform/database/generated/client.ts'

import { OF_PUBLISHED, PUBLISHED, STANDING } from '../records/published.ts'
import type { IndexedEnterprise, IndexedProduct } from './search-document.ts'

const SITE = {
  country: true,
  province: true,
  commune: true,
  formerProvince: true,
  formerDistrict: true,
  city: true,
} as const

/** The kinds are declared in this order: head office, factory, warehouse, office. */
const MAIN_SITE_FIRST = [{ kind: 'asc' }, { id: 'asc' }] satisfies Prisma.SiteOrderByWithRelationInput[]

const RECOGNITION = { yearFrom: true, yearTo: true, topTen: true, status: true } as const

const MAKER = {
  id: true,
  slug: true,
  nameVi: true,
  nameEn: true,
  nameShort: true,
  aliases: true,
  roles: true,
  sizeBand: true,
  languages: true,
  exportMarkets: true,
  sites: { select: SITE, orderBy: MAIN_SITE_FIRST },
  certificates: { select: { standard: true, expiresOn: true }, orderBy: { standard: 'asc' } },
} as const satisfies Prisma.EnterpriseSelect

/** Published enterprises for the index: the given ones, or the next `limit` after an id. */
export function readEnterprisesForIndex(
  db: PrismaClient,
  which: { ids: string[] } | { after: string | null; limit: number },
): Promise<IndexedEnterprise[]> {
  const { where, ...rest } = page(which)
  return db.enterprise.findMany({
    where: { ...where, ...PUBLISHED },
    ...rest,
    select: {
      ...MAKER,
      descriptionVi: true,
      descriptionEn: true,
      industryGroup: true,
      origin: true,
      asOf: true,
      recognitions: { select: RECOGNITION },
      products: {
        where: STANDING,
        select: {
          nameVi: true,
          nameEn: true,
          hsCodes: true,
          vsicCodes: true,
          industryGroup: true,
          recognitions: { select: RECOGNITION },
        },
        orderBy: { id: 'asc' },
      },
    },
  })
}

/** Products of published enterprises for the index: the given ones, those of given enterprises, or the next `limit` after an id. */
export function readProductsForIndex(
  db: PrismaClient,
  which: { ids: string[] } | { ofEnterprises: string[] } | { after: string | null; limit: number },
): Promise<IndexedProduct[]> {
  const { where, ...rest } =
    'ofEnterprises' in which ? { where: { enterpriseId: { in: which.ofEnterprises } } } : page(which)
  return db.product.findMany({
    where: { ...where, ...OF_PUBLISHED },
    ...rest,
    select: {
      id: true,
      slug: true,
      nameVi: true,
      nameEn: true,
      descriptionVi: true,
      descriptionEn: true,
      industryGroup: true,
      hsCodes: true,
      vsicCodes: true,
      origin: true,
      asOf: true,
      recognitions: { select: RECOGNITION },
      enterprise: { select: MAKER },
    },
  })
}

interface IdPage {
  where?: { id?: { in: string[] } | { gt: string }; enterpriseId?: { in: string[] } }
  orderBy?: { id: 'asc' }
  take?: number
}

function page(which: { ids: string[] } | { after: string | null; limit: number }): IdPage {
  if ('ids' in which) return { where: { id: { in: which.ids } } }
  return {
    ...(which.after === null ? {} : { where: { id: { gt: which.after } } }),
    orderBy: { id: 'asc' },
    take: which.limit,
  }
}

/** Ids of all products of these enterprises, published or not. */
export async function findProductIds(db: PrismaClient, enterpriseIds: string[]): Promise<string[]> {
  const where = { enterpriseId: { in: enterpriseIds } }
  return (await db.product.findMany({ where, select: { id: true } })).map(({ id }) => id)
}

/** How many published records the directory holds, for progress and for noticing an empty index. */
export async function countDirectory(db: PrismaClient): Promise<number> {
  const [enterprises, products] = await Promise.all([
    db.enterprise.count({ where: PUBLISHED }),
    db.product.count({ where: OF_PUBLISHED }),
  ])
  return enterprises + products
}
