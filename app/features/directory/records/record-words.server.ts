import { createFormatter, createTranslator } from 'use-intl/core'

import { catalogueOf } from '#app/locales/catalogue.server.ts'
import type { Language } from '#app/locales/language.ts'

import { type RecordWords, recordWords } from './record-words.ts'

/** Says days, amounts and lists of records in a language, outside views. */
export function recordWordsIn(language: Language): RecordWords {
  const t = createTranslator({ locale: language, messages: catalogueOf(language), namespace: 'directory' })
  return recordWords(language, t, createFormatter({ locale: language, timeZone: 'Asia/Ho_Chi_Minh' }))
}
