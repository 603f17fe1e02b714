import { provinceByCode } from '#reference/provinces.ts'
import type { SearchDocument } from '#search/documents.ts'

import { isoDay } from '../records/today.ts'

/** An enterprise as the index builder reads it. Dates are days (UTC midnight). */
export interface IndexedEnterprise {
  id: string
  slug: string
  nameVi: string
  nameEn: string | null
  nameShort: string | null
  aliases: string[]
  roles: string[]
  descriptionVi: string | null
  descriptionEn: string | null
  industryGroup: string | null
  sizeBand: string | null
  languages: string[]
  exportMarkets: string[]
  origin: SearchDocument['origin']
  asOf: Date
  sites: IndexedSite[]
  certificates: { standard: string; expiresOn: Date | null }[]
  recognitions: IndexedRecognition[]
  products: {
    nameVi: string
    nameEn: string | null
    hsCodes: string[]
    vsicCodes: string[]
    industryGroup: string | null
    recognitions: IndexedRecognition[]
  }[]
}

export interface IndexedSite {
  country: string
  province: string | null
  commune: string | null
  formerProvince: string | null
  formerDistrict: string | null
  city: string | null
}

export interface IndexedRecognition {
  yearFrom: number | null
  yearTo: number
  topTen: boolean | null
  status: string
}

/** A product as the index builder reads it; `enterprise` is null when the source names only the product. */
export interface IndexedProduct {
  id: string
  slug: string
  nameVi: string
  nameEn: string | null
  descriptionVi: string | null
  descriptionEn: string | null
  industryGroup: string | null
  hsCodes: string[]
  vsicCodes: string[]
  origin: SearchDocument['origin']
  asOf: Date
  recognitions: IndexedRecognition[]
  enterprise: Omit<
    IndexedEnterprise,
    'products' | 'recognitions' | 'descriptionVi' | 'descriptionEn' | 'industryGroup' | 'asOf' | 'origin'
  > | null
}

/** What the index holds about an enterprise on a given day. */
export function documentOfEnterprise(enterprise: IndexedEnterprise, today: Date): SearchDocument {
  const { products } = enterprise
  return {
    id: `enterprise:${enterprise.id}`,
    kind: 'enterprise',
    slug: enterprise.slug,
    name: enterprise.nameVi,
    nameEn: enterprise.nameEn,
    otherNames: otherNames(enterprise),
    enterprise: null,
    productNames: unique(products.flatMap((product) => [product.nameVi, product.nameEn])),
    descriptionVi: enterprise.descriptionVi,
    descriptionEn: enterprise.descriptionEn,
    industryGroup: enterprise.industryGroup ?? products[0]?.industryGroup ?? null,
    hsCodes: unique(products.flatMap((product) => product.hsCodes)),
    vsicCodes: unique(products.flatMap((product) => product.vsicCodes)),
    roles: enterprise.roles,
    ...recognised([...enterprise.recognitions, ...products.flatMap((product) => product.recognitions)]),
    ...standing(enterprise, today),
    origin: enterprise.origin,
    asOf: isoDay(enterprise.asOf),
  }
}

/** What the index holds about a product on a given day. */
export function documentOfProduct(product: IndexedProduct, today: Date): SearchDocument {
  const { enterprise } = product
  return {
    id: `product:${product.id}`,
    kind: 'product',
    slug: product.slug,
    name: product.nameVi,
    nameEn: product.nameEn,
    otherNames: [],
    enterprise: enterprise && {
      id: enterprise.id,
      slug: enterprise.slug,
      name: enterprise.nameVi,
      nameEn: enterprise.nameEn,
      otherNames: otherNames(enterprise),
    },
    productNames: [],
    descriptionVi: product.descriptionVi,
    descriptionEn: product.descriptionEn,
    industryGroup: product.industryGroup,
    hsCodes: product.hsCodes,
    vsicCodes: product.vsicCodes,
    roles: enterprise?.roles ?? [],
    ...recognised(product.recognitions),
    ...(enterprise ? standing(enterprise, today) : NO_STANDING),
    origin: product.origin,
    asOf: isoDay(product.asOf),
  }
}

/** The programme recognises makers with their head office or factory in Hanoi, also where the maker is not established. */
const NO_STANDING = {
  certificates: [],
  countries: ['VN'],
  provinces: ['01'],
  placeNames: [],
  languages: [],
  exportMarkets: [],
  sizeBand: null,
}

function standing(
  enterprise: Pick<IndexedEnterprise, 'sites' | 'certificates' | 'languages' | 'exportMarkets' | 'sizeBand'>,
  today: Date,
) {
  const { sites } = enterprise
  return {
    certificates: enterprise.certificates
      .filter(({ expiresOn }) => expiresOn === null || expiresOn >= today)
      .map(({ standard, expiresOn }) => ({ standard, expiresOn: expiresOn && isoDay(expiresOn) })),
    countries: unique(sites.map((site) => site.country)),
    provinces: unique(sites.map((site) => site.province)),
    placeNames: unique(
      sites.flatMap((site) => [
        site.commune,
        site.city,
        site.formerDistrict,
        site.formerProvince,
        ...(site.province ? formerNames(site.province) : []),
      ]),
    ),
    languages: enterprise.languages,
    exportMarkets: enterprise.exportMarkets,
    sizeBand: enterprise.sizeBand,
  }
}

/** Revoked recognitions do not count; expired ones stay part of the history that people search by year. */
function recognised(recognitions: IndexedRecognition[]) {
  const counted = recognitions.filter(({ status }) => status !== 'revoked')
  const years = counted.flatMap(({ yearFrom, yearTo }) =>
    Array.from({ length: yearTo - (yearFrom ?? yearTo) + 1 }, (_, index) => yearTo - index),
  )
  return {
    recognisedYears: unique(years).toSorted((a, b) => b - a),
    topTen: counted.some(({ topTen }) => topTen === true),
  }
}

function otherNames(enterprise: Pick<IndexedEnterprise, 'nameShort' | 'aliases'>): string[] {
  return unique([enterprise.nameShort, ...enterprise.aliases])
}

function unique<T>(values: (T | null)[]): T[] {
  return [...new Set(values.filter((value): value is T => value !== null))]
}

function formerNames(province: string): string[] {
  return provinceByCode(province)?.former.map((former) => former.nameVi) ?? []
}
