import { useTranslations } from 'use-intl'

import { useIsoDay } from '#app/ui/use-moment.ts'

import type { WallHours } from '../person-calendar.ts'
import { clockText } from '../settings/calendar-rules.ts'

/** Days in a row: the first alone, or the first and the last. */
export function useDaysText(): (days: { from: string; until: string }) => string {
  const dayText = useIsoDay({ weekday: 'short' })
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
