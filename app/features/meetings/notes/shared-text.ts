import * as Y from 'yjs'

import { differenceOf } from './text-difference.ts'

/** The one text in a document of shared notes. */
export const TEXT_NAME = 'text'
/** One insertion is sent as one message, which may not be too large. */
const INSERTED_AT_ONCE = 6000

/** The text of shared notes with all that is needed to unite it with what others write. */
export interface SharedText {
  doc: Y.Doc
  text: Y.Text
}

/** Opens shared notes out of their state; without one they are empty. @throws Error for a state that is none */
export function openSharedText(state: Uint8Array | null = null): SharedText {
  const doc = new Y.Doc()
  const text = doc.getText(TEXT_NAME)
  if (state !== null) Y.applyUpdate(doc, state)
  return { doc, text }
}

/** Writes what makes the text that of a box, as changes that unite with those of others. */
export function writeText({ doc, text }: SharedText, after: string, origin?: unknown): void {
  const difference = differenceOf(text.toJSON(), after)
  if (!difference) return
  const { at, removed, inserted } = difference
  if (removed > 0) doc.transact(() => text.delete(at, removed), origin)
  for (let done = 0; done < inserted.length;) {
    const piece = pieceOf(inserted, done)
    const place = at + done
    doc.transact(() => text.insert(place, piece), origin)
    done += piece.length
  }
}

/** The next part of a long text, not cut in the middle of a letter. */
function pieceOf(text: string, from: number): string {
  const to = from + INSERTED_AT_ONCE
  const last = text.charCodeAt(to - 1)
  const parted = to < text.length && last >= 0xd8_00 && last <= 0xdb_ff
  return text.slice(from, parted ? to - 1 : to)
}

/** The state to keep, or to hand to somebody who has nothing. */
export function stateOf({ doc }: SharedText): Uint8Array {
  return Y.encodeStateAsUpdate(doc)
}

/** Whether something was taken in that builds on what is not here yet. */
export function isIncomplete({ doc }: SharedText): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null
}

/** Where a place in the text lies after changes that others have made in it, as Yjs tells of them. */
export function placeAfter(place: number, changes: readonly Change[]): number {
  let at = 0
  let after = place
  for (const { retain = 0, insert, delete: gone = 0 } of changes) {
    if (typeof insert === 'string') {
      if (at < after) after += insert.length
      at += insert.length
    } else if (gone > 0) after -= Math.max(0, Math.min(gone, after - at))
    else at += retain
    if (at >= after) break
  }
  return after
}

/** One part of a change: so many letters stay, some come, or so many go. */
interface Change {
  retain?: number
  insert?: unknown
  delete?: number
}
