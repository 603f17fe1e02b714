import type { createFormatter, createTranslator } from 'use-intl/core'

import type { Language } from '#app/locales/language.ts'
import type { Words } from '#app/locales/vi.ts'
import { isoDayText } from '#app/locales/written-time.ts'

import { ageOf } from './age.ts'
import type { FactRecord } from './fact-record.ts'

/** Says days, amounts and lists of records in the reader's language. */
export interface RecordWords {
  /** "31/12/2026", "31 Dec 2026". */
  day(isoDay: string): string
  /** "today", "3 months ago", "2 years ago". Days are ISO dates. */
  age(asOf: string, today: string): string
  number(value: number): string
  amount(amount: { value: number; unit: string; period: string | null }): string
  /** The value of a fact: an amount, with ± for a tolerance. */
  fact(fact: Pick<FactRecord, 'kind' | 'value' | 'unit' | 'period'>): string
  list(parts: readonly string[]): string
}

type Translate = ReturnType<typeof createTranslator<Words, 'directory'>>
type Format = ReturnType<typeof createFormatter>

/** The ways of saying things of a language; on pages and in files that are downloaded. */
export function recordWords(language: Language, t: Translate, format: Format): RecordWords {
  const number = (value: number) => format.number(value, { maximumFractionDigits: 3 })
  const amount: RecordWords['amount'] = ({ value, unit, period }) =>
    period === null
      ? t('facts.amount', { value: number(value), unit })
      : t('facts.rate', { value: number(value), unit, period })
  return {
    number,
    amount,
    age(asOf, today) {
      const { unit, count } = ageOf(asOf, today)
      return t('age', { unit, count })
    },
    day: (isoDay) => isoDayText(isoDay, language),
    fact({ kind, value, unit, period }) {
      if (kind === 'tolerance') return t('facts.plusMinus', { value: number(value), unit })
      return amount({ value, unit, period })
    },
    list: (parts) => format.list([...parts]),
  }
}
