import { bothNames, draftForm, isoDay, printedHs, today as dayOf } from '#app/features/directory/index.ts'
import { type Names, namesIn, readDraftOver } from '#app/features/directory/index.server.ts'
import type { Language } from '#app/locales/language.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { documentPath } from '#app/platform/files/file-kinds.ts'
import { inputNumber } from '#app/platform/typed-number.ts'
import { VIETNAM } from '#reference/countries.ts'
import { processName } from '#reference/processes.ts'

import { dayAfter, isTrusted, lastDay, MOST_OPEN_DAYS, shownState } from '../need.ts'
import { findOwnNeed, findTrust, type StoredNeed } from '../own-needs.repository.server.ts'
import { enterpriseOfNeeds } from './enterprise-of-needs.server.ts'
import { needChoices, regionName } from './need-choices.server.ts'
import type { NeedValues, OwnNeedPage } from './own-need.ts'

/** So long a new need runs unless told otherwise, in days. */
const USUAL_DAYS = 60

/**
 * The form of a need of one's enterprise, or of a new one, which may begin with what an address says.
 * @param where.id null for a new one
 * @throws AppError notFound also for one of somebody else, forbidden, conflict for one that is closed
 */
export async function readOwnNeed(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  where: { slug: string; id: string | null },
  { language, given }: { language: Language; given: URLSearchParams },
): Promise<OwnNeedPage> {
  const enterprise = await enterpriseOfNeeds(app, actor, where.slug)
  const stored = where.id === null ? null : await findOwnNeed(app.db, enterprise.id, where.id)
  if (where.id !== null && !stored) throw new AppError('notFound', 'needNotFound')
  if (stored?.state === 'closed') throw new AppError('conflict', 'needIsClosed')
  const now = app.clock.now()
  const today = dayOf(now)
  const names = namesIn(language)
  const form = stored ? draftForm('need', stored.id) : draftForm('new-need', enterprise.id)
  const values = stored
    ? valuesOf(names, stored)
    : newValues(today, given, enterprise.sites[0]?.country ?? VIETNAM)
  const from = stored ? null : given.get('from')?.slice(0, 200) || null
  return {
    slug: where.slug,
    enterprise: bothNames(language, enterprise.nameVi, enterprise.nameEn).name,
    need: stored && {
      id: stored.id,
      title: bothNames(language, stored.titleVi, stored.titleEn).name,
      state: shownState(stored, now),
      reviewNote: stored.reviewNote,
    },
    version: stored?.version ?? 0,
    trusted: isTrusted(await findTrust(app.db, enterprise.id), today),
    published: enterprise.publishedAt !== null,
    from,
    values,
    files: (stored?.files ?? []).map(({ confidential, file }) => ({
      ...file,
      confidential,
      path: documentPath(file),
    })),
    // What is brought along says what is wanted now; a draft of something else would hide it.
    draft: from === null ? await readDraftOver(app, actor, form, values) : null,
    draftForm: form,
    days: { first: dayAfter(today, 0), tomorrow: dayAfter(today, 1), last: dayAfter(today, MOST_OPEN_DAYS) },
    choices: needChoices(names),
  }
}

function newValues(today: Date, given: URLSearchParams, country: string): NeedValues {
  const text = (name: string) => given.get(name)?.slice(0, 200) ?? ''
  return {
    titleVi: text('titleVi'),
    titleEn: text('titleEn'),
    descriptionVi: '',
    descriptionEn: '',
    hsCodes: given
      .getAll('hs')
      .flatMap((codes) => codes.slice(0, 200).split(','))
      .slice(0, 5)
      .filter(Boolean),
    vsicCodes: [],
    processes: [],
    specification: '',
    quantity: '',
    unit: '',
    period: '',
    requiredCertificates: [],
    preferredCertificates: [],
    incoterm: '',
    destinationCountry: country,
    destinationProvince: '',
    targetPrice: '',
    targetCurrency: '',
    preferredRegions: [],
    excludedRegions: [],
    languages: [],
    deadline: '',
    expiresOn: dayAfter(today, USUAL_DAYS),
    visibility: 'public',
    chosen: [],
  }
}

function valuesOf(names: Names, stored: StoredNeed): NeedValues {
  const { language } = names
  const number = (value: { toFixed: () => string } | null) =>
    value === null ? '' : inputNumber(value.toFixed(), language)
  const labels = (codes: readonly string[]) => codes.map((code) => names.certificate(code).label)
  const regions = (codes: readonly string[]) => codes.map((code) => regionName(names, code))
  return {
    titleVi: stored.titleVi,
    titleEn: stored.titleEn ?? '',
    descriptionVi: stored.descriptionVi ?? '',
    descriptionEn: stored.descriptionEn ?? '',
    hsCodes: stored.hsCodes.map(printedHs),
    vsicCodes: stored.vsicCodes,
    processes: stored.processes.map((code) => processName(code, language)),
    specification: stored.specification ?? '',
    quantity: number(stored.quantity),
    unit: stored.unit ?? '',
    period: stored.period ?? '',
    requiredCertificates: labels(stored.requiredCertificates),
    preferredCertificates: labels(stored.preferredCertificates),
    incoterm: stored.incoterm ?? '',
    destinationCountry: stored.destinationCountry ?? '',
    destinationProvince: stored.destinationProvince ?? '',
    targetPrice: number(stored.targetPrice),
    targetCurrency: stored.targetCurrency ?? '',
    preferredRegions: regions(stored.preferredRegions),
    excludedRegions: regions(stored.excludedRegions),
    languages: stored.languages,
    deadline: stored.deadline === null ? '' : isoDay(stored.deadline),
    expiresOn: lastDay(stored.expiresAt),
    visibility: stored.visibility,
    chosen: stored.invitees.map(
      ({ enterprise }) => bothNames(language, enterprise.nameVi, enterprise.nameEn).name.text,
    ),
  }
}
