import { z } from 'zod'

import type { WeeklyHours } from '../person-calendar.ts'

/** What a person says once about when and how they can be met. */
export interface CalendarRules {
  /** Null for the usual hours of their zone. */
  weekly: readonly WeeklyHours[] | null
  restMinutes: number
  /** Null for any number. */
  maxPerDay: number | null
  noticeMinutes: number
  /** Whether weekly hours rest on public holidays of Vietnam, and of the country of the person's enterprise. */
  vietnameseHolidays: boolean
  ownHolidays: boolean
}

/** What holds for people who have said nothing: nobody is kept from meeting by a limit that they never set. */
export const USUAL_RULES: CalendarRules = {
  weekly: null,
  restMinutes: 0,
  maxPerDay: null,
  noticeMinutes: 60,
  vietnameseHolidays: true,
  ownHolidays: true,
}

const WORKING_DAYS = [1, 2, 3, 4, 5]
const VIETNAMESE_ZONES = new Set(['Asia/Ho_Chi_Minh', 'Asia/Saigon'])
const IN_VIETNAM = [
  { from: 8 * 60, to: 12 * 60 },
  { from: 13 * 60 + 30, to: 17 * 60 },
]
const ELSEWHERE = [{ from: 9 * 60, to: 17 * 60 }]

/** Office hours as they are usual in a zone: with a rest at noon in Vietnam, from nine to five elsewhere. */
export function usualHours(timeZone: string): WeeklyHours[] {
  const hours = VIETNAMESE_ZONES.has(timeZone) ? IN_VIETNAM : ELSEWHERE
  return WORKING_DAYS.flatMap((weekday) => hours.map((some) => ({ weekday, ...some })))
}

const minute = z.int().min(0).max(1440)
const Weekly = z.array(z.object({ weekday: z.int().min(1).max(7), from: minute, to: minute })).max(100)

/** Weekly hours as they are stored; null for what cannot be read as such. */
export function readWeekly(stored: unknown): WeeklyHours[] | null {
  const parsed = Weekly.safeParse(stored)
  return parsed.success ? parsed.data : null
}

/** Hours of the wall clock: 570 as "09:30", the end of the day as "24:00". */
export function clockText(minutes: number): string {
  const part = (value: number) => String(value).padStart(2, '0')
  return `${part(Math.floor(minutes / 60))}:${part(minutes % 60)}`
}

/** "09:30" as 570; null for what is no time of the day. */
export function minutesOf(text: string): number | null {
  const [, hour, rest] = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(text.trim()) ?? []
  const minutes = Number(hour) * 60 + Number(rest)
  return Number(rest) < 60 && minutes <= 1440 ? minutes : null
}
