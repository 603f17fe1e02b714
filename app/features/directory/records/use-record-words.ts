import { useFormatter, useLocale, useTranslations } from 'use-intl'

import { type RecordWords, recordWords } from './record-words.ts'

/** Says days, amounts and lists of records in the reader's language, for views. */
export function useRecordWords(): RecordWords {
  const t = useTranslations('directory')
  return recordWords(useLocale(), t, useFormatter())
}
