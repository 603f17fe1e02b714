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
])
/** Parameters that are neither words nor a filter. */
const NO_FILTER = new Set(['q', 'kind', 'sort', 'page', 'view'])

/** The kind of page at an address: its path with records left out, and for lists what is asked. English ones apart. */
export function kindOf(address: URL): string {
  const language = languageOfPath(address.pathname)
  const [, ...parts] = (language === 'en' ? address.pathname.slice(3) : address.pathname).split('/')
  const path = parts
    .map((part, place) =>
      place > 0 && OF_RECORDS.has(parts[0] ?? '') && RECORD.test(part) && !NO_RECORD.has(part)
        ? ':record'
        : part,
    )
    .join('/')
  return `${language} /${path}${asked(address.searchParams)}`
}

function asked(parameters: URLSearchParams): string {
  const filters = [...parameters.keys()].filter((name) => !NO_FILTER.has(name)).length
  const parts = [
    parameters.get('q') ? 'words' : '',
    filters > 0 ? (filters > 1 ? 'filters' : 'filter') : '',
    parameters.has('page') ? 'page' : '',
    parameters.get('view') ?? '',
  ].filter((part) => part !== '')
  return parts.length > 0 ? ` (${parts.join(', ')})` : ''
}

/** How deep lists are followed: three filters, and pages and orders only one at a time. */
export function isFollowed(address: URL): boolean {
  const names = [...address.searchParams.keys()]
  const filters = names.filter((name) => !NO_FILTER.has(name)).length
  const page = Number(address.searchParams.get('page') ?? 1)
  return filters <= 3 && !(page > 1 && filters > 1)
}
