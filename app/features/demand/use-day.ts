import { useFormatter, useLocale } from 'use-intl'

/** A day (ISO date) as the reader writes it, in whatever time zone they sit. */
export function useDay(): (day: string) => string {
  const format = useFormatter()
  const month = useLocale() === 'vi' ? 'numeric' : 'short'
  return (day) =>
    format.dateTime(new Date(`${day}T00:00:00Z`), { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' })
}
