import { useFormatter, useLocale, useTranslations } from 'use-intl'

import type { WallHours } from '../person-calendar.ts'
import { clockText } from '../settings/calendar-rules.ts'

/** A day without a moment, written "2026-12-31", as the reader writes it: "Thứ 5, 31/12/2026", "Thu 31 Dec 2026". */
export function useDayText(): (day: string) => string {
  const format = useFormatter()
  const digits = useLocale() === 'vi'
  return (day) => {
    const part = (options: object) =>
      format.dateTime(new Date(`${day}T00:00:00Z`), { timeZone: 'UTC', ...options })
    const weekday = part({ weekday: 'short' })
    if (digits) return `${weekday}, ${part({ day: 'numeric', month: 'numeric', year: 'numeric' })}`
    // The language alone would put the month first, as in America.
    return [weekday, part({ day: 'numeric' }), part({ month: 'short' }), part({ year: 'numeric' })].join(' ')
  }
}

/** Days in a row: the first alone, or the first and the last. */
export function useDaysText(): (days: { from: string; until: string }) => string {
  const dayText = useDayText()
  return ({ from, until }) => (from === until ? dayText(from) : `${dayText(from)} – ${dayText(until)}`)
}

/** Hours of the wall clock: "08:00–12:00". */
export function hoursText({ from, to }: WallHours): string {
  return `${clockText(from)}–${clockText(to)}`
}

/** What exceptional days are: "Nghỉ · cả ngày". */
export function useExceptionText(): (exception: {
  kind: 'off' | 'extra'
  hours: WallHours | null
}) => string {
  const t = useTranslations('calendar.exceptions')
  return ({ kind, hours }) => `${t(kind)} · ${hours ? hoursText(hours) : t('allDay')}`
}
