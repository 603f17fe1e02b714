import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { roomOf, type MeetingState } from '#app/platform/realtime/events.ts'
import type { Line } from '#app/platform/realtime/line.server.ts'

import { findMeetingAccess } from './meeting-access.repository.server.ts'

/** More than any page shows at once. */
const MOST_ROOMS = 40

/**
 * Lets a page hear what is written in a meeting of one of the actor's enterprises.
 * @throws AppError notFound also for other people's meetings, tooMany for a line that is in too many rooms
 */
export async function openMeeting(
  app: App,
  actor: SignedInActor,
  { meetingId }: { meetingId: string },
  line: Line,
): Promise<MeetingState> {
  const meeting = await findMeetingAccess(app.db, actor, meetingId)
  if (!meeting) throw new AppError('notFound', 'meetingNotFound')
  const room = roomOf.meeting(meeting.id)
  if (!line.isIn(room) && line.rooms() >= MOST_ROOMS)
    throw new AppError('tooMany', 'tooMany', { seconds: 60 })
  line.enter(room)
  const { id, version, state } = meeting
  return { id, version, state }
}
