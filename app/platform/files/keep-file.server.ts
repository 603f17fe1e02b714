import { randomBytes } from 'node:crypto'

import { fileTypeFromFile } from 'file-type'

import type { SignedInActor } from '../actor.ts'
import type { App } from '../app.ts'
import { AppError } from '../errors.ts'
import { DOCUMENT_TYPES, PHONE_PICTURE_TYPES, PHOTO_TYPES, safeName } from './file-kinds.ts'
import { bytesSince, type NewFile, noteFile } from './files.repository.server.ts'
import type { Photo } from './photo.ts'
import type { ArrivedFile } from './receive-form.server.ts'

type Keeper = Pick<App, 'db' | 'files' | 'photos' | 'clock'>

/** Whose a file is. */
export interface Owner {
  /** Whose members may see it while it is private. */
  enterpriseId: string | null
  uploader: SignedInActor
}

/** What one person may hand in within a day, as it is kept. */
const MOST_BYTES_A_DAY = 500_000_000
const DAY_MS = 24 * 3_600_000

/**
 * Keeps a photo, in the widths of pages. Everybody who knows its key can see it.
 * @throws AppError invalid (at the file's field) for what is no photo by its content, tooMany
 */
export async function keepPhoto(app: Keeper, file: ArrivedFile, owner: Owner): Promise<Photo> {
  return atField(file.field, async () => {
    await demandRoom(app, owner)
    const mediaType = await typeOf(file, PHOTO_TYPES, 'notAPhoto')
    const { width, height, pieces } = await app.photos.make(file.path)
    const key = newKey()
    await app.files.put(key, pieces)
    const bytes = pieces.reduce((sum, { from }) => sum + (from instanceof Uint8Array ? from.length : 0), 0)
    await noteFile(app.db, {
      ...noteOf(file, owner, mediaType),
      key,
      kind: 'photo',
      bytes,
      width,
      height,
      visibility: 'everyone',
    })
    return { key, width, height }
  })
}

/**
 * Keeps a document as it came, for its owner and officers only.
 * @returns its key
 * @throws AppError invalid (at the file's field) for what is no PDF, JPEG or PNG by its content, tooMany
 */
export async function keepDocument(app: Keeper, file: ArrivedFile, owner: Owner): Promise<string> {
  return atField(file.field, async () => {
    await demandRoom(app, owner)
    const mediaType = await typeOf(file, DOCUMENT_TYPES, 'notADocument')
    const key = newKey()
    await app.files.put(key, [{ name: 'whole', from: { path: file.path } }])
    await noteFile(app.db, {
      ...noteOf(file, owner, mediaType),
      key,
      kind: 'document',
      bytes: file.bytes,
      visibility: 'members',
    })
    return key
  })
}

/** 128 bits that nobody guesses. */
function newKey(): string {
  return randomBytes(16).toString('hex')
}

function noteOf(
  { name, sha256 }: ArrivedFile,
  { enterpriseId, uploader }: Owner,
  mediaType: string,
): Pick<NewFile, 'name' | 'sha256' | 'mediaType' | 'enterpriseId' | 'uploaderId'> {
  return { name: safeName(name, mediaType), sha256, mediaType, enterpriseId, uploaderId: uploader.personId }
}

async function typeOf(file: ArrivedFile, known: readonly string[], otherwise: string): Promise<string> {
  const found = await fileTypeFromFile(file.path)
  const mediaType = found?.mime ?? 'unknown'
  if (known.includes(mediaType)) return mediaType
  throw new AppError('invalid', PHONE_PICTURE_TYPES.includes(mediaType) ? 'photoOfPhone' : otherwise)
}

async function demandRoom(app: Keeper, { uploader }: Owner): Promise<void> {
  const since = new Date(app.clock.now().getTime() - DAY_MS)
  if ((await bytesSince(app.db, uploader.personId, since)) > MOST_BYTES_A_DAY)
    throw new AppError('tooMany', 'filesOfDay', { seconds: 3600, megabytes: MOST_BYTES_A_DAY / 1_000_000 })
}

/** Lets a refusal stand at the field of its file. */
async function atField<T>(field: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    throw new AppError(error.code, error.reasonKey, { ...error.detail, field }, error.cause)
  }
}
