import { createTranslator } from 'use-intl/core'

import {
  breadcrumbData,
  dataGraph,
  namesIn,
  pageHead,
  sharedPicture,
  siteCard,
} from '#app/features/directory/index.server.ts'
import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { type Language, pathIn } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'

import { cataloguePath, readCatalogueQuery } from './catalogue-address.ts'
import type { CataloguePage } from './catalogue.ts'
import { readHoldings } from './count-catalogue.server.ts'

/** The catalogue of recognised products over all years: how many in each year and group. */
export async function readCatalogue(
  app: Pick<App, 'pool' | 'env'>,
  parameters: URLSearchParams,
  language: Language,
): Promise<CataloguePage> {
  const query = readCatalogueQuery(parameters)
  const names = namesIn(language)
  const holdings = await readHoldings(app, query.demonstration)
  const words = createTranslator({ locale: language, messages: catalogueOf(language) })
  const { publicUrl } = app.env
  const address = (path: string) => publicUrl + pathIn(language, path)
  const years = holdings.years(query.group)
  return {
    head: pageHead({
      publicUrl,
      language,
      path: cataloguePath(null),
      title: words('recognition.head.title'),
      description: words('recognition.head.description'),
      picture: sharedPicture(siteCard(language, 'catalogue')),
      noindex: query.demonstration,
    }),
    structuredData: dataGraph([
      {
        '@type': 'ItemList',
        '@id': address(cataloguePath(null)),
        name: words('recognition.title'),
        numberOfItems: years.length,
        itemListElement: years.map(({ year }, index) => ({
          '@type': 'ListItem',
          position: index + 1,
          name: words('recognition.year.title', { year: String(year) }),
          url: address(cataloguePath(year)),
        })),
      },
      breadcrumbData([
        { name: words('site.name'), url: address('/') },
        { name: words('recognition.name'), url: address(cataloguePath(null)) },
      ]),
    ]),
    query,
    totals: holdings.totals(query.group),
    years,
    groups: holdings.groups(names, null),
    groupName: query.group && names.group(query.group),
    demonstration: holdings.invented(null),
  }
}

/** The pages of the catalogue that search engines may list. */
export async function listedCataloguePages(app: Pick<App, 'pool'>): Promise<string[]> {
  const holdings = await readHoldings(app, false)
  return [cataloguePath(null), ...holdings.years(null).map(({ year }) => cataloguePath(year))]
}
