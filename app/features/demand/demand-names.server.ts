import { createTranslator } from 'use-intl/core'

import { namesIn } from '#app/features/directory/index.server.ts'
import { catalogueOf } from '#app/locales/catalogue.server.ts'
import type { Language } from '#app/locales/language.ts'
import { FACETS } from '#search/search-port.ts'

import type { DemandBy } from './demand-view-address.ts'
import type { UnmetQuery } from './read-demand.repository.server.ts'

/** What the pages of demand call things, in one language. */
export type DemandNames = ReturnType<typeof demandNames>

/** Names of headings, groups, countries and queries for a reader. */
export function demandNames(language: Language) {
  const names = namesIn(language)
  const words = createTranslator({ locale: language, messages: catalogueOf(language), namespace: 'demand' })
  const of = (by: Exclude<DemandBy, 'query'>, code: string): string => {
    if (code === '') return words(`unknown.${by}`)
    if (by === 'heading') return names.hs(code) ?? code
    return by === 'group' ? names.group(code) : names.country(code)
  }
  return {
    words,
    of,
    country: (code: string) => of('country', code),
    group: (code: string) => of('group', code),
    heading: (code: string) => of('heading', code),
    query: (query: Pick<UnmetQuery, 'wording'>) => query.wording || words('noWords'),
    filters: (text: string): string[] =>
      [...new URLSearchParams(text)].flatMap(([name, value]) => {
        if (name === 'kind') return [value === 'product' ? words('kind.product') : words('kind.enterprise')]
        const facet = FACETS.find((known) => known === name)
        return facet ? [names.facetValue(facet, value)] : []
      }),
  }
}
