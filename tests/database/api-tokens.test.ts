import { afterAll, beforeAll, expect, test } from 'vitest'

import { commandToken, readTokens, tidyApi } from '#app/features/api-access/index.server.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import type { Scope } from '#app/platform/scopes.ts'
import { action as patchProfile, loader as readProfile } from '#app/routes/api.own-profile.ts'
import { action as removeCertificate } from '#app/routes/api.own-certificate.ts'
import { action as addCertificate } from '#app/routes/api.own-certificates.ts'
import { action as changeProduct, loader as readProduct } from '#app/routes/api.own-product.ts'
import { action as addProduct } from '#app/routes/api.own-products.ts'
import { loader as readMe } from '#app/routes/api.me.ts'
import { loader as listEnterprises } from '#app/routes/api.enterprises.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { callRoute, jsonOf, type CallOptions } from '#tests/factories/calls.ts'
import { aMember, aPerson, cookieOf, signedInAs } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let app: TestApp
let now = new Date('2026-11-28T03:00:00Z')
let owner: SignedInActor
let ownerEmail: string
let rival: SignedInActor
let representative: SignedInActor
let publicId: string

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
  app.clock = { now: () => now }
  const member = await aMember(app, { name: 'Đèn Lam' })
  ownerEmail = member.email
  owner = await signedInAs(app, member.email)
  const acts = { for: member.enterpriseId, as: 'representative' as const }
  representative = await signedInAs(app, (await aPerson(app, { acts })).email)
  rival = await signedInAs(app, (await aMember(app)).email)
  publicId = (await app.db.enterprise.findUniqueOrThrow({ where: { id: member.enterpriseId } })).publicId
})

afterAll(async () => {
  await app.close()
  await database.close()
})

async function aToken(
  actor: SignedInActor,
  scopes: Scope[],
  lifetime: '30' | 'never' = '30',
): Promise<string> {
  const made = await commandToken(app, actor, { command: 'create', name: 'Kho', scopes, lifetime })
  return made?.token ?? ''
}

const profile = (token: string | undefined, options: CallOptions = {}) =>
  callRoute(app, options.method ? patchProfile : readProfile, `/api/v1/enterprises/${publicId}/profile`, {
    params: { id: publicId },
    ...(token === undefined ? {} : { token }),
    ...options,
  })

const patch = (token: string, body: unknown, etag?: string) =>
  profile(token, { method: 'PATCH', body, ...(etag ? { headers: { 'if-match': etag } } : {}) })

const add = (token: string, body: unknown, headers: Record<string, string> = {}) =>
  callRoute(app, addCertificate, `/api/v1/enterprises/${publicId}/certificates`, {
    method: 'POST',
    params: { id: publicId },
    token,
    body,
    headers,
  })

const CERTIFICATE = { standard: 'iso-9001', number: 'A-1', issuer: 'Quacert', issuedOn: '2026-01-05' }

test('a token is shown once, kept as a hash, and says what it was last used for', async () => {
  const token = await aToken(owner, ['profile:read'])
  expect(token).toMatch(/^ncp_[0-9a-z]{46}$/)
  const rows = JSON.stringify(await app.db.apiToken.findMany())
  expect(rows).not.toContain(token)
  expect(rows).not.toContain(token.slice(4, 30))
  const before = (await readTokens(app, owner)).tokens[0]
  expect(before).toMatchObject({ name: 'Kho', hint: token.slice(-4), state: 'live', lastUsedAt: null })
  const me = await jsonOf(await callRoute(app, readMe, '/api/v1/me', { token }))
  expect(me).toMatchObject({
    name: 'Đại diện Đèn Lam',
    scopes: ['profile:read'],
    enterprises: [{ id: publicId, role: 'owner' }],
  })
  expect((await readTokens(app, owner)).tokens[0]?.lastUsedAt).toBe(now.toISOString())
})

test('withdrawn, expired, mistyped or without an account, a token opens nothing', async () => {
  const token = await aToken(owner, ['profile:read'])
  expect((await profile(token)).status).toBe(200)
  const [row] = (await readTokens(app, owner)).tokens
  await expect(commandToken(app, rival, { command: 'revoke', id: row?.id ?? '' })).rejects.toThrow(AppError)
  expect((await profile(token)).status).toBe(200)
  await commandToken(app, owner, { command: 'revoke', id: row?.id ?? '' })
  const refused = await profile(token)
  expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([
    401,
    'Bearer error="invalid_token"',
  ])

  const short = await aToken(owner, ['profile:read'])
  const forEver = await aToken(owner, ['profile:read'], 'never')
  now = new Date(now.getTime() + 31 * 86_400_000)
  expect((await profile(short)).status).toBe(401)
  expect((await profile(forEver)).status).toBe(200)
  expect((await profile(`${forEver.slice(0, -1)}${forEver.endsWith('0') ? '1' : '0'}`)).status).toBe(401)
})

test('a cookie opens no call that needs a token, and a token no page', async () => {
  const cookie = await cookieOf(app, ownerEmail)
  expect((await profile(undefined, { headers: { cookie } })).status).toBe(401)
  const token = await aToken(owner, ['profile:write'])
  const actor = await app.actorOf(new Headers({ authorization: `Bearer ${token}` }))
  expect(actor.personId).toBeNull()
})

test('a token reaches as far as its scopes and its person, and never into another enterprise', async () => {
  const reading = await aToken(owner, ['profile:read'])
  const refused = await patch(reading, { nameShort: 'x' }, '"x"')
  expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([
    403,
    'Bearer error="insufficient_scope", scope="profile:write"',
  ])
  const all = ['profile:read', 'profile:write'] as const
  const ofRival = await aToken(rival, [...all])
  expect((await profile(ofRival)).status).toBe(404)
  expect((await patch(ofRival, { nameShort: 'x' }, '*')).status).toBe(404)
  expect((await add(ofRival, CERTIFICATE)).status).toBe(404)
  const ofRepresentative = await aToken(representative, [...all])
  expect((await profile(ofRepresentative)).status).toBe(200)
  expect((await patch(ofRepresentative, { nameShort: 'x' }, '*')).status).toBe(403)
})

test('roles of staff do not come with a token, and without a second factor nothing of theirs does', async () => {
  await app.db.person.update({ where: { id: owner.personId }, data: { staffRoles: ['administrator'] } })
  const bearer = await app.bearerOf(await aToken(owner, []))
  expect(bearer?.actor.staffRoles).toEqual([])
  expect(bearer?.actor.memberships).toEqual([])
  await app.db.person.update({ where: { id: owner.personId }, data: { staffRoles: [] } })
})

test('a change names the version that it is meant for, and follows the rules of the form', async () => {
  const token = await aToken(owner, ['profile:read', 'profile:write'])
  const read = await profile(token)
  const etag = read.headers.get('etag') ?? ''
  expect(etag).toBe('"profile-1"')
  expect(read.headers.get('cache-control')).toBe('private, no-cache')
  expect((await patch(token, { nameShort: 'Lam' })).status).toBe(428)

  const changed = await patch(
    token,
    { nameEn: 'Lam Lamps', exportMarkets: ['JP', 'KR'], website: 'www.den-lam.vn', address: 'Số 1 phố Lam' },
    etag,
  )
  expect(await jsonOf(changed)).toMatchObject({
    nameVi: 'Đèn Lam',
    nameEn: 'Lam Lamps',
    exportMarkets: ['JP', 'KR'],
    website: 'https://www.den-lam.vn',
    address: 'Số 1 phố Lam',
  })
  expect(changed.headers.get('etag')).toBe('"profile-2"')
  expect((await patch(token, { nameEn: 'Other' }, etag)).status).toBe(412)
  const emptied = await patch(token, { nameEn: null }, '"profile-2"')
  expect(await jsonOf(emptied)).toMatchObject({ nameEn: null, exportMarkets: ['JP', 'KR'] })
  const [event] = await app.db.domainEvent.findMany({ where: { kind: 'enterprise.changed' } })
  expect(event?.subjectId).toBe(owner.memberships[0]?.enterpriseId)

  for (const [body, field] of [
    [{ yearFounded: '1999' }, 'yearFounded'],
    [{ exportMarkets: ['XX'] }, 'exportMarkets.0'],
    [{ website: 'no address' }, 'website'],
    [{ province: '99' }, 'province'],
    [{ password: 'x' }, ''],
  ] as const)
    expect(await jsonOf(await patch(token, body, '*')), JSON.stringify(body)).toMatchObject({
      status: 400,
      errors: [{ field }],
    })
  const noJson = await profile(token, {
    method: 'PATCH',
    headers: { 'if-match': '*', 'content-type': 'text/plain' },
    body: {},
  })
  expect(noJson.status).toBe(400)
})

test('a request that is sent again is answered as the first time, and done once', async () => {
  const token = await aToken(owner, ['profile:write'])
  const headers = { 'idempotency-key': 'key-1' }
  const first = await add(token, CERTIFICATE, headers)
  expect(first.status).toBe(201)
  const body = await jsonOf(first)
  const again = await add(token, CERTIFICATE, headers)
  expect([again.status, again.headers.get('idempotency-replayed'), await jsonOf(again)]).toEqual([
    201,
    'true',
    body,
  ])
  expect(await app.db.certificate.count()).toBe(1)
  expect((await add(token, { ...CERTIFICATE, number: 'A-2' }, headers)).status).toBe(422)
  expect((await add(token, CERTIFICATE)).status).toBe(409)
  expect((await add(token, CERTIFICATE, { 'idempotency-key': 'a b' })).status).toBe(400)

  // A refusal uses up no key.
  const other = { 'idempotency-key': 'key-2' }
  expect((await add(token, { ...CERTIFICATE, number: 'A-3', issuedOn: '2099-01-01' }, other)).status).toBe(
    400,
  )
  const both = await Promise.all([1, 2, 3].map(() => add(token, { ...CERTIFICATE, number: 'A-4' }, other)))
  const statuses = both.map(({ status }) => status).toSorted((a, b) => a - b)
  expect(statuses[0]).toBe(201)
  expect(statuses.every((status) => status === 201 || status === 409)).toBe(true)
  expect(await app.db.certificate.count({ where: { number: 'A-4' } })).toBe(1)

  const id = String(body.id)
  const remove = () =>
    callRoute(app, removeCertificate, `/api/v1/enterprises/${publicId}/certificates/${id}`, {
      method: 'DELETE',
      params: { id: publicId, certificateId: id },
      token,
    })
  expect((await remove()).status).toBe(204)
  expect((await remove()).status).toBeGreaterThanOrEqual(204)
  expect(await app.db.certificate.count()).toBe(1)
})

test('products are added, changed and taken out, each by the rules of its page', async () => {
  const token = await aToken(owner, ['profile:read', 'products:write'])
  const add = (body: unknown) =>
    callRoute(app, addProduct, `/api/v1/enterprises/${publicId}/products`, {
      method: 'POST',
      params: { id: publicId },
      token,
      body,
    })
  const wrong = await add({ nameVi: 'Đèn', hsCodes: ['9999999'] })
  expect(await jsonOf(wrong)).toMatchObject({ status: 400, errors: [{ field: 'hsCodes.0' }] })
  const added = await add({
    nameVi: 'Đèn LED',
    hsCodes: ['9405'],
    capacity: { value: 20, unit: 'H87', period: 'MON' },
  })
  expect(added.status).toBe(201)
  const product = await jsonOf<{ id: string }>(added)
  expect(added.headers.get('location')).toContain(product.id)

  const at = (of: string, options: CallOptions) =>
    callRoute(
      app,
      options.method ? changeProduct : readProduct,
      `/api/v1/enterprises/${publicId}/products/${product.id}`,
      { params: { id: publicId, productId: product.id }, token: of, ...options },
    )
  const etag = (await at(token, {})).headers.get('etag') ?? ''
  expect((await at(token, { method: 'PATCH', body: { nameEn: 'LED lamp' } })).status).toBe(428)
  const headers = { 'if-match': etag }
  const changed = await at(token, { method: 'PATCH', body: { nameEn: 'LED lamp', capacity: null }, headers })
  expect(await jsonOf(changed)).toMatchObject({
    nameVi: 'Đèn LED',
    nameEn: 'LED lamp',
    hsCodes: ['9405'],
    capacity: null,
  })
  expect((await at(token, { method: 'PATCH', body: { nameEn: 'x' }, headers })).status).toBe(412)
  const stranger = await aToken(rival, ['profile:read', 'products:write'])
  for (const options of [{}, { method: 'DELETE' }]) expect((await at(stranger, options)).status).toBe(404)
  expect((await at(token, { method: 'DELETE' })).status).toBe(204)
  expect((await at(token, {})).status).toBe(404)
})

test('as many tokens as there may be, and what is long over is forgotten', async () => {
  for (let count = 0; count < 40; count++) {
    try {
      await aToken(rival, [])
    } catch (error) {
      expect(error).toMatchObject({ code: 'conflict', reasonKey: 'tooManyTokens' })
      break
    }
  }
  expect((await readTokens(app, rival)).full).toBe(true)
  now = new Date(now.getTime() + 200 * 86_400_000)
  await tidyApi.run(app, {})
  expect((await readTokens(app, rival)).tokens).toEqual([])
  expect(await app.db.apiRepetition.count()).toBe(0)
})

test('a call is counted for its person, wherever it comes from', async () => {
  const token = await aToken(owner, [], 'never')
  const remaining = (answer: Response) => Number(/r=(\d+)/.exec(answer.headers.get('ratelimit') ?? '')?.[1])
  const first = remaining(await callRoute(app, listEnterprises, '/api/v1/enterprises?limit=1', { token }))
  const visitor = await callRoute(app, listEnterprises, '/api/v1/enterprises?limit=1')
  const second = remaining(await callRoute(app, listEnterprises, '/api/v1/enterprises?limit=1', { token }))
  expect(second).toBe(first - 1)
  expect(remaining(visitor)).not.toBe(first - 1)
})
