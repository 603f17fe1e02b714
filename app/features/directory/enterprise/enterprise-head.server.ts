import { createTranslator } from 'use-intl/core'

import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { type Language, pathIn } from '#app/locales/language.ts'
import { provinceByCode } from '#reference/provinces.ts'

import { pageHead } from '../page/page-head.ts'
import { breadcrumbData, dataGraph, organizationData } from '../page/structured-data.ts'
import type { StoredEnterprise } from '../records/directory.repository.server.ts'
import { localText } from '../records/local-text.ts'
import { sourceOf } from '../records/recognition-record.ts'
import { searchPath } from '../search/search-query.ts'
import { sharedPicture } from '../sharing/picture-address.server.ts'
import { enterpriseCard } from '../sharing/picture-cards.server.ts'
import type { EnterprisePage } from './enterprise-page.ts'

type Known = Pick<
  EnterprisePage,
  | 'slug'
  | 'name'
  | 'properName'
  | 'description'
  | 'group'
  | 'place'
  | 'seal'
  | 'origin'
  | 'certificates'
  | 'recognitions'
  | 'published'
>

/** What the page of an enterprise says to search engines and to those who share it. */
export function enterpriseHead(publicUrl: string, page: Known, language: Language) {
  const words = wordsIn(language)
  const name = page.name.text
  const about = [page.group?.name, page.place].filter(Boolean).join(', ')
  const generic = words('directory.head.enterprise', { name, about: about === '' ? 'none' : about })
  return pageHead({
    publicUrl,
    language,
    path: `/enterprises/${page.slug}`,
    title: [
      ...(page.place ? [words('directory.head.title', { name: `${name} – ${page.place}` })] : []),
      words('directory.head.title', { name }),
      name,
    ],
    description: [...(page.description ? [page.description.text] : []), generic],
    picture: sharedPicture(enterpriseCard(language, { ...page, name, group: page.group?.name ?? null })),
    noindex: page.origin === 'demonstration' || !page.published,
  })
}

/** The same to programs, in the words of schema.org. */
export function enterpriseData(
  publicUrl: string,
  stored: StoredEnterprise,
  page: Known,
  language: Language,
): object {
  const words = wordsIn(language)
  const address = (path: string) => publicUrl + pathIn(language, path)
  const url = address(`/enterprises/${page.slug}`)
  const organization = organizationData({
    url,
    name: stored.nameVi,
    alternateNames: [stored.nameEn, stored.nameShort, ...stored.aliases].filter((name) => name !== null),
    description: localText(language, stored.descriptionVi, stored.descriptionEn)?.text ?? null,
    yearFounded: stored.yearFounded,
    taxCode: stored.taxCode,
    website: sourceOf(stored.website)?.url ?? null,
    sites: stored.sites.map((site) => ({
      country: site.country,
      region: site.province && (provinceByCode(site.province)?.nameVi ?? null),
      locality: site.commune ?? site.city,
      street: site.address,
    })),
    certificates: page.certificates.filter(({ state }) => state !== 'expired'),
    awards: page.recognitions
      .filter(({ standing }) => standing !== 'revoked')
      .map(({ yearTo }) => `${words('directory.sealTitle')} ${yearTo}`),
    origin: stored.origin,
  })
  const trail = breadcrumbData([
    { name: words('site.name'), url: address('/') },
    { name: words('search.tabs.enterprise'), url: address(searchPath({ kind: 'enterprise' })) },
    { name: page.name.text, url },
  ])
  return dataGraph([organization, trail])
}

function wordsIn(language: Language) {
  return createTranslator({ locale: language, messages: catalogueOf(language) })
}
