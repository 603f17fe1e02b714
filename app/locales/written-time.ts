import type { Language } from './language.ts'

/** A time from one moment to another. */
export interface Span {
  startsAt: Date
  endsAt: Date
}

/** What a day is written with besides its number and month: usually the year alone. */
export interface DayStyle {
  weekday?: 'long' | 'short'
  /** In words in both languages. */
  month?: 'long'
  year?: false
}

/** The zone of days that are no moments: certificates, holidays, deadlines. */
const OF_DAYS = 'UTC'

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

/** A day in a zone: "31/12/2026", "31 Dec 2026"; with its weekday "Thứ Năm, 31/12/2026", "Thursday, 31 Dec 2026". */
export function dayText(
  at: Date,
  language: Language,
  timeZone: string,
  { weekday, month, year }: DayStyle = {},
): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    dateFormat(language, { ...options, timeZone }).format(at)
  const date = () => {
    const digits = isoDayIn(at, timeZone).split('-')
    if (language === 'vi' && !month)
      return digits
        .slice(year === false ? 1 : 0)
        .toReversed()
        .join('/')
    // The language alone would put the month first, as in America.
    const words =
      language === 'en'
        ? `${part({ day: 'numeric' })} ${part({ month: month ?? 'short' })}`
        : part({ day: 'numeric', month })
    return year === false ? words : [words, part({ year: 'numeric' })].join(language === 'en' ? ' ' : ', ')
  }
  return weekday ? `${part({ weekday })}, ${date()}` : date()
}

/** A day without a moment (ISO date), the same wherever it is read. */
export function isoDayText(day: string, language: Language, style?: DayStyle): string {
  return dayText(new Date(`${day}T00:00:00Z`), language, OF_DAYS, style)
}

/** The time on the clock in a zone: "09:00". */
export function clockText(at: Date, timeZone: string, { seconds = false } = {}): string {
  return dateFormat('en', { ...CLOCK, ...(seconds ? { second: '2-digit' } : {}), timeZone }).format(at)
}

/** Day and time: "31/12/2026 07:00", "31 Dec 2026, 07:00". With seconds where order matters. */
export function momentText(
  at: Date,
  language: Language,
  timeZone: string,
  { seconds, ...style }: DayStyle & { seconds?: boolean } = {},
): string {
  const between = language === 'vi' && !style.weekday ? ' ' : ', '
  return [dayText(at, language, timeZone, style), clockText(at, timeZone, { seconds })].join(between)
}

/** From one time on the clock to another: "09:00–09:30". */
export function clocksText({ startsAt, endsAt }: Span, timeZone: string): string {
  return `${clockText(startsAt, timeZone)}–${clockText(endsAt, timeZone)}`
}

/** A span in a zone: "Thứ Năm, 31/12/2026, 09:00–09:30", "Thursday, 31 Dec 2026, 09:00–09:30". */
export function spanText(span: Span, language: Language, timeZone: string, style?: DayStyle): string {
  const day = dayText(span.startsAt, language, timeZone, { weekday: 'long', ...style })
  return `${day}, ${clocksText(span, timeZone)}`
}

/** The same with how far the zone is from UTC, for who may not know in which zone it is told. */
export function zonedSpanText(span: Span, language: Language, timeZone: string): string {
  return `${spanText(span, language, timeZone)} (${offsetText(span.startsAt, timeZone)})`
}

/** How far a zone is from UTC at a moment: "GMT+7". */
export function offsetText(at: Date, timeZone: string): string {
  const parts = dateFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(at)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}

/** The day on which a moment falls in a zone, as ISO date: to tell days apart, and for files. */
export function isoDayIn(at: Date, timeZone: string): string {
  return dateFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }).format(at)
}

/** Made formats by what they are made of. Making one costs as much as a small query, and a mail needs a dozen. */
const made = new Map<string, Intl.DateTimeFormat>()
/** Each takes some kilobytes. */
const MOST_KEPT = 300

function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`
  const known = made.get(key)
  if (known) return known
  if (made.size >= MOST_KEPT) made.clear()
  const format = new Intl.DateTimeFormat(language, options)
  made.set(key, format)
  return format
}
