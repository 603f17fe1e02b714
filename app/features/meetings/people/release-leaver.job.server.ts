import { z } from 'zod'

import type { App } from '#app/platform/app.ts'
import type { DomainEvent } from '#app/platform/database/outbox.server.ts'
import { defineJob } from '#app/platform/jobs/jobs.server.ts'

import { afterAct, isToCome } from '../meeting.ts'
import { free } from '../negotiation/bookings.repository.server.ts'
import { holdMeeting, inMeetingTransaction, saveChange } from '../negotiation/meetings.repository.server.ts'
import { findColleagues, findMeetingsAhead, removeParticipant } from './people.repository.server.ts'

const Leaver = z.object({ enterpriseId: z.uuid(), personId: z.uuid() })
type Leaver = z.output<typeof Leaver>

/**
 * Whoever has left an enterprise takes part in none of its meetings to come: the times that were booked for them are given
 * back. The meetings stand; both sides hear of it, and whoever of their colleagues acts next speaks for the side.
 */
export const releaseLeaver = defineJob({
  name: 'meetings.release-leaver',
  payload: Leaver,
  async run(app, leaver) {
    const members = await findColleagues(app.db, leaver.enterpriseId)
    // Taken on again in the meantime.
    if (members.some(({ personId }) => personId === leaver.personId)) return
    for (const { meetingId } of await findMeetingsAhead(app.db, leaver, app.clock.now()))
      await release(app, meetingId, leaver)
  },
})

/** Who has left which enterprise; null for other events. */
export function leaverIn({ kind, subjectId, payload }: DomainEvent): Leaver | null {
  if (kind !== 'membership.left') return null
  return Leaver.safeParse({ ...payload, enterpriseId: subjectId }).data ?? null
}

function release(app: App, meetingId: string, { personId }: Leaver): Promise<void> {
  const now = app.clock.now()
  return inMeetingTransaction(app, async (tx) => {
    const meeting = await holdMeeting(tx, meetingId)
    const leaver = meeting?.participants.find((one) => one.personId === personId)
    if (!meeting || !leaver || !isToCome(meeting, now)) return
    await removeParticipant(tx, meetingId, personId)
    await free(tx, meetingId, [personId])
    const after = afterAct(meeting, leaver.side, 'assign')
    await saveChange(tx, { meeting, after, step: 'assigned', actor: null, told: { gone: [personId] } }, now)
  })
}
