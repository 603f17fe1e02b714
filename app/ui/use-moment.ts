import { useLocale, useTimeZone } from 'use-intl'

import {
  clockText,
  dayText,
  isoDayText,
  momentText,
  spanText,
  type DayStyle,
  type Span,
} from '#app/locales/written-time.ts'

/** Day and time in the reader's zone: 31/12/2026 07:00, or 31 Dec 2026, 07:00. With seconds where order matters. */
export function useMoment({ seconds = false } = {}): (moment: Date | string) => string {
  const language = useLocale()
  const timeZone = useOwnZone()
  return (moment) => momentText(new Date(moment), language, timeZone, { seconds })
}

/** The day of a moment in the reader's zone: 31/12/2026, or 31 Dec 2026. */
export function useDay(): (moment: Date | string) => string {
  const language = useLocale()
  const timeZone = useOwnZone()
  return (moment) => dayText(new Date(moment), language, timeZone)
}

/** The time on the reader's clock: 07:00. */
export function useClock(): (moment: Date | string) => string {
  const timeZone = useOwnZone()
  return (moment) => clockText(new Date(moment), timeZone)
}

/** A day without a moment (ISO date): 31/12/2026, or 31 Dec 2026. */
export function useIsoDay(style?: DayStyle): (day: string) => string {
  const language = useLocale()
  return (day) => isoDayText(day, language, style)
}

/** A span in the reader's zone: "Thứ Năm, 31/12/2026, 09:00–09:30". */
export function useSpan(): (span: Span) => string {
  const language = useLocale()
  const timeZone = useOwnZone()
  return (span) => spanText(span, language, timeZone)
}

/** A span in another zone, in short: "Thu, 31 Dec, 02:00–02:30". */
export function useSpanIn(): (span: Span, timeZone: string) => string {
  const language = useLocale()
  return (span, timeZone) => spanText(span, language, timeZone, { weekday: 'short', year: false })
}

/** The zone in which the page tells times. */
export function useOwnZone(): string {
  return useTimeZone() ?? 'UTC'
}
