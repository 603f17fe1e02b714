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
  return (moment) => {
    const at = new Date(moment)
    if (digits) return format.dateTime(at, { day: '2-digit', month: '2-digit', year: 'numeric' })
    // The language alone would put the month first, as in America.
    const [day, month, year] = [
      format.dateTime(at, { day: 'numeric' }),
      format.dateTime(at, { month: 'short' }),
      format.dateTime(at, { year: 'numeric' }),
    ]
    return `${day} ${month} ${year}`
  }
}
