import { catalogueOf } from '#app/locales/catalogue.server.ts'
import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { downloadSheet } from '#app/platform/sheets/download.server.ts'
import { column, datedName, readFormat, tableOf } from '#app/platform/sheets/table.ts'

import { readJobs } from './keep-jobs.server.ts'

/** A job that was given up, or an event that does not get through. */
interface Row {
  kind: string
  name: string
  state: string
  at: string | null
  tries: number
  about: string
  error: string | null
}

/** What the page of jobs lists as not got through as a file. Moments are ISO 8601. @throws AppError notFound */
export async function exportJobs(
  app: Pick<App, 'pool' | 'clock'>,
  format: string | undefined,
  language: Language,
): Promise<Response> {
  const kind = readFormat(format)
  const { failed, events } = await readJobs(app)
  const { files, administration } = catalogueOf(language)
  const { jobs } = administration
  const rows: Row[] = [
    ...failed.map((job) => ({
      kind: files.job,
      name: job.name,
      state: jobs.givenUp,
      at: job.failedAt,
      tries: job.tries,
      about: job.data ?? '',
      error: job.error,
    })),
    ...events.map((event) => ({
      kind: files.event,
      name: `${event.kind} → ${event.consumer}`,
      state: event.stuck ? jobs.givenUp : jobs.waits,
      at: event.at,
      tries: event.attempts,
      about: `${event.subjectKind} ${event.subjectId}`,
      error: event.lastError,
    })),
  ]
  const sheet = tableOf(
    files.jobs,
    [
      column<Row>(files.kind, 14, (row) => row.kind),
      column<Row>(files.name, 44, ({ name }) => name),
      column<Row>(files.state, 18, ({ state }) => state),
      column<Row>(files.moment, 26, ({ at }) => at),
      column<Row>(files.tries, 10, ({ tries }) => tries),
      column<Row>(files.record, 44, ({ about }) => about),
      column<Row>(files.problem, 60, ({ error }) => error),
    ],
    rows,
  )
  return downloadSheet(sheet, kind, datedName(files.jobs, app.clock.now()))
}
