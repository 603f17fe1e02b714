import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { type Language, pathIn } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { downloadList } from '#app/platform/sheets/download-list.server.ts'
import { column } from '#app/platform/sheets/table.ts'

import { readQueue } from './read-verifications.server.ts'
import { requestPath } from './verification.ts'
import type { RequestLine } from './verification-page.ts'

const MOST_ROWS = 2000

/** The requests that the queue shows, with its filters, as a file. @throws AppError notFound for an unknown kind of file */
export async function exportQueue(
  app: Pick<App, 'db' | 'clock' | 'env'>,
  format: string | undefined,
  parameters: URLSearchParams,
  language: Language,
): Promise<Response> {
  const { files, verifications } = catalogueOf(language)
  const day = (iso: string) => new Date(`${iso.slice(0, 10)}T00:00:00Z`)
  return downloadList(app, format, parameters, {
    name: files.requests,
    most: MOST_ROWS,
    read: async (asked, most) => (await readQueue(app, asked, language, most)).lines,
    columns: [
      column<RequestLine>(files.kinds.enterprise, 44, ({ enterprise }) => enterprise.text),
      column<RequestLine>(files.kind, 22, (line) => verifications.kinds[line.kind]),
      column<RequestLine>(files.state, 18, ({ state }) => verifications.states[state]),
      column<RequestLine>(files.by, 28, ({ person }) => person),
      column<RequestLine>(files.jobTitle, 26, ({ jobTitle }) => jobTitle),
      column<RequestLine>(files.asked, 14, ({ since }) => day(since)),
      column<RequestLine>(files.changed, 14, ({ changed }) => day(changed)),
      column<RequestLine>(files.page, 48, ({ id }) => app.env.publicUrl + pathIn(language, requestPath(id))),
    ],
  })
}
