import type { ResolvedQuery } from './resolve-query.ts'
import {
  FACETS,
  SORTS,
  type Facet,
  type Interpretation,
  type SearchAnswer,
  type SearchRequest,
  type Sort,
} from './search-port.ts'
import { LIMITS } from './settings.ts'
import type { Understanding } from './understand-query.ts'

/** What is counted for every answer, besides the facets that it asks for. */
export const KIND = 'kind'

/** A request within its limits. Filters include the kind. */
export interface ReadRequest {
  query: string
  filters: { facet: Facet | typeof KIND; values: string[] }[]
  /** Undefined when any document may be a hit. */
  among: string[] | undefined
  sort: Sort
  offset: number
  limit: number
  facets: Facet[]
}

const MOST_VALUES = 200

function within(value: number | undefined, standard: number, most: number): number {
  if (value === undefined || !Number.isFinite(value)) return standard
  return Math.min(most, Math.max(0, Math.trunc(value)))
}

/** Brings a request within its limits; what nobody could mean (unknown facets, negative pages) is left out. */
export function readRequest(request: SearchRequest): ReadRequest {
  const kind = request.kind === 'enterprise' || request.kind === 'product' ? [request.kind] : []
  const chosen = FACETS.flatMap((facet) => {
    const values = request.filter?.[facet]
    if (!Array.isArray(values) || values.length === 0) return []
    return [{ facet, values: [...new Set(values.map(String))].slice(0, MOST_VALUES) }]
  })
  return {
    query: request.query ?? '',
    filters: [...(kind.length > 0 ? [{ facet: KIND as typeof KIND, values: kind }] : []), ...chosen],
    among: request.among && [...new Set(request.among)].slice(0, LIMITS.among),
    sort: SORTS.find((sort) => sort === request.sort) ?? 'relevance',
    offset: within(request.offset, 0, LIMITS.offset),
    limit: within(request.limit, LIMITS.defaultLimit, LIMITS.limit),
    facets: FACETS.filter((facet) => request.facets?.includes(facet) ?? false),
  }
}

/** What the page shows about how a query was read. */
export function interpretationOf(
  { understanding, synonyms }: Pick<ResolvedQuery, 'understanding' | 'synonyms'>,
  corrections: Interpretation['corrections'],
): Interpretation {
  const { words, filters, codes } = understanding
  return {
    words: words.filter((word) => word.filter === undefined).map((word) => word.text),
    filters: filters.flatMap(({ facet, values, said }) =>
      values.map((value) => ({ facet, value, from: said })),
    ),
    codes: [...codes, ...words.flatMap((word) => word.codes)],
    synonyms,
    corrections,
  }
}

/** Counts of the two kinds out of those of a facet. */
export function kindsOf(
  counts: readonly { value: string; count: number }[] | undefined,
): SearchAnswer['kinds'] {
  const countOf = (kind: string) => counts?.find(({ value }) => value === kind)?.count ?? 0
  return { enterprise: countOf('enterprise'), product: countOf('product') }
}

/** The answer of an index that holds nothing. */
export function emptyAnswer(understanding: Understanding, request: ReadRequest): SearchAnswer {
  return {
    total: 0,
    kinds: kindsOf([]),
    hits: [],
    facets: Object.fromEntries(request.facets.map((facet) => [facet, []])),
    interpreted: interpretationOf({ understanding, synonyms: [] }, []),
    degraded: false,
  }
}
