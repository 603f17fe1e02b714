import { createTranslator } from 'use-intl/core'

import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { FACETS } from '#search/search-port.ts'

import { pageHead } from '../page/page-head.ts'
import type { Names } from '../records/names.server.ts'
import { sharedPicture } from '../sharing/picture-address.server.ts'
import { siteCard } from '../sharing/picture-cards.server.ts'
import { countChosen, searchPath, type SearchQuery } from './search-query.ts'

/**
 * What a search page says to search engines. A plain list and a list with one filter are pages that people look for;
 * words, further filters, orders and later pages are endless and stay out of their index, as does an empty list.
 */
export function searchHead(publicUrl: string, query: SearchQuery, total: number, names: Names) {
  const { language } = names
  const words = createTranslator({
    locale: language,
    messages: catalogueOf(language),
    namespace: 'search.head',
  })
  const kind = query.kind ?? 'all'
  const labels = FACETS.flatMap((facet) =>
    (query.filter[facet] ?? []).map((value) => names.facetValue(facet, value)),
  )
  const only = countChosen(query.filter) === 1 ? labels[0] : undefined
  const wanted = labels.length === 0 || (only !== undefined && total > 0)
  const listed = wanted && query.q === '' && query.page === 1 && query.sort === 'relevance'
  return pageHead({
    publicUrl,
    language,
    path: searchPath({ kind: query.kind, ...(only === undefined ? {} : { filter: query.filter }) }),
    title: titlesOf(
      query,
      labels,
      (about) =>
        query.q === '' ? words('titleOf', { kind, label: about }) : words('titleFor', { words: about }),
      words('title', { kind }),
    ),
    description:
      only === undefined
        ? words('description')
        : [words('descriptionOf', { kind, label: only, total }), words('description')],
    picture: sharedPicture(siteCard(language, 'home')),
    noindex: !listed,
  })
}

/** Words first, then filters, as many as fit. */
function titlesOf(
  { q, page }: SearchQuery,
  labels: readonly string[],
  titleFor: (about: string) => string,
  plain: string,
): string[] {
  const about = [...(q === '' ? [] : [q]), ...labels]
  if (about.length === 0) return [page > 1 ? `${page} · ${plain}` : plain]
  const number = page > 1 ? [String(page)] : []
  return about.map((_, left) => titleFor([...about.slice(0, about.length - left), ...number].join(' · ')))
}
