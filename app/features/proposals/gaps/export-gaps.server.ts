import { createTranslator } from 'use-intl/core'

import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { type Language, pathIn } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { downloadList } from '#app/platform/sheets/download-list.server.ts'
import { column } from '#app/platform/sheets/table.ts'

import type { GapRow } from './gaps-page.ts'
import { homeName, readGaps } from './read-gaps.server.ts'
import { readGapsAddress } from './gaps-address.ts'
import { FEWEST_DECLINERS } from './supply-gap.ts'

/** More headings than there are. */
const MOST_ROWS = 5000
const COUNT = '#,##0'

/** The gaps that the page shows, with its filters, as a file. @throws AppError notFound for an unknown kind of file */
export async function exportGaps(
  app: Pick<App, 'pool' | 'clock' | 'env'>,
  format: string | undefined,
  parameters: URLSearchParams,
  language: Language,
): Promise<Response> {
  const { gaps } = catalogueOf(language)
  const t = createTranslator({ locale: language, messages: catalogueOf(language), namespace: 'gaps' })
  const { list, reasons } = gaps
  const words = (reason: string) => (reasons as Record<string, string>)[reason] ?? reasons.other
  const count = (header: string, cell: (row: GapRow) => number) => column<GapRow>(header, 14, cell, COUNT)
  return downloadList(app, format, parameters, {
    name: gaps.title,
    most: MOST_ROWS,
    read: async (asked, most) => (await readGaps(app, asked, language, most)).rows,
    columns: [
      column<GapRow>(list.code, 10, ({ heading }) => heading),
      column<GapRow>(list.heading, 48, ({ name }) => name),
      count(list.wanting, ({ wanting }) => wanting),
      count(list.needing, ({ needing }) => needing),
      count(list.making, ({ making }) => making),
      count(homeName(readGapsAddress(parameters), language), ({ here }) => here),
      count(list.elsewhere, ({ elsewhere }) => elsewhere),
      count(list.abroad, ({ abroad }) => abroad),
      count(list.none, ({ none }) => none),
      count(list.few, ({ few }) => few),
      column<GapRow>(list.declined, 14, ({ declined }) =>
        declined === null ? 0 : (declined.times ?? t('list.under', { count: FEWEST_DECLINERS })),
      ),
      column<GapRow>(list.reasons, 44, ({ declined }) =>
        (declined?.reasons ?? [])
          .map(({ reason, times }) => t('reason', { reason: words(reason), count: times }))
          .join('; '),
      ),
      column<GapRow>(
        list.page,
        48,
        ({ heading }) => app.env.publicUrl + pathIn(language, `/gaps/${heading}`),
      ),
    ],
  })
}
