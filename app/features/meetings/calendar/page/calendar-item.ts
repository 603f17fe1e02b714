import type { DayPart, PicturedDay } from '#app/features/availability/index.ts'

import type { MeetingSummary } from '../../summary.repository.server.ts'

/** Something of a meeting that takes time: the agreed time, or one that is on offer and softly held. */
export interface CalendarItem {
  /** Different for each time of a meeting. */
  key: string
  kind: 'agreed' | 'over' | 'held'
  startsAt: string
  endsAt: string
  /** Until when a held time is held (ISO 8601). */
  heldUntil: string | null
  /** Where it lies, by the clock of the reader. */
  parts: DayPart[]
  meeting: MeetingSummary
  /** Whether the reader takes part. */
  own: boolean
}

/** A week of meetings as its page shows it. */
export interface CalendarPage {
  timeZone: string
  /** Today, and the moment as minutes of the clock, in the reader's zone. */
  today: string
  minute: number
  previous: string
  next: string
  view: 'week' | 'agenda' | null
  whose: 'mine' | 'all'
  days: PicturedDay[]
  items: CalendarItem[]
}
