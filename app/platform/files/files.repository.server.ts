import type { PrismaClient } from '../database/client.server.ts'

export type StoredFileRow = NonNullable<Awaited<ReturnType<typeof findFile>>>

/** What is noted of a file that has just been kept. */
export interface NewFile {
  key: string
  kind: 'photo' | 'document'
  mediaType: string
  bytes: number
  sha256: string
  name: string
  width?: number
  height?: number
  visibility: 'everyone' | 'members'
  enterpriseId: string | null
  uploaderId: string
}

export async function noteFile(db: PrismaClient, file: NewFile): Promise<void> {
  await db.storedFile.create({ data: file })
}

/** What is noted of a file; null when it is unknown. */
export function findFile(db: PrismaClient, key: string) {
  return db.storedFile.findUnique({
    where: { key },
    include: { _count: { select: { needFiles: true } } },
  })
}

/** How many bytes a person has handed in since a moment. */
export async function bytesSince(db: PrismaClient, uploaderId: string, since: Date): Promise<number> {
  const { _sum } = await db.storedFile.aggregate({
    where: { uploaderId, createdAt: { gte: since } },
    _sum: { bytes: true },
  })
  return _sum.bytes ?? 0
}

/**
 * Forgets files from before a moment that nothing refers to; every table that refers to files is named here.
 * @returns the keys, at most `limit` of them
 */
export async function forgetOrphans(db: PrismaClient, before: Date, limit: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ key: string }[]>`
    DELETE FROM stored_file WHERE key IN (
      SELECT key FROM stored_file AS file
      WHERE created_at < ${before}
        AND NOT EXISTS (SELECT FROM product_photo WHERE file_key = file.key)
        AND NOT EXISTS (SELECT FROM certificate WHERE file_key = file.key)
        AND NOT EXISTS (SELECT FROM verification_paper WHERE file_key = file.key)
        AND NOT EXISTS (SELECT FROM need_file WHERE file_key = file.key)
      ORDER BY created_at LIMIT ${limit} FOR UPDATE SKIP LOCKED
    ) RETURNING key`
  return rows.map(({ key }) => key)
}

/** Of these keys those that are noted. */
export async function knownKeys(db: PrismaClient, keys: readonly string[]): Promise<Set<string>> {
  const rows = await db.storedFile.findMany({ where: { key: { in: [...keys] } }, select: { key: true } })
  return new Set(rows.map(({ key }) => key))
}
