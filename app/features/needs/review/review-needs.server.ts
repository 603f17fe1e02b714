import { bothNames, isoDay, today as dayOf } from '#app/features/directory/index.ts'
import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { type Language, pathIn } from '#app/locales/language.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { downloadSheet } from '#app/platform/sheets/download.server.ts'
import { column, datedName, isoDayCell, readFormat, tableOf } from '#app/platform/sheets/table.ts'

import { NEED_MAILS } from '../answers/need-mails.ts'
import { tellChosen, tellKeepers } from '../answers/tell-people.server.ts'
import { needPath, shownState, stateAfter } from '../need.ts'
import { tellOfNeed, writeMove } from '../own-needs.repository.server.ts'
import { shownNeed } from '../page/shown-need.server.ts'
import type { ReviewLine } from './review-line.ts'
import { findWaitingNeeds } from './review.repository.server.ts'

const MOST = 500

/** The needs that wait for an officer, the oldest first. */
export async function readReview(app: Pick<App, 'db'>, language: Language): Promise<ReviewLine[]> {
  const rows = await findWaitingNeeds(app.db, MOST)
  return rows.map(({ id, titleVi, titleEn, updatedAt, enterprise }) => ({
    id,
    title: bothNames(language, titleVi, titleEn).name,
    enterprise: {
      slug: enterprise.slug,
      name: bothNames(language, enterprise.nameVi, enterprise.nameEn).name,
    },
    since: isoDay(dayOf(updatedAt)),
  }))
}

/** The same as a file. @throws AppError notFound for an unknown kind of file */
export async function exportReview(
  app: Pick<App, 'db' | 'clock' | 'env'>,
  format: string | undefined,
  language: Language,
): Promise<Response> {
  const kind = readFormat(format)
  const { files, needSheets: sheets } = catalogueOf(language)
  const sheet = tableOf(
    sheets.review,
    [
      column<ReviewLine>(sheets.title, 60, ({ title }) => title.text),
      column<ReviewLine>(sheets.enterprise, 44, ({ enterprise }) => enterprise.name.text),
      column<ReviewLine>(sheets.sent, 14, ({ since }) => isoDayCell(since)),
      column<ReviewLine>(files.page, 56, ({ id }) => app.env.publicUrl + pathIn(language, needPath(id))),
    ],
    await readReview(app, language),
  )
  return downloadSheet(sheet, kind, datedName(sheets.review, app.clock.now()))
}

/**
 * Lets a need be seen, or gives it back with what is to be changed; its enterprise is told.
 * @throws AppError notFound, forbidden about one's own need, conflict when it does not wait any more
 */
export async function reviewNeed(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  id: string,
  decision: { command: 'approve' } | { command: 'return'; note: string },
): Promise<void> {
  const { need, standing } = await shownNeed(app, actor, id)
  if (!standing.officer || standing.owner) throw new AppError('forbidden', 'notAllowed')
  const now = app.clock.now()
  const state = stateAfter(shownState(need, now), decision.command, 'officer', false)
  if (state === null) throw new AppError('conflict', 'needMovedOn')
  const reviewNote = decision.command === 'return' ? decision.note : null
  await app.db.$transaction(async (tx) => {
    const opening = state === 'open' && need.openedAt === null ? { openedAt: now } : {}
    if (!(await writeMove(tx, need, { state, reviewNote, ...opening })))
      throw new AppError('conflict', 'needMovedOn')
    await tellOfNeed(tx, id, state === 'open' ? 'need.opened' : 'need.returned', { actorId: actor.personId })
    await tellChosen(tx, id, now)
    await tellKeepers(tx, id, {
      kind: NEED_MAILS.reviewed,
      once: `${id}:${need.version + 1}`,
      payload: { need: id, state },
    })
  })
}
