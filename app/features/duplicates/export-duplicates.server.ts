import { catalogueOf } from '#app/locales/catalogue.server.ts'
import { type Language, pathIn } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { downloadSheet } from '#app/platform/sheets/download.server.ts'
import { column, dayCell, readFormat, tableOf } from '#app/platform/sheets/table.ts'

import type { MergeRow, PairRow } from './duplicates-page.ts'
import { readDuplicatesAddress, readMerges, readPairs } from './read-duplicates.server.ts'

const MOST = { skip: 0, take: 5000 }

/** The pairs or merges of a tab as a file. @throws AppError notFound for an unknown kind of file */
export async function exportDuplicates(
  app: Pick<App, 'db' | 'clock' | 'env'>,
  asked: { format: string | undefined; parameters: URLSearchParams; language: Language },
): Promise<Response> {
  const format = readFormat(asked.format)
  const { language } = asked
  const { tab } = readDuplicatesAddress(asked.parameters)
  const { files } = catalogueOf(language)
  const sheet =
    tab === 'merged'
      ? tableOf(files.duplicates, mergeColumns(language), await readMerges(app, MOST))
      : tableOf(files.duplicates, pairColumns(app, language), await readPairs(app, tab, MOST, language))
  const day = dayCell(app.clock.now())?.toISOString().slice(0, 10) ?? ''
  return downloadSheet(sheet, format, `${files.duplicates} ${day}`)
}

function pairColumns({ env }: Pick<App, 'env'>, language: Language) {
  const { files, duplicates } = catalogueOf(language)
  const named = (side: 'first' | 'second') => [
    column<PairRow>(files[side], 40, (pair) => pair[side].name),
    column<PairRow>(files.taxCode, 16, (pair) => pair[side].taxCode),
    column<PairRow>(files.place, 20, (pair) => pair[side].place),
  ]
  return [
    column<PairRow>(files.score, 8, ({ score }) => score, '0'),
    ...named('first'),
    ...named('second'),
    column<PairRow>(files.reasons, 60, ({ reasons }) =>
      reasons.map(({ rule, evidence }) => `${duplicates.rules[rule]}: ${evidence}`).join('; '),
    ),
    column<PairRow>(files.decidedBy, 24, ({ decided }) => decided?.by ?? null),
    column<PairRow>(files.decidedAt, 14, ({ decided }) => decided && dayCell(new Date(decided.at))),
    column<PairRow>(files.page, 48, ({ id }) => env.publicUrl + pathIn(language, `/duplicates/${id}`)),
  ]
}

function mergeColumns(language: Language) {
  const { files } = catalogueOf(language)
  return [
    column<MergeRow>(files.merged, 40, ({ merged }) => merged.name),
    column<MergeRow>(files.survivor, 40, ({ survivor }) => survivor.name),
    column<MergeRow>(files.by, 24, ({ by }) => by),
    column<MergeRow>(files.at, 14, ({ at }) => dayCell(new Date(at))),
    column<MergeRow>(files.undoneAt, 14, ({ undone }) => undone && dayCell(new Date(undone.at))),
  ]
}
