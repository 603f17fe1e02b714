import { Temporal } from 'temporal-polyfill'

import type { Frequency } from './saved-search.ts'

/** Alerts keep the hours of the programme, wherever their reader is. */
const ZONE = 'Asia/Ho_Chi_Minh'
const HOUR = 7
const MONDAY = 1

/** The last time at which alerts of this frequency were due, this very moment included. */
export function lastTimeFor(frequency: 'daily' | 'weekly', now: Date): Date {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(ZONE)
  const today = local.startOfDay().with({ hour: HOUR })
  const daily = Temporal.ZonedDateTime.compare(today, local) <= 0 ? today : today.subtract({ days: 1 })
  if (frequency === 'daily') return new Date(daily.epochMilliseconds)
  const since = (daily.dayOfWeek - MONDAY + 7) % 7
  return new Date(daily.subtract({ days: since }).epochMilliseconds)
}

/** Whether a person is to be told now of something that has been waiting since it was found. */
export function isDue(frequency: Frequency, waitingSince: Date, now: Date): boolean {
  if (frequency === 'never') return false
  if (frequency === 'at_once') return true
  return waitingSince <= lastTimeFor(frequency, now)
}
