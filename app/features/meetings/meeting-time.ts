import { useFormatter, useLocale } from 'use-intl'

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

/** A span in the reader's own time zone: "Thứ Ba, 1/12/2026, 09:00–09:30". */
export function useSpanText(): (span: { startsAt: Date; endsAt: Date }) => string {
  const format = useFormatter()
  const month = useLocale() === 'en' ? 'short' : 'numeric'
  return ({ startsAt, endsAt }) => {
    const day = format.dateTime(startsAt, { weekday: 'long', day: 'numeric', month, year: 'numeric' })
    return `${day}, ${format.dateTime(startsAt, CLOCK)}–${format.dateTime(endsAt, CLOCK)}`
  }
}

/** A moment, short: "09:00, 1 Dec 2026". */
export function useMomentText(): (at: Date) => string {
  const format = useFormatter()
  const month = useLocale() === 'en' ? 'short' : 'numeric'
  return (at) =>
    `${format.dateTime(at, CLOCK)}, ${format.dateTime(at, { day: 'numeric', month, year: 'numeric' })}`
}
/** A span in another time zone, in short: "Tue 02:00–02:30". */
export function useSpanIn(): (span: { startsAt: Date; endsAt: Date }, timeZone: string) => string {
  const format = useFormatter()
  return ({ startsAt, endsAt }, timeZone) => {
    const day = format.dateTime(startsAt, { weekday: 'short', day: 'numeric', month: 'numeric', timeZone })
    return `${day} ${format.dateTime(startsAt, { ...CLOCK, timeZone })}–${format.dateTime(endsAt, { ...CLOCK, timeZone })}`
  }
}
