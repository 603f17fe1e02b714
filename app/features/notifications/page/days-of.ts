import type { Language } from '#app/locales/language.ts'
import { dayText, isoDayIn } from '#app/locales/written-time.ts'

const DAY_MS = 86_400_000

/** A day of a list: how it is headed, and what belongs to it. */
export interface Day<T> {
  /** 2026-12-31 in the reader's zone. */
  key: string
  label: string
  entries: T[]
}

/** Entries by the day of the reader's zone, in the order in which they come. */
export function daysOf<T extends { at: Date }>(
  entries: readonly T[],
  { now, language, timeZone }: { now: Date; language: Language; timeZone: string },
): Day<T>[] {
  const today = isoDayIn(now, timeZone)
  const yesterday = dayBefore(today)
  const days = new Map<string, Day<T>>()
  for (const entry of entries) {
    const key = isoDayIn(entry.at, timeZone)
    const label =
      key === today
        ? 'today'
        : key === yesterday
          ? 'yesterday'
          : dayText(entry.at, language, timeZone, { weekday: 'long' })
    const day = days.get(key) ?? { key, label, entries: [] }
    day.entries.push(entry)
    days.set(key, day)
  }
  return [...days.values()]
}

function dayBefore(key: string): string {
  return new Date(Date.parse(key) - DAY_MS).toISOString().slice(0, 10)
}
