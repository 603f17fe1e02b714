import { industryGroupByCode } from '#reference/industry-groups.ts'

/** What of the catalogue is looked at. */
export interface CatalogueQuery {
  /** A code of the current groups. */
  group: string | null
  /** Words of a name, as typed. */
  q: string
  page: number
  /** Invented recognitions are shown among the stated ones only to those who ask for them. */
  demonstration: boolean
}

export const MAX_NAME_LENGTH = 100
const MAX_PAGE = 1000

/** Reads what an address asks for; what means nothing is left out. */
export function readCatalogueQuery(parameters: URLSearchParams): CatalogueQuery {
  const group = parameters.get('group') ?? ''
  const page = Number(parameters.get('page') ?? '1')
  return {
    group: industryGroupByCode(group) ? group : null,
    // The database takes no zero characters.
    q: (parameters.get('q') ?? '').replaceAll('\0', '').trim().slice(0, MAX_NAME_LENGTH),
    page: Number.isInteger(page) && page >= 1 && page <= MAX_PAGE ? page : 1,
    demonstration: parameters.get('demonstration') === 'true',
  }
}

/** A year as it stands in an address; null for what is none. */
export function readYear(text: string | undefined): number | null {
  return text !== undefined && /^[12]\d{3}$/.test(text) ? Number(text) : null
}

/** The address of the catalogue, or of one year of it, or of a file of that year. */
export function cataloguePath(
  year: number | null,
  query: Partial<CatalogueQuery> = {},
  file?: 'csv' | 'xlsx',
): string {
  const parameters = new URLSearchParams()
  if (query.group) parameters.set('group', query.group)
  if (query.q) parameters.set('q', query.q)
  if (query.demonstration) parameters.set('demonstration', 'true')
  if (query.page !== undefined && query.page > 1) parameters.set('page', String(query.page))
  const path = ['/recognised', year === null ? null : String(year), file].filter(Boolean).join('/')
  const search = parameters.toString()
  return search === '' ? path : `${path}?${search}`
}
