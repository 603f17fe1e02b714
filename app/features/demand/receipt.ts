import type { FoundGoods } from './heading-of-query.ts'

/** What the search page answered, as the browser sends it back once somebody has stayed on it. */
export interface SearchReceipt {
  /** What was typed, and the chosen filters as parameters of an address. */
  q: string
  filters: string
  groups: readonly string[]
  total: number
  goods: FoundGoods
}

/** What a receipt needs of a page of results. */
export interface ShownSearch {
  query: { q: string; kind: string | null; filter: Readonly<Partial<Record<string, string[]>>> }
  total: number
  hits: readonly { codes: readonly { code: string }[]; group: { code: string } | null }[]
}

/** Hits whose goods are looked at. */
const HITS = 10

/** A receipt for a page of results; null for a list that nobody searched for. */
export function receiptOf({ query, total, hits }: ShownSearch): SearchReceipt | null {
  const filters = filterText(query)
  if (query.q === '' && filters === '') return null
  const first = hits.slice(0, HITS)
  return {
    q: query.q,
    filters,
    groups: query.filter.industryGroup ?? [],
    total,
    goods: {
      headings: first.map(({ codes }) => [...new Set(codes.map(({ code }) => code.slice(0, 4)))].slice(0, 3)),
      groups: first.map(({ group }) => group?.code ?? null),
    },
  }
}

/** More than this is a search that hardly anybody repeats. */
const MOST_FILTER_LETTERS = 200

/** The chosen filters in one order, so that the same choice is the same text. */
function filterText({ kind, filter }: ShownSearch['query']): string {
  const parameters = new URLSearchParams()
  if (kind) parameters.set('kind', kind)
  for (const facet of Object.keys(filter).toSorted()) {
    for (const value of (filter[facet] ?? []).toSorted()) parameters.append(facet, value)
  }
  return parameters.toString().slice(0, MOST_FILTER_LETTERS)
}
