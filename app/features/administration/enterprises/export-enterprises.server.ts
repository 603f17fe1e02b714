import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { type Language, pathIn } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { downloadList } from '#app/platform/sheets/download-list.server.ts'
import { column, dayCell } from '#app/platform/sheets/table.ts'

import { type EnterprisesPage, readEnterprises } from './read-enterprises.server.ts'

const MOST_ROWS = 5000

type Row = EnterprisesPage['enterprises'][number]

/** The enterprises that the list shows, with its filters, as a file. @throws AppError notFound for an unknown kind of file */
export async function exportEnterprises(
  app: Pick<App, 'db' | 'clock' | 'env'>,
  format: string | undefined,
  parameters: URLSearchParams,
  language: Language,
): Promise<Response> {
  const { files, administration } = catalogueOf(language)
  return downloadList(app, format, parameters, {
    name: files.enterprises,
    most: MOST_ROWS,
    read: async (asked, most) => (await readEnterprises(app, asked, language, most)).enterprises,
    columns: [
      column<Row>(files.name, 44, ({ name }) => name),
      column<Row>(files.taxCode, 18, ({ taxCode }) => taxCode),
      column<Row>(files.origin, 20, ({ origin }) => administration.enterprises.origins[origin]),
      column<Row>(files.public, 12, ({ state }) => (state === 'published' ? files.yes : files.no)),
      column<Row>(files.owners, 36, ({ owners }) => owners.map(({ name }) => name).join('; ')),
      column<Row>(files.changed, 14, ({ updatedAt }) => dayCell(new Date(updatedAt))),
      column<Row>(files.page, 48, ({ slug }) => app.env.publicUrl + pathIn(language, `/enterprises/${slug}`)),
    ],
  })
}
