import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import { enterpriseIdsOf, latestRound, seenBy } from '../summary.repository.server.ts'
import { findWaiting } from './waiting.repository.server.ts'

const FRESH_MS = 60_000

/** What rings: requests that wait for the actor's side. */
export async function readWaiting(app: App, actor: SignedInActor) {
  if (actor.memberships.length === 0) return { total: 0, newest: [] }
  const now = app.clock.now()
  const { total, newest } = await findWaiting(app.db, enterpriseIdsOf(actor), now, 3)
  return {
    total,
    newest: newest.map((meeting) => {
      const { id, state, version, purpose, expiresAt, ringUntil, partner, partnerPerson } = seenBy(
        actor,
        meeting,
      )
      return {
        id,
        state,
        version,
        purpose,
        expiresAt,
        ringUntil,
        partner,
        partnerPerson,
        offered: latestRound(meeting.times).map((time) => ({
          id: time.id,
          startsAt: time.startsAt,
          endsAt: time.endsAt,
          now: time.now,
        })),
        /** Came so recently that it rings also on a page that was opened just after. */
        fresh: now.getTime() - meeting.updatedAt.getTime() < FRESH_MS,
      }
    }),
  }
}
export type WaitingMeetings = Awaited<ReturnType<typeof readWaiting>>
