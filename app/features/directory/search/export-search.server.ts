import { setImmediate as letOthersRun } from 'node:timers/promises'

import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { type Language, pathIn } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { downloadSheet } from '#app/platform/sheets/download.server.ts'
import { column, readFormat, tableOf } from '#app/platform/sheets/table.ts'

import { isoDay, today } from '../records/today.ts'
import { hitCards } from './hit-cards.server.ts'
import { searchDirectory } from './search-directory.server.ts'
import { type HitCard, type MarkedText, plain } from './search-page.ts'
import { readSearchAddress } from './search-query.schema.ts'
import { requestOf } from './search-query.ts'

/** Whoever needs more narrows the search, or takes the open data. */
const MOST_ROWS = 5000
/** Small enough that each step is over in a moment. */
const ROWS_IN_A_STEP = 100

/**
 * All that a search finds, in its order, as a file: at most 5,000 rows.
 * @throws AppError notFound for an unknown kind of file; tooMany; unavailable when no engine can answer
 */
export async function exportSearch(
  app: Pick<App, 'db' | 'search' | 'metrics' | 'clock' | 'env' | 'limits'>,
  asked: { format: string | undefined; parameters: URLSearchParams; language: Language; address: string },
): Promise<Response> {
  const format = readFormat(asked.format)
  const { language } = asked
  await app.limits.export(asked.address)
  const cards = await allHits(app, asked.parameters, language)
  const words = catalogueOf(language).files
  const page = ({ kind, slug }: HitCard) =>
    app.env.publicUrl + pathIn(language, `/${kind === 'enterprise' ? 'enterprises' : 'products'}/${slug}`)
  const sheet = tableOf(
    words.search,
    [
      column<HitCard>(words.kind, 14, ({ kind }) => words.kinds[kind]),
      column<HitCard>(words.name, 44, ({ name }) => plainText(name)),
      column<HitCard>(words.otherName, 40, ({ otherName }) => plainText(otherName)),
      column<HitCard>(words.maker, 36, ({ maker }) => plainText(maker?.name ?? null)),
      column<HitCard>(words.place, 26, ({ places }) => places.join('; ')),
      column<HitCard>(words.group, 28, ({ group }) => group?.name ?? null),
      column<HitCard>(words.recognised, 12, ({ seal }) => seal?.yearTo ?? null, '0'),
      column<HitCard>(words.certificates, 28, ({ certificates }) => certificates.join('; ')),
      column<HitCard>(words.codes, 16, ({ codes }) => codes.map(({ code }) => code).join('; ')),
      column<HitCard>(words.page, 48, page),
    ],
    cards,
  )
  return downloadSheet(sheet, format, `${words.search} ${isoDay(today(app.clock.now()))}`)
}

async function allHits(
  app: Parameters<typeof exportSearch>[0],
  parameters: URLSearchParams,
  language: Language,
): Promise<HitCard[]> {
  const request = requestOf(readSearchAddress(parameters).query)
  const cards: HitCard[] = []
  while (cards.length < MOST_ROWS) {
    const { hits, total } = await searchDirectory(app, {
      ...request,
      offset: cards.length,
      limit: ROWS_IN_A_STEP,
    })
    cards.push(...(await hitCards(app, hits, language)))
    await letOthersRun()
    if (hits.length === 0 || cards.length >= total) break
  }
  return cards
}

function plainText(text: MarkedText | null): string | null {
  return text && plain(text.parts)
}
