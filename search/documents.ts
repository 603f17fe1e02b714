/** What the index holds about one enterprise or one product. Built by the directory, read by both adapters. */
export interface SearchDocument {
  /** `enterprise:<uuid>` or `product:<uuid>`. */
  id: string
  kind: 'enterprise' | 'product'
  slug: string
  /** Name as shown in Vietnamese; equals the only name when there is no other. */
  name: string
  nameEn: string | null
  /** Short name, brand names, aliases, former names. */
  otherNames: string[]
  /** Of a product: its maker. Null when the maker is not established, and for enterprises. */
  enterprise: { id: string; slug: string; name: string; nameEn: string | null; otherNames: string[] } | null
  /** Of an enterprise: the names of its products, both languages. Empty for products. */
  productNames: string[]
  descriptionVi: string | null
  descriptionEn: string | null
  /** Codes of reference tables, in the words of their owners. */
  industryGroup: string | null
  hsCodes: string[]
  vsicCodes: string[]
  roles: string[]
  /** Years of recognition, newest first; empty when never recognised. */
  recognisedYears: number[]
  topTen: boolean
  /** Standards whose certificate is valid on the day of indexing, with the last valid day (ISO date) where there is one. */
  certificates: { standard: string; expiresOn: string | null }[]
  /** ISO 3166-1 alpha-2 of every site, main site first. */
  countries: string[]
  /** Codes of the 34 provinces, main site first. */
  provinces: string[]
  /** Communes, cities and former provinces and districts, as words to be found. */
  placeNames: string[]
  languages: string[]
  exportMarkets: string[]
  sizeBand: string | null
  origin: 'public_record' | 'member' | 'demonstration'
  /** ISO date of the newest fact. */
  asOf: string
}
