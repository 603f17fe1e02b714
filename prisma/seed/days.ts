const DAY = 24 * 60 * 60 * 1000

/** Midnight UTC of the given day: the anchor that every date of the seed is counted from. */
export function dayOf(moment: Date): Date {
  return new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()))
}

/** A day so many days after (or, negative, before) another. */
export function addDays(day: Date, days: number): Date {
  return new Date(day.getTime() + days * DAY)
}

/** The same day of the month so many months away, or the last day of a shorter month. */
export function addMonths(day: Date, months: number): Date {
  const target = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1))
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate()
  target.setUTCDate(Math.min(day.getUTCDate(), last))
  return target
}
