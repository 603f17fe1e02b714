import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import type { NoteReading } from './conversation.schema.ts'
import { noteReading as write } from './messages.repository.server.ts'
import { findOwnMeeting } from './own-meeting.server.ts'

/** Notes how far the actor has received, or read, what the other side wrote. @throws AppError notFound */
export async function noteReading(
  app: App,
  actor: SignedInActor,
  input: NoteReading,
): Promise<{ news: boolean }> {
  const { meeting, side } = await findOwnMeeting(app, actor, input.meetingId)
  const person = { personId: actor.personId, side }
  return { news: await write(app.db, meeting, person, input.read, app.clock.now()) }
}
