import { CERTIFICATE_STANDARDS } from '#reference/certificate-standards.ts'
import { COUNTRY_CODES } from '#reference/countries.ts'
import { HS_CHAPTERS } from '#reference/hs-chapters.ts'
import { INDUSTRY_GROUPS } from '#reference/industry-groups.ts'
import { PROVINCES } from '#reference/provinces.ts'
import type { Facet } from '#search/search-port.ts'

import { ROLES, SIZE_BANDS } from '../records/enterprise.ts'
import { YES } from './search-query.ts'

const codes = (rows: readonly { code: string }[]) => new Set(rows.map((row) => row.code))

const COUNTRIES = new Set(COUNTRY_CODES)

const KNOWN: Record<Facet, ReadonlySet<string> | RegExp> = {
  industryGroup: codes(INDUSTRY_GROUPS),
  role: new Set(ROLES),
  recognised: new Set([YES]),
  // The programme began in 2005.
  recognisedYear: /^20(0[5-9]|[1-9]\d)$/,
  topTen: new Set([YES]),
  country: COUNTRIES,
  province: codes(PROVINCES),
  certificate: codes(CERTIFICATE_STANDARDS),
  hsChapter: codes(HS_CHAPTERS),
  language: /^[a-z]{2}$/,
  exportMarket: COUNTRIES,
  sizeBand: new Set(SIZE_BANDS),
}

/** Whether a facet can have this value at all. For the server: it reads the large reference tables. */
export function isFacetValue(facet: Facet, value: string): boolean {
  const known = KNOWN[facet]
  return known instanceof RegExp ? known.test(value) : known.has(value)
}
