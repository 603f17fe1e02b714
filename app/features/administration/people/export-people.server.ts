import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { type Language, pathIn } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { downloadList } from '#app/platform/sheets/download-list.server.ts'
import { column, dayCell } from '#app/platform/sheets/table.ts'

import { type PeoplePage, readPeople } from './read-people.server.ts'

const MOST_ROWS = 5000

type Row = PeoplePage['people'][number]

/** The accounts that the list shows, with its filters, as a file. @throws AppError notFound for an unknown kind of file */
export async function exportPeople(
  app: Pick<App, 'db' | 'clock' | 'env'>,
  format: string | undefined,
  parameters: URLSearchParams,
  language: Language,
): Promise<Response> {
  const { files, administration } = catalogueOf(language)
  return downloadList(app, format, parameters, {
    name: files.people,
    most: MOST_ROWS,
    read: async (asked, most) => (await readPeople(app, asked, language, most)).people,
    columns: [
      column<Row>(files.name, 30, ({ name }) => name),
      column<Row>(files.email, 36, ({ email }) => email),
      column<Row>(files.roles, 36, ({ staffRoles }) =>
        staffRoles.map((role) => administration.roles[role]).join('; '),
      ),
      column<Row>(files.enterprises, 44, ({ enterprises }) => enterprises.join('; ')),
      column<Row>(files.state, 16, ({ state }) =>
        state === 'open' ? administration.person.open : administration.people.states[state],
      ),
      column<Row>(files.created, 14, ({ createdAt }) => dayCell(new Date(createdAt))),
      column<Row>(files.page, 48, ({ id }) => app.env.publicUrl + pathIn(language, `/admin/people/${id}`)),
    ],
  })
}
