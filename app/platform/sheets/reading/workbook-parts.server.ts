import { PassThrough, Readable } from 'node:stream'
import { promisify } from 'node:util'

import yauzl, { type Entry, RandomAccessReader, type ZipFile } from 'yauzl'

import type { ByteSource } from './byte-source.ts'
import { TABLE_LIMITS, UnreadableTable } from './table.ts'

/** The files inside a workbook. */
export interface Parts {
  has(name: string): boolean
  /** @throws UnreadableTable for a part that is not there or is damaged */
  open(name: string): Promise<Readable>
}

const MOST_PARTS = 5000

/**
 * Lists the files inside a workbook. What it would unpack to is known before anything is unpacked, and a part that
 * unpacks to more than it says breaks off.
 * @throws UnreadableTable for what is no archive or would unpack to too much
 */
export async function openParts(source: ByteSource): Promise<Parts> {
  const archive = await openArchive(source)
  const entries = new Map<string, Entry>()
  let unpacked = 0
  try {
    for await (const entry of entriesOf(archive)) {
      unpacked += entry.uncompressedSize
      if (unpacked > TABLE_LIMITS.unpacked || entries.size > MOST_PARTS) throw new UnreadableTable('bomb')
      if (entry.isEncrypted()) throw new UnreadableTable('lockedWorkbook')
      entries.set(entry.fileName, entry)
    }
  } catch (error) {
    throw error instanceof UnreadableTable ? error : new UnreadableTable('damaged', {}, error)
  }
  return {
    has: (name) => entries.has(name),
    async open(name) {
      const entry = entries.get(name)
      if (!entry) throw new UnreadableTable('damaged')
      return new Promise((resolve, reject) => {
        archive.openReadStream(entry, (error, stream) => {
          if (error) reject(new UnreadableTable('damaged', {}, error))
          else resolve(stream)
        })
      })
    },
  }
}

class SourceReader extends RandomAccessReader {
  readonly #source: ByteSource

  constructor(source: ByteSource) {
    super()
    this.#source = source
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(upTo(this.#source.stream(start), end - start), { objectMode: false })
  }
}

async function* upTo(chunks: AsyncGenerator<Uint8Array>, length: number): AsyncGenerator<Uint8Array> {
  let left = length
  for await (const chunk of chunks) {
    const part = chunk.subarray(0, left)
    left -= part.length
    yield part
    if (left <= 0) return
  }
}

async function openArchive(source: ByteSource): Promise<ZipFile> {
  const open = promisify<RandomAccessReader, number, yauzl.Options, ZipFile>(
    // The types of the package know only the form with a callback.
    yauzl.fromRandomAccessReader.bind(yauzl),
  )
  try {
    return await open(new SourceReader(source), source.size, {
      lazyEntries: true,
      autoClose: false,
      validateEntrySizes: true,
    })
  } catch (error) {
    throw new UnreadableTable('damaged', {}, error)
  }
}

function entriesOf(archive: ZipFile): AsyncIterable<Entry> {
  const entries = new PassThrough({ objectMode: true })
  archive.on('entry', (entry: Entry) => {
    entries.write(entry)
    archive.readEntry()
  })
  archive.on('end', () => entries.end())
  archive.on('error', (error) => entries.destroy(error as Error))
  archive.readEntry()
  return entries as AsyncIterable<Entry>
}
