import type { SearchDocument } from './documents.ts'
import type { Facet } from './search-port.ts'

const DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })

/** The day in Vietnam, as an ISO date: certificates are valid by the calendar of the programme. */
export function todayInVietnam(now: Date): string {
  return DAY.format(now)
}

/** The values of one document for every facet, on the given day (ISO date). Flags are "true" or "false". */
export function facetValues(document: SearchDocument, today: string): Record<Facet, string[]> {
  const valid = document.certificates.filter(({ expiresOn }) => expiresOn === null || expiresOn >= today)
  return {
    industryGroup: document.industryGroup === null ? [] : [document.industryGroup],
    role: unique(document.roles),
    recognised: [String(document.recognisedYears.length > 0)],
    recognisedYear: unique(document.recognisedYears.map(String)),
    topTen: [String(document.topTen)],
    country: unique(document.countries),
    province: unique(document.provinces),
    certificate: unique(valid.map((certificate) => certificate.standard)),
    hsChapter: unique(document.hsCodes.map((code) => code.slice(0, 2))),
    language: unique(document.languages),
    exportMarket: unique(document.exportMarkets),
    sizeBand: document.sizeBand === null ? [] : [document.sizeBand],
  }
}

/** The last day on which the facets of a document stay as they are; null when no certificate runs out. */
export function unchangedUntil(document: SearchDocument, today: string): string | null {
  const ends = document.certificates
    .map((certificate) => certificate.expiresOn)
    .filter((end) => end !== null && end >= today)
  return ends.reduce((first, end) => (first === null || (end !== null && end < first) ? end : first), null)
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}
