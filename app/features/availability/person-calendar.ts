import type { TimeSpan } from './time-span.ts'

/** Part of a day in minutes of the wall clock: from 0 up to 1440. */
export interface WallHours {
  from: number
  to: number
}

/** Hours that come again each week; 1 is Monday, 7 is Sunday. */
export interface WeeklyHours extends WallHours {
  weekday: number
}

/**
 * Days on which the weekly hours do not hold: `off` closes them, all day or for some hours; `extra` opens hours besides, also
 * on holidays and days off. Days are written "2026-12-31", both ends are in it.
 */
export type CalendarException =
  | { kind: 'off'; from: string; until: string; hours: WallHours | null }
  | { kind: 'extra'; from: string; until: string; hours: WallHours }

/** Time that is taken: by a meeting made here, or by something in another calendar. */
export interface BusyTime extends TimeSpan {
  kind: 'meeting' | 'outside'
}

/** Everything that says when one person can be met. */
export interface PersonCalendar {
  timeZone: string
  weekly: readonly WeeklyHours[]
  exceptions: readonly CalendarException[]
  /** Days without weekly hours, written "2026-12-31". */
  holidays: ReadonlySet<string>
  busy: readonly BusyTime[]
  /** Kept free before and after what is busy. */
  restMinutes: number
  /** Meetings of one day in the person's own zone; null for any number. */
  maxPerDay: number | null
  /** How long before its start a meeting can be asked for at the latest. */
  noticeMinutes: number
}
