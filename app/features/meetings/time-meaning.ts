import { useLocale, useTranslations } from 'use-intl'

import { instantOf } from '#app/features/availability/index.ts'
import { momentText } from '#app/locales/written-time.ts'

/**
 * What a typed wall-clock time is for the other side; nothing when both have the same zone, or when it cannot be read.
 * @param mine zone in which it is typed
 */
export function useMeaningIn(mine: string, theirs: string | null): (typed: string) => string | null {
  const language = useLocale()
  const t = useTranslations('meetings.answer')
  return (typed) => {
    if (theirs === null || theirs === mine) return null
    const at = instantOf(typed, mine)
    if (!(at instanceof Date)) return null
    const when = momentText(at, language, theirs, { weekday: 'short', year: false })
    return t('meaning', { when })
  }
}
