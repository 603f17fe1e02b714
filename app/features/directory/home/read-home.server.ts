import { createTranslator } from 'use-intl/core'

import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { type Language, pathIn } from '#app/locales/language.ts'
import { type Actor, isSignedIn } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { keptFor } from '#app/platform/kept-for.ts'
import { VIETNAM } from '#reference/countries.ts'
import { INDUSTRY_GROUPS } from '#reference/industry-groups.ts'
import { HANOI } from '#reference/provinces.ts'

import { countHoldings, findNewlyRecognised } from '../records/directory.repository.server.ts'
import type { HomePage, RecognisedProduct } from './home-page.ts'
import { bothNames } from '../records/local-text.ts'
import { namesIn, type Names } from '../records/names.server.ts'
import { pageHead } from '../page/page-head.ts'
import { recognitionRecord } from '../records/recognition-record.ts'
import { dataGraph, siteData } from '../page/structured-data.ts'
import { sharedPicture } from '../sharing/picture-address.server.ts'
import { siteCard } from '../sharing/picture-cards.server.ts'
import { today as dayOf } from '../records/today.ts'

const RECOGNISED_SHOWN = 8
const REACH_SHOWN = 6

/** Counting all there is takes tens of milliseconds with a hundred thousand enterprises, and nobody misses the last minute. */
const holdingsOf = keptFor(30_000, countHoldings)

/** The home page: what the directory holds, its groups and the products recognised last. */
export async function readHome(
  app: Pick<App, 'db' | 'clock' | 'env'>,
  actor: Actor,
  language: Language,
): Promise<HomePage> {
  const [holdings, recognised] = await Promise.all([
    holdingsOf(app.db),
    findNewlyRecognised(app.db, RECOGNISED_SHOWN),
  ])
  const names = namesIn(language)
  const today = dayOf(app.clock.now())
  const words = createTranslator({
    locale: language,
    messages: catalogueOf(language),
    namespace: 'home.head',
  })
  const { publicUrl } = app.env
  const { enterprises, products, demonstration, places } = holdings
  return {
    head: pageHead({
      publicUrl,
      language,
      path: '/',
      title: words('title'),
      description: words('description'),
      picture: sharedPicture(siteCard(language, 'home')),
    }),
    structuredData: dataGraph(
      siteData({
        url: publicUrl + pathIn(language, '/'),
        root: publicUrl,
        language,
        search: `${publicUrl}${pathIn(language, '/search')}?q={search_term_string}`,
        description: words('description'),
        publisher: catalogueOf(language).site.about,
      }),
    ),
    counts: {
      enterprises,
      products,
      demonstration,
      provinces: new Set(places.flatMap(({ province }) => province ?? [])).size,
      countries: new Set(places.map(({ country }) => country)).size,
    },
    groups: INDUSTRY_GROUPS.map(({ code }) => ({
      code,
      name: names.group(code),
      products: holdings.groups.get(code) ?? 0,
    })),
    recognised: recognised.flatMap((stored) => recognisedProduct(names, stored, today)),
    reach: reachOf(names, places),
    signedIn: isSignedIn(actor),
    member: actor.memberships.length > 0,
  }
}

/** The places beside Hanoi with most enterprises: provinces and countries in equal parts, most first. */
function reachOf(
  names: Names,
  places: Awaited<ReturnType<typeof countHoldings>>['places'],
): HomePage['reach'] {
  const provinces = places.flatMap(({ country, province, enterprises }) =>
    country === VIETNAM && province !== null && province !== HANOI
      ? [{ facet: 'province' as const, code: province, name: names.province(province), enterprises }]
      : [],
  )
  const countries = places.flatMap(({ country, enterprises }) =>
    country === VIETNAM
      ? []
      : [{ facet: 'country' as const, code: country, name: names.country(country), enterprises }],
  )
  return [...provinces.slice(0, REACH_SHOWN / 2), ...countries.slice(0, REACH_SHOWN / 2)].toSorted(
    (a, b) => b.enterprises - a.enterprises,
  )
}

function recognisedProduct(
  names: Names,
  stored: Awaited<ReturnType<typeof findNewlyRecognised>>[number],
  today: Date,
): RecognisedProduct[] {
  const { product } = stored
  if (!product) return []
  const { enterprise, industryGroup: code } = product
  const nameOf = (record: { nameVi: string; nameEn: string | null }) =>
    bothNames(names.language, record.nameVi, record.nameEn).name
  return [
    {
      slug: product.slug,
      name: nameOf(product),
      group: code ? { code, name: names.group(code) } : null,
      maker: enterprise && { slug: enterprise.slug, name: nameOf(enterprise) },
      seal: recognitionRecord(stored, names.language, today),
    },
  ]
}
