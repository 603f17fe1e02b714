import type { Language } from '#app/locales/language.ts'
import { type Actor, actsFor, isSignedIn, VISITOR } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { VIETNAM } from '#reference/countries.ts'
import { INCOTERMS } from '#reference/incoterms.ts'
import { provinceByCode } from '#reference/provinces.ts'

import { contactsFor } from '../contacts/contacts.ts'
import { enterpriseData, enterpriseHead } from './enterprise-head.server.ts'
import { findEnterprise, type StoredEnterprise } from '../records/directory.repository.server.ts'
import type {
  EnterprisePage,
  MeetingDoor,
  NeedSummary,
  ProductSummary,
  SiteRecord,
} from './enterprise-page.ts'
import type { Origin } from '../records/enterprise.ts'
import { verificationOf } from '../records/fact-record.ts'
import { bothNames, localNote, localText } from '../records/local-text.ts'
import { namesIn, properName, type Names } from '../records/names.server.ts'
import { photoRecord } from '../records/photo-record.ts'
import { officialLevel } from '../records/official-level.ts'
import { isShownTo } from '../records/published.ts'
import { foremost, recognitionRecord, sourceOf } from '../records/recognition-record.ts'
import { certificateRecord, factRecord, hsCodes } from '../records/records.server.ts'
import { upkeepOf } from '../profile/upkeep.ts'
import { isoDay, today as dayOf } from '../records/today.ts'

/**
 * The page of one enterprise in the reader's language, names of codes resolved. `asPublic` shows it to its own people as
 * everybody sees it. `agreedWith` says whether a meeting was agreed with an enterprise, which lets its contacts be shown.
 * @throws AppError notFound when there is none with this slug, or none that this reader may see
 */
export async function readEnterprise(
  app: Pick<App, 'db' | 'clock' | 'env'>,
  actor: Actor,
  slug: string,
  language: Language,
  {
    asPublic = false,
    agreedWith = () => Promise.resolve(false),
  }: { asPublic?: boolean; agreedWith?: (enterpriseId: string) => Promise<boolean> } = {},
): Promise<EnterprisePage> {
  const now = app.clock.now()
  const stored = await findEnterprise(app.db, slug, now)
  if (!stored || !isShownTo(actor, stored)) throw new AppError('notFound', 'notFound')

  const preview = asPublic && actsFor(actor, stored.id)
  const reader = preview ? VISITOR : actor
  const today = dayOf(now)
  const names = namesIn(language)
  const { name, otherName } = bothNames(language, stored.nameVi, stored.nameEn)
  const facts = stored.facts.map((fact) => factRecord(names, fact))
  const products = stored.products.map((product) => productSummary(names, product, today))
  const certificates = stored.certificates.map((certificate) =>
    certificateRecord(names, certificate, today, reader),
  )
  const recognitions = recognitionsOf(stored, language, today)
  const description = localText(language, stored.descriptionVi, stored.descriptionEn)
  const groupCode = stored.industryGroup ?? stored.products[0]?.industryGroup ?? null
  const place = stored.sites[0] ? names.place(stored.sites[0]) : null
  const group = groupCode === null ? null : { code: groupCode, name: names.group(groupCode) }

  const page: Omit<EnterprisePage, 'head' | 'structuredData'> = {
    slug,
    publicId: stored.publicId,
    name,
    otherName,
    otherNames: [...new Set([stored.nameShort, ...stored.aliases])].filter((other) => other !== null),
    properName: properName(stored.nameShort ?? name.text),
    roles: stored.roles,
    origin: stored.origin,
    asOf: isoDay(stored.asOf),
    today: isoDay(today),
    source: sourceOf(stored.sourceUrl),
    sourceNote: localNote(language, stored.sourceNote),
    description,
    group,
    place,
    seal: foremost(recognitions),
    profile: {
      taxCode: stored.taxCode,
      legalForm: stored.legalForm && names.legalForm(stored.legalForm),
      yearFounded: stored.yearFounded,
      sizeBand: stored.sizeBand,
      turnoverBand: stored.turnoverBand,
      languages: stored.languages.map((code) => names.spokenLanguage(code)),
      exportMarkets: stored.exportMarkets.map((code) => names.country(code)),
      website: sourceOf(stored.website),
    },
    facts,
    sites: stored.sites.map((site) => siteRecord(names, site, stored.origin)),
    products,
    certificates,
    recognitions,
    needs: stored.needs.filter(needsShownTo(reader, stored.id)).map((need) => needSummary(names, need)),
    verification: verificationOf([...facts, ...products.flatMap((product) => product.facts)], certificates),
    contacts: contactsFor(reader, stored, !preview && (await agreedWith(stored.id))),
    official: officialLevel(stored, today),
    meeting: meetingDoor(reader, stored.id, stored._count.memberships),
    published: stored.publishedAt !== null,
    preview,
    upkeep: actsFor(reader, stored.id) ? upkeepOf(stored, today) : null,
  }
  const { publicUrl } = app.env
  return {
    ...page,
    head: enterpriseHead(publicUrl, page, language),
    structuredData: enterpriseData(publicUrl, stored, page, language),
  }
}

/** Whether this reader can ask this enterprise for a meeting. */
export function meetingDoor(actor: Actor, enterpriseId: string, members: number): MeetingDoor {
  if (actsFor(actor, enterpriseId)) return 'own'
  if (members === 0) return 'nobody'
  // A visitor is led to the sign-in; whoever has signed in for no enterprise would be turned away.
  return isSignedIn(actor) && actor.memberships.length === 0 ? 'membersOnly' : 'open'
}

/** Those for members and for chosen ones are not for everybody; who was chosen finds them in the list of needs. */
function needsShownTo(reader: Actor, enterpriseId: string) {
  const own = actsFor(reader, enterpriseId)
  const member = reader.memberships.length > 0
  return ({ visibility }: StoredEnterprise['needs'][number]) =>
    own || visibility === 'public' || (member && visibility === 'members')
}

function recognitionsOf(stored: StoredEnterprise, language: Language, today: Date) {
  const all = [...stored.recognitions, ...stored.products.flatMap((product) => product.recognitions)]
  const once = new Map(all.map((recognition) => [recognition.id, recognition]))
  return [...once.values()]
    .map((recognition) => ({
      ...recognitionRecord(recognition, language, today),
      product: recognition.product && {
        slug: recognition.product.slug,
        name: bothNames(language, recognition.product.nameVi, recognition.product.nameEn).name,
      },
    }))
    .toSorted((a, b) => b.yearTo - a.yearTo)
}

function siteRecord(names: Names, site: StoredEnterprise['sites'][number], origin: Origin): SiteRecord {
  const province = site.province && names.province(site.province)
  const street = [site.address, site.commune].filter(Boolean).join(', ')
  const around = [province, site.city, names.country(site.country)].filter(Boolean).join(', ')
  const own = names.language
  const renamed = site.province !== null && provinceByCode(site.province)?.nameVi !== site.formerProvince
  const former = [site.formerDistrict, renamed ? site.formerProvince : null].filter(Boolean).join(', ')
  return {
    id: site.id,
    kind:
      origin === 'public_record' && site.address === null && site.commune === null ? 'unstated' : site.kind,
    address: [
      { text: street, lang: site.country === VIETNAM ? ('vi' as const) : own },
      { text: around, lang: own },
    ].filter(({ text }) => text !== ''),
    former: former === '' ? null : { text: former, lang: 'vi' },
  }
}

function productSummary(
  names: Names,
  product: StoredEnterprise['products'][number],
  today: Date,
): ProductSummary {
  return {
    id: product.id,
    slug: product.slug,
    photo: product.photos[0] ? photoRecord(product.photos[0], names.language) : null,
    name: bothNames(names.language, product.nameVi, product.nameEn).name,
    group: product.industryGroup
      ? { code: product.industryGroup, name: names.group(product.industryGroup) }
      : null,
    codes: hsCodes(names, product.hsCodes),
    seal: foremost(
      product.recognitions.map((recognition) => recognitionRecord(recognition, names.language, today)),
    ),
    facts: product.facts.map((fact) => factRecord(names, fact)),
  }
}

function needSummary(names: Names, need: StoredEnterprise['needs'][number]): NeedSummary {
  const value = need.quantity?.toNumber() ?? null
  const incoterm = INCOTERMS.find(({ code }) => code === need.incoterm)
  const { destinationCountry: country, destinationProvince: province } = need
  return {
    id: need.id,
    title: bothNames(names.language, need.titleVi, need.titleEn).name,
    description: localText(names.language, need.descriptionVi, need.descriptionEn),
    codes: hsCodes(names, need.hsCodes),
    amount:
      value === null || need.unit === null
        ? null
        : { value, unit: names.unit(need.unit, value), period: need.period && names.unit(need.period, 1) },
    certificates: need.requiredCertificates.map((code) => names.certificate(code).label),
    incoterm: incoterm
      ? { code: incoterm.code, name: names.language === 'vi' ? incoterm.nameVi : incoterm.nameEn }
      : null,
    destination: country && names.place({ country, province }),
    deadline: need.deadline && isoDay(need.deadline),
    // The last day on which it is open: what ends at midnight was open until the day before.
    expiresOn: isoDay(dayOf(new Date(need.expiresAt.getTime() - 1))),
  }
}
