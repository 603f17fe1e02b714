import { createTranslator } from 'use-intl/core'

import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { type Language, pathIn } from '#app/locales/language.ts'
import { isoDayText } from '#app/locales/written-time.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { downloadSheet } from '#app/platform/sheets/download.server.ts'
import { sheetName, type Sheet, type SheetCell, type SheetColumn } from '#app/platform/sheets/sheet.ts'

import { readDemandAddress } from './demand-address.ts'
import { demandNames } from './demand-names.server.ts'
import type { DemandRow } from './demand-page.ts'
import { demandPath } from './demand-view-address.ts'
import { listRows, spanOf } from './read-demand.server.ts'

/** A workbook is built in one go; whoever needs more chooses a shorter period or a filter. */
const MOST_ROWS = 2000

/**
 * The rows of a tab with its filters as a file: sums, and a column for each week. Words that too few people asked are
 * left out as on the page.
 * @throws AppError notFound for an unknown kind of file
 */
export async function exportDemand(
  app: Pick<App, 'pool' | 'env' | 'clock'>,
  format: string | undefined,
  parameters: URLSearchParams,
  language: Language,
): Promise<Response> {
  if (format !== 'csv' && format !== 'xlsx') throw new AppError('notFound', 'notFound')
  const now = app.clock.now()
  const address = readDemandAddress(parameters, now)
  const span = spanOf(address, now)
  const { rows } = await listRows(app, address, span, demandNames(language), { offset: 0, limit: MOST_ROWS })
  const words = createTranslator({ locale: language, messages: catalogueOf(language), namespace: 'demand' })
  const link = (row: DemandRow) =>
    app.env.publicUrl + pathIn(language, demandPath(address, {}, `/${address.by}/${row.key}`))
  type Column = SheetColumn & { cell: (row: DemandRow) => SheetCell }
  const count = (header: string, cell: Column['cell']): Column => ({
    header,
    width: 12,
    format: '#,##0',
    cell,
  })
  const columns: Column[] = [
    { header: words(`list.subject.${address.by}`), width: 40, cell: ({ label }) => label },
    ...(address.by === 'query'
      ? [
          { header: words('file.filters'), width: 28, cell: ({ filters }: DemandRow) => filters.join(', ') },
          { header: words('file.code'), width: 10, cell: ({ heading }: DemandRow) => heading?.code ?? null },
          {
            header: words('list.subject.heading'),
            width: 40,
            cell: ({ heading }: DemandRow) => heading?.name ?? null,
          },
          { header: words('list.subject.group'), width: 28, cell: ({ group }: DemandRow) => group },
        ]
      : address.by === 'heading'
        ? [{ header: words('file.code'), width: 10, cell: ({ code }: DemandRow) => code }]
        : []),
    count(words('list.none'), ({ none }) => none),
    count(words('list.few'), ({ few }) => few),
    count(words('list.opened'), ({ opened }) => opened),
    ...span.weeks.map((week, place) =>
      count(words('file.week', { week: isoDayText(week, language) }), ({ trend }) => trend[place] ?? 0),
    ),
    {
      header: words('file.origin'),
      width: 22,
      cell: ({ demonstration }) => words(demonstration ? 'file.demonstration' : 'file.counted'),
    },
    { header: words('file.page'), width: 44, cell: link },
  ]
  const sheet: Sheet = {
    name: sheetName(words(`tabs.${address.by}`)),
    columns,
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  }
  return downloadSheet(sheet, format, words('file.name', { from: span.from, to: span.to }))
}
