import { createTranslator } from 'use-intl/core'

import { today as dayOf } from '#app/features/directory/index.ts'
import { namesIn } from '#app/features/directory/index.server.ts'
import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { type Language, pathIn } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { downloadSheet } from '#app/platform/sheets/download.server.ts'
import type { Sheet, SheetCell, SheetColumn } from '#app/platform/sheets/sheet.ts'

import { readCatalogueQuery, readYear } from './catalogue-address.ts'
import type { CatalogueEntry } from './catalogue.ts'
import { findEntries } from './catalogue.repository.server.ts'
import { catalogueEntry } from './read-catalogue-year.server.ts'

/** Enough for any year of the programme twenty times over; a workbook is built in one go. */
const MOST_ROWS = 1000

/**
 * The entries of a year that the page shows, as a file in the reader's language.
 * @throws AppError notFound for a year without entries and for an unknown kind of file
 */
export async function exportCatalogue(
  app: Pick<App, 'pool' | 'env' | 'clock'>,
  asked: { year: string | undefined; format: string | undefined },
  parameters: URLSearchParams,
  language: Language,
): Promise<Response> {
  const year = readYear(asked.year)
  const { format } = asked
  if (year === null || (format !== 'csv' && format !== 'xlsx')) throw new AppError('notFound', 'notFound')
  const query = readCatalogueQuery(parameters)
  const stored = await findEntries(app, year, query, { limit: MOST_ROWS, offset: 0 })
  if (stored.length === 0) throw new AppError('notFound', 'notFound')
  const today = dayOf(app.clock.now())
  const words = createTranslator({ locale: language, messages: catalogueOf(language) })
  const columns = columnsIn(language, app.env.publicUrl)
  const entries = stored.map((entry) => catalogueEntry(entry, language, today))
  const sheet: Sheet = {
    name: words('recognition.year.sheet', { year: String(year) }),
    columns,
    rows: entries.map((entry) => columns.map(({ cell }) => cell(entry))),
  }
  return downloadSheet(sheet, format, words('recognition.year.file', { year: String(year) }))
}

type EntryColumn = SheetColumn & { cell: (entry: CatalogueEntry) => SheetCell }

function columnsIn(language: Language, publicUrl: string): EntryColumn[] {
  const words = createTranslator({ locale: language, messages: catalogueOf(language) })
  const names = namesIn(language)
  const column = (
    key: Parameters<typeof header>[0],
    width: number,
    cell: EntryColumn['cell'],
    format?: string,
  ): EntryColumn => ({ header: header(key), width, cell, ...(format ? { format } : {}) })
  const header = (
    key:
      | 'product'
      | 'enterprise'
      | 'group'
      | 'from'
      | 'to'
      | 'topTen'
      | 'decision'
      | 'issuer'
      | 'date'
      | 'validFrom'
      | 'validTo'
      | 'standing'
      | 'source'
      | 'basis'
      | 'note'
      | 'origin'
      | 'page',
  ) => words(`recognition.columns.${key}`)
  const day = (iso: string | null | undefined): SheetCell => (iso ? new Date(`${iso}T00:00:00Z`) : null)
  return [
    column('product', 40, ({ product }) => product?.name.text ?? null),
    column('enterprise', 40, ({ enterprise }) => enterprise?.name.text ?? null),
    column('group', 28, ({ group }) => group && names.group(group)),
    column('from', 10, ({ recognition }) => recognition.yearFrom, '0'),
    column('to', 10, ({ recognition }) => recognition.yearTo, '0'),
    column('topTen', 10, ({ recognition }) => (recognition.topTen ? words('recognition.yes') : null)),
    column('decision', 20, ({ recognition }) => recognition.decision?.number ?? null),
    column('issuer', 34, ({ recognition }) => recognition.decision?.issuer ?? null),
    column('date', 12, ({ recognition }) => day(recognition.decision?.date)),
    column('validFrom', 12, ({ recognition }) => day(recognition.validFrom)),
    column('validTo', 12, ({ recognition }) => day(recognition.validTo)),
    column('standing', 20, ({ recognition }) =>
      words(`directory.recognition.status.${recognition.standing}`),
    ),
    column('source', 40, ({ recognition }) => recognition.source?.url ?? null),
    column('basis', 40, ({ recognition }) => recognition.basisNote),
    column('note', 40, ({ recognition }) => recognition.note),
    column('origin', 20, ({ recognition }) =>
      recognition.demonstration ? words('directory.origin.demonstration') : words('recognition.stated'),
    ),
    column('page', 40, ({ product, enterprise }) => {
      const path = product
        ? `/products/${product.slug}`
        : enterprise
          ? `/enterprises/${enterprise.slug}`
          : null
      return path && publicUrl + pathIn(language, path)
    }),
  ]
}
