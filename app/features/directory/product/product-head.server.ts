import { createTranslator } from 'use-intl/core'

import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { photoPath, widthsOf } from '#app/platform/files/photo.ts'
import { type Language, pathIn } from '#app/locales/language.ts'

import { pageHead } from '../page/page-head.ts'
import { breadcrumbData, dataGraph, productData } from '../page/structured-data.ts'
import type { StoredProduct } from '../records/directory.repository.server.ts'
import { searchPath } from '../search/search-query.ts'
import { sharedPicture } from '../sharing/picture-address.server.ts'
import { productCard } from '../sharing/picture-cards.server.ts'
import type { ProductPage } from './product-page.ts'

type Known = Omit<ProductPage, 'head' | 'structuredData'>

/** What the page of a product says to search engines and to those who share it. */
export function productHead(publicUrl: string, page: Known, language: Language) {
  const words = wordsIn(language)
  const name = page.name.text
  const maker = page.maker?.name.text
  const proper = page.maker?.properName
  const title = (about: string) => words('directory.head.title', { name: about })
  return pageHead({
    publicUrl,
    language,
    path: `/products/${page.slug}`,
    title: maker
      ? [
          title(`${name} – ${maker}`),
          `${name} – ${maker}`,
          title(`${name} – ${proper}`),
          `${name} – ${proper}`,
        ]
      : [title(name), name],
    description: [
      ...(page.description ? [page.description.text] : []),
      words('directory.head.product', { name, maker: maker ?? 'none' }),
    ],
    picture: pictureOfProduct(page, language),
    noindex: page.origin === 'demonstration',
  })
}

function pictureOfProduct(page: Known, language: Language) {
  return sharedPicture(
    productCard(language, {
      slug: page.slug,
      name: page.name.text,
      maker: page.maker && { name: page.maker.name.text, properName: page.maker.properName },
      group: page.group?.name ?? null,
      seal: page.seal,
      origin: page.origin,
    }),
  )
}

/** The address of the foremost photo, as large as it is kept. */
function photoOf({ photos: [first] }: Known): string | null {
  const width = first && widthsOf(first.width).at(-1)
  return first && width ? photoPath(first.key, width) : null
}

/** The same to programs, in the words of schema.org. */
export function productStructure(
  publicUrl: string,
  stored: StoredProduct,
  page: Known,
  language: Language,
): object {
  const words = wordsIn(language)
  const address = (path: string) => publicUrl + pathIn(language, path)
  const url = address(`/products/${stored.slug}`)
  const product = productData({
    url,
    name: page.name.text,
    alternateName: page.otherName?.text ?? null,
    description: page.description?.text ?? null,
    category: page.group?.name ?? null,
    maker: page.maker && { url: address(`/enterprises/${page.maker.slug}`), name: page.maker.name.text },
    brand: stored.enterprise?.nameShort ?? null,
    picture: publicUrl + (photoOf(page) ?? pictureOfProduct(page, language).path),
    specifications: page.specifications.map(({ label, value, unit }) => ({ name: label.text, value, unit })),
    hsCodes: stored.hsCodes,
    awards: page.recognitions
      .filter(({ standing }) => standing !== 'revoked')
      .map(({ yearTo }) => `${words('directory.sealTitle')} ${yearTo}`),
    origin: stored.origin,
  })
  const trail = breadcrumbData([
    { name: words('site.name'), url: address('/') },
    { name: words('search.tabs.product'), url: address(searchPath({ kind: 'product' })) },
    ...(page.group?.name
      ? [
          {
            name: page.group.name,
            url: address(searchPath({ kind: 'product', filter: { industryGroup: [page.group.code] } })),
          },
        ]
      : []),
    { name: page.name.text, url },
  ])
  return dataGraph([product, trail])
}

function wordsIn(language: Language) {
  return createTranslator({ locale: language, messages: catalogueOf(language) })
}
