import { useFormatter, useLocale, useTranslations } from 'use-intl'

import { useZoneName } from '#app/ui/use-zone-name.ts'

import type { CalendarItem } from './calendar-item.ts'

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

/** When something is by the reader's clock: "09:00–09:30". */
export function useClockText(): (item: Pick<CalendarItem, 'startsAt' | 'endsAt'>) => string {
  const format = useFormatter()
  const clock = (at: string) => format.dateTime(new Date(at), CLOCK)
  return ({ startsAt, endsAt }) => `${clock(startsAt)}–${clock(endsAt)}`
}

/** When it is for the other side: "03:00–03:30 in Central European Time"; nothing where the clocks show the same. */
export function useTheirTime(timeZone: string): (item: CalendarItem) => string | null {
  const format = useFormatter()
  const t = useTranslations('meetingCalendar')
  const zoneName = useZoneName()
  return ({ startsAt, endsAt, meeting: { partnerZone } }) => {
    if (partnerZone === null) return null
    const clock = (at: string, zone: string) => format.dateTime(new Date(at), { ...CLOCK, timeZone: zone })
    const day = (zone: string) =>
      format.dateTime(new Date(startsAt), { weekday: 'short', day: 'numeric', timeZone: zone })
    const when = `${clock(startsAt, partnerZone)}–${clock(endsAt, partnerZone)}`
    const sameDay = day(partnerZone) === day(timeZone)
    if (sameDay && clock(startsAt, partnerZone) === clock(startsAt, timeZone)) return null
    return t('theirs', { when: sameDay ? when : `${day(partnerZone)} ${when}`, zone: zoneName(partnerZone) })
  }
}

/** The beginning by the other side's clock, where there is little room: "03:00 GMT+1"; nothing where the clocks agree. */
export function useTheirClock(timeZone: string): (item: CalendarItem) => string | null {
  const language = useLocale()
  return ({ startsAt, meeting: { partnerZone } }) => {
    if (partnerZone === null) return null
    const clock = (zone: string) =>
      new Intl.DateTimeFormat(language, { ...CLOCK, timeZone: zone, timeZoneName: 'shortOffset' }).format(
        new Date(startsAt),
      )
    const theirs = clock(partnerZone)
    return theirs === clock(timeZone) ? null : theirs
  }
}

/** A day without a moment, in parts: "Thứ 2", 23, "23 tháng 11", "Thứ Hai, 23 tháng 11". */
export function useDayWords(): (day: string) => Record<'short' | 'number' | 'date' | 'long', string> {
  const format = useFormatter()
  const english = useLocale() === 'en'
  return (day) => {
    const at = new Date(`${day}T00:00:00Z`)
    const part = (options: object) => format.dateTime(at, { timeZone: 'UTC', ...options })
    const number = part({ day: 'numeric' })
    // The language alone would put the month first, as in America.
    const date = english ? `${number} ${part({ month: 'long' })}` : part({ day: 'numeric', month: 'long' })
    return { short: part({ weekday: 'short' }), number, date, long: `${part({ weekday: 'long' })}, ${date}` }
  }
}

/** The days of a week: "23 – 29 tháng 11, 2026", "23 – 29 Nov 2026", "28 Dec 2026 – 3 Jan 2027". */
export function useWeekText(): (first: string, last: string) => string {
  const t = useTranslations('meetingCalendar')
  const format = useFormatter()
  const english = useLocale() === 'en'
  return (first, last) => {
    const part = (day: string, options: object) =>
      format.dateTime(new Date(`${day}T00:00:00Z`), { timeZone: 'UTC', ...options })
    const number = (day: string) => part(day, { day: 'numeric' })
    const date = (day: string) =>
      english
        ? `${number(day)} ${part(day, { month: 'short' })}`
        : part(day, { day: 'numeric', month: 'long' })
    const full = (day: string) => `${date(day)}${english ? ' ' : ', '}${part(day, { year: 'numeric' })}`
    const [sameMonth, sameYear] = [7, 4].map((length) => first.slice(0, length) === last.slice(0, length))
    return t('week', { from: (sameMonth ? number : sameYear ? date : full)(first), to: full(last) })
  }
}
