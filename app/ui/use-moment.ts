import { useFormatter, useLocale } from 'use-intl'

/** Day and time as the reader writes them: 31/12/2026 07:00, or 31 Dec 2026, 07:00. With seconds where order matters. */
export function useMoment({ seconds = false } = {}): (moment: Date | string) => string {
  const format = useFormatter()
  const dayOf = useDay()
  const digits = useLocale() === 'vi'
  return (moment) => {
    const day = dayOf(moment)
    const time = format.dateTime(new Date(moment), {
      hour: '2-digit',
      minute: '2-digit',
      ...(seconds ? { second: '2-digit' } : {}),
      hourCycle: 'h23',
    })
    return digits ? `${day} ${time}` : `${day}, ${time}`
  }
}

/** The day alone: 31/12/2026, or 31 Dec 2026. */
export function useDay(): (moment: Date | string) => string {
  const format = useFormatter()
  const digits = useLocale() === 'vi'
  return (moment) =>
    format.dateTime(new Date(moment), {
      day: digits ? '2-digit' : 'numeric',
      month: digits ? '2-digit' : 'short',
      year: 'numeric',
    })
}
