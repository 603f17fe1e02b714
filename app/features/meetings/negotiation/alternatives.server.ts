import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { freeForMeeting } from '../free/free-for-meeting.server.ts'
import { sideOf } from './act-on-meeting.server.ts'
import { findClashes } from './bookings.repository.server.ts'
import type { TimeSpan } from './proposed-times.ts'
import { findStanding } from './standing.repository.server.ts'
import { whoMeets } from './who-meets.ts'

/** A time that fits all who take part: one on offer, or one that could be proposed. */
export interface Alternative {
  /** Of a time on offer. */
  timeId?: string
  startsAt: string
  endsAt: string
}

/**
 * Runs an act; whoever loses a race for a time hears at once how the meeting stands, which of the times on offer still fit,
 * and which others would.
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
    const side = meeting && sideOf(actor, meeting)
    if (!meeting || !side) throw error
    const people = whoMeets(meeting.participants, side, actor.personId)
    throw new AppError(
      error.code,
      error.reasonKey,
      {
        state: meeting.state,
        version: meeting.version,
        alternatives: [
          ...(await stillFree(app, meeting.offered, people, meetingId)),
          ...(await otherTimes(app, actor, meeting.offered, people, meetingId)),
        ],
      },
      error,
    )
  }
}

const TIME_LOST: ReadonlySet<string> = new Set(['timeTaken', 'dayFull', 'timePast'])

const OTHER_TIMES = 3

async function otherTimes(
  app: App,
  { timeZone }: SignedInActor,
  [first]: readonly TimeSpan[],
  people: readonly string[],
  besides: string,
): Promise<Alternative[]> {
  const minutes = first ? Math.round((first.endsAt.getTime() - first.startsAt.getTime()) / 60_000) : 30
  const asked = { minutes, timeZone, limit: OTHER_TIMES, besides }
  return (await freeForMeeting(app, { all: people, anyOf: [] }, asked)).map(({ startsAt, endsAt }) => ({
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  }))
}

/** Those of the times on offer that fit all of these people, each with their rest, as the constraint would have it. */
export async function stillFree(
  app: Pick<App, 'db' | 'clock'>,
  offered: readonly { id: string; startsAt: Date; endsAt: Date; now: boolean }[],
  personIds: readonly string[],
  besides: string,
): Promise<(Alternative & { timeId: string })[]> {
  const now = app.clock.now()
  const ahead = offered.filter((time) => !time.now && time.startsAt > now)
  const taken = new Set(await findClashes(app.db, ahead, personIds, besides))
  return ahead
    .filter(({ id }) => !taken.has(id))
    .map(({ id, startsAt, endsAt }) => ({
      timeId: id,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    }))
}
