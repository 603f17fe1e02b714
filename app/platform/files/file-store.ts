import type { Readable } from 'node:stream'

/** One stream of bytes that is to be kept. */
export interface Piece {
  /** Letters, digits, dots and hyphens. */
  name: string
  /** Where the bytes lie now: in memory or in a file, which stays. */
  from: Uint8Array | { path: string }
}

/** Where bytes are kept. Each key holds one file, of which there may be several forms. */
export interface FileStore {
  /** Folder for what arrives and is not kept yet. */
  arrivals: string
  /** Keeps all pieces of a key, or none of them. */
  put(key: string, pieces: readonly Piece[]): Promise<void>
  /** Opens one piece; null when it is not there. */
  open(key: string, name: string): Promise<{ bytes: number; stream: Readable } | null>
  /** Removes all pieces of a key; unknown keys change nothing. */
  remove(key: string): Promise<void>
  /** Keys whose pieces were put before a moment, in portions. */
  keysBefore(moment: Date): AsyncGenerator<string[]>
  /** Removes what arrived before a moment and was never kept. */
  clearArrivals(before: Date): Promise<void>
}

const KEY = /^[0-9a-f]{32}$/
const NAME = /^[a-z0-9][a-z0-9.-]{0,40}$/

/** Whether a text can be the key of a file; anything else never reaches the store. */
export function isFileKey(text: string): boolean {
  return KEY.test(text)
}

/** Whether a text can be the name of a piece. */
export function isPieceName(text: string): boolean {
  return NAME.test(text)
}
