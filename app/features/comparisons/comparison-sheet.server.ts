import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { type Language, pathIn } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { downloadSheet } from '#app/platform/sheets/download.server.ts'
import type { Sheet } from '#app/platform/sheets/sheet.ts'

import type { Cell } from './comparison.ts'
import type { ComparisonPage } from './comparison-page.ts'
import { readComparison } from './read-comparison.server.ts'

/** A comparison as a file, as the page shows it. @throws AppError notFound for other kinds of files, and where nothing is compared */
export async function downloadComparison(
  app: App,
  parameters: URLSearchParams,
  { format, language }: { format: string; language: Language },
): Promise<Response> {
  if (format !== 'csv' && format !== 'xlsx') throw new AppError('notFound', 'notFound')
  const page = await readComparison(app, parameters, language)
  if (page.subjects.length === 0) throw new AppError('notFound', 'notFound')
  const sheet = sheetOf(page, language, app.env.publicUrl)
  return downloadSheet(sheet, format, `${sheet.name} ${page.day}`)
}

/** One row for each fact, one column for each subject; what is not stated stays empty. */
function sheetOf({ selection, subjects, groups }: ComparisonPage, language: Language, site: string): Sheet {
  const words = catalogueOf(language).comparisons
  const folder = selection.kind === 'enterprise' ? 'enterprises' : 'products'
  return {
    name: words.title[selection.kind],
    columns: [
      { header: words.groupHeader, width: 24 },
      { header: words.fact, width: 26 },
      ...subjects.map(({ name }) => ({ header: name.text, width: 34 })),
    ],
    rows: [
      ...groups.flatMap(({ group, rows }) =>
        rows.map(({ label, cells }) => [words.group[group], label, ...cells.map(textOf)]),
      ),
      [
        words.group.information,
        words.pageAddress,
        ...subjects.map(({ slug }) => site + pathIn(language, `/${folder}/${slug}`)),
      ],
    ],
  }
}

function textOf({ statements }: Cell): string | null {
  return statements.map(({ text, note }) => (note ? `${text} (${note})` : text)).join('\n') || null
}
