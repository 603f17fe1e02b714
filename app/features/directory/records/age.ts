/** How long ago something was last known true, in the unit that a person would say it in. */
export interface Age {
  unit: 'day' | 'month' | 'year'
  count: number
  /** More than a year: to be confirmed before anybody relies on it. */
  old: boolean
}

const DAY_MS = 86_400_000

/** The age of a day on another one, both ISO dates. What lies ahead is of today. */
export function ageOf(asOf: string, today: string): Age {
  const months = fullMonths(asOf, today)
  const years = Math.floor(months / 12)
  const old = years > 1 || (years === 1 && addYear(asOf) < today)
  if (years > 0) return { unit: 'year', count: years, old }
  if (months > 0) return { unit: 'month', count: months, old }
  const days = Math.floor((Date.parse(today) - Date.parse(asOf)) / DAY_MS)
  return { unit: 'day', count: Math.max(0, days), old }
}

function fullMonths(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0, fromDay = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number)
  // A month that is too short for the day ends with its last one: 31 January and 28 February are a month apart.
  const lastDay = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate()
  const whole = toDay >= Math.min(fromDay, lastDay) ? 0 : 1
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) - whole
}

function addYear(day: string): string {
  return String(Number(day.slice(0, 4)) + 1).padStart(4, '0') + day.slice(4)
}
