import type { LocalText, PageHead, RecognitionRecord } from '#app/features/directory/index.ts'

import type { CatalogueQuery } from './catalogue-address.ts'

/** How much the catalogue holds of something. */
export interface CatalogueCounts {
  products: number
  enterprises: number
  topTen: number
}

export interface CatalogueYear extends CatalogueCounts {
  year: number
  /** Where all recognitions of the year are of one decision. */
  decision: string | null
}

export interface CatalogueGroup {
  code: string
  name: string
  /** Products and enterprises that are named without a product. */
  entries: number
}

/** The catalogue over all years. */
export interface CataloguePage {
  head: PageHead
  structuredData: object
  query: CatalogueQuery
  totals: CatalogueCounts
  /** Newest first. */
  years: CatalogueYear[]
  groups: CatalogueGroup[]
  groupName: string | null
  /** Invented recognitions that could be shown as well. */
  demonstration: number
}

/** One line of the catalogue: what was recognised. Where the source names only one of the two, the other is null. */
export interface CatalogueEntry {
  recognition: RecognitionRecord
  product: { slug: string; name: LocalText } | null
  enterprise: { slug: string; name: LocalText } | null
  group: string | null
}

/** One year of the catalogue. */
export interface CatalogueYearPage {
  kind: 'year'
  head: PageHead
  structuredData: object
  year: number
  query: CatalogueQuery
  counts: CatalogueCounts
  groups: CatalogueGroup[]
  /** In the order of the groups; `code` is null for what has none. */
  sections: { code: string | null; name: string | null; entries: CatalogueEntry[] }[]
  found: number
  pages: number
  years: number[]
  demonstration: number
  /** For paper. */
  day: string
  address: string
}

/** A year in which nothing is known to have been recognised, and the years that there are. */
export interface UnknownYearPage {
  kind: 'unknownYear'
  asked: string
  years: number[]
  head: undefined
}
