import sharp from 'sharp'

import { AppError } from '../errors.ts'
import { FEWEST_PHOTO_PIXELS, MOST_PHOTO_PIXELS, PHOTO_TYPES } from './file-kinds.ts'
import type { Piece } from './file-store.ts'
import { PHOTO_WIDTHS, widthsOf } from './photo.ts'

/** A picture as it is kept: upright, without what a camera writes beside it, encoded anew. */
export interface MadePhoto {
  width: number
  height: number
  pieces: Piece[]
}

/** Makes pictures for pages of what people hand in, a few at a time and beside the requests. */
export interface PhotoMaker {
  /**
   * @param file path of a file of one of PHOTO_TYPES
   * @throws AppError invalid for what cannot be read, is too large or too small; tooMany when too many others wait
   */
  make(file: string): Promise<MadePhoto>
}

/** Decoding takes memory by the pixel, so one after the other. */
const AT_ONCE = 1
const MOST_WAITING = 40
const PATIENCE_SECONDS = 30
/** No kept picture is taller, also one of a chimney. */
const MOST_HEIGHT = 2560
const QUALITY = 80

const formats: readonly string[] = PHOTO_TYPES.map((type) => type.replace('image/', ''))

/** Uses libvips by sharp, which works in threads of its own. */
export function createPhotoMaker(): PhotoMaker {
  sharp.cache(false)
  sharp.concurrency(1)
  let running = 0
  const waiting: (() => void)[] = []
  return {
    async make(file) {
      if (waiting.length >= MOST_WAITING) throw new AppError('tooMany', 'photosBusy', { seconds: 20 })
      if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
      else running++
      try {
        return await made(file)
      } finally {
        const next = waiting.shift()
        if (next) next()
        else running--
      }
    },
  }
}

async function made(file: string): Promise<MadePhoto> {
  await inspect(file)
  const { data, info } = await decoded(file)
  if (Math.min(info.width, info.height) < FEWEST_PHOTO_PIXELS) throw tooSmall()
  const { width, height, channels } = info
  const pieces: Piece[] = []
  for (const kept of widthsOf(width)) {
    const picture = sharp(data, { raw: { width, height, channels } })
    const from = await picture
      .resize({ width: Math.min(kept, width) })
      .webp({ quality: QUALITY })
      .toBuffer()
    pieces.push({ name: `${kept}.webp`, from })
  }
  return { width, height, pieces }
}

/** Reads the head of the file alone: a bomb is known before it is decoded. */
async function inspect(file: string): Promise<void> {
  const { format, width, height } = await sharp(file, { limitInputPixels: false })
    .metadata()
    .catch((error: unknown) => {
      throw unreadable(error)
    })
  if (!formats.includes(format)) throw unreadable()
  const megapixels = MOST_PHOTO_PIXELS / 1_000_000
  if (width * height > MOST_PHOTO_PIXELS) throw new AppError('invalid', 'photoTooManyPixels', { megapixels })
  if (Math.min(width, height) < FEWEST_PHOTO_PIXELS) throw tooSmall()
}

async function decoded(file: string) {
  try {
    return await sharp(file, { limitInputPixels: MOST_PHOTO_PIXELS, failOn: 'error' })
      .autoOrient()
      .timeout({ seconds: PATIENCE_SECONDS })
      .resize({
        width: PHOTO_WIDTHS.at(-1),
        height: MOST_HEIGHT,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true })
  } catch (error) {
    throw unreadable(error)
  }
}

function unreadable(cause?: unknown): AppError {
  return new AppError('invalid', 'photoUnreadable', {}, cause)
}

function tooSmall(): AppError {
  return new AppError('invalid', 'photoTooSmall', { pixels: FEWEST_PHOTO_PIXELS })
}
