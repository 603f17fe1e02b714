import * as Y from 'yjs'

import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'
import { AppError } from '#app/platform/errors.ts'
import type { NotesChange, SharedNotes } from '#app/platform/realtime/events.ts'

import { findMeetingAccess } from '../rooms/meeting-access.repository.server.ts'
import { isTextUpdate, isVector } from './check-update.ts'
import { mergeUpdate } from './merge-update.server.ts'
import { toBase64 } from './base64.ts'
import { sharedNotesStanding } from './notes.ts'
import { findSharedNote, holdSharedNote, saveSharedNote } from './notes.repository.server.ts'
import { openSharedText, stateOf, writeText } from './shared-text.ts'

/** The state of notes that hold nothing. */
const EMPTY = Uint8Array.of(0, 0)

/**
 * What a page lacks of the shared notes of a meeting, and how far they are here.
 * @throws AppError notFound also for other people's meetings and before both sides have agreed
 */
export async function openSharedNotes(
  app: App,
  actor: SignedInActor,
  { meetingId, vector }: { meetingId: string; vector?: Uint8Array | undefined },
): Promise<SharedNotes> {
  const standing = await standingOf(app.db, actor, meetingId)
  if (vector && !isVector(vector)) throw new AppError('invalid', 'notesUnreadable')
  const { state, version } = (await findSharedNote(app.db, meetingId)) ?? { state: EMPTY, version: 0 }
  return {
    version,
    update: toBase64(vector ? Y.diffUpdate(state, vector) : state),
    vector: toBase64(Y.encodeStateVectorFromUpdate(state)),
    mayWrite: standing === 'write' && !actor.viewing,
  }
}

/** What taking a change in has come to. `change` is what others are to be told; null when there is nothing new. */
export interface Edited {
  version: number
  change: NotesChange | null
}

/**
 * Takes a change of the shared notes in. Changes of both sides unite, in whatever order they come.
 * @throws AppError notFound, conflict/notesClosed for a meeting that has come to nothing; as mergeUpdate says
 */
export function editSharedNotes(
  app: App,
  actor: SignedInActor,
  { meetingId, update }: { meetingId: string; update: Uint8Array },
): Promise<Edited> {
  return app.db.$transaction(async (tx) => {
    if ((await standingOf(tx, actor, meetingId)) !== 'write') throw new AppError('conflict', 'notesClosed')
    const { state, version } = await holdSharedNote(tx, meetingId)
    const merged = mergeUpdate(state, update)
    if (merged === null) return { version, change: null }
    await saveSharedNote(tx, meetingId, { state: merged, version: version + 1, now: app.clock.now() })
    return { version: version + 1, change: { meetingId, version: version + 1, update: toBase64(update) } }
  })
}

/**
 * Saves the whole text of a box whose text was that of `base`: what was changed in the box is taken in, what others have
 * changed since stays.
 * @throws AppError as editSharedNotes
 */
export function saveSharedText(
  app: App,
  actor: SignedInActor,
  { meetingId, base = EMPTY, text }: { meetingId: string; base?: Uint8Array | undefined; text: string },
): Promise<Edited> {
  if (!isTextUpdate(base)) throw new AppError('invalid', 'notesUnreadable')
  const box = openSharedText(base)
  writeText(box, text)
  return editSharedNotes(app, actor, { meetingId, update: stateOf(box) })
}

async function standingOf(
  db: App['db'] | Transaction,
  actor: SignedInActor,
  meetingId: string,
): Promise<'read' | 'write'> {
  const meeting = await findMeetingAccess(db, actor, meetingId)
  const standing = meeting ? sharedNotesStanding(meeting) : 'none'
  if (standing === 'none') throw new AppError('notFound', 'meetingNotFound')
  return standing
}
