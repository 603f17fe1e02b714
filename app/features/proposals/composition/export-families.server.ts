import { catalogueOf } from '#app/locales/catalogue.server.ts'
import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { downloadSheet } from '#app/platform/sheets/download.server.ts'
import { column, readFormat, tableOf } from '#app/platform/sheets/table.ts'
import { todayInVietnam } from '#search/facet-values.ts'

import { currentComposition } from './current-composition.server.ts'

/** What every family is made of as a file, a row for each input. @throws AppError notFound for an unknown kind of file */
export async function exportFamilies(
  app: Pick<App, 'pool' | 'clock'>,
  { format: kind, language }: { format: string | undefined; language: Language },
): Promise<Response> {
  const format = readFormat(kind)
  const { families } = await currentComposition(app.pool)
  const { composition } = catalogueOf(language)
  const rows = families.flatMap((family) => family.inputs.map((input) => ({ family, input })))
  type Row = (typeof rows)[number]
  const sheet = tableOf(
    composition.title,
    [
      column<Row>(composition.file.code, 26, ({ family }) => family.code),
      column<Row>(composition.file.familyVi, 36, ({ family }) => family.nameVi),
      column<Row>(composition.file.familyEn, 36, ({ family }) => family.nameEn),
      column<Row>(composition.file.familyHs, 20, ({ family }) => family.hs.join('; ')),
      column<Row>(composition.file.inputVi, 36, ({ input }) => input.nameVi),
      column<Row>(composition.file.inputEn, 36, ({ input }) => input.nameEn),
      column<Row>(composition.file.inputHs, 20, ({ input }) => input.hs.join('; ')),
    ],
    rows,
  )
  return downloadSheet(sheet, format, `${composition.title} ${todayInVietnam(app.clock.now())}`)
}
