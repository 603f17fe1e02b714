import { bothNames, isoDay, localText, today as dayOf } from '#app/features/directory/index.ts'
import { type Names, namesIn, pageHead } from '#app/features/directory/index.server.ts'
import { catalogueOf } from '#app/locales/catalogue.server.ts'
import type { Language } from '#app/locales/language.ts'
import { type Actor, isSignedIn } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { mayFor } from '#app/platform/permissions.ts'
import { INCOTERMS } from '#reference/incoterms.ts'
import { processName } from '#reference/processes.ts'

import { readComparison } from '../answers/read-comparison.server.ts'
import { readOwnAnswers } from '../answers/read-own-answers.server.ts'
import { readViews, shownFiles } from '../files/read-files.server.ts'
import { lastDay, needPath, shownState, type Standing } from '../need.ts'
import { needChoices, regionName } from '../own/need-choices.server.ts'
import type { NeedRow } from '../read-needs.repository.server.ts'
import { amountOf, destinationOf, namedCodes, partiesOf, priceOf } from './describe-need.server.ts'
import type { NeedPage } from './need-page.ts'
import { shownNeed } from './shown-need.server.ts'

/**
 * The page of a need: what is looked for, and what the reader can do about it. Its own people see the answers side by side.
 * @throws AppError notFound, also for one that is not to be seen
 */
export async function readNeed(
  app: Pick<App, 'db' | 'clock' | 'env'>,
  actor: Actor,
  id: string,
  language: Language,
): Promise<NeedPage> {
  const { need, standing } = await shownNeed(app, actor, id)
  const names = namesIn(language)
  const state = shownState(need, app.clock.now())
  const party = await partiesOf(app, names, [need.enterprise])
  const { owner, officer } = standing
  const open = state === 'open'
  const own = owner || !isSignedIn(actor) ? [] : await readOwnAnswers(app, actor, need, names)
  const facts = factsOf(names, need)
  return {
    ...facts,
    head: headOf(app.env.publicUrl, need, facts, language),
    state,
    enterprise: party(need.enterprise),
    outcome: need.outcome,
    outcomeNote: owner || officer ? need.outcomeNote : null,
    reviewNote: owner || officer ? need.reviewNote : null,
    renewals: need.renewals,
    files: await shownFiles(app, actor, need, standing),
    standing: owner ? 'owner' : officer ? 'officer' : 'reader',
    mayKeep: mayFor(actor, need.enterpriseId, 'needs.keep'),
    mayReview: officer && !owner && state === 'in_review',
    chosen: owner ? need.invitees.length : 0,
    answers: owner ? await readComparison(app, need, names) : null,
    views: owner ? await readViews(app, need, language) : null,
    own: open ? own : own.filter((answer) => answer.state !== null),
    open,
    door: doorOf(actor, standing, open),
    choices: open && own.length > 0 ? answerChoices(names) : null,
  }
}

function doorOf(actor: Actor, { owner, member }: Standing, open: boolean): NeedPage['door'] {
  if (owner) return 'own'
  if (!open) return 'closed'
  if (!isSignedIn(actor)) return 'signIn'
  return member ? 'answer' : 'membersOnly'
}

function answerChoices(names: Names): NeedPage['choices'] {
  const { units, periods, currencies, incoterms } = needChoices(names)
  return { units, periods, currencies, incoterms }
}

function factsOf(names: Names, need: NeedRow) {
  const { language } = names
  const { name, otherName } = bothNames(language, need.titleVi, need.titleEn)
  const incoterm = INCOTERMS.find(({ code }) => code === need.incoterm)
  const labels = (codes: readonly string[]) => codes.map((code) => names.certificate(code).label)
  return {
    id: need.id,
    title: name,
    otherTitle: otherName,
    visibility: need.visibility,
    description: localText(language, need.descriptionVi, need.descriptionEn),
    specification: need.specification,
    amount: amountOf(names, need),
    price: priceOf(need.targetPrice, need.targetCurrency),
    codes: namedCodes(names, need.hsCodes),
    vsic: need.vsicCodes.map((code) => ({ code, name: names.vsic(code) })),
    processes: need.processes.map((code) => processName(code, language)),
    required: labels(need.requiredCertificates),
    preferred: labels(need.preferredCertificates),
    incoterm: incoterm ? `${incoterm.code} – ${language === 'vi' ? incoterm.nameVi : incoterm.nameEn}` : null,
    destination: destinationOf(names, need),
    preferredRegions: need.preferredRegions.map((region) => regionName(names, region)),
    excludedRegions: need.excludedRegions.map((region) => regionName(names, region)),
    languages: need.languages.map((code) => names.spokenLanguage(code)),
    deadline: need.deadline && isoDay(need.deadline),
    expiresOn: lastDay(need.expiresAt),
    openedOn: need.openedAt && isoDay(dayOf(need.openedAt)),
    demonstration: need.origin === 'demonstration',
  }
}

/** Search engines are told of what everybody may read and is no invention. */
function headOf(
  publicUrl: string,
  need: NeedRow,
  { title, description, demonstration }: Pick<NeedPage, 'title' | 'description' | 'demonstration'>,
  language: Language,
) {
  const words = catalogueOf(language).needs
  const enterprise = bothNames(language, need.enterprise.nameVi, need.enterprise.nameEn).name.text
  return pageHead({
    publicUrl,
    language,
    path: needPath(need.id),
    title: [`${title.text} – ${enterprise} – Nhịp Cầu`, `${title.text} – Nhịp Cầu`, title.text],
    description: [`${title.text}. ${enterprise}.`, description?.text ?? '', words.list.lead],
    noindex: demonstration || need.visibility !== 'public' || need.state !== 'open',
  })
}
