import { useFormatter, useLocale, useTranslations } from 'use-intl'

import {
  clocksText,
  clockText,
  isoDayIn,
  isoDayText,
  offsetText,
  spanText,
  type Span,
} from '#app/locales/written-time.ts'
import { useOwnZone } from '#app/ui/use-moment.ts'
import { useZoneName } from '#app/ui/use-zone-name.ts'

import type { CalendarItem } from './calendar-item.ts'

/** When something is by the reader's clock: "09:00–09:30". */
export function useClockText(): (item: Pick<CalendarItem, 'startsAt' | 'endsAt'>) => string {
  const timeZone = useOwnZone()
  return (item) => clocksText(spanOf(item), timeZone)
}

/** When it is for the other side: "03:00–03:30 in Central European Time"; nothing where the clocks show the same. */
export function useTheirTime(timeZone: string): (item: CalendarItem) => string | null {
  const language = useLocale()
  const t = useTranslations('meetingCalendar')
  const zoneName = useZoneName()
  return (item) => {
    const { partnerZone } = item.meeting
    if (partnerZone === null) return null
    const span = spanOf(item)
    const day = (zone: string) => isoDayIn(span.startsAt, zone)
    const sameDay = day(partnerZone) === day(timeZone)
    if (sameDay && clockText(span.startsAt, partnerZone) === clockText(span.startsAt, timeZone)) return null
    const when = sameDay
      ? clocksText(span, partnerZone)
      : spanText(span, language, partnerZone, { weekday: 'short', year: false })
    return t('theirs', { when, zone: zoneName(partnerZone) })
  }
}

/** The beginning by the other side's clock, where there is little room: "03:00 GMT+1"; nothing where the clocks agree. */
export function useTheirClock(timeZone: string): (item: CalendarItem) => string | null {
  return ({ startsAt, meeting: { partnerZone } }) => {
    if (partnerZone === null) return null
    const at = new Date(startsAt)
    const clock = (zone: string) => `${clockText(at, zone)} ${offsetText(at, zone)}`
    const theirs = clock(partnerZone)
    return theirs === clock(timeZone) ? null : theirs
  }
}

/** A day without a moment, in parts: "Thứ 2", 23, "23 tháng 11", "Thứ Hai, 23 tháng 11". */
export function useDayWords(): (day: string) => Record<'short' | 'number' | 'date' | 'long', string> {
  const language = useLocale()
  const format = useFormatter()
  return (day) => {
    const written = (weekday?: 'long') => isoDayText(day, language, { weekday, month: 'long', year: false })
    return {
      short: format.dateTime(new Date(`${day}T00:00:00Z`), { weekday: 'short', timeZone: 'UTC' }),
      number: numberOf(day),
      date: written(),
      long: written('long'),
    }
  }
}

/** The days of a week: "23 – 29 tháng 11, 2026", "23 – 29 Nov 2026", "28 Dec 2026 – 3 Jan 2027". */
export function useWeekText(): (first: string, last: string) => string {
  const t = useTranslations('meetingCalendar')
  const language = useLocale()
  return (first, last) => {
    const style = language === 'vi' ? ({ month: 'long' } as const) : {}
    const date = (day: string) => isoDayText(day, language, { ...style, year: false })
    const full = (day: string) => isoDayText(day, language, style)
    const [sameMonth, sameYear] = [7, 4].map((length) => first.slice(0, length) === last.slice(0, length))
    return t('week', { from: (sameMonth ? numberOf : sameYear ? date : full)(first), to: full(last) })
  }
}

/** 7 of 2026-12-07. */
const numberOf = (day: string) => String(Number(day.slice(8)))

/** The moments of an item, which comes with them as text. */
function spanOf({ startsAt, endsAt }: Pick<CalendarItem, 'startsAt' | 'endsAt'>): Span {
  return { startsAt: new Date(startsAt), endsAt: new Date(endsAt) }
}
