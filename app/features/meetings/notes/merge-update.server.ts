import * as Y from 'yjs'

import { AppError } from '#app/platform/errors.ts'

import { isTextUpdate } from './check-update.ts'
import { MOST_SHARED_LETTERS, MOST_STATE_BYTES } from './notes.ts'
import { isIncomplete, openSharedText, stateOf } from './shared-text.ts'

/**
 * Shared notes with a change taken in; null when it brings nothing that is not there.
 * @throws AppError invalid/notesUnreadable for what is no change of notes, conflict/notesApart for one that builds on what
 *   is not here, conflict/notesFull
 */
export function mergeUpdate(state: Uint8Array, update: Uint8Array): Uint8Array | null {
  if (!isTextUpdate(update)) throw new AppError('invalid', 'notesUnreadable')
  const notes = openSharedText(state)
  let changed = false
  notes.doc.on('update', () => (changed = true))
  try {
    Y.applyUpdate(notes.doc, update)
  } catch (error) {
    throw new AppError('invalid', 'notesUnreadable', {}, error)
  }
  if (isIncomplete(notes)) throw new AppError('conflict', 'notesApart')
  if (!changed) return null
  const merged = stateOf(notes)
  if (merged.length > MOST_STATE_BYTES || notes.text.length > MOST_SHARED_LETTERS)
    throw new AppError('conflict', 'notesFull')
  return merged
}
