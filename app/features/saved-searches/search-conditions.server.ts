import { createTranslator } from 'use-intl/core'

import { namesIn, readSearchAddress } from '#app/features/directory/index.server.ts'
import { catalogueOf } from '#app/locales/catalogue.server.ts'
import type { Language } from '#app/locales/language.ts'
import { FACETS } from '#search/search-port.ts'

import { MOST_NAME_LETTERS } from './saved-search.ts'

/** What a search asks for in words: the typed ones in quotation marks, then kind and filters by their names. */
export function searchConditions(address: string, language: Language): string[] {
  const { query } = readSearchAddress(new URLSearchParams(address))
  const names = namesIn(language)
  const words = createTranslator({
    locale: language,
    messages: catalogueOf(language),
    namespace: 'savedSearches',
  })
  return [
    ...(query.q === '' ? [] : [words('typed', { words: query.q })]),
    ...(query.kind ? [words(`kind.${query.kind}`)] : []),
    ...FACETS.flatMap((facet) => (query.filter[facet] ?? []).map((value) => names.facetValue(facet, value))),
  ]
}

/** A name for a search that was given none: its words and as many filters as fit. */
export function defaultName(address: string, language: Language): string {
  const { query } = readSearchAddress(new URLSearchParams(address))
  const conditions = searchConditions(address, language)
  const parts = query.q === '' ? conditions : [query.q, ...conditions.slice(1)]
  let name = ''
  for (const part of parts) {
    const longer = name === '' ? part : `${name} · ${part}`
    if (longer.length > MOST_NAME_LETTERS) break
    name = longer
  }
  const cut = [...(parts[0] ?? '')]
    .slice(0, MOST_NAME_LETTERS - 1)
    .join('')
    .trimEnd()
  return name === '' ? `${cut}…` : name
}
