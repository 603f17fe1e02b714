import { catalogueOf } from '#app/locales/catalogue.server.ts'
import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { downloadSheet } from '#app/platform/sheets/download.server.ts'
import { column, dayCell, readFormat, tableOf } from '#app/platform/sheets/table.ts'

import type { Group, Phrase } from './group.ts'
import { type Change, listSynonyms, readHistory } from './read-synonyms.server.ts'

const MOST_ROWS = 5000

interface Asked {
  format: string | undefined
  parameters: URLSearchParams
  language: Language
}

/** The groups that the list shows, with its filters, as a file. @throws AppError notFound for an unknown kind of file */
export async function exportSynonyms(
  app: Pick<App, 'db' | 'clock'>,
  { format: kind, parameters, language }: Asked,
): Promise<Response> {
  const format = readFormat(kind)
  const { groups } = await listSynonyms(app, parameters, MOST_ROWS)
  const { files, synonyms } = catalogueOf(language)
  const of = (group: Group, tongue: 'vi' | 'en') =>
    group.phrases
      .filter((phrase) => phrase.language === tongue)
      .map(wordsOf)
      .join('; ')
  const sheet = tableOf(
    files.synonyms,
    [
      column<Group>('Tiếng Việt', 50, (group) => of(group, 'vi')),
      column<Group>('English', 50, (group) => of(group, 'en')),
      column<Group>(files.area, 26, ({ area }) => (area ? synonyms.area[area] : null)),
      column<Group>(files.origin, 16, ({ origin }) => synonyms.origin[origin]),
    ],
    groups,
  )
  return downloadSheet(sheet, format, `${files.synonyms} ${dayOf(app)}`)
}

/** Who changed what of the synonyms, newest first, as a file. @throws AppError notFound for an unknown kind of file */
export async function exportSynonymHistory(
  app: Pick<App, 'db' | 'clock'>,
  { format: kind, language }: Asked,
): Promise<Response> {
  const format = readFormat(kind)
  const { changes } = await readHistory(app, new URLSearchParams(), MOST_ROWS)
  const { files, synonyms } = catalogueOf(language)
  const sheet = tableOf(
    files.history,
    [
      column<Change>(files.at, 14, ({ at }) => dayCell(at)),
      column<Change>(files.by, 26, ({ person }) => person ?? synonyms.changes.someone),
      column<Change>(files.change, 20, ({ kind: done }) => synonyms.changes[done]),
      column<Change>(files.words, 40, ({ name }) => name.map(wordsOf).join('; ')),
      column<Change>(files.added, 40, ({ phrases }) =>
        phrases.flatMap(({ before, after }) => (before === null && after ? wordsOf(after) : [])).join('; '),
      ),
      column<Change>(files.removed, 40, ({ phrases }) =>
        phrases.flatMap(({ before, after }) => (after === null && before ? wordsOf(before) : [])).join('; '),
      ),
    ],
    changes,
  )
  return downloadSheet(sheet, format, `${files.history} ${dayOf(app)}`)
}

function wordsOf({ text }: Phrase): string {
  return text
}

function dayOf({ clock }: Pick<App, 'clock'>): string {
  return dayCell(clock.now())?.toISOString().slice(0, 10) ?? ''
}
