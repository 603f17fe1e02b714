import { useFormatter, useLocale } from 'use-intl'

/** Day and time as the reader writes them: 31/12/2026 07:00, or 31 Dec 2026, 07:00. */
export function useMoment(): (moment: Date) => string {
  const format = useFormatter()
  const digits = useLocale() === 'vi'
  return (moment) => {
    const day = format.dateTime(moment, {
      day: digits ? '2-digit' : 'numeric',
      month: digits ? '2-digit' : 'short',
      year: 'numeric',
    })
    const time = format.dateTime(moment, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    return digits ? `${day} ${time}` : `${day}, ${time}`
  }
}
