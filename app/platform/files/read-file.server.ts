import { Readable } from 'node:stream'

import type { Actor } from '../actor.ts'
import type { App } from '../app.ts'
import { AppError } from '../errors.ts'
import { isFileKey } from './file-store.ts'
import { findFile, type StoredFileRow } from './files.repository.server.ts'
import { mayReadFile } from './may-read-file.ts'
import { photoWidthOf } from './photo.ts'

/** A file as a browser gets it. */
export interface ServedFile {
  body: ReadableStream
  headers: Record<string, string>
}

/** What is handed in must do nothing in a browser but be looked at or saved. */
const SAFE = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; sandbox",
}

/**
 * A file under its key: a photo by a name such as 640.webp, a document by any name.
 * @throws AppError notFound also for what this reader may not see
 */
export async function readFile(
  app: Pick<App, 'db' | 'files'>,
  actor: Actor,
  { key, name }: { key: string; name: string },
): Promise<ServedFile> {
  const opened = isFileKey(key)
    ? await (photoWidthOf(name) ? photo(app, key, name) : document(app, actor, key))
    : null
  if (!opened) throw new AppError('notFound', 'fileNotFound')
  return opened
}

/** Only photos have pieces of such names, and what is under a key never changes: no row needs to be asked. */
async function photo({ files }: Pick<App, 'files'>, key: string, name: string): Promise<ServedFile | null> {
  const opened = await files.open(key, name)
  if (!opened) return null
  return {
    body: Readable.toWeb(opened.stream) as ReadableStream,
    headers: {
      ...SAFE,
      'content-type': 'image/webp',
      'content-length': String(opened.bytes),
      'content-disposition': 'inline',
      'cache-control': 'public, max-age=31536000, immutable',
      'cross-origin-resource-policy': 'cross-origin',
    },
  }
}

async function document(
  { db, files }: Pick<App, 'db' | 'files'>,
  actor: Actor,
  key: string,
): Promise<ServedFile | null> {
  const row = await findFile(db, key)
  if (!row || row.kind !== 'document' || !mayReadFile(actor, { ...row, ofNeed: row._count.needFiles > 0 }))
    return null
  return served(files, row)
}

/** A document for a reader of whom the caller has made sure that they may see it; null when it is gone. */
export async function openDocument(
  { db, files }: Pick<App, 'db' | 'files'>,
  key: string,
): Promise<ServedFile | null> {
  const row = await findFile(db, key)
  return row?.kind === 'document' ? served(files, { ...row, visibility: 'members' }) : null
}

async function served(files: App['files'], row: StoredFileRow): Promise<ServedFile | null> {
  const { key } = row
  const opened = await files.open(key, 'whole')
  if (!opened) return null
  return {
    body: Readable.toWeb(opened.stream) as ReadableStream,
    headers: {
      ...SAFE,
      'content-type': row.mediaType,
      'content-length': String(opened.bytes),
      'content-disposition': disposition(row),
      // A document that is public today may be private tomorrow.
      'cache-control': row.visibility === 'everyone' ? 'public, max-age=300' : 'private, no-store',
      'cross-origin-resource-policy': 'same-origin',
    },
  }
}

/** As RFC 8187 wants it. */
function percentEncoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** Pictures open, everything else is saved. */
function disposition({ name, mediaType }: StoredFileRow): string {
  const how = mediaType.startsWith('image/') ? 'inline' : 'attachment'
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  return `${how}; filename="${plain}"; filename*=UTF-8''${percentEncoded(name)}`
}
