import type { Language } from '#app/locales/language.ts'

import { dateFormat } from './date-format.ts'

/** A time from one moment to another. */
export interface Span {
  startsAt: Date
  endsAt: Date
}

/** A span as a reader writes it, in a zone: "Thứ Ba, 1/12/2026, 09:00–09:30", "Tuesday, 1 Dec 2026, 09:00–09:30". */
export function spanText({ startsAt, endsAt }: Span, language: Language, timeZone: string): string {
  return `${dayText(startsAt, language, timeZone)}, ${clockText(startsAt, timeZone)}–${clockText(endsAt, timeZone)}`
}

/** A day with its weekday. */
export function dayText(at: Date, language: Language, timeZone: string): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    dateFormat(language, { ...options, timeZone }).format(at)
  const weekday = part({ weekday: 'long' })
  if (language === 'vi') return `${weekday}, ${part({ day: 'numeric', month: 'numeric', year: 'numeric' })}`
  // The language alone would put the month first, as in America.
  return `${weekday}, ${part({ day: 'numeric' })} ${part({ month: 'short' })} ${part({ year: 'numeric' })}`
}

/** The time on the clock: 09:00. */
export function clockText(at: Date, timeZone: string): string {
  return dateFormat('en', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(at)
}

/** The day in a zone as 2026-12-31, to tell days apart. */
export function dayKey(at: Date, timeZone: string): string {
  return dateFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone,
  }).format(at)
}
