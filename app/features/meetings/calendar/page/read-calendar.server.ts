import { readDays } from '#app/features/availability/index.server.ts'
import { dayParts, type TimeSpan, wallClockOf } from '#app/features/availability/index.ts'
import type { Language } from '#app/locales/language.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import { isPast } from '../../meeting.ts'
import { enterpriseIdsOf, latestRound, type MeetingSummary, seenBy } from '../../summary.repository.server.ts'
import type { CalendarItem, CalendarPage } from './calendar-item.ts'
import { type CalendarQuery, daysLater, mondayOf } from './calendar-week.ts'
import { findAgreedBetween, findHeldBetween } from './calendar.repository.server.ts'

const WEEK_DAYS = 7

/** A week of meetings by the reader's clock: agreed ones, times that are held, and when their own calendar is closed. */
export async function readCalendar(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  { day, view, whose }: CalendarQuery,
  language: Language,
): Promise<CalendarPage> {
  const { timeZone, personId } = actor
  const now = app.clock.now()
  const [today = '', clock = ''] = wallClockOf(now, timeZone).split('T')
  const monday = mondayOf(day ?? today)
  // Whatever zone it is, its days are within a day of those of UTC.
  const within = {
    startsAt: new Date(`${daysLater(monday, -1)}T00:00:00Z`),
    endsAt: new Date(`${daysLater(monday, WEEK_DAYS + 1)}T00:00:00Z`),
  }
  const ofWhom = { enterpriseIds: enterpriseIdsOf(actor), personId: whose === 'mine' ? personId : null }
  const [days, agreed, held] = await Promise.all([
    readDays(app, personId, { firstDay: monday, days: WEEK_DAYS }, language),
    findAgreedBetween(app.db, ofWhom, within),
    findHeldBetween(app.db, ofWhom, within, now),
  ])
  const shown = new Set(days.map((one) => one.day))
  const items = [...agreedItems(actor, agreed), ...heldItems(actor, held, now)].map((item) => ({
    ...item,
    parts: item.parts.filter((part) => shown.has(part.day)),
  }))
  return {
    timeZone,
    today,
    minute: Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5)),
    previous: daysLater(monday, -WEEK_DAYS),
    next: daysLater(monday, WEEK_DAYS),
    view,
    whose,
    days,
    items: items
      .filter(({ parts }) => parts.length > 0)
      .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt)),
  }
}

type Agreed = Awaited<ReturnType<typeof findAgreedBetween>>
type Held = Awaited<ReturnType<typeof findHeldBetween>>

function agreedItems(actor: SignedInActor, rows: Agreed): CalendarItem[] {
  return rows.flatMap((row) => {
    const { startsAt, endsAt } = row
    if (!startsAt || !endsAt) return []
    const kind = isPast(row.state) ? 'over' : 'agreed'
    return [itemOf(actor, seenBy(actor, row), { startsAt, endsAt }, { key: row.id, kind, heldUntil: null })]
  })
}

function heldItems(actor: SignedInActor, rows: Held, now: Date): CalendarItem[] {
  return rows.flatMap((row) => {
    const meeting = seenBy(actor, row)
    return latestRound(row.times).flatMap((time) => {
      const { id: key, heldUntil } = time
      if (time.now || !heldUntil || heldUntil <= now) return []
      return [itemOf(actor, meeting, time, { key, kind: 'held', heldUntil: heldUntil.toISOString() })]
    })
  })
}

function itemOf(
  { personId, timeZone }: SignedInActor,
  meeting: MeetingSummary,
  { startsAt, endsAt }: TimeSpan,
  about: Pick<CalendarItem, 'key' | 'kind' | 'heldUntil'>,
): CalendarItem {
  return {
    ...about,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    parts: dayParts(timeZone, { startsAt, endsAt }),
    meeting,
    own: meeting.participants.some((one) => one.personId === personId),
  }
}
