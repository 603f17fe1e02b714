import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import type { NotesKept } from '#app/platform/realtime/events.ts'

import { findMeetingAccess } from '../rooms/meeting-access.repository.server.ts'
import type { KeepNotes } from './notes.schema.ts'
import { findOwnNote, saveOwnNote } from './notes.repository.server.ts'

/**
 * Keeps what the actor writes about a meeting for themselves. The same text again changes nothing.
 * @throws AppError notFound also for other people's meetings, conflict/notesMovedOn when another page has written since
 */
export async function keepOwnNotes(
  app: App,
  actor: SignedInActor,
  { meetingId, version, text }: KeepNotes,
): Promise<NotesKept> {
  if (!(await findMeetingAccess(app.db, actor, meetingId))) throw new AppError('notFound', 'meetingNotFound')
  const key = { meetingId, personId: actor.personId }
  const saved = await saveOwnNote(app.db, key, { text, version, now: app.clock.now() })
  if (saved !== null) return { version: saved }
  const present = await findOwnNote(app.db, key)
  if (present?.text === text) return { version: present.version }
  throw new AppError('conflict', 'notesMovedOn')
}
