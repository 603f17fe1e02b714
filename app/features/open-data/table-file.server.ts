import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { finished } from 'node:stream/promises'

/** A file that is written piece by piece; it waits for the disk before it takes more. */
export interface TableFile {
  write(text: string): Promise<void>
  close(): Promise<{ name: string; bytes: number; sha256: string }>
}

/** Begins a file in a folder. */
export function openTableFile(folder: string, name: string): TableFile {
  const stream = createWriteStream(path.join(folder, name))
  // What goes wrong while nothing is written is met by the next write, or by the end.
  let failure: Error | null = null
  stream.on('error', (error) => (failure = error))
  const hash = createHash('sha256')
  let bytes = 0
  return {
    async write(text) {
      if (failure) throw failure
      if (text === '') return
      const piece = Buffer.from(text)
      bytes += piece.length
      hash.update(piece)
      if (!stream.write(piece)) await once(stream, 'drain')
    },
    async close() {
      stream.end()
      await finished(stream)
      return { name, bytes, sha256: hash.digest('hex') }
    },
  }
}
