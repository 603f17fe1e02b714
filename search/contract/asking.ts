import type { SearchAnswer, SearchRequest } from '../search-port.ts'
import type { Bench } from './bench.ts'

/** Slugs of the hits, best first. */
export async function slugs(
  bench: Bench,
  query: string,
  more: Omit<SearchRequest, 'query'> = {},
): Promise<string[]> {
  return (await ask(bench, query, more)).hits.map((hit) => hit.document.slug)
}

export function ask(
  bench: Bench,
  query: string,
  more: Omit<SearchRequest, 'query'> = {},
): Promise<SearchAnswer> {
  return bench().port.search({ query, limit: 50, ...more })
}
