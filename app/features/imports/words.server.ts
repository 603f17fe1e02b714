import { createTranslator } from 'use-intl/core'

import { catalogueOf } from '#app/locales/catalogue.server.ts'
import type { Language } from '#app/locales/language.ts'

import type { FieldKey } from './columns/fields.ts'
import type { StoredImport } from './imports.repository.server.ts'
import type { RowProblem } from './records/row.ts'

/** What is said about files of rows, in one language. */
export interface ImportWords {
  field(key: FieldKey): string
  /** Why a row is refused, without the column. */
  problem(problem: Pick<RowProblem, 'key' | 'values'>): string
  /** Why a file is refused; null when it is not. */
  failure(stored: Pick<StoredImport, 'failure' | 'failureDetail'>): string | null
  say: ReturnType<typeof sayIn>
}

function sayIn(language: Language) {
  return createTranslator({ locale: language, messages: catalogueOf(language), namespace: 'importRows' })
}

/** The words of imports for a reader. */
export function importWordsIn(language: Language): ImportWords {
  const say = sayIn(language)
  const { problems, failures } = catalogueOf(language).importRows
  return {
    say,
    field: (key) => say(`fields.${key}`),
    problem({ key, values = {} }) {
      if (!Object.hasOwn(problems, key)) return say('problems.missing')
      return say(`problems.${key as keyof typeof problems}`, {
        value: '',
        ...withoutNull(values),
      })
    },
    failure({ failure, failureDetail }) {
      if (failure === null) return null
      const known = Object.hasOwn(failures, failure) ? (failure as keyof typeof failures) : 'checkingFailed'
      return say(`failures.${known}`, failureDetail as never)
    },
  }
}

function withoutNull(values: Record<string, string | number | null>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string | number] => entry[1] !== null),
  )
}
