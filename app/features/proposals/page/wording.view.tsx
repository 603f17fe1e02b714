import { useFormatter, useLocale, useTranslations } from 'use-intl'

import type { Language } from '#app/locales/language.ts'
import { isoDayText } from '#app/locales/written-time.ts'

import type { Labels } from './labels.ts'
import type { Amount, IsoDate, Named, Place } from '../engine/proposal.ts'
import type { Side } from '../engine/reason.ts'

/** Turns facts into words of the reader's language: names, days, amounts, places and lists. */
export interface Wording {
  t: ReturnType<typeof useTranslations<'proposals'>>
  labels: Labels
  language: Language
  name(named: Named): string
  day(day: IsoDate): string
  number(value: number): string
  /** Of a share from 0 to 1; under one in a hundred with its tenths. */
  percent(share: number): string
  amount(amount: Amount): string
  place(place: Place): string
  list(parts: readonly string[]): string
  /** Whose fact a sentence tells, for its words: the partner's, the reader's own, or that of the enterprise named. */
  whose(side: Side): { side: 'partner' | 'own' | 'other'; named: string }
}

/**
 * The wording for the page's language; `labels` names the codes. Reasons speak to the asker, or, with its name, of it to
 * somebody else.
 */
export function useWording(labels: Labels, asker: string | null = null): Wording {
  const t = useTranslations('proposals')
  const format = useFormatter()
  const language = useLocale()
  const number = (value: number) => format.number(value, { maximumFractionDigits: 1 })
  return {
    t,
    labels,
    language,
    number,
    percent: (share) =>
      format.number(share, { style: 'percent', maximumFractionDigits: share < 0.01 ? 1 : 0 }),
    name: (named) => (language === 'en' ? (named.en ?? named.vi) : named.vi),
    day: (day) => isoDayText(day, language),
    amount: ({ value, unit, period }) => {
      const words = labels.units[unit]
      const named = (value === 1 ? words?.one : words?.other) ?? unit
      if (period === null) return t('amount', { value: number(value), unit: named })
      return t('rate', { value: number(value), unit: named, period: labels.units[period]?.one ?? period })
    },
    place: ({ country, province }) => {
      const named = province === null ? undefined : labels.provinces[province]
      return named ?? labels.countries[country] ?? country
    },
    list: (parts) => format.list([...parts]),
    whose: (side) => ({
      side: side === 'partner' ? 'partner' : asker === null ? 'own' : 'other',
      named: asker ?? '',
    }),
  }
}

/** An HS code as it is written: "8539.52", "85.39", "85". */
export function printedCode(code: string): string {
  if (code.length === 4) return `${code.slice(0, 2)}.${code.slice(2)}`
  return code.length > 4 ? `${code.slice(0, 4)}.${code.slice(4)}` : code
}
