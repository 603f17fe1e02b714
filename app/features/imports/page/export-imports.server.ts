import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { type Language, pathIn } from '#app/locales/language.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { downloadSheet } from '#app/platform/sheets/download.server.ts'
import { column, dayCell, readFormat, tableOf } from '#app/platform/sheets/table.ts'

import type { ImportCard } from './imports-page.ts'
import { readImports } from './read-imports.server.ts'

/**
 * The imports that a person may see, as a file.
 * @throws AppError forbidden for who may see none; notFound for an unknown kind of file
 */
export async function exportImports(
  app: Pick<App, 'db' | 'clock' | 'env'>,
  actor: SignedInActor,
  format: string | undefined,
  language: Language,
): Promise<Response> {
  const kind = readFormat(format)
  const page = await readImports(app, actor, language)
  const { files, imports } = catalogueOf(language)
  const count = (header: string, which: keyof ImportCard['counts']) =>
    column<ImportCard>(header, 12, ({ counts }) => counts[which], '#,##0')
  const sheet = tableOf(
    files.imports,
    [
      column<ImportCard>(files.at, 14, ({ at }) => dayCell(at, actor.timeZone)),
      column<ImportCard>(files.kind, 22, (card) => card.kind),
      column<ImportCard>(files.file, 36, ({ fileName }) => fileName),
      column<ImportCard>(files.state, 18, ({ state }) => imports.states[state]),
      column<ImportCard>(files.by, 26, ({ by }) => by),
      column<ImportCard>(files.kinds.enterprise, 36, ({ enterprise }) => enterprise),
      count(files.rowsNew, 'new'),
      count(files.rowsChanged, 'changed'),
      count(files.rowsUnchanged, 'unchanged'),
      count(files.rowsRejected, 'rejected'),
      column<ImportCard>(files.page, 48, ({ id }) => app.env.publicUrl + pathIn(language, `/imports/${id}`)),
    ],
    page.imports,
  )
  const today = dayCell(app.clock.now(), actor.timeZone)?.toISOString().slice(0, 10) ?? ''
  return downloadSheet(sheet, kind, `${files.imports} ${today}`)
}
