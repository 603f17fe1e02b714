import { useLocale } from 'use-intl'

import { dayIn } from './day.ts'

/** Days (ISO dates) as the reader writes them. */
export function useDay(): (day: string) => string {
  const language = useLocale()
  return (day) => dayIn(language, day)
}
