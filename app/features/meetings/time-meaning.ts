import { useFormatter, useTranslations } from 'use-intl'

import { instantOf } from '#app/features/availability/index.ts'

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

/**
 * What a typed wall-clock time is for the other side; nothing when both have the same zone, or when it cannot be read.
 * @param mine zone in which it is typed
 */
export function useMeaningIn(mine: string, theirs: string | null): (typed: string) => string | null {
  const format = useFormatter()
  const t = useTranslations('meetings.answer')
  return (typed) => {
    if (theirs === null || theirs === mine) return null
    const at = instantOf(typed, mine)
    if (!(at instanceof Date)) return null
    const when = format.dateTime(at, { weekday: 'short', ...CLOCK, timeZone: theirs })
    return t('meaning', { when })
  }
}
