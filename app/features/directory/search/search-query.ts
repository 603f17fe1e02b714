import {
  FACETS,
  type Facet,
  type FacetFilter,
  type SearchRequest,
  SORTS,
  type Sort,
} from '#search/search-port.ts'

export const KINDS = ['enterprise', 'product'] as const
export type Kind = (typeof KINDS)[number]

/** A list alone, or a map of Vietnam or of the world above it. */
export const VIEWS = ['list', 'map', 'world'] as const
export type View = (typeof VIEWS)[number]

/** What the search page is asked for; all of it stands in its address. */
export interface SearchQuery {
  /** What was typed, as `cleanText` leaves it. */
  q: string
  /** Null means enterprises and products in one list. */
  kind: Kind | null
  /** Only facets with at least one value; values sorted, each once. */
  filter: FacetFilter
  sort: Sort
  view: View
  /** Counted from 1. */
  page: number
}

export const PAGE_SIZE = 20
/** The index lists no further than this. */
export const MAX_OFFSET = 10_000
export const LAST_PAGE = MAX_OFFSET / PAGE_SIZE
export const MAX_QUERY_LENGTH = 500
/** The one value of facets that are a plain yes. */
export const YES = 'true'

export const NOTHING_ASKED: SearchQuery = {
  q: '',
  kind: null,
  filter: {},
  sort: 'relevance',
  view: 'list',
  page: 1,
}

/** One line of text: composed letters, no control or invisible characters, single spaces. */
export function oneLine(typed: string): string {
  return typed
    .toWellFormed()
    .replace(/\p{Cf}/gu, '')
    .normalize('NFC')
    .replace(/[\p{Cc}\uFFFD\s]+/gu, ' ')
    .trim()
}

/** What was typed as the index may be asked for it: one line of at most 500 UTF-16 units. */
export function cleanText(typed: string): string {
  const cut = oneLine(typed).slice(0, MAX_QUERY_LENGTH)
  // Not in the middle of an emoji.
  return cut.replace(/[\uD800-\uDBFF]$/, '').trimEnd()
}

/** The chosen values of every facet in one order, whatever order they were clicked in. */
export function tidyFilter(chosen: FacetFilter): FacetFilter {
  const filter: FacetFilter = {}
  for (const facet of FACETS) {
    const values = [...new Set(chosen[facet] ?? [])].sort()
    if (values.length > 0) filter[facet] = values
  }
  return filter
}

/** The query as parameters of an address; what is usual is left out. */
export function searchParameters(query: SearchQuery): URLSearchParams {
  const parameters = new URLSearchParams()
  if (query.q !== '') parameters.set('q', query.q)
  if (query.kind) parameters.set('kind', query.kind)
  for (const facet of FACETS) for (const value of query.filter[facet] ?? []) parameters.append(facet, value)
  if (query.sort !== 'relevance') parameters.set('sort', query.sort)
  if (query.view !== 'list') parameters.set('view', query.view)
  if (query.page > 1) parameters.set('page', String(query.page))
  return parameters
}

/** The address of a search, without language prefix. What is not given is as in an empty search. */
export function searchPath(asked: Partial<SearchQuery>): string {
  const parameters = searchParameters({ ...NOTHING_ASKED, ...asked }).toString()
  return parameters === '' ? '/search' : `/search?${parameters}`
}

/** The address of the same page of a search with all values of a facet to choose from. */
export function morePath(query: SearchQuery, facet: Facet): string {
  const parameters = searchParameters(query)
  parameters.set('more', facet)
  return `/search?${parameters.toString()}`
}

/** The same search from its first page, changed in one respect. */
export function changed(query: SearchQuery, change: Partial<SearchQuery>): SearchQuery {
  return { ...query, page: 1, ...change }
}

/** The same search without one value of a facet, or without the whole facet. */
export function withoutFilter(query: SearchQuery, facet: Facet, value?: string): SearchQuery {
  const kept = value === undefined ? [] : (query.filter[facet] ?? []).filter((chosen) => chosen !== value)
  return changed(query, { filter: tidyFilter({ ...query.filter, [facet]: kept }) })
}

/**
 * The same search without some of its words: how a filter that was read out of the query is taken back.
 * Words that cannot be found as they stand leave the query unchanged.
 */
export function withoutWords(query: SearchQuery, words: string): SearchQuery {
  const from = query.q.toLocaleLowerCase('vi').indexOf(words.toLocaleLowerCase('vi'))
  if (words === '' || from === -1) return changed(query, {})
  return changed(query, { q: cleanText(`${query.q.slice(0, from)} ${query.q.slice(from + words.length)}`) })
}

/** The same search with a word in place of another; null where that word does not stand in it as it is. */
export function withWord(query: SearchQuery, word: string, other: string): SearchQuery | null {
  const whole = new RegExp(
    `(?<![\\p{L}\\p{N}])${word.replace(/[^\p{L}\p{N}\s]/gu, String.raw`\$&`)}(?![\\p{L}\\p{N}])`,
    'iu',
  )
  return whole.test(query.q) ? changed(query, { q: query.q.replace(whole, () => other) }) : null
}

/** The same search with one more value of a facet, or without it when it is chosen already. */
export function toggled(query: SearchQuery, facet: Facet, value: string): SearchQuery {
  const chosen = query.filter[facet] ?? []
  if (chosen.includes(value)) return withoutFilter(query, facet, value)
  return changed(query, { filter: tidyFilter({ ...query.filter, [facet]: [...chosen, value] }) })
}

/** How many values are chosen in all facets. */
export function countChosen(filter: FacetFilter): number {
  return Object.values(filter).reduce((sum, values) => sum + values.length, 0)
}

/** Whether the address narrows the list by anything but words. */
export function isNarrowed(query: SearchQuery): boolean {
  return countChosen(query.filter) > 0
}

/** The number of pages of a list, at least one and no more than the index lists. */
export function pagesOf(total: number): number {
  return Math.min(LAST_PAGE, Math.max(1, Math.ceil(total / PAGE_SIZE)))
}

export function isSort(value: string): value is Sort {
  return SORTS.some((sort) => sort === value)
}

export function isView(value: string): value is View {
  return VIEWS.some((view) => view === value)
}

export function isKind(value: string): value is Kind {
  return KINDS.some((kind) => kind === value)
}

export function isFacet(name: string): name is Facet {
  return FACETS.some((facet) => facet === name)
}

/** The page of the index that a query asks for. */
export function requestOf({ q, kind, filter, sort, page }: SearchQuery): SearchRequest {
  return {
    query: q,
    ...(kind ? { kind } : {}),
    filter,
    sort,
    offset: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  }
}
