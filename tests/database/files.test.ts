import { readdir } from 'node:fs/promises'
import path from 'node:path'

import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'

import { keepOwnPhoto } from '#app/features/directory/index.server.ts'
import { type Actor, type SignedInActor, VISITOR } from '#app/platform/actor.ts'
import type { Edge } from '#app/platform/edge.server.ts'
import { uploadFor } from '#app/platform/edge-upload.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { DOCUMENT_TYPES, MOST_DOCUMENT_BYTES, MOST_PHOTO_BYTES } from '#app/platform/files/file-kinds.ts'
import { keepDocument, keepPhoto } from '#app/platform/files/keep-file.server.ts'
import { readFile } from '#app/platform/files/read-file.server.ts'
import { type ArrivedFile, receiveForm } from '#app/platform/files/receive-form.server.ts'
import { removeOrphanFiles } from '#app/platform/files/remove-orphans.job.server.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aProduct } from '#tests/factories/directory.ts'
import { aMember, aPerson, signedInAs } from '#tests/factories/people.ts'
import { aBomb, aPicture } from '#tests/factories/pictures.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

const ACCEPTED = {
  photos: { files: 2, bytes: MOST_PHOTO_BYTES },
  paper: { files: 1, bytes: MOST_DOCUMENT_BYTES },
}
const PDF = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

let database: TestDatabase
let app: TestApp
let folder: string
let owner: SignedInActor
let rival: SignedInActor
let slug: string
let enterpriseId: string

beforeAll(async () => {
  database = await testDatabase()
  folder = path.join(process.cwd(), '.cache', `files-${process.pid}`)
  app = testApp(database.url, { variables: { FILES_DIR: folder } })
  const member = await aMember(app, { name: 'Đèn Lam' })
  slug = member.slug
  enterpriseId = member.enterpriseId
  owner = await signedInAs(app, member.email)
  rival = await signedInAs(app, (await aMember(app, { name: 'Đèn Hồng' })).email)
})

afterAll(async () => {
  await app.files.clearArrivals(new Date(Date.now() + 60_000))
  await app.close()
  await database.close()
})

type Sent = [field: string, name: string, bytes: Uint8Array]

/** A form as a browser posts it. */
async function posted(fields: Record<string, string>, files: Sent[]): Promise<Request> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const [field, name, bytes] of files) form.append(field, new File([new Uint8Array(bytes)], name))
  const written = new Response(form)
  const headers = { 'content-type': written.headers.get('content-type') ?? '' }
  return new Request('http://localhost/en/upload', {
    method: 'POST',
    headers,
    body: await written.arrayBuffer(),
  })
}

async function arrived(name: string, bytes: Uint8Array, field = 'photos'): Promise<ArrivedFile> {
  const { files } = await receiveForm(await posted({}, [[field, name, bytes]]), ACCEPTED, app.files.arrivals)
  const [file] = files
  if (!file) throw new Error('nothing arrived')
  return file
}

async function refusalOf(work: Promise<unknown>): Promise<{ reason: string; field?: unknown }> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof AppError)) return { reason: String(error) }
  return { reason: error.reasonKey, field: error.detail.field }
}

const photo = async (name: string, bytes: Uint8Array) =>
  keepOwnPhoto(app, owner, slug, await arrived(name, bytes))

async function bytesOf(key: string, name: string, actor: Actor = VISITOR) {
  const { body, headers } = await readFile(app, actor, { key, name })
  return { bytes: Buffer.from(await new Response(body).arrayBuffer()), headers }
}

let arrivedBefore = new Set<string>()
beforeEach(async () => {
  arrivedBefore = new Set(await readdir(app.files.arrivals).catch(() => []))
})

describe('a form with files', () => {
  test('is taken in with its fields; a file that is too large or one too many is named, the rest is kept', async () => {
    const small = await aPicture()
    const request = await posted({ nameVi: 'Đèn đường', 'specs[0].value': '5' }, [
      ['photos', 'a.jpg', small],
      ['photos', 'b.jpg', small],
      ['photos', 'c.jpg', small],
      ['paper', 'large.pdf', Buffer.alloc(MOST_DOCUMENT_BYTES + 1, 1)],
      ['unasked', 'd.jpg', small],
      ['constructor', 'e.jpg', small],
    ])
    const received = await receiveForm(request, ACCEPTED, app.files.arrivals)
    expect(Object.fromEntries(received.form)).toEqual({ nameVi: 'Đèn đường', 'specs[0].value': '5' })
    expect(received.files.map(({ name }) => name)).toEqual(['a.jpg', 'b.jpg'])
    expect(Object.fromEntries(received.faults)).toEqual({ photos: 'tooManyFiles', paper: 'fileTooLarge' })
    await received.dispose()
    expect(await left()).toEqual([])
  })

  test('leaves nothing behind when it breaks off or is no form', async () => {
    const broken = new ReadableStream({
      async start(controller) {
        controller.enqueue(
          Buffer.from(
            '--x\r\ncontent-disposition: form-data; name="photos"; filename="a.jpg"\r\n\r\n' +
              'y'.repeat(100_000),
          ),
        )
        await new Promise((resolve) => setTimeout(resolve, 50))
        controller.error(new Error('gone'))
      },
    })
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    const half = new Request('http://localhost/upload', {
      method: 'POST',
      body: broken,
      headers,
      duplex: 'half',
    })
    expect(await refusalOf(receiveForm(half, ACCEPTED, app.files.arrivals))).toMatchObject({
      reason: 'unreadableForm',
    })
    for (const body of ['', '--x', '--x\r\n\r\n\r\n', 'no parts at all']) {
      const request = new Request('http://localhost/upload', { method: 'POST', body, headers })
      const received = await receiveForm(request, ACCEPTED, app.files.arrivals).catch(
        (error: unknown) => error,
      )
      if (received instanceof Error) expect(received).toBeInstanceOf(AppError)
    }
    const huge = await posted({ text: 'y'.repeat(400_000) }, [])
    expect(await refusalOf(receiveForm(huge, ACCEPTED, app.files.arrivals))).toMatchObject({
      reason: 'tooLarge',
    })
  })
})

describe('an action that takes files', () => {
  const schema = z.object({ nameVi: z.string(), year: z.number() })
  const run = vi.fn(async (_edge: Edge, input: z.output<typeof schema>, files: readonly ArrivedFile[]) => {
    const keys: string[] = []
    for (const file of files) keys.push((await keepPhoto(app, file, { enterpriseId, uploader: owner })).key)
    return Response.json({ ...input, keys })
  })
  const action = uploadFor('products.keep', schema, ACCEPTED, run)
  const send = (request: Request, actor: Actor = owner) => {
    const context = {
      app,
      nonce: '',
      requestId: '',
      address: '',
      actor: () => Promise.resolve(actor),
      setPolicy: () => undefined,
    }
    return action({ request, params: {}, context })
  }
  const answer = async (fields: Record<string, string>, files: Sent[]) => {
    const given = await send(await posted(fields, files))
    if (given instanceof Response) throw new Error('it was accepted')
    return { ...given.data.result, status: given.init?.status }
  }

  test('gets fields and files together', async () => {
    const fields = { nameVi: 'Đèn', year: '2020' }
    const given = await send(await posted(fields, [['photos', 'a.jpg', await aPicture()]]))
    if (!(given instanceof Response)) throw new Error('it was refused')
    expect(await given.json()).toMatchObject({ nameVi: 'Đèn', year: 2020, keys: [expect.any(String)] })
    expect(await left()).toEqual([])
  })

  test('says at the field what is wrong with its files, beside what is wrong with other fields', async () => {
    const large = Buffer.alloc(MOST_PHOTO_BYTES + 1, 7)
    const refused = await answer({ nameVi: 'Đèn', year: 'x' }, [['photos', 'a.jpg', large]])
    expect(refused).toMatchObject({
      status: 400,
      initialValue: { nameVi: 'Đèn', year: 'x' },
      error: { photos: [expect.stringContaining('at most 15 MB')], year: [expect.any(String)] },
    })
    const disguised = await answer({ nameVi: 'Đèn', year: '1' }, [['photos', 'a.jpg', PDF]])
    expect(disguised).toMatchObject({
      initialValue: { nameVi: 'Đèn', year: '1' },
      error: { photos: [expect.stringContaining('not a photo')] },
    })
    expect(await left()).toEqual([])
  })

  test('reads nothing from those who may not', async () => {
    run.mockClear()
    const request = await posted({ nameVi: 'Đèn', year: '1' }, [['photos', 'a.jpg', PDF]])
    await expect(send(request, VISITOR)).rejects.toMatchObject({ status: 302 })
    expect(run).not.toHaveBeenCalled()
    expect(request.bodyUsed).toBe(false)
  })
})

describe('a photo', () => {
  test('is turned upright, encoded anew in the widths of pages, without what the camera wrote', async () => {
    const sideways = await sharp(await aPicture(1600, 900))
      .withMetadata({ orientation: 6 })
      .toBuffer()
    const kept = await photo('đèn.jpg', sideways)
    expect(kept).toMatchObject({ width: 900, height: 1600 })
    for (const [name, width] of [
      ['320.webp', 320],
      ['640.webp', 640],
      ['1280.webp', 900],
    ] as const) {
      const { bytes, headers } = await bytesOf(kept.key, name)
      const picture = await sharp(bytes).metadata()
      expect(picture).toMatchObject({ format: 'webp', width })
      expect([picture.exif, picture.icc, picture.xmp]).toEqual([undefined, undefined, undefined])
      expect(headers).toMatchObject({
        'content-type': 'image/webp',
        'x-content-type-options': 'nosniff',
        'cache-control': 'public, max-age=31536000, immutable',
      })
    }
    const row = await app.db.storedFile.findUniqueOrThrow({ where: { key: kept.key } })
    expect(row).toMatchObject({ kind: 'photo', mediaType: 'image/jpeg', enterpriseId, name: 'đèn.jpg' })
  })

  test('may be PNG or WebP under any name; a small one is not blown up', async () => {
    expect(await photo('x.jpg', await aPicture(500, 400, 'png'))).toMatchObject({ width: 500, height: 400 })
    expect(await photo('x', await aPicture(300, 300, 'webp'))).toMatchObject({ width: 300 })
  })

  test('carries nothing of a page hidden in it', async () => {
    const jpeg = await aPicture()
    const script = Buffer.from('<script>alert(1)</script><?php system($_GET["c"]) ?>')
    const kept = await photo('photo.php.jpg', Buffer.concat([jpeg, script]))
    for (const name of ['320.webp', '640.webp'])
      expect((await bytesOf(kept.key, name)).bytes.includes('alert(1)')).toBe(false)
  })

  const html = Buffer.from('<!doctype html><script>alert(1)</script>')
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><rect/></svg>')
  const heic = Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypheic\0\0\0\0mif1heic'),
    Buffer.alloc(64),
  ])
  test.each([
    ['a page', 'photo.jpg', html, 'notAPhoto'],
    ['a drawing with a script', 'photo.svg', svg, 'notAPhoto'],
    ['a document', 'photo.png', PDF, 'notAPhoto'],
    ['nothing', 'photo.png', Buffer.alloc(0), 'notAPhoto'],
    ['a picture of a telephone', 'photo.jpg', heic, 'photoOfPhone'],
    ['a bomb', 'photo.png', aBomb(), 'photoTooManyPixels'],
    ['a bomb within the limit', 'photo.png', aBomb(7000), 'photoUnreadable'],
    [
      'the beginning of a picture',
      'photo.jpg',
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
      'photoUnreadable',
    ],
  ])('is not %s', async (_what, name, bytes, reason) => {
    expect(await refusalOf(photo(name, bytes))).toEqual({ reason, field: 'photos' })
  })

  test('is neither cut off nor tiny', async () => {
    const whole = await aPicture(1200, 900)
    expect((await refusalOf(photo('x.jpg', whole.subarray(0, whole.length / 2)))).reason).toBe(
      'photoUnreadable',
    )
    expect((await refusalOf(photo('x.jpg', await aPicture(199, 900)))).reason).toBe('photoTooSmall')
    expect((await refusalOf(photo('x.jpg', await aPicture(300, 9000)))).reason).toBe('photoTooSmall')
  })

  test('is taken from owners and editors of the enterprise alone', async () => {
    const { email } = await aPerson(app, { acts: { for: enterpriseId, as: 'representative' } })
    const representative = await signedInAs(app, email)
    const file = await arrived('a.jpg', await aPicture())
    expect((await refusalOf(keepOwnPhoto(app, rival, slug, file))).reason).toBe('notYourEnterprise')
    expect((await refusalOf(keepOwnPhoto(app, representative, slug, file))).reason).toBe('editorsOnly')
  })
})

describe('a document', () => {
  test('is read by its enterprise and by officers, and by nobody else until it is public', async () => {
    const file = await arrived('Chứng chỉ "ISO".pdf', PDF, 'paper')
    const key = await keepDocument(app, file, { enterpriseId, uploader: owner })
    const { bytes, headers } = await bytesOf(key, 'x', owner)
    expect(bytes.equals(PDF)).toBe(true)
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'private, no-store',
      'content-disposition':
        'attachment; filename="Ch_ng ch_ ISO.pdf"; filename*=UTF-8\'\'Ch%E1%BB%A9ng%20ch%E1%BB%89%20ISO.pdf',
    })
    expect(headers['content-security-policy']).toContain('sandbox')
    const officer: SignedInActor = { ...rival, memberships: [], staffRoles: ['department_officer'] }
    expect((await bytesOf(key, 'x', officer)).bytes.length).toBe(PDF.length)
    for (const actor of [VISITOR, rival])
      expect((await refusalOf(bytesOf(key, 'x', actor))).reason).toBe('fileNotFound')
    await app.db.storedFile.update({ where: { key }, data: { visibility: 'everyone' } })
    expect((await bytesOf(key, 'x')).headers['cache-control']).toBe('public, max-age=300')
  })

  test('is of a known type by its content', async () => {
    const page = await arrived('paper.pdf', Buffer.from('<html>%PDF-1.7</html>'), 'paper')
    expect(await refusalOf(keepDocument(app, page, { enterpriseId, uploader: owner }))).toEqual({
      reason: 'notADocument',
      field: 'paper',
    })
    expect(DOCUMENT_TYPES).not.toContain('image/svg+xml')
  })
})

test.each(['../../etc/passwd', 'ABCDEF', 'a'.repeat(32), 'a'.repeat(33), '', '%00'])(
  'there is no file under %j',
  async (key) => {
    for (const name of ['640.webp', 'whole', '../whole'])
      expect((await refusalOf(readFile(app, owner, { key, name }))).reason).toBe('fileNotFound')
  },
)

test('after a day files that nothing refers to go, and bytes that no row speaks of', async () => {
  const used = await photo('used.jpg', await aPicture())
  const unused = await photo('unused.jpg', await aPicture())
  const stray = 'f'.repeat(32)
  await app.files.put(stray, [{ name: '640.webp', from: Buffer.from('x') }])
  const product = await aProduct(app.db, enterpriseId)
  await app.db.productPhoto.create({
    data: { productId: product.id, fileKey: used.key, altVi: '', width: 800, height: 600 },
  })
  await removeOrphanFiles.run(app, {})
  for (const key of [used.key, unused.key, stray])
    expect(await app.files.open(key, '640.webp')).not.toBeNull()
  const later = new Date(Date.now() + 25 * 3_600_000)
  await removeOrphanFiles.run({ ...app, clock: { now: () => later } }, {})
  expect(await app.files.open(used.key, '640.webp')).not.toBeNull()
  for (const key of [unused.key, stray]) expect(await app.files.open(key, '640.webp')).toBeNull()
  expect(await app.db.storedFile.findUnique({ where: { key: unused.key } })).toBeNull()
  expect(await left()).toEqual([])
})

/** What is left of forms that have come in. */
async function left(): Promise<string[]> {
  return (await readdir(app.files.arrivals)).filter(
    (name) => name.startsWith('form-') && !arrivedBefore.has(name),
  )
}
