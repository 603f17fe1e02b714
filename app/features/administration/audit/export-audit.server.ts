import { catalogueOf } from '#app/locales/catalogue.server.ts'
import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { downloadSheet } from '#app/platform/sheets/download.server.ts'

import { readAuditFilter } from './audit.ts'
import { listAudit } from './read-audit.server.ts'

/** Entries in one file; whoever needs more narrows the days. */
const MOST_ENTRIES = 5000

/**
 * The audit log under the filter of the page as a file, a line for each changed field.
 * @throws AppError notFound for an unknown kind of file
 */
export async function exportAudit(
  app: Pick<App, 'pool' | 'clock'>,
  format: string | undefined,
  parameters: URLSearchParams,
  language: Language,
): Promise<Response> {
  if (format !== 'csv' && format !== 'xlsx') throw new AppError('notFound', 'notFound')
  const entries = await listAudit(app, readAuditFilter(parameters), language, MOST_ENTRIES)
  const { file, changes } = catalogueOf(language).auditNames
  const headers = [
    ['number', 12],
    ['at', 26],
    ['name', 24],
    ['email', 28],
    ['via', 10],
    ['act', 32],
    ['table', 20],
    ['record', 38],
    ['label', 32],
    ['change', 12],
    ['field', 24],
    ['before', 40],
    ['after', 40],
  ] as const
  const rows = entries.flatMap((entry) => {
    const head = [
      entry.id,
      entry.at,
      entry.person?.name ?? '',
      entry.person?.email ?? '',
      entry.via ?? '',
      entry.act ?? '',
      entry.table.label,
      entry.record.id,
      entry.record.label ?? '',
      changes[entry.change],
    ]
    const fields = entry.fields.length > 0 ? entry.fields : [{ field: '', before: null, after: null }]
    return fields.map(({ field, before, after }) => [...head, field, before ?? '', after ?? ''])
  })
  const columns = headers.map(([key, width]) => ({ header: file.columns[key], width }))
  const day = app.clock.now().toISOString().slice(0, 10)
  return downloadSheet({ name: file.sheet, columns, rows }, format, `${file.name} ${day}`)
}
