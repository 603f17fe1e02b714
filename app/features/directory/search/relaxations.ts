import { FACETS } from '#search/search-port.ts'

import type { Without } from './search-page.ts'
import { changed, cleanText, isNarrowed, type SearchQuery, withoutFilter } from './search-query.ts'

const MOST_WORDS = 6

/** The searches that ask for one thing less: each filter, the kind, each word, and all words where filters are left. */
export function relaxationsOf(query: SearchQuery): { query: SearchQuery; without: Without }[] {
  const facets = FACETS.flatMap((facet) => {
    const values = query.filter[facet]
    return values ? [{ query: withoutFilter(query, facet), without: { facet, values } }] : []
  })
  const kind = query.kind ? [{ query: changed(query, { kind: null }), without: 'kind' as const }] : []
  const words = query.q.split(' ')
  const each =
    words.length > 1 && words.length <= MOST_WORDS
      ? words.map((word, index) => ({
          query: changed(query, { q: cleanText(words.toSpliced(index, 1).join(' ')) }),
          without: { word },
        }))
      : []
  const wordless =
    query.q !== '' && (isNarrowed(query) || query.kind)
      ? [{ query: changed(query, { q: '' }), without: 'words' as const }]
      : []
  return [...facets, ...kind, ...each, ...wordless]
}
