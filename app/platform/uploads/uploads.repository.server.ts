import type pg from 'pg'

import type { PrismaClient } from '../database/client.server.ts'
import { AppError } from '../errors.ts'
import type { ByteSource } from '../sheets/reading/byte-source.ts'

/** Large enough to be quick, small enough that a process with many uploads at once stays small. */
const PIECE_BYTES = 256 * 1024

/** The pieces go by the plain connection: Prisma would write each as a text and pass it through its query compiler. */
export interface UploadStore {
  db: PrismaClient
  pool: pg.Pool
}

/**
 * Keeps bytes as they arrive, in pieces.
 * @returns the id to open them by
 * @throws AppError tooLarge as soon as there are more than `most` bytes; nothing of them is kept then
 */
export async function keepUpload(
  { db, pool }: UploadStore,
  chunks: AsyncIterable<Uint8Array>,
  most: number,
): Promise<{ id: string; size: number }> {
  const { id } = await db.upload.create({ data: {}, select: { id: true } })
  try {
    let size = 0
    let position = 0
    for await (const bytes of inPieces(chunks)) {
      size += bytes.length
      if (size > most) throw new AppError('tooLarge', 'fileTooLarge', { megabytes: Math.floor(most / 1e6) })
      await pool.query('INSERT INTO upload_piece (upload_id, position, bytes) VALUES ($1, $2, $3)', [
        id,
        position++,
        bytes,
      ])
    }
    await db.upload.update({ where: { id }, data: { size } })
    return { id, size }
  } catch (error) {
    await dropUpload(db, id).catch(() => undefined)
    throw error
  }
}

/** Pieces of the same size, whatever sizes arrive. */
async function* inPieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let piece = new Uint8Array(PIECE_BYTES)
  let filled = 0
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length;) {
      const part = chunk.subarray(from, from + PIECE_BYTES - filled)
      piece.set(part, filled)
      filled += part.length
      from += part.length
      if (filled < PIECE_BYTES) continue
      yield piece
      piece = new Uint8Array(PIECE_BYTES)
      filled = 0
    }
  }
  if (filled > 0) yield piece.subarray(0, filled)
}

/** Opens kept bytes; null when they are gone, or never came to their end. */
export async function openUpload({ db, pool }: UploadStore, id: string): Promise<ByteSource | null> {
  const upload = await db.upload.findUnique({ where: { id }, select: { size: true } })
  if (upload?.size == null) return null
  const { size } = upload
  let last: { position: number; bytes: Uint8Array } | undefined
  const piece = async (position: number): Promise<Uint8Array> => {
    if (last?.position === position) return last.bytes
    const { rows } = await pool.query<{ bytes: Buffer }>(
      'SELECT bytes FROM upload_piece WHERE upload_id = $1 AND position = $2',
      [id, position],
    )
    const found = rows[0]
    if (!found) throw new AppError('notFound', 'fileGone')
    last = { position, bytes: found.bytes }
    return found.bytes
  }
  async function* stream(offset = 0): AsyncGenerator<Uint8Array> {
    for (let at = offset; at < size;) {
      const bytes = (await piece(Math.floor(at / PIECE_BYTES))).subarray(at % PIECE_BYTES)
      at += bytes.length
      yield bytes
    }
  }
  return { size, stream, read: (offset, length) => gathered(stream(offset), Math.min(length, size - offset)) }
}

async function gathered(parts: AsyncGenerator<Uint8Array>, length: number): Promise<Uint8Array> {
  const all = new Uint8Array(Math.max(0, length))
  let filled = 0
  if (length <= 0) return all
  for await (const part of parts) {
    const taken = part.subarray(0, length - filled)
    all.set(taken, filled)
    filled += taken.length
    if (filled >= length) break
  }
  return all
}

/** Removes kept bytes; unknown ids change nothing. */
export async function dropUpload(db: PrismaClient, id: string): Promise<void> {
  await db.upload.deleteMany({ where: { id } })
}

/** Removes what was kept before a moment. Returns how many. */
export async function pruneUploads(db: PrismaClient, before: Date): Promise<number> {
  const { count } = await db.upload.deleteMany({ where: { createdAt: { lt: before } } })
  return count
}
