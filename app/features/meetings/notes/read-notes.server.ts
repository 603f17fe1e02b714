import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { z } from 'zod'

import { findMeetingAccess } from '../rooms/meeting-access.repository.server.ts'
import { toBase64 } from './base64.ts'
import { sharedNotesStanding } from './notes.ts'
import { findOwnNote, findSharedNote } from './notes.repository.server.ts'
import { openSharedText } from './shared-text.ts'

/** The notes of a meeting as its page shows them. */
export interface MeetingNotesPage {
  meetingId: string
  /** Null for an administrator who looks as this person: these are nobody else's business. */
  own: { text: string; version: number } | null
  /** Null before both sides have agreed. */
  shared: { text: string; base: string; version: number; mayWrite: boolean } | null
}

/** @throws AppError notFound also for other people's meetings */
export async function readMeetingNotes(
  app: App,
  actor: SignedInActor,
  meetingId: string,
): Promise<MeetingNotesPage> {
  const known = z.uuid().safeParse(meetingId).success
  const meeting = known ? await findMeetingAccess(app.db, actor, meetingId) : null
  if (!meeting) throw new AppError('notFound', 'meetingNotFound')
  const standing = sharedNotesStanding(meeting)
  const [own, shared] = await Promise.all([
    actor.viewing ? null : findOwnNote(app.db, { meetingId, personId: actor.personId }),
    standing === 'none' ? null : findSharedNote(app.db, meetingId),
  ])
  return {
    meetingId,
    own: actor.viewing ? null : (own ?? { text: '', version: 0 }),
    shared:
      standing === 'none'
        ? null
        : {
            text: shared ? openSharedText(shared.state).text.toJSON() : '',
            base: toBase64(shared?.state ?? Uint8Array.of(0, 0)),
            version: shared?.version ?? 0,
            mayWrite: standing === 'write' && !actor.viewing,
          },
  }
}
