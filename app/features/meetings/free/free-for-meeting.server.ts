import { readCalendars } from '#app/features/availability/index.server.ts'
import { freeTimes, type PersonCalendar, type TimeSpan } from '#app/features/availability/index.ts'
import type { App } from '#app/platform/app.ts'

import { findBooked } from '../negotiation/bookings.repository.server.ts'
import { LOOK_AHEAD_MS } from '../negotiation/meeting-limits.ts'
import { dayAround } from '../negotiation/proposed-times.ts'

/** Who would meet: of each group everybody must be free, of the last one any one person is enough. */
export interface WhoMeets {
  /** All of them take part. */
  all: readonly string[]
  /** Any one of them takes part; nobody when empty. */
  anyOf: readonly string[]
}

/**
 * The next times in which a meeting fits the calendars of all who would take part: weekly hours, days off, holidays, other
 * calendars, meetings with their rest, and quotas.
 * @param besides meeting whose own time counts as free, for one that is being moved
 * @param taken times that count as taken besides
 */
export async function freeForMeeting(
  app: Pick<App, 'db' | 'clock'>,
  who: WhoMeets,
  asked: { minutes: number; timeZone: string; limit: number; besides?: string; taken?: readonly TimeSpan[] },
): Promise<TimeSpan[]> {
  const now = app.clock.now()
  const within = { startsAt: now, endsAt: new Date(now.getTime() + LOOK_AHEAD_MS) }
  const people = [...new Set([...who.all, ...who.anyOf])]
  if (people.length === 0) return []
  const [calendars, booked] = await Promise.all([
    readCalendars(app, people, within),
    findBooked(app.db, people, within),
  ])
  const calendarsOf = (personIds: readonly string[]) =>
    personIds.flatMap((personId): PersonCalendar[] => {
      const calendar = calendars.get(personId)
      if (!calendar) return []
      const own = booked.filter((one) => one.personId === personId && one.meetingId !== asked.besides)
      const busy = [...own, ...(asked.taken ?? [])].map(({ startsAt, endsAt }) => ({
        kind: 'meeting' as const,
        startsAt,
        endsAt,
      }))
      return [{ ...calendar, busy: [...calendar.busy, ...busy] }]
    })
  const sides = [
    ...who.all.map((personId) => calendarsOf([personId])),
    ...(who.anyOf.length > 0 ? [calendarsOf(who.anyOf)] : []),
  ]
  return spread(
    freeTimes(sides, { within, minutes: asked.minutes, timeZone: asked.timeZone, now, stepMinutes: 30 }),
    asked,
  )
}

/** Times suggested for one day begin at least so far from each other. */
const APART_MINUTES = 120

/** Of many times a few that lie apart: at most two of a day, and never two that overlap. */
function spread(
  times: readonly TimeSpan[],
  { limit, minutes, timeZone }: { limit: number; minutes: number; timeZone: string },
): TimeSpan[] {
  const chosen: TimeSpan[] = []
  for (const time of times) {
    const day = dayAround(time.startsAt, timeZone)
    const sameDay = chosen.filter(({ startsAt }) => startsAt >= day.startsAt && startsAt < day.endsAt)
    const apart = sameDay.every(
      ({ startsAt }) =>
        time.startsAt.getTime() - startsAt.getTime() >= Math.max(APART_MINUTES, minutes) * 60_000,
    )
    if (sameDay.length < 2 && apart) chosen.push(time)
    if (chosen.length === limit) break
  }
  return chosen
}
