import { createTranslator } from 'use-intl/core'

import { catalogueOf } from '#app/locales/catalogue.server.ts'
import type { Language } from '#app/locales/language.ts'
import { actsFor, type SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { COUNTRY_CODES, VIETNAM } from '#reference/countries.ts'
import { INDUSTRY_GROUPS } from '#reference/industry-groups.ts'
import { PROVINCES } from '#reference/provinces.ts'
import { SearchUnavailable } from '#search/search-port.ts'

import type { Option } from '../profile/profile.ts'
import { ROLES } from '../records/enterprise.ts'
import { bothNames } from '../records/local-text.ts'
import { namesIn, type Names } from '../records/names.server.ts'
import { recordId } from '../search/search-page.ts'
import { areAlike } from './alike.ts'
import type { RegistrationPage, SimilarEnterprise } from './registration.ts'
import { findSimilar, type StoredSimilar } from './registration.repository.server.ts'
import { LookUp, readRegistered } from './registration.schema.ts'

const MOST_SIMILAR = 8

/**
 * The page on which an enterprise is looked for before it is registered, from the address: with what is like it in the
 * directory by number and by name.
 */
export async function readRegistration(
  app: Pick<App, 'db' | 'search' | 'log'>,
  actor: SignedInActor,
  parameters: URLSearchParams,
  language: Language,
): Promise<RegistrationPage> {
  const { country, name, taxCode } = LookUp.parse(Object.fromEntries(parameters))
  const names = namesIn(language)
  const looked = name !== null || taxCode !== null
  const read = taxCode === null ? null : readRegistered(country, taxCode)
  const number = read && 'number' in read ? read.number : null
  const similar = looked ? await similarTo(app, actor, { number, name, names }) : null
  const words = createTranslator({
    locale: language,
    messages: catalogueOf(language),
    namespace: 'refusals.fields',
  })
  return {
    asked: { country, name: name ?? '', taxCode: number ?? taxCode ?? '' },
    inVietnam: country === VIETNAM,
    faults: {
      name: looked && name === null ? words('required') : null,
      taxCode: !looked
        ? null
        : read === null
          ? words('required')
          : 'fault' in read
            ? words(read.fault)
            : null,
    },
    similar,
    free: name !== null && number !== null && !similar?.some(({ same }) => same),
    choices: choicesIn(names),
  }
}

async function similarTo(
  app: Pick<App, 'db' | 'search' | 'log'>,
  actor: SignedInActor,
  { number, name, names }: { number: string | null; name: string | null; names: Names },
): Promise<SimilarEnterprise[]> {
  const ids = name === null ? [] : await idsNamedLike(app, name)
  const stored = await findSimilar(app.db, number, ids)
  const plain = (code: string | null) => code?.replace('-', '') ?? null
  const rank = (one: StoredSimilar) => (ids.includes(one.id) ? ids.indexOf(one.id) : -1)
  return stored
    .toSorted((a, b) => rank(a) - rank(b))
    .map((one) => ({
      slug: one.slug,
      ...bothNames(names.language, one.nameVi, one.nameEn),
      taxCode: one.taxCode,
      address: addressOf(names, one),
      same: number !== null && plain(one.taxCode) === plain(number),
      published: one.publishedAt !== null,
      mine: actsFor(actor, one.id),
    }))
}

/** Without the search the number alone decides. */
async function idsNamedLike(app: Pick<App, 'search' | 'log'>, name: string): Promise<string[]> {
  try {
    const { hits } = await app.search.search({ query: name, kind: 'enterprise', limit: MOST_SIMILAR })
    return hits
      .filter(({ document }) =>
        [document.name, document.nameEn ?? '', ...document.otherNames].some((known) => areAlike(name, known)),
      )
      .map(({ document }) => recordId(document))
  } catch (error) {
    if (!(error instanceof SearchUnavailable)) throw error
    app.log.warn({ err: error }, 'enterprises of a similar name could not be searched')
    return []
  }
}

function addressOf(names: Names, { sites: [site] }: StoredSimilar): string | null {
  if (!site) return null
  return [site.address, site.commune, names.place(site)].filter(Boolean).join(', ')
}

function choicesIn(names: Names): RegistrationPage['choices'] {
  const byLabel = (a: Option, b: Option) => a.label.localeCompare(b.label, names.language)
  return {
    countries: COUNTRY_CODES.map((code) => ({ value: code, label: names.country(code) })).toSorted(byLabel),
    provinces: PROVINCES.map(({ code }) => ({ value: code, label: names.province(code) })).toSorted(byLabel),
    groups: INDUSTRY_GROUPS.map(({ code }) => ({ value: code, label: names.group(code) })),
    roles: ROLES,
  }
}
