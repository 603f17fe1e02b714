import { catalogueOf } from '#app/locales/catalogue.server.ts'
import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { downloadList } from '#app/platform/sheets/download-list.server.ts'
import { column } from '#app/platform/sheets/table.ts'

import { TrafficQuery } from './traffic-address.ts'
import { readWeeks, type TrafficWeek } from './traffic.repository.server.ts'

const COUNT = '#,##0'

/** The weeks of the overview as a file. @throws AppError notFound for an unknown kind of file */
export function exportTraffic(
  app: App,
  format: string | undefined,
  parameters: URLSearchParams,
  language: Language,
): Promise<Response> {
  const { traffic } = catalogueOf(language)
  const count = (header: string, cell: (row: TrafficWeek) => number) =>
    column<TrafficWeek>(header, 14, cell, COUNT)
  return downloadList(app, format, parameters, {
    name: traffic.title,
    most: 100,
    read: (asked) => {
      const { days } = TrafficQuery.parse(Object.fromEntries(asked))
      return readWeeks(app, new Date(app.clock.now().getTime() - days * 86_400_000))
    },
    columns: [
      column<TrafficWeek>(traffic.weeks.week, 14, ({ week }) => week),
      count(traffic.parts.asked, ({ asked }) => asked),
      count(traffic.parts.agreed, ({ agreed }) => agreed),
      count(traffic.parts.tookPlace, ({ tookPlace }) => tookPlace),
      count(traffic.parts.ended, ({ ended }) => ended),
    ],
  })
}
