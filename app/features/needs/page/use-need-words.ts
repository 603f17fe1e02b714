import { useMemo } from 'react'
import { useFormatter, useTranslations } from 'use-intl'

import type { Amount, Price } from './need-page.ts'

/** Says amounts and prices of needs in the reader's language. */
export function useNeedWords() {
  const t = useTranslations('needs')
  const format = useFormatter()
  return useMemo(() => {
    const amount = ({ value, unit, period }: Amount) => {
      const number = format.number(value, { maximumFractionDigits: 3 })
      return period === null
        ? t('amount', { value: number, unit })
        : t('rate', { value: number, unit, period })
    }
    const price = ({ value, currency }: Price) =>
      t('price', { value: format.number(value, { maximumFractionDigits: 2 }), currency })
    return { amount, price }
  }, [t, format])
}
