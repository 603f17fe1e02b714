import { useTranslations } from 'use-intl'

import type { EntryRowsProps } from '#app/features/directory/index.ts'

/** What the rows of a need's lists are called. */
export function useRowWords(): EntryRowsProps['words'] {
  const t = useTranslations('needs.form')
  return { row: (number) => t('row', { number }), add: t('addRow') }
}
