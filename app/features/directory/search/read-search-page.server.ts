import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { PROVINCES } from '#reference/provinces.ts'
import { otherMarks } from '#search/other-marks.ts'
import { FACETS, type Facet, type SearchAnswer } from '#search/search-port.ts'

import { ROLES, SIZE_BANDS } from '../records/enterprise.ts'
import { findRelaxations } from './find-relaxations.server.ts'
import { hitCards } from './hit-cards.server.ts'
import { namesIn, type Names } from '../records/names.server.ts'
import { searchHead } from './search-head.server.ts'
import { searchDirectory } from './search-directory.server.ts'
import {
  type FacetChoices,
  foremostChoices,
  type MapPlace,
  type ReadFilter,
  type SearchPage,
} from './search-page.ts'
import { readSearchAddress } from './search-query.schema.ts'
import { pagesOf, requestOf, type SearchQuery, YES } from './search-query.ts'

type Reader = Pick<App, 'db' | 'search' | 'metrics' | 'clock' | 'env'>

/**
 * The search page for an address: hits, facets, what was understood, and wider searches when nothing was found.
 * @throws AppError unavailable when no engine can answer
 */
export async function readSearchPage(
  app: Reader,
  address: URLSearchParams,
  language: Language,
): Promise<SearchPage> {
  const { query: asked, notes, more } = readSearchAddress(address)
  const ask = (query: SearchQuery) => searchDirectory(app, { ...requestOf(query), facets: FACETS })
  const first = await ask(asked)

  const pages = pagesOf(first.total)
  const pastEnd = asked.page > pages
  const query = pastEnd ? { ...asked, page: pages } : asked
  const answer = pastEnd ? await ask(query) : first
  const names = namesIn(language)
  const [hits, relaxations] = await Promise.all([
    hitCards(app, answer.hits, language),
    answer.total === 0 ? findRelaxations(app, query, names) : [],
  ])
  const facets = facetChoices(names, query, answer.facets)
  return {
    head: searchHead(app.env.publicUrl, query, answer.total, names),
    query,
    notes: pastEnd && !notes.some(({ kind }) => kind === 'page') ? [...notes, { kind: 'page' }] : notes,
    total: answer.total,
    pages,
    degraded: answer.degraded,
    counts: { all: answer.kinds.enterprise + answer.kinds.product, ...answer.kinds },
    hits,
    ...foremostChoices(facets, more),
    places: placesOf(names, query, facets),
    chosen: FACETS.flatMap((facet) =>
      (query.filter[facet] ?? []).map((value) => ({ facet, value, label: names.facetValue(facet, value) })),
    ),
    understood: understoodOf(names, answer, query.page),
    didYouMean: answer.didYouMean ?? null,
    relaxations,
  }
}

function facetChoices(names: Names, { filter }: SearchQuery, counted: SearchAnswer['facets']): FacetChoices {
  const entries = FACETS.map((facet) => {
    const counts = new Map((counted[facet] ?? []).map(({ value, count }) => [value, count]))
    for (const value of filter[facet] ?? []) if (!counts.has(value)) counts.set(value, 0)
    const choices = [...counts]
      .map(([value, count]) => ({
        value,
        label: names.facetValue(facet, value),
        count,
        checked: filter[facet]?.includes(value) ?? false,
      }))
      .filter(({ value }) => isOffered(facet, value))
    return [facet, choices.toSorted(inOrder(facet))]
  })
  return Object.fromEntries(entries) as FacetChoices
}

function placesOf(names: Names, { view }: SearchQuery, facets: FacetChoices): MapPlace[] {
  if (view === 'list') return []
  if (view === 'world') return facets.country
  const counted = new Map(facets.province.map((choice) => [choice.value, choice]))
  return PROVINCES.map(
    ({ code }) => counted.get(code) ?? { value: code, label: names.province(code), count: 0, checked: false },
  )
}

const FLAGS: ReadonlySet<Facet> = new Set(['recognised', 'topTen'])
const FIXED_ORDER: Partial<Record<Facet, readonly string[]>> = { role: ROLES, sizeBand: SIZE_BANDS }

function isOffered(facet: Facet, value: string): boolean {
  return FLAGS.has(facet) ? value === YES : true
}

/** Years newest first, bands by size, everything else by how often it occurs. */
function inOrder(facet: Facet) {
  type Choice = FacetChoices[Facet][number]
  const fixed = FIXED_ORDER[facet]
  if (facet === 'recognisedYear') return (a: Choice, b: Choice) => b.value.localeCompare(a.value)
  if (fixed) return (a: Choice, b: Choice) => fixed.indexOf(a.value) - fixed.indexOf(b.value)
  return (a: Choice, b: Choice) => b.count - a.count || a.label.localeCompare(b.label, 'vi')
}

function understoodOf(
  names: Names,
  { interpreted, hits }: SearchAnswer,
  page: number,
): SearchPage['understood'] {
  const filters = new Map<string, ReadFilter>()
  for (const { facet, value, from } of interpreted.filters) {
    const key = `${facet} ${from}`
    const label = names.facetValue(facet, value)
    const known = filters.get(key)
    if (known) known.labels.push(label)
    else filters.set(key, { facet, labels: [label], from })
  }
  return {
    filters: [...filters.values()],
    codes: interpreted.codes.map(({ system, code }) => ({ system, code, name: names[system](code) })),
    synonyms: [...new Set(interpreted.synonyms.flatMap(({ to }) => to))].filter(
      (word) => !interpreted.synonyms.some(({ from }) => from === word),
    ),
    corrections: interpreted.corrections,
    // On later pages those that are written as typed have gone before.
    otherMarks: otherMarks(hits).map((other) => ({ ...other, exact: other.exact || page > 1 })),
  }
}
