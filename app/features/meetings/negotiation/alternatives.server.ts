import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { sideOf } from './act-on-meeting.server.ts'
import { findBooked } from './bookings.repository.server.ts'
import { findStanding } from './standing.repository.server.ts'

/** A time on offer that still fits all who take part. */
export interface Alternative {
  timeId: string
  startsAt: string
  endsAt: string
}

/**
 * Runs an act; whoever loses a race for a time hears at once how the meeting stands and which of the times on offer still
 * fit.
 * @throws what the act throws, with `state`, `version` and `alternatives` in the detail of a conflict over a time
 */
export async function withAlternatives<T>(
  app: App,
  actor: SignedInActor,
  meetingId: string,
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof AppError) || !TIME_LOST.has(error.reasonKey)) throw error
    const meeting = await findStanding(app.db, meetingId)
    if (!meeting || !sideOf(actor, meeting)) throw error
    const people = [...new Set([...meeting.people, actor.personId])]
    throw new AppError(
      error.code,
      error.reasonKey,
      {
        state: meeting.state,
        version: meeting.version,
        alternatives: await stillFree(app, meeting.offered, people, meetingId),
      },
      error,
    )
  }
}

const TIME_LOST: ReadonlySet<string> = new Set(['timeTaken', 'dayFull', 'timePast'])

/** Those of the times on offer that nobody of these people has anything else in. */
export async function stillFree(
  app: Pick<App, 'db' | 'clock'>,
  offered: readonly { id: string; startsAt: Date; endsAt: Date; now: boolean }[],
  personIds: readonly string[],
  besides: string,
): Promise<Alternative[]> {
  const now = app.clock.now()
  const ahead = offered.filter((time) => !time.now && time.startsAt > now)
  const first = ahead[0]
  if (!first) return []
  const within = {
    startsAt: ahead.reduce((least, { startsAt }) => (startsAt < least ? startsAt : least), first.startsAt),
    endsAt: ahead.reduce((most, { endsAt }) => (endsAt > most ? endsAt : most), first.endsAt),
  }
  const taken = (await findBooked(app.db, personIds, within)).filter(({ meetingId }) => meetingId !== besides)
  return ahead
    .filter((time) => !taken.some((one) => one.startsAt < time.endsAt && time.startsAt < one.endsAt))
    .map(({ id, startsAt, endsAt }) => ({
      timeId: id,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    }))
}
