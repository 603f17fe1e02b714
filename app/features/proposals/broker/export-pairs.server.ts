import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { type Language, pathIn } from '#app/locales/language.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { downloadList } from '#app/platform/sheets/download-list.server.ts'
import { column, isoDayCell } from '#app/platform/sheets/table.ts'

import type { PairLine } from './broker-page.ts'
import { pairPath } from './broker-path.ts'
import { readBroker } from './read-broker.server.ts'

const MOST_ROWS = 5000

/** The pairs that the list shows, with its filters, as a file. @throws AppError notFound for an unknown kind of file */
export async function exportPairs(
  app: Pick<App, 'pool' | 'clock' | 'env'>,
  actor: SignedInActor,
  asked: { format: string | undefined; parameters: URLSearchParams; language: Language },
): Promise<Response> {
  const { format, parameters, language } = asked
  const { broker } = catalogueOf(language)
  return downloadList(app, format, parameters, {
    name: broker.title,
    most: MOST_ROWS,
    read: async (filters, most) => (await readBroker(app, actor, filters, language, most)).lines,
    columns: [
      column<PairLine>(broker.list.first, 44, ({ first }) => first.text),
      column<PairLine>(broker.list.second, 44, ({ second }) => second.text),
      column<PairLine>(broker.list.state, 18, ({ state }) => broker.states[state]),
      column<PairLine>(broker.list.followUp, 14, ({ followUpOn }) => followUpOn && isoDayCell(followUpOn)),
      column<PairLine>(broker.list.officer, 28, ({ officer }) => officer),
      column<PairLine>(broker.list.since, 14, ({ since }) => isoDayCell(since)),
      column<PairLine>(broker.list.changed, 14, ({ changed }) => isoDayCell(changed)),
      column<PairLine>(broker.list.page, 48, ({ id }) => app.env.publicUrl + pathIn(language, pairPath(id))),
    ],
  })
}
