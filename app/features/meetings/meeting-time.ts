import { useFormatter, useLocale, type DateTimeFormatOptions } from 'use-intl'

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

/** A span in the reader's own time zone: "Thứ Ba, 1/12/2026, 09:00–09:30", "Tuesday, 1 Dec 2026, 09:00–09:30". */
export function useSpanText(): (span: { startsAt: Date; endsAt: Date }) => string {
  const format = useFormatter()
  const dayText = useDayText()
  return ({ startsAt, endsAt }) => {
    const day = `${format.dateTime(startsAt, { weekday: 'long' })}, ${dayText(startsAt)}`
    return `${day}, ${format.dateTime(startsAt, CLOCK)}–${format.dateTime(endsAt, CLOCK)}`
  }
}

/** A moment, short: "09:00, 1 Dec 2026". */
export function useMomentText(): (at: Date) => string {
  const format = useFormatter()
  const dayText = useDayText()
  return (at) => `${format.dateTime(at, CLOCK)}, ${dayText(at)}`
}

/** A span in another time zone, in short: "Tue, 1 Dec 02:00–02:30". */
export function useSpanIn(): (span: { startsAt: Date; endsAt: Date }, timeZone: string) => string {
  const format = useFormatter()
  const dayText = useDayText()
  return ({ startsAt, endsAt }, timeZone) => {
    const clock = (at: Date) => format.dateTime(at, { ...CLOCK, timeZone })
    const weekday = format.dateTime(startsAt, { weekday: 'short', timeZone })
    return `${weekday}, ${dayText(startsAt, { timeZone, year: false })} ${clock(startsAt)}–${clock(endsAt)}`
  }
}

/** "1/12/2026", "1 Dec 2026". */
function useDayText(): (at: Date, how?: { timeZone?: string; year?: false }) => string {
  const format = useFormatter()
  const english = useLocale() === 'en'
  return (at, { timeZone, year } = {}) => {
    const part = (options: DateTimeFormatOptions) =>
      format.dateTime(at, timeZone === undefined ? options : { ...options, timeZone })
    const years = year === false ? {} : ({ year: 'numeric' } as const)
    if (!english) return part({ day: 'numeric', month: 'numeric', ...years })
    // The language alone would put the month first, as in America.
    const day = `${part({ day: 'numeric' })} ${part({ month: 'short' })}`
    return year === false ? day : `${day} ${part(years)}`
  }
}
