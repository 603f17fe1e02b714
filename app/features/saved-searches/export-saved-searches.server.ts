import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { type Language, pathIn } from '#app/locales/language.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { downloadSheet } from '#app/platform/sheets/download.server.ts'
import { column, dayCell, readFormat, tableOf } from '#app/platform/sheets/table.ts'

import { listSavedSearches, type SavedSearchList } from './read-saved-searches.server.ts'

type Row = SavedSearchList['searches'][number]

/**
 * The searches that a person keeps, as a file.
 * @throws AppError notFound for an unknown kind of file
 */
export async function exportSavedSearches(
  app: App,
  actor: SignedInActor,
  asked: { format: string | undefined; language: Language },
): Promise<Response> {
  const format = readFormat(asked.format)
  const { language } = asked
  const { searches } = await listSavedSearches(app, actor, language, null)
  const { files, savedSearches } = catalogueOf(language)
  const day = (at: Date | null) => dayCell(at, actor.timeZone)
  const sheet = tableOf(
    files.savedSearches,
    [
      column<Row>(files.name, 36, ({ name }) => name),
      column<Row>(files.conditions, 60, ({ conditions }) => conditions.join('; ')),
      column<Row>(files.frequency, 18, ({ frequency }) => savedSearches.frequency[frequency]),
      column<Row>(files.fresh, 12, ({ fresh }) => fresh, '0'),
      column<Row>(files.created, 14, ({ createdAt }) => day(createdAt)),
      column<Row>(files.alerted, 16, ({ alertedAt }) => day(alertedAt)),
      column<Row>(files.page, 60, ({ path }) => app.env.publicUrl + pathIn(language, path)),
    ],
    searches,
  )
  const today = day(app.clock.now())?.toISOString().slice(0, 10) ?? ''
  return downloadSheet(sheet, format, `${files.savedSearches} ${today}`)
}
