import type { App } from '#app/platform/app.ts'
import type { SignedInActor } from '#app/platform/actor.ts'

import type { MeetingState } from '../meeting.ts'

/** What decides who may be in the room of a meeting and write there. */
export interface MeetingAccess {
  id: string
  version: number
  state: MeetingState
  startsAt: Date | null
}

/** A meeting of one of the actor's enterprises; null for others, and for none. */
export function findMeetingAccess(
  db: Pick<App['db'], 'meeting'>,
  actor: SignedInActor,
  meetingId: string,
): Promise<MeetingAccess | null> {
  const own = { in: actor.memberships.map(({ enterpriseId }) => enterpriseId) }
  return db.meeting.findFirst({
    where: {
      id: meetingId,
      OR: [{ requesterEnterpriseId: own }, { responderEnterpriseId: own }],
    },
    select: { id: true, version: true, state: true, startsAt: true },
  })
}
