import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { readOpenData, writeOpenData } from '#app/features/open-data/index.server.ts'
import type { DataPackage } from '#app/features/open-data/package.ts'
import { loader as file } from '#app/routes/open-data-file.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { callRoute } from '#tests/factories/calls.ts'
import { aCertificateOf, anEnterprise, aProduct, aRecognition } from '#tests/factories/directory.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let app: TestApp
let folder: string
let now = new Date('2026-11-28T03:00:00Z')
let maker: Awaited<ReturnType<typeof anEnterprise>>

beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'nhip-cau-open-data-'))
  app = testApp(database.url, { variables: { DATA_DIRECTORY: folder, PUBLIC_URL: 'https://nhip-cau.test' } })
  app.clock = { now: () => now }
  maker = await anEnterprise(app.db, {
    nameVi: '=Công ty "Đèn", Lam',
    origin: 'member',
    roles: ['producer', 'supplier'],
  })
  await aCertificateOf(app.db, maker.id, 'iso-9001')
  const product = await aProduct(app.db, maker.id, { nameVi: 'Đèn LED', origin: 'public_record' })
  await aProduct(app.db, maker.id, { nameVi: 'Chưa được công nhận', origin: 'public_record' })
  await aRecognition(app.db, { productId: product.id, enterpriseId: maker.id, yearTo: 2024, topTen: true })
  await anEnterprise(app.db, { nameVi: 'Minh hoạ', origin: 'demonstration' })
  await anEnterprise(app.db, { nameVi: 'Chưa công bố', origin: 'member', publishedAt: null })
  await database.pool.query(
    `INSERT INTO enterprise (id, slug, name_vi, origin, as_of, updated_at, roles, aliases, languages, export_markets)
     SELECT gen_random_uuid(), 'many-' || n, 'Công ty ' || n, 'public_record', '2026-01-01', now(),
            '{}', '{}', '{}', '{}' FROM generate_series(1, 1200) n`,
  )
})

afterAll(async () => {
  await app.close()
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

const call = (day: string, name: string, headers: Record<string, string> = {}) =>
  callRoute(app, file, `/open-data/files/${day}/${name}`, { params: { day, name }, headers })

const write = () => writeOpenData.run(app, {})

test('before anything is written the page says so', async () => {
  expect(await readOpenData(app, 'vi')).toMatchObject({ day: null, earlier: [] })
  expect((await call('latest', 'enterprises.csv')).status).toBe(404)
})

test('the public facts of the day are written in both forms, and nothing else', async () => {
  await write()
  const csv = await (await call('latest', 'enterprises.csv')).text()
  const bytes = await readFile(join(folder, 'open-data', '2026-11-28', 'enterprises.csv'))
  expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  const [header = '', ...lines] = csv.replace('\uFEFF', '').trim().split('\r\n')
  expect(header.split(',').slice(0, 4)).toEqual(['id', 'url', 'nameVi', 'nameEn'])
  expect(lines).toHaveLength(1201)
  const line = lines.find((each) => each.startsWith(maker.publicId))
  expect(line).toContain(`"'=Công ty ""Đèn"", Lam"`)
  expect(line).toContain('producer;supplier')
  expect(csv).not.toContain('Minh hoạ')
  expect(csv).not.toContain('Chưa công bố')

  const json = (await (await call('2026-11-28', 'enterprises.json')).json()) as { id: string }[]
  expect(json).toHaveLength(1201)
  expect(new Set(json.map(({ id }) => id)).size).toBe(1201)
  const products = (await (await call('latest', 'recognised-products.json')).json()) as { nameVi: string }[]
  expect(products.map(({ nameVi }) => nameVi)).toEqual(['Đèn LED'])
  const recognitions = (await (await call('latest', 'recognitions.json')).json()) as object[]
  expect(recognitions).toMatchObject([{ year: 2024, topTen: true, enterprise: { id: maker.publicId } }])
})

test('the description says what is in each file, and the sums are right', async () => {
  const described = (await (await call('latest', 'datapackage.json')).json()) as DataPackage
  expect(described.licenses).toMatchObject([{ name: 'CC-BY-4.0' }])
  const sums = await (await call('latest', 'SHA256SUMS')).text()
  for (const { path, hash, bytes, schema } of described.resources) {
    const content = await readFile(join(folder, 'open-data', '2026-11-28', path))
    const sum = createHash('sha256').update(content).digest('hex')
    expect([hash, bytes]).toEqual([`sha256:${sum}`, content.length])
    expect(sums).toContain(`${sum}  ${path}\n`)
    if (!schema) continue
    const [header = ''] = content.toString().replace('\uFEFF', '').split('\r\n')
    expect(schema.fields.map(({ name }) => name)).toEqual(header.split(','))
  }
  const { datasets, day } = await readOpenData(app, 'en')
  expect(day).toBe('2026-11-28')
  for (const { columns, dataset } of datasets)
    for (const { name, text } of columns) expect(text, `${dataset}.${name}`).not.toBe('')
})

test('a day is written once, and the oldest days go', async () => {
  const first = await readFile(join(folder, 'open-data', '2026-11-28', 'datapackage.json'), 'utf8')
  await write()
  expect(await readFile(join(folder, 'open-data', '2026-11-28', 'datapackage.json'), 'utf8')).toBe(first)
  for (const name of ['2026-10-29', '2026-10-30', '2026-10-31', '.draft-2026-11-01'])
    await mkdir(join(folder, 'open-data', name))
  now = new Date('2026-11-28T19:05:00Z')
  await write()
  expect((await readdir(join(folder, 'open-data'))).toSorted()).toEqual([
    '2026-10-31',
    '2026-11-28',
    '2026-11-29',
  ])
})

test('only files that there are can be asked for, and an unchanged one is not sent twice', async () => {
  for (const [day, name] of [
    ['latest', 'session-secret'],
    ['latest', '../session-secret'],
    ['..', 'enterprises.csv'],
    ['2026-11-28', 'enterprises.xlsx'],
    ['2026-01-01', 'enterprises.csv'],
    ['.draft-2026-11-28', 'enterprises.csv'],
  ] as const)
    expect((await call(day, name)).status, `${day}/${name}`).toBe(404)
  const first = await call('latest', 'recognitions.csv')
  const etag = first.headers.get('etag') ?? ''
  await first.body?.cancel()
  expect((await call('latest', 'recognitions.csv', { 'if-none-match': etag })).status).toBe(304)
})
