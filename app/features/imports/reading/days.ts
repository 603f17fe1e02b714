/** In which order a column writes day and month. */
export type DayOrder = 'dayFirst' | 'monthFirst'

export interface DayColumn {
  order: DayOrder
  /** Some texts can only be day first, others only month first: what can be either is then no day. */
  mixed: boolean
}

const SLASHED = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})$/
const ISO = /^(\d{4})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})$/
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/
const IN_WORDS = /^(?:ngày\s*)?(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})$/i
const TIME_BEHIND = /[T\s]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*(AM|PM|Z|[+-]\d{2}:?\d{2})?$/i
/** Days of Excel between 1954 and 2119: other numbers are rather something else. */
const SERIALS = { from: 20_000, to: 80_000 }
const SERIAL_ZERO = Date.UTC(1899, 11, 30)
const DAY_MS = 86_400_000

/** Counts what the texts of a column tell, one at a time. */
export class DayOrderCount {
  #dayFirst = 0
  #monthFirst = 0

  add(text: string): void {
    const parts = SLASHED.exec(withoutTime(text))
    if (!parts) return
    const [first, second] = [Number(parts[1]), Number(parts[2])]
    if (first > 12 && second <= 12) this.#dayFirst += 1
    if (second > 12 && first <= 12) this.#monthFirst += 1
  }

  /** Without a sign of the other, the day comes first, as it does in Vietnam. */
  result(): DayColumn {
    return {
      order: this.#monthFirst > this.#dayFirst ? 'monthFirst' : 'dayFirst',
      mixed: this.#dayFirst > 0 && this.#monthFirst > 0,
    }
  }
}

/** The day that a text writes, as an ISO date: `31/12/2026`, `2026-12-31`, `46387` of Excel; null when it writes none. */
export function dayOf(text: string, { order, mixed }: DayColumn): string | null {
  const bare = withoutTime(text)
  const iso = ISO.exec(bare) ?? COMPACT.exec(bare)
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const words = IN_WORDS.exec(bare)
  if (words) return isoDay(Number(words[3]), Number(words[2]), Number(words[1]))
  const slashed = SLASHED.exec(bare)
  if (slashed) {
    const [first, second, year] = [Number(slashed[1]), Number(slashed[2]), fullYear(String(slashed[3]))]
    if (first > 12) return isoDay(year, second, first)
    if (second > 12) return order === 'monthFirst' || mixed ? isoDay(year, first, second) : null
    if (mixed && first !== second) return null
    return order === 'dayFirst' ? isoDay(year, second, first) : isoDay(year, first, second)
  }
  return ofSerial(bare)
}

function withoutTime(text: string): string {
  return text.trim().replace(TIME_BEHIND, '')
}

function fullYear(typed: string): number {
  const year = Number(typed)
  if (typed.length > 2) return year
  return year < 80 ? 2000 + year : 1900 + year
}

function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real && year >= 1800 && year <= 2200 ? date.toISOString().slice(0, 10) : null
}

function ofSerial(text: string): string | null {
  if (!/^\d{5}(\.\d+)?$/.test(text)) return null
  const serial = Math.floor(Number(text))
  if (serial < SERIALS.from || serial > SERIALS.to) return null
  return new Date(SERIAL_ZERO + serial * DAY_MS).toISOString().slice(0, 10)
}
