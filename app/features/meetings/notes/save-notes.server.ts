import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { roomOf } from '#app/platform/realtime/events.ts'

import type { SaveNotes } from './notes.schema.ts'
import { keepOwnNotes } from './own-notes.server.ts'
import { saveSharedText } from './shared-notes.server.ts'

/** The forms of the notes: one's own, or the shared ones. @throws AppError as the use-cases of each */
export async function saveNotes(app: App, actor: SignedInActor, input: SaveNotes): Promise<void> {
  if (input.intent === 'own') return void (await keepOwnNotes(app, actor, input))
  const { change } = await saveSharedText(app, actor, input)
  if (change) app.realtime.tell(roomOf.meeting(change.meetingId), 'notes:changed', change)
}
