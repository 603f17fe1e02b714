import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { type Language, pathIn } from '#app/locales/language.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { downloadSheet } from '#app/platform/sheets/download.server.ts'
import { column, datedName, dayCell, readFormat, tableOf } from '#app/platform/sheets/table.ts'

import { readShortlists } from './read-shortlists.server.ts'
import type { ListCard } from './shortlist-page.ts'

/** The lists that a person sees as a file; what stands in one is a file of its own. @throws AppError notFound */
export async function exportShortlists(
  app: App,
  actor: SignedInActor,
  format: string | undefined,
  language: Language,
): Promise<Response> {
  const kind = readFormat(format)
  const { lists } = await readShortlists(app, actor, language, null)
  const { files } = catalogueOf(language)
  const sheet = tableOf(
    files.shortlists,
    [
      column<ListCard>(files.name, 40, ({ name }) => name),
      column<ListCard>(files.sharedWith, 40, ({ sharedBy }) => sharedBy),
      column<ListCard>(files.enterprises, 14, ({ enterprises }) => enterprises),
      column<ListCard>(files.products, 14, ({ products }) => products),
      column<ListCard>(files.changed, 14, ({ changedAt }) => dayCell(changedAt, actor.timeZone)),
      column<ListCard>(files.page, 56, ({ id }) => app.env.publicUrl + pathIn(language, `/shortlists/${id}`)),
    ],
    lists,
  )
  return downloadSheet(sheet, kind, datedName(files.shortlists, app.clock.now()))
}
