import { createHash, randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync, crc32 } from 'node:zlib'

import sharp from 'sharp'

import type { App } from '#app/platform/app.ts'
import type { ArrivedFile } from '#app/platform/files/receive-form.server.ts'

/** A picture of one colour in noise, as a camera would hand it over. */
export function aPicture(
  width = 800,
  height = 600,
  format: 'jpeg' | 'png' | 'webp' = 'jpeg',
): Promise<Buffer> {
  const background = { r: 40, g: 140, b: 120 }
  return sharp({ create: { width, height, channels: 3, background } })
    .withExif({ IFD0: { Copyright: 'somebody', Software: 'camera' } })
    .toFormat(format)
    .toBuffer()
}

/** A small PNG that claims to hold far more pixels than any photo: a decompression bomb. */
export function aBomb(side = 30_000): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([1, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc(Math.ceil(side / 8 + 1) * 1000))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'ascii'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** A file as it lies on disk while its form is worked on. */
export async function anArrival(
  app: Pick<App, 'files'>,
  bytes: Uint8Array,
  { field = 'file', name = 'photo.jpg' } = {},
): Promise<ArrivedFile> {
  await mkdir(app.files.arrivals, { recursive: true })
  const path = join(app.files.arrivals, randomUUID())
  await writeFile(path, bytes)
  return { field, name, path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}
