import { createTranslator } from 'use-intl/core'

import { catalogueOf } from '#app/locales/catalogue.server.ts'
import type { Language } from '#app/locales/language.ts'

import type { NotificationEntry } from './read-notifications.server.ts'
import { valuesOf } from './sentence-values.ts'

/** The sentence that says a notification, for mails and for notifications of the browser. */
export function toldSentence(entry: NotificationEntry, language: Language, timeZone: string): string {
  const t = createTranslator({
    locale: language,
    messages: catalogueOf(language),
    namespace: 'notifications.told',
  })
  return t(entry.saying, valuesOf(entry, { language, timeZone, someone: t('someone') }))
}
