import type { Language } from '#app/locales/language.ts'
import { spanText } from '#app/locales/written-time.ts'

import type { NotificationEntry } from './read-notifications.server.ts'

/** What stands in the gaps of a sentence of `notifications.told`. */
export function valuesOf(
  entry: NotificationEntry,
  { language, timeZone, someone }: { language: Language; timeZone: string; someone: string },
) {
  const { partner } = entry
  return {
    partner: language === 'en' ? (partner.nameEn ?? partner.nameVi) : partner.nameVi,
    person: entry.person ?? someone,
    when: entry.span ? spanText(entry.span, language, timeZone) : '…',
    agreed: entry.span ? 'yes' : 'no',
    count: entry.message?.count ?? 0,
    days: entry.days ?? 0,
  }
}
