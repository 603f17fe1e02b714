import { createTranslator } from 'use-intl/core'

import { bothNames, isoDay, recognitionRecord, today as dayOf } from '#app/features/directory/index.ts'
import {
  breadcrumbData,
  dataGraph,
  type Names,
  namesIn,
  pageHead,
  sharedPicture,
  siteCard,
} from '#app/features/directory/index.server.ts'
import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { type Language, pathIn } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'

import { cataloguePath, type CatalogueQuery, readCatalogueQuery, readYear } from './catalogue-address.ts'
import type { CatalogueEntry, CatalogueYearPage, UnknownYearPage } from './catalogue.ts'
import { findEntries, type StoredEntry } from './catalogue.repository.server.ts'
import { readHoldings } from './count-catalogue.server.ts'

const ENTRIES_A_PAGE = 100

/** What was recognised in one year, by group; or the years that there are, when it is none of them. */
export async function readCatalogueYear(
  app: Pick<App, 'pool' | 'env' | 'clock'>,
  asked: string,
  parameters: URLSearchParams,
  language: Language,
): Promise<CatalogueYearPage | UnknownYearPage> {
  const asking = readCatalogueQuery(parameters)
  const holdings = await readHoldings(app, asking.demonstration)
  const years = holdings.years(null).map(({ year }) => year)
  const year = readYear(asked)
  const counts = year === null ? null : holdings.year(year)
  const demonstration = year === null ? 0 : holdings.invented(year)
  if (year === null || (!counts && demonstration === 0))
    return { kind: 'unknownYear', asked: asked.slice(0, 40), years, head: undefined }

  const names = namesIn(language)
  const today = dayOf(app.clock.now())
  const { query, stored } = await pageOf(app, year, asking)
  const entries = stored.map((entry) => catalogueEntry(entry, language, today))
  const found = stored[0]?.found ?? 0
  const { publicUrl } = app.env
  return {
    kind: 'year',
    head: headOf(publicUrl, year, query, counts?.products ?? 0, language),
    structuredData: dataOf(publicUrl, year, entries, found, language),
    year,
    query,
    counts: counts ?? { products: 0, enterprises: 0, topTen: 0 },
    groups: holdings.groups(names, year).filter(({ entries: some }) => some > 0),
    sections: sectionsOf(names, entries),
    found,
    pages: Math.ceil(found / ENTRIES_A_PAGE),
    years,
    demonstration,
    day: isoDay(today),
    address: publicUrl + pathIn(language, cataloguePath(year, query)),
  }
}

/** The page asked for; the first one where an old address asks for more than there are. */
async function pageOf(app: Pick<App, 'pool'>, year: number, query: CatalogueQuery) {
  const offset = (query.page - 1) * ENTRIES_A_PAGE
  const stored = await findEntries(app, year, query, { limit: ENTRIES_A_PAGE, offset })
  if (stored.length > 0 || query.page === 1) return { query, stored }
  const first = { ...query, page: 1 }
  return { query: first, stored: await findEntries(app, year, first, { limit: ENTRIES_A_PAGE, offset: 0 }) }
}

/** A stored recognition as an entry of the catalogue in the reader's language. */
export function catalogueEntry(entry: StoredEntry, language: Language, today: Date): CatalogueEntry {
  const link = (slug: string | null, vi: string | null, en: string | null) =>
    slug === null || vi === null ? null : { slug, name: bothNames(language, vi, en).name }
  return {
    recognition: recognitionRecord({ ...entry, product: null }, language, today),
    product: link(entry.productSlug, entry.productVi, entry.productEn),
    enterprise: link(entry.enterpriseSlug, entry.enterpriseVi, entry.enterpriseEn),
    group: entry.group,
  }
}

function sectionsOf(names: Names, entries: CatalogueEntry[]): CatalogueYearPage['sections'] {
  const sections = new Map<string | null, CatalogueEntry[]>()
  for (const entry of entries) sections.set(entry.group, [...(sections.get(entry.group) ?? []), entry])
  return [...sections].map(([code, some]) => ({
    code,
    name: code === null ? null : names.group(code),
    entries: some,
  }))
}

function headOf(
  publicUrl: string,
  year: number,
  query: CatalogueYearPage['query'],
  products: number,
  language: Language,
) {
  const words = createTranslator({
    locale: language,
    messages: catalogueOf(language),
    namespace: 'recognition.year',
  })
  return pageHead({
    publicUrl,
    language,
    path: cataloguePath(year),
    title: [words('head.title', { year: String(year) }), words('title', { year: String(year) })],
    description: words('head.description', { year: String(year), products }),
    picture: sharedPicture(siteCard(language, 'catalogue')),
    noindex: query.demonstration || query.q !== '' || query.page > 1 || products === 0,
  })
}

function dataOf(
  publicUrl: string,
  year: number,
  entries: readonly CatalogueEntry[],
  found: number,
  language: Language,
): object {
  const words = createTranslator({ locale: language, messages: catalogueOf(language) })
  const address = (path: string) => publicUrl + pathIn(language, path)
  const list = {
    '@type': 'ItemList',
    '@id': address(cataloguePath(year)),
    name: words('recognition.year.title', { year: String(year) }),
    numberOfItems: found,
    itemListElement: entries
      .filter(({ recognition }) => !recognition.demonstration)
      .flatMap(({ product, enterprise }) => {
        const named = product ?? enterprise
        if (!named) return []
        const path = product ? `/products/${product.slug}` : `/enterprises/${named.slug}`
        return [{ name: named.name.text, url: address(path) }]
      })
      .map((item, index) => ({ '@type': 'ListItem', position: index + 1, ...item })),
  }
  return dataGraph([
    list,
    breadcrumbData([
      { name: words('site.name'), url: address('/') },
      { name: words('recognition.name'), url: address(cataloguePath(null)) },
      { name: String(year), url: address(cataloguePath(year)) },
    ]),
  ])
}
