import { bothNames, draftForm, isoDay, today as dayOf } from '#app/features/directory/index.ts'
import { findBegun, ownEnterprise } from '#app/features/directory/index.server.ts'
import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { type Language, pathIn } from '#app/locales/language.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { mayFor } from '#app/platform/permissions.ts'
import { downloadSheet } from '#app/platform/sheets/download.server.ts'
import { column, datedName, isoDayCell, readFormat, tableOf } from '#app/platform/sheets/table.ts'

import { isTrusted, lastDay, needPath, SHOWN_STATES, shownState } from '../need.ts'
import { countOwnNeeds, findOwnNeeds, findTrust } from '../own-needs.repository.server.ts'
import type { OwnNeed, OwnNeedsPage } from './own-need.ts'

/**
 * The list on which an enterprise keeps its needs, one state at a time: the one asked for, else the first that has any.
 * @throws AppError notFound, forbidden for whoever does not act for it
 */
export async function readOwnNeeds(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  { slug, tab: asked }: { slug: string; tab: string | null },
  language: Language,
): Promise<OwnNeedsPage> {
  const enterprise = await ownEnterprise(app, actor, slug)
  const now = app.clock.now()
  const counts = await countOwnNeeds(app.db, enterprise.id, now)
  const tab =
    SHOWN_STATES.find((state) => state === asked) ?? SHOWN_STATES.find((state) => counts[state] > 0) ?? 'open'
  const needs = await findOwnNeeds(app.db, enterprise.id, tab, now)
  const ofNew = draftForm('new-need', enterprise.id)
  const forms = [ofNew, ...needs.map(({ id }) => draftForm('need', id))]
  const begun = await findBegun(app.db, actor.personId, forms)
  return {
    slug,
    name: bothNames(language, enterprise.nameVi, enterprise.nameEn).name,
    mayEdit: mayFor(actor, enterprise.id, 'needs.keep'),
    published: enterprise.publishedAt !== null,
    trusted: isTrusted(await findTrust(app.db, enterprise.id), dayOf(now)),
    tab,
    counts,
    needs: needs.map((need) => ({
      id: need.id,
      title: bothNames(language, need.titleVi, need.titleEn).name,
      state: shownState(need, now),
      visibility: need.visibility,
      outcome: need.outcome,
      reviewNote: need.reviewNote,
      answers: need._count.interests,
      files: need._count.files,
      expiresOn: lastDay(need.expiresAt),
      deadline: need.deadline && isoDay(need.deadline),
      changedOn: isoDay(dayOf(need.updatedAt)),
      draft: begun.has(draftForm('need', need.id)),
    })),
    begun: begun.has(ofNew),
  }
}

/**
 * The needs of an enterprise in a state as a file.
 * @throws AppError notFound, forbidden for whoever does not act for it, notFound for an unknown kind of file
 */
export async function exportOwnNeeds(
  app: Pick<App, 'db' | 'clock' | 'env'>,
  actor: SignedInActor,
  asked: { slug: string; tab: string | null; format: string | undefined; language: Language },
): Promise<Response> {
  const kind = readFormat(asked.format)
  const { language } = asked
  const { name, needs } = await readOwnNeeds(app, actor, asked, language)
  const { files, needs: words, needSheets: sheets } = catalogueOf(language)
  const sheet = tableOf(
    sheets.own,
    [
      column<OwnNeed>(sheets.title, 60, ({ title }) => title.text),
      column<OwnNeed>(sheets.state, 18, ({ state }) => words.states[state]),
      column<OwnNeed>(sheets.visibility, 26, ({ visibility }) => words.visibility[visibility]),
      column<OwnNeed>(sheets.outcome, 24, ({ outcome }) => outcome && words.outcomes[outcome]),
      column<OwnNeed>(sheets.answers, 12, ({ answers }) => answers),
      column<OwnNeed>(sheets.deadline, 16, ({ deadline }) => deadline && isoDayCell(deadline)),
      column<OwnNeed>(sheets.expires, 16, ({ expiresOn }) => isoDayCell(expiresOn)),
      column<OwnNeed>(files.changed, 14, ({ changedOn }) => isoDayCell(changedOn)),
      column<OwnNeed>(files.page, 56, ({ id }) => app.env.publicUrl + pathIn(language, needPath(id))),
    ],
    needs,
  )
  return downloadSheet(sheet, kind, datedName(`${sheets.own} ${name.text}`, app.clock.now()))
}
