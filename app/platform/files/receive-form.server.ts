import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'

import { Busboy, type BusboyFileStream } from '@fastify/busboy'

import { AppError } from '../errors.ts'

/** How many files a field takes, and how large each may be, in bytes. */
export type Accepted = Readonly<Record<string, { files: number; bytes: number }>>

/** A file that has arrived: its bytes lie at `path` until the form is answered. Nothing about its content is known. */
export interface ArrivedFile {
  field: string
  /** As the sender calls it. */
  name: string
  path: string
  bytes: number
  /** In hexadecimal. */
  sha256: string
}

/** A form with files, as far as it was taken in. */
export interface ReceivedForm {
  form: FormData
  files: ArrivedFile[]
  /** Fields whose files were not all taken, and why; the first reason of a field. */
  faults: Map<string, 'fileTooLarge' | 'tooManyFiles'>
  /** Removes what has arrived and was not kept. */
  dispose(): Promise<void>
}

const MOST_FIELDS = 2000
const MOST_FIELD_BYTES = 300_000
/** Of all fields that are no files. */
const MOST_TEXT_BYTES = 1_000_000

/**
 * Takes in a form with files as it arrives, the files into a folder of their own. A file that is too large is read to
 * its end but not kept, so that the rest of the form is not lost.
 * @throws AppError invalid for what is no form, tooLarge when its fields alone are too large
 */
export async function receiveForm(
  request: Request,
  accepted: Accepted,
  arrivals: string,
): Promise<ReceivedForm> {
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data'))
    return { form: await plainForm(request), files: [], faults: new Map(), dispose: async () => {} }
  await mkdir(arrivals, { recursive: true })
  const folder = await mkdtemp(path.join(arrivals, 'form-'))
  const dispose = () => rm(folder, { recursive: true, force: true })
  try {
    return { ...(await parted(request, accepted, folder)), dispose }
  } catch (error) {
    await dispose()
    throw error instanceof AppError ? error : new AppError('invalid', 'unreadableForm', {}, error)
  }
}

async function plainForm(request: Request): Promise<FormData> {
  if (Number(request.headers.get('content-length') ?? 0) > MOST_TEXT_BYTES) throw tooLarge()
  try {
    return await request.formData()
  } catch (error) {
    throw new AppError('invalid', 'unreadableForm', {}, error)
  }
}

async function parted(
  request: Request,
  accepted: Accepted,
  folder: string,
): Promise<Omit<ReceivedForm, 'dispose'>> {
  const form = new FormData()
  const faults: ReceivedForm['faults'] = new Map()
  const writing: Promise<ArrivedFile | null>[] = []
  let textBytes = 0
  const parser = new Busboy({
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    limits: {
      fields: MOST_FIELDS,
      fieldSize: MOST_FIELD_BYTES,
      fileSize: mostBytes(accepted),
      headerPairs: 50,
    },
    isPartAFile: (_field, _type, name) => name !== undefined,
  })
  const refuse = (error: AppError) => parser.destroy(error)
  parser.on('field', (name, value, nameCut, valueCut) => {
    textBytes += value.length
    if (nameCut || valueCut || textBytes > MOST_TEXT_BYTES) refuse(tooLarge())
    else form.append(name, value)
  })
  parser.on('fieldsLimit', () => refuse(tooLarge()))
  const taken = new Map<string, number>()
  parser.on('file', (field, stream, name) => {
    const limit = Object.hasOwn(accepted, field) ? accepted[field] : undefined
    const count = (taken.get(field) ?? 0) + 1
    // An input without a choice sends an empty file without a name.
    if (!limit || !name) return void stream.resume()
    taken.set(field, count)
    if (count > limit.files) {
      faults.set(field, 'tooManyFiles')
      return void stream.resume()
    }
    const target = path.join(folder, String(writing.length))
    const work = take(stream, { field, name: asWritten(name), path: target }, limit.bytes).then((file) => {
      if (!file && !faults.has(field)) faults.set(field, 'fileTooLarge')
      return file
    })
    work.catch(() => undefined)
    writing.push(work)
  })
  if (!request.body) throw new AppError('invalid', 'unreadableForm')
  const source = Readable.fromWeb(request.body as ReadableStream)
  await pipeline(source, parser, { signal: request.signal })
  const files = (await Promise.all(writing)).filter((file) => file !== null)
  return { form, files, faults }
}

/** Browsers write these three signs of a name in such a way. */
function asWritten(name: string): string {
  return name.replace(/%(22|0D|0A)/g, (code) => decodeURIComponent(code))
}

/** Writes one file and counts it; null when it is larger than allowed. */
async function take(
  stream: BusboyFileStream,
  file: Pick<ArrivedFile, 'field' | 'name' | 'path'>,
  most: number,
): Promise<ArrivedFile | null> {
  const hash = createHash('sha256')
  let bytes = 0
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      // Read on, so that the fields behind it arrive, but keep no more.
      if (bytes > most) return done()
      hash.update(chunk)
      done(null, chunk)
    },
  })
  await pipeline(stream, counted, createWriteStream(file.path))
  if (bytes > most || stream.truncated) {
    await rm(file.path, { force: true })
    return null
  }
  return { ...file, bytes, sha256: hash.digest('hex') }
}

function mostBytes(accepted: Accepted): number {
  return Math.max(...Object.values(accepted).map(({ bytes }) => bytes)) + 1
}

function tooLarge(): AppError {
  return new AppError('tooLarge', 'tooLarge', { megabytes: MOST_TEXT_BYTES / 1_000_000 })
}
