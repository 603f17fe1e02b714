import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { mayFor } from '#app/platform/permissions.ts'
import type { Language } from '#app/locales/language.ts'
import { CERTIFICATE_STANDARDS } from '#reference/certificate-standards.ts'
import { COUNTRY_CODES, VIETNAM } from '#reference/countries.ts'
import { INDUSTRY_GROUPS } from '#reference/industry-groups.ts'
import { PROVINCES } from '#reference/provinces.ts'
import { PERIODS, UNITS } from '#reference/units.ts'

import type { StoredEnterprise } from '../records/directory.repository.server.ts'
import { publicationOf } from '../publication/publish-enterprise.server.ts'
import { ROLES } from '../records/enterprise.ts'
import { draftForm } from '../editing/draft.ts'
import { readDraftOver } from '../editing/keep-draft.server.ts'
import { bothNames } from '../records/local-text.ts'
import { namesIn, type Names } from '../records/names.server.ts'
import { certificateRecord, factRecord } from '../records/records.server.ts'
import { isoDay, today as dayOf } from '../records/today.ts'
import { ownEnterprise } from './own-enterprise.server.ts'
import {
  type OwnSite,
  SPOKEN_LANGUAGES,
  type Option,
  type ProfilePage,
  type ProfileValues,
} from './profile.ts'
import { isOwnWord, upkeepOf } from './upkeep.ts'

/**
 * The page on which an enterprise keeps its profile.
 * @throws AppError notFound, forbidden for whoever does not act for it
 */
export async function readProfile(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  slug: string,
  language: Language,
): Promise<ProfilePage> {
  const stored = await ownEnterprise(app, actor, slug)
  const today = dayOf(app.clock.now())
  const names = namesIn(language)
  const site = stored.sites[0]
  const values = valuesOf(names, stored)
  const form = draftForm('profile', stored.id)
  return {
    slug,
    name: bothNames(language, stored.nameVi, stored.nameEn).name,
    asOf: isoDay(stored.asOf),
    today: isoDay(today),
    publication: publicationOf(stored),
    upkeep: upkeepOf(stored, today),
    mayEdit: mayFor(actor, stored.id, 'profile.keep'),
    version: stored.version,
    changedBy: stored.changedById === actor.personId ? null : (stored.changedBy?.name ?? null),
    values,
    draft: await readDraftOver(app, actor, form, values),
    draftForm: form,
    inVietnam: (site?.country ?? VIETNAM) === VIETNAM,
    abilities: abilitiesOf(names, stored),
    certificates: stored.certificates.map((certificate) => ({
      ...certificateRecord(names, certificate, today, actor),
      removable: certificate.origin !== 'public_record',
    })),
    sites: stored.sites.map((site) => ownSite(names, site)),
    products: stored.products.map((product) => ({
      value: product.id,
      label: bothNames(language, product.nameVi, product.nameEn).name.text,
    })),
    choices: choicesIn(names),
  }
}

function ownSite(names: Names, site: StoredEnterprise['sites'][number]): OwnSite {
  const { country, province, commune, city, address } = site
  return {
    id: site.id,
    kind: site.kind,
    printed: [address, commune, names.place({ country, province, city })].filter(Boolean).join(', '),
    values: {
      kind: site.kind,
      country,
      province: province ?? '',
      commune: commune ?? '',
      street: address ?? '',
      city: city ?? '',
    },
  }
}

function abilitiesOf(names: Names, stored: StoredEnterprise): ProfilePage['abilities'] {
  const own = stored.facts.map((fact) => ({ fact, product: null }))
  const ofProducts = stored.products.flatMap((product) =>
    product.facts.map((fact) => ({
      fact,
      product: bothNames(names.language, product.nameVi, product.nameEn).name,
    })),
  )
  return [...own, ...ofProducts].map(({ fact, product }) => ({
    ...factRecord(names, fact),
    product,
    own: isOwnWord(fact),
  }))
}

function valuesOf(names: Names, stored: StoredEnterprise): ProfileValues {
  const site = stored.sites[0]
  return {
    roles: stored.roles,
    industryGroup: stored.industryGroup ?? '',
    nameVi: stored.nameVi,
    nameEn: stored.nameEn ?? '',
    nameShort: stored.nameShort ?? '',
    descriptionVi: stored.descriptionVi ?? '',
    descriptionEn: stored.descriptionEn ?? '',
    yearFounded: stored.yearFounded === null ? '' : String(stored.yearFounded),
    sizeBand: stored.sizeBand ?? '',
    turnoverBand: stored.turnoverBand ?? '',
    languages: stored.languages,
    exportMarkets: stored.exportMarkets.map((code) => names.country(code)).join('; '),
    website: stored.website ?? '',
    contactName: stored.contactName ?? '',
    contactEmail: stored.contactEmail ?? '',
    contactPhone: stored.contactPhone ?? '',
    street: site?.address ?? '',
    commune: site?.commune ?? '',
    province: site?.province ?? '',
    city: site?.city ?? '',
  }
}

function choicesIn(names: Names): ProfilePage['choices'] {
  const vi = names.language === 'vi'
  const byLabel = (a: Option, b: Option) => a.label.localeCompare(b.label, names.language)
  return {
    roles: ROLES,
    groups: INDUSTRY_GROUPS.map(({ code }) => ({ value: code, label: names.group(code) })),
    countries: COUNTRY_CODES.map((value) => ({ value, label: names.country(value) })).toSorted(byLabel),
    provinces: PROVINCES.map(({ code }) => ({ value: code, label: names.province(code) })).toSorted(byLabel),
    languages: SPOKEN_LANGUAGES.map((code) => ({ value: code, label: names.spokenLanguage(code) })),
    standards: CERTIFICATE_STANDARDS.map(({ code, label, nameVi, nameEn }) => ({
      value: code,
      label: `${label} – ${vi ? nameVi : nameEn}`,
    })),
    units: UNITS.map((unit) => ({ value: unit.code, label: vi ? unit.nameVi : unit.pluralEn })),
    periods: PERIODS.map((code) => ({ value: code, label: names.unit(code, 1) })),
  }
}
