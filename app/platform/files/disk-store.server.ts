import { createReadStream, type Dirent } from 'node:fs'
import { copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'

import { type FileStore, isFileKey, isPieceName, type Piece } from './file-store.ts'

/**
 * Keeps files in a folder of this machine: `kept/ab/abcdef…/<piece>`. A key's folder is written beside and renamed, so
 * that nobody finds half a file, also after a crash.
 */
export function openDiskStore(root: string): FileStore {
  const arrivals = path.join(root, 'arrivals')
  const shelf = path.join(root, 'kept')
  const folderOf = (key: string) => path.join(shelf, key.slice(0, 2), key)
  return {
    arrivals,
    async put(key, pieces) {
      check(key, ...pieces.map(({ name }) => name))
      const draft = path.join(arrivals, `${key}.draft`)
      try {
        await mkdir(draft, { recursive: true })
        for (const piece of pieces) await write(path.join(draft, piece.name), piece)
        await mkdir(path.dirname(folderOf(key)), { recursive: true })
        await rename(draft, folderOf(key))
      } catch (error) {
        await rm(draft, { recursive: true, force: true })
        throw error
      }
    },
    async open(key, name) {
      if (!isFileKey(key) || !isPieceName(name)) return null
      const place = path.join(folderOf(key), name)
      const found = await stat(place).catch((error: unknown) => {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
        throw error
      })
      return found && { bytes: found.size, stream: Readable.from(bytesOf(place), { objectMode: false }) }
    },
    async remove(key) {
      check(key)
      await rm(folderOf(key), { recursive: true, force: true })
    },
    async *keysBefore(moment) {
      for (const shard of await entriesOf(shelf)) {
        const names = (await entriesOf(path.join(shelf, shard.name))).map(({ name }) => name)
        const old = await olderThan(moment, path.join(shelf, shard.name), names.filter(isFileKey))
        if (old.length > 0) yield old
      }
    },
    async clearArrivals(before) {
      const names = (await entriesOf(arrivals)).map(({ name }) => name)
      for (const name of await olderThan(before, arrivals, names))
        await rm(path.join(arrivals, name), { recursive: true, force: true })
    },
  }
}

function check(key: string, ...names: string[]): void {
  if (!isFileKey(key) || !names.every(isPieceName)) throw new Error('not a key of the file store')
}

async function write(target: string, { from }: Piece): Promise<void> {
  if (from instanceof Uint8Array) await writeFile(target, from, { flush: true })
  else await copyFile(from.path, target)
}

/** Opened with the first read: an answer whose body nobody wants, such as to HEAD, holds no file open. */
async function* bytesOf(place: string): AsyncGenerator<Buffer> {
  yield* createReadStream(place) as AsyncIterable<Buffer>
}

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

async function olderThan(moment: Date, folder: string, names: readonly string[]): Promise<string[]> {
  const old: string[] = []
  for (const name of names) {
    const found = await stat(path.join(folder, name)).catch(() => null)
    if (found && found.mtimeMs < moment.getTime()) old.push(name)
  }
  return old
}
