import { afterAll, beforeAll, expect, test } from 'vitest'

import type { EnterpriseRecord } from '#app/features/public-records/enterprise-record.schema.ts'
import { action, loader as listEnterprises } from '#app/routes/api.enterprises.ts'
import { loader as listStandards } from '#app/routes/api.certificate-standards.ts'
import { loader as getEnterprise } from '#app/routes/api.enterprise.ts'
import { loader as getProduct } from '#app/routes/api.product.ts'
import { loader as listProducts } from '#app/routes/api.products.ts'
import { loader as listProvinces } from '#app/routes/api.provinces.ts'
import { loader as listRecognitions } from '#app/routes/api.recognitions.ts'
import { loader as permanent } from '#app/routes/public-id.tsx'
import { publicIdOf, readPublicId } from '#reference/public-ids.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { callRoute, jsonOf, type CallOptions } from '#tests/factories/calls.ts'
import { aCertificateOf, anEnterprise, aProduct, aRecognition } from '#tests/factories/directory.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let app: TestApp
let maker: Awaited<ReturnType<typeof anEnterprise>>
let product: Awaited<ReturnType<typeof aProduct>>
let hidden: Awaited<ReturnType<typeof anEnterprise>>

interface List {
  items: EnterpriseRecord[]
  nextCursor: string | null
}

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url, { variables: { PUBLIC_URL: 'https://nhip-cau.test' } })
  maker = await anEnterprise(app.db, {
    nameVi: 'Công ty Đèn Lam',
    origin: 'member',
    industryGroup: 'mechanical',
    taxCode: '0101234567',
  })
  await aCertificateOf(app.db, maker.id, 'iso-9001')
  product = await aProduct(app.db, maker.id)
  await aRecognition(app.db, { productId: product.id, yearTo: 2024 })
  await aRecognition(app.db, { enterpriseId: maker.id, yearTo: 2019, status: 'revoked' })
  for (let count = 0; count < 6; count++) await anEnterprise(app.db, { country: 'JP' })
  hidden = await anEnterprise(app.db, { origin: 'member', publishedAt: null })
})

afterAll(async () => {
  await app.close()
  await database.close()
})

const list = (query = '', options: CallOptions = {}) =>
  callRoute(app, listEnterprises, `/api/v1/enterprises${query}`, options)
const one = (id: string, query = '', options: CallOptions = {}) =>
  callRoute(app, getEnterprise, `/api/v1/enterprises/${id}${query}`, { params: { id }, ...options })
const namesOf = async (query: string) => (await jsonOf<List>(await list(query))).items.map(({ slug }) => slug)

test('the database gives out the ids that the rule of the reference table makes', async () => {
  const { rows } = await database.pool.query<{ id: string }>(
    `SELECT new_public_id(kind) AS id FROM unnest(ARRAY['E', 'P', 'R']) AS kind, generate_series(1, 2000)`,
  )
  const ids = rows.map((row) => row.id)
  expect(new Set(ids).size).toBe(6000)
  for (const id of ids) {
    expect(readPublicId(id)).toMatchObject({ state: 'right', id })
    expect(publicIdOf(id.charAt(3) as 'E', id.slice(5, 13))).toBe(id)
  }
})

test('each record has an id from its first moment, also one that is written past the product', async () => {
  expect(readPublicId(maker.publicId)).toMatchObject({ state: 'right', kind: 'enterprise' })
  expect(readPublicId(product.publicId)).toMatchObject({ state: 'right', kind: 'product' })
  const { rows } = await database.pool.query<{ public_id: string }>(
    `INSERT INTO recognition (id, enterprise_id, year_to, status, origin)
     VALUES (gen_random_uuid(), $1, 2024, 'recognised', 'public_record') RETURNING public_id`,
    [maker.id],
  )
  expect(readPublicId(rows[0]?.public_id ?? '')).toMatchObject({ state: 'right', kind: 'recognition' })
})

test('the permanent address leads to where the record stands; a mistyped one says so', async () => {
  const at = (publicId: string, prefix = '') =>
    callRoute(app, permanent, `${prefix}/id/${publicId}`, { params: { publicId } })
  const moved = await at(maker.publicId)
  expect([moved.status, moved.headers.get('location')]).toEqual([301, `/enterprises/${maker.slug}`])
  const typed = product.publicId.toLowerCase().replaceAll('-', '')
  expect((await at(typed, '/en')).headers.get('location')).toBe(`/en/products/${product.slug}`)
  const recognition = await app.db.recognition.findFirstOrThrow({ where: { productId: product.id } })
  expect((await at(recognition.publicId)).headers.get('location')).toBe(`/products/${product.slug}`)
  const wrong = maker.publicId.slice(0, -1) + (maker.publicId.endsWith('7') ? '8' : '7')
  await expect(at(wrong)).rejects.toMatchObject({
    init: { status: 404 },
    data: { title: 'Mã bị gõ sai' },
  })
  for (const other of [hidden.publicId, 'nothing'])
    await expect(at(other)).rejects.toMatchObject({ data: { title: 'Không tìm thấy trang này' } })
})

test('one enterprise comes with its public facts, and no more', async () => {
  const answer = await one(maker.publicId.toLowerCase())
  const record = await jsonOf<EnterpriseRecord>(answer)
  expect(record).toMatchObject({
    id: maker.publicId,
    nameVi: 'Công ty Đèn Lam',
    url: `https://nhip-cau.test/en/enterprises/${maker.slug}`,
    taxCode: '0101234567',
    sites: [{ kind: 'head_office', country: 'VN', province: '24' }],
    certificates: [{ standard: 'iso-9001', expiresOn: '2027-12-31' }],
    recognisedYears: [2024],
    demonstration: false,
  })
  expect(answer.headers.get('last-modified')).toBe(maker.updatedAt.toUTCString())
  const vi = await one(maker.publicId, '?fields=url', { headers: { 'accept-language': 'en;q=0.3, vi-VN' } })
  expect(await jsonOf(vi)).toEqual({
    id: maker.publicId,
    url: `https://nhip-cau.test/enterprises/${maker.slug}`,
  })
  expect(vi.headers.get('content-language')).toBe('vi')
})

test('what is not published, mistyped or no id is not there, each with its own kind of problem', async () => {
  const wrong = maker.publicId.slice(0, -1) + (maker.publicId.endsWith('7') ? '8' : '7')
  for (const [id, type] of [
    [hidden.publicId, 'not-found'],
    [product.publicId, 'not-found'],
    ['rang-dong', 'not-found'],
    [wrong, 'mistyped-id'],
  ] as const) {
    const answer = await one(id)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ])
    expect(await jsonOf(answer)).toMatchObject({
      type: `https://nhip-cau.test/developers#problem-${type}`,
      status: 404,
      instance: `/api/v1/enterprises/${id}`,
    })
  }
})

test('pages of a list meet every record once, also when some come in between', async () => {
  const seen: string[] = []
  let query = '?limit=3&fields=slug'
  for (let page = 0; page < 10; page++) {
    const answer = await list(query)
    const { items, nextCursor } = await jsonOf<List>(answer)
    seen.push(...items.map(({ id }) => id))
    if (nextCursor === null) break
    expect(answer.headers.get('link')).toBe(
      `<https://nhip-cau.test/api/v1/enterprises?limit=3&fields=slug&cursor=${nextCursor}>; rel="next"`,
    )
    await anEnterprise(app.db, { country: 'KR' })
    query = `?limit=3&fields=slug&cursor=${nextCursor}`
  }
  const before = await app.db.enterprise.findMany({
    where: { sites: { some: { country: { not: 'KR' } } }, publishedAt: { not: null } },
    select: { publicId: true },
  })
  expect(new Set(seen).size).toBe(seen.length)
  for (const { publicId } of before) expect(seen).toContain(publicId)
  expect(seen).not.toContain(hidden.publicId)
})

test('a cursor is good for its own list only', async () => {
  const { nextCursor } = await jsonOf<List>(await list('?limit=1&country=JP'))
  expect((await list(`?limit=2&country=JP&cursor=${nextCursor ?? ''}`)).status).toBe(200)
  for (const query of [
    `?cursor=${nextCursor ?? ''}`,
    `?country=JP&cursor=x${nextCursor ?? ''}`,
    '?cursor=a.b',
  ])
    expect(await jsonOf(await list(query)), query).toMatchObject({
      status: 400,
      title: 'The cursor is not right',
    })
})

test('filters choose; what is not understood is refused by name', async () => {
  expect(await namesOf('?industryGroup=mechanical')).toEqual([maker.slug])
  for (const query of [
    '?province=24,01&role=producer&demonstration=false',
    '?recognisedYear=2024',
    '?certificate=iso-9001',
    '?taxCode=0101234567',
    '?origin=member',
  ])
    expect(await namesOf(query), query).toEqual([maker.slug])
  expect(await namesOf('?recognisedYear=2019')).toEqual([])
  expect(await namesOf('?updatedSince=2099-01-01')).toEqual([])
  expect((await namesOf('?country=JP')).length).toBe(6)
  for (const [query, field] of [
    ['?limit=0', 'limit'],
    ['?limit=101', 'limit'],
    ['?province=99', 'province.0'],
    ['?fields=nameVi,password', 'fields.1'],
    ['?updatedSince=yesterday', 'updatedSince'],
    ['?page=2', ''],
    ['?limit=1&limit=2', 'limit'],
  ] as const) {
    const problem = await jsonOf<{ errors: { field: string }[] }>(await list(query))
    expect(problem, query).toMatchObject({
      status: 400,
      type: 'https://nhip-cau.test/developers#problem-invalid-request',
    })
    expect(problem.errors[0]?.field, query).toBe(field)
  }
})

test('an unchanged answer is not sent twice; a changed one is', async () => {
  const first = await one(maker.publicId)
  const etag = first.headers.get('etag') ?? ''
  expect(etag).toMatch(/^W\/"/)
  const again = await one(maker.publicId, '', { headers: { 'if-none-match': `"x", ${etag}` } })
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
  await app.db.enterprise.update({ where: { id: maker.id }, data: { nameShort: 'Đèn Lam' } })
  expect((await one(maker.publicId, '', { headers: { 'if-none-match': etag } })).status).toBe(200)
})

test('every answer says how much is left, and may be read from other sites', async () => {
  const answer = await list('?limit=1')
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  expect(answer.headers.get('ratelimit-policy')).toBe('"calls";q=6000;w=60')
  expect(answer.headers.get('ratelimit')).toMatch(/^"calls";r=5\d{3};t=\d+$/)
  const preflight = await list('', { method: 'OPTIONS' })
  expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([
    204,
    'GET, HEAD, OPTIONS',
  ])
  const posted = await callRoute(app, action, '/api/v1/enterprises', { method: 'POST', body: {} })
  expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
})

test('past the limit, a program is told how long to wait', async () => {
  const busy = testApp(database.url, { variables: { REQUESTS_PER_MINUTE: '10' } })
  try {
    let last = await callRoute(busy, listEnterprises, '/api/v1/enterprises?limit=1')
    for (let count = 0; count < 10; count++)
      last = await callRoute(busy, listEnterprises, '/api/v1/enterprises?limit=1')
    expect(last.status).toBe(429)
    expect(last.headers.get('ratelimit')).toMatch(/^"calls";r=0;t=\d+$/)
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
  } finally {
    await busy.close()
  }
})

test('a token that is none is refused, and a cookie counts for nothing', async () => {
  const answer = await list('', { token: 'ncp_nonsense' })
  expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([
    401,
    'Bearer error="invalid_token"',
  ])
})

interface Page {
  items: Record<string, unknown>[]
  nextCursor: string | null
}

test('products, recognitions and the tables come the same way', async () => {
  const products = await jsonOf<Page>(
    await callRoute(app, listProducts, `/api/v1/products?enterprise=${maker.publicId}&recognisedYear=2024`),
  )
  expect(products.items).toMatchObject([
    { id: product.publicId, enterprise: { id: maker.publicId }, recognisedYears: [2024] },
  ])
  const ofNobody = await aProduct(app.db, hidden.id)
  const found = await callRoute(app, getProduct, `/api/v1/products/${ofNobody.publicId}`, {
    params: { id: ofNobody.publicId },
  })
  expect(found.status).toBe(404)

  const { items } = await jsonOf<Page>(
    await callRoute(app, listRecognitions, `/api/v1/recognitions?enterprise=${maker.publicId}&year=2024`),
  )
  expect(items.map(({ product: linked }) => (linked as { id: string } | null)?.id)).toContain(
    product.publicId,
  )
  const revoked = await jsonOf<Page>(
    await callRoute(app, listRecognitions, `/api/v1/recognitions?enterprise=${maker.publicId}&year=2019`),
  )
  expect(revoked.items).toEqual([])

  const first = await jsonOf<Page>(await callRoute(app, listProvinces, '/api/v1/provinces?limit=30'))
  const rest = await jsonOf<Page>(
    await callRoute(app, listProvinces, `/api/v1/provinces?limit=30&cursor=${first.nextCursor ?? ''}`),
  )
  expect([first.items.length, rest.items.length, rest.nextCursor]).toEqual([30, 4, null])
  const food = await jsonOf<Page>(
    await callRoute(app, listStandards, '/api/v1/certificate-standards?field=food&fields=label'),
  )
  expect(food.items).toContainEqual({ code: 'haccp', label: 'HACCP' })
})
