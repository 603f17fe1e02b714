import { languageOfPath } from '#app/locales/language.ts'

/** An id, a slug, or a name as it stands in an address. */
const RECORD = /^(?:[0-9a-f]{8}-[0-9a-f-]{27}|[a-z0-9]+(?:-[a-z0-9]+)*|(?:[a-z0-9.-]|%[0-9A-F]{2})+)$/
const NO_RECORD = new Set(['new', 'history'])
/** Places in the site map under which each address is a record of its own. */
const OF_RECORDS = new Set([
  'enterprises',
  'products',
  'meetings',
  'shortlists',
  'needs',
  'synonyms',
  'saved-searches',
  'mailbox',
  'sitemap',
  'recognised',
])
/** Places whose first part below says what the record is of: `/demand/query/8`. */
const BY_SUBJECT = new Set(['demand'])
/** Parameters that are neither words nor a filter. */
const NO_FILTER = new Set(['q', 'kind', 'sort', 'page', 'view'])

/** How kinds of lists are told apart: by all that is asked together, or by the most telling part of it alone. */
export type Grain = 'fine' | 'coarse'

/** The kind of page at an address: its path with records left out, and for lists what is asked. English ones apart. */
export function kindOf(address: URL, grain: Grain = 'fine'): string {
  const language = languageOfPath(address.pathname)
  const [, ...parts] = (language === 'en' ? address.pathname.slice(3) : address.pathname).split('/')
  const [place = ''] = parts
  const firstRecord = OF_RECORDS.has(place) ? 1 : BY_SUBJECT.has(place) ? 2 : Infinity
  const path = parts
    .map((part, depth) =>
      depth >= firstRecord && RECORD.test(part) && !NO_RECORD.has(part) ? ':record' : part,
    )
    .join('/')
  return `${language} /${path}${asked(address.searchParams, grain)}`
}

function asked(parameters: URLSearchParams, grain: Grain): string {
  const filters = [...parameters.keys()].filter((name) => !NO_FILTER.has(name)).length
  const parts = [
    parameters.get('q') ? 'words' : '',
    filters > 0 ? (filters > 1 ? 'filters' : 'filter') : '',
    parameters.has('page') ? 'page' : '',
    parameters.get('view') ?? '',
  ].filter((part) => part !== '')
  if (parts.length === 0) return ''
  return ` (${grain === 'fine' ? parts.join(', ') : parts.at(-1)})`
}

/** How deep lists are followed: three filters, and pages and orders only one at a time. */
export function isFollowed(address: URL): boolean {
  const names = [...address.searchParams.keys()]
  const filters = names.filter((name) => !NO_FILTER.has(name)).length
  const page = Number(address.searchParams.get('page') ?? 1)
  return filters <= 3 && !(page > 1 && filters > 1)
}
