import * as Y from 'yjs'

import { TEXT_NAME } from './shared-text.ts'

/** Beyond this an honest page never counts. */
const MOST_CLOCK = 2 ** 31

/**
 * Whether an update says nothing but that letters come and go in the one text of shared notes. Whoever may write could send
 * anything: it is looked at before it is taken in.
 */
export function isTextUpdate(update: Uint8Array): boolean {
  try {
    return Y.decodeUpdate(update).structs.every(isLetters)
  } catch {
    return false
  }
}

function isLetters(struct: Y.AbstractStruct): boolean {
  if (!(struct instanceof Y.Item)) return false
  const { content, id, length } = struct
  const parent: unknown = struct.parent
  return (
    (content instanceof Y.ContentString || content instanceof Y.ContentDeleted) &&
    (parent === null || parent === TEXT_NAME) &&
    struct.parentSub === null &&
    id.clock + length < MOST_CLOCK
  )
}

/** Whether these bytes say how far somebody's notes are. */
export function isVector(vector: Uint8Array): boolean {
  try {
    Y.decodeStateVector(vector)
    return true
  } catch {
    return false
  }
}
