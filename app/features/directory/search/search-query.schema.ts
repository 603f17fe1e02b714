import { z } from 'zod'

import { type Facet, type FacetFilter, SORTS } from '#search/search-port.ts'

import { isFacetValue } from './facet-values.ts'
import {
  cleanText,
  isFacet,
  isKind,
  isSort,
  isView,
  KINDS,
  LAST_PAGE,
  MAX_OFFSET,
  MAX_QUERY_LENGTH,
  oneLine,
  PAGE_SIZE,
  type SearchQuery,
  tidyFilter,
  YES,
} from './search-query.ts'

/** Something in an address that the page could not follow and says so. */
export type AddressNote = { kind: 'cut' } | { kind: 'ignored'; parts: string[] } | { kind: 'page' }

/** How many values one facet may have; more is not chosen by hand. */
const MAX_VALUES = 50
const MAX_NOTED = 5
const MAX_NOTED_LENGTH = 40

/** Parameters that other sites hang on an address; they say nothing about the search. */
const FOREIGN = /^(utm_|fbclid$|gclid$|zarsrc$|_)/

/** Reads the address of the search page. Nothing in it can be wrong enough to fail: the rest counts, with a note. */
export function readSearchAddress(parameters: URLSearchParams): {
  query: SearchQuery
  notes: AddressNote[]
  /** The facet whose values are all asked for. */
  more: Facet | null
} {
  const typed = parameters.get('q') ?? ''
  const kind = parameters.get('kind') ?? ''
  const sort = parameters.get('sort') ?? ''
  const view = parameters.get('view') ?? ''
  const page = parameters.get('page') ?? ''
  const more = parameters.get('more') ?? ''
  const { filter, ignored } = readFilter(parameters)
  if (kind !== '' && !isKind(kind)) ignored.push(`kind=${kind}`)
  if (sort !== '' && !isSort(sort)) ignored.push(`sort=${sort}`)
  if (view !== '' && !isView(view)) ignored.push(`view=${view}`)
  const number = /^\d{1,6}$/.test(page) ? Number(page) : page === '' ? 1 : 0

  const notes: AddressNote[] = []
  if (oneLine(typed).length > MAX_QUERY_LENGTH) notes.push({ kind: 'cut' })
  if (ignored.length > 0) notes.push({ kind: 'ignored', parts: notedParts(ignored) })
  if (number < 1 || number > LAST_PAGE) notes.push({ kind: 'page' })
  return {
    query: {
      q: cleanText(typed),
      kind: isKind(kind) ? kind : null,
      filter,
      sort: isSort(sort) ? sort : 'relevance',
      view: isView(view) ? view : 'list',
      page: Math.min(LAST_PAGE, Math.max(1, number)),
    },
    notes,
    more: isFacet(more) ? more : null,
  }
}

const KNOWN_NAMES = new Set(['q', 'kind', 'sort', 'view', 'page', 'limit', 'more'])

/** Facets and their values out of parameters; what is unknown comes back as `name=value`. */
function readFilter(parameters: URLSearchParams): { filter: FacetFilter; ignored: string[] } {
  const chosen: FacetFilter = {}
  const ignored: string[] = []
  for (const [name, value] of parameters) {
    if (KNOWN_NAMES.has(name) || FOREIGN.test(name) || value === '') continue
    const known = isFacet(name) ? valueOf(name, value) : null
    if (isFacet(name) && known !== null && (chosen[name]?.length ?? 0) < MAX_VALUES)
      (chosen[name] ??= []).push(known)
    else ignored.push(`${name}=${value}`)
  }
  return { filter: tidyFilter(chosen), ignored }
}

/** A value as the index knows it, or null. Codes may be typed in either case; a plain yes may be said as such. */
function valueOf(facet: Facet, typed: string): string | null {
  const forms = [typed, typed.toUpperCase(), typed.toLowerCase(), ...(typed === 'yes' ? [YES] : [])]
  return forms.find((form) => isFacetValue(facet, form)) ?? null
}

function notedParts(ignored: string[]): string[] {
  const parts = [...new Set(ignored)].map((part) => {
    const line = cleanText(part)
    return line.length > MAX_NOTED_LENGTH ? `${line.slice(0, MAX_NOTED_LENGTH)}…` : line
  })
  return parts.slice(0, MAX_NOTED)
}

const one = (value: unknown) => (Array.isArray(value) ? (value.at(-1) as unknown) : value)
const wholeNumber = z
  .string()
  .regex(/^-?\d{1,9}$/)
  .transform(Number)
const values = z.union([z.string().transform((value) => [value]), z.array(z.string())])

/**
 * A search over the interface for programs. A number that is none or out of bounds, an unknown kind or sort are refused;
 * unknown facets and values are left out and named in `ignored`.
 */
export const SearchCall = z
  .looseObject({
    q: z.preprocess(one, z.string().default('')),
    kind: z.preprocess(one, z.enum(KINDS).optional()),
    sort: z.preprocess(one, z.enum(SORTS).default('relevance')),
    page: z.preprocess(one, wholeNumber.pipe(z.number().min(1).max(MAX_OFFSET)).default(1)),
    limit: z.preprocess(one, wholeNumber.pipe(z.number().min(1).max(100)).default(PAGE_SIZE)),
  })
  .superRefine((call, context) => {
    if ((call.page - 1) * call.limit > MAX_OFFSET) {
      const maximum = Math.floor(MAX_OFFSET / call.limit) + 1
      context.addIssue({ code: 'too_big', origin: 'number', maximum, inclusive: true, path: ['page'] })
    }
  })
  .transform(({ q, kind, sort, page, limit, ...rest }) => {
    const parameters = new URLSearchParams()
    for (const [name, given] of Object.entries(rest)) {
      for (const value of values.catch([]).parse(given)) parameters.append(name, value)
    }
    const { filter, ignored } = readFilter(parameters)
    const query: SearchQuery = { q: cleanText(q), kind: kind ?? null, filter, sort, view: 'list', page }
    return { query, limit, ignored: notedParts(ignored) }
  })
export type SearchCall = z.output<typeof SearchCall>
