import { createTranslator } from 'use-intl/core'

import { type Names, namesIn, recordWordsIn } from '#app/features/directory/index.server.ts'
import { catalogueOf } from '#app/locales/catalogue.server.ts'
import type { Language } from '#app/locales/language.ts'

import type { Entry, Group, Statement } from './comparison.ts'
import type { Quantity } from './quantities.ts'

/** Everything that is needed to say facts in one language on one day. */
export interface Say extends ReturnType<typeof recordWordsIn> {
  language: Language
  names: Names
  /** The present day, as UTC midnight. */
  day0: Date
  t: ReturnType<typeof comparisonWords>
  directory: ReturnType<typeof directoryWords>
  quantity(quantity: Quantity, row: string): string
}

/** Words and names of a language, for cells and files. */
export function sayIn(language: Language, day0: Date): Say {
  const names = namesIn(language)
  const records = recordWordsIn(language)
  return {
    ...records,
    language,
    names,
    day0,
    t: comparisonWords(language),
    directory: directoryWords(language),
    quantity: ({ value, unit, period }, row) =>
      records.fact({
        kind: row === 'tolerance' ? 'tolerance' : 'capacity',
        value,
        unit: names.unit(unit, value),
        period: period && names.unit(period, 1),
      }),
  }
}

export function comparisonWords(language: Language) {
  return createTranslator({ locale: language, messages: catalogueOf(language), namespace: 'comparisons' })
}

export function directoryWords(language: Language) {
  return createTranslator({ locale: language, messages: catalogueOf(language), namespace: 'directory' })
}

/** An entry of plain words; nothing to say leaves the cell empty. */
export function plainEntry(
  group: Group,
  row: string,
  label: string,
  said: string | null | undefined,
  key: string | null = said ?? null,
): Entry {
  const statements: Statement[] = said ? [{ text: said }] : []
  return { group, row, label, statements, key: key ?? '' }
}

/** An entry of several statements; their order does not make them differ. */
export function listEntry(
  group: Group,
  row: string,
  label: string,
  statements: Statement[],
  keys: readonly string[] = statements.map(({ text }) => text),
): Entry {
  return { group, row, label, statements, key: keys.toSorted().join('\n') }
}
