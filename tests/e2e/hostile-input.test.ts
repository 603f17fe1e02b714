import { afterAll, beforeAll, expect, test } from 'vitest'

import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { startProduct, type RunningProduct } from '#tests/setup/server.ts'

let database: TestDatabase
let product: RunningProduct

beforeAll(async () => {
  database = await testDatabase({ seeded: true })
  product = await startProduct({ databaseUrl: database.url, env: { LOG_LEVEL: 'info' } })
})

afterAll(async () => {
  await product.stop()
  await database.close()
})

const long = 'đèn led '.repeat(1250)

const QUERIES = [
  '',
  ' ',
  '%',
  '%%%',
  "'; DROP TABLE enterprise; --",
  "' OR 1=1 --",
  '\\',
  '"',
  '(((',
  '!|&<->:*',
  'a & b | !c <-> d:*',
  'recognised = true OR id EXISTS',
  'province = "01" AND (country != VN)',
  '\u0000null\u0000',
  '\u0001\u0008\u001b[31m',
  '😀🎉 đèn 👩‍👩‍👧',
  '\ud800',
  '\u202eđảo\u202c',
  '<script>alert(1)</script>',
  '${7*7} {{7*7}}',
  '../../etc/passwd',
  'ﷺ'.repeat(200),
  'z\u0301'.repeat(400),
  '0'.repeat(500),
  '1e309',
  'NaN',
  long,
]

const encode = (text: string) => encodeURIComponent(text.toWellFormed())

test.each(QUERIES)('the query %j gets a normal answer from page and interface', async (query) => {
  for (const path of ['/search', '/en/search', '/api/v1/search']) {
    const answer = await fetch(`${product.url}${path}?q=${encode(query)}`)
    expect(answer.status, `${path} ${await answer.text()}`).toBeLessThan(500)
  }
})

const PARAMETERS = [
  'page=-1',
  'page=0',
  'page=99999999999',
  'page=abc',
  'limit=-5',
  'limit=100000',
  'limit=abc',
  'kind=planet',
  'kind=product&kind=enterprise',
  'sort=%27',
  'province=99',
  'province=01%27%20OR%201=1',
  'country=XX&country=JP&country=',
  'recognisedYear=abc',
  'certificate=iso-9001&certificate=%00',
  'hsChapter=99999',
  'unknownFacet=1',
  '__proto__=1&constructor=2',
  'q[]=a&q[x]=b',
  'q=a&q=b',
  '%E0%A4%A=1',
  `industryGroup=${'x'.repeat(3000)}`,
]

test.each(PARAMETERS)('the parameters %s get a normal answer or a clear 400', async (parameters) => {
  for (const path of ['/search', '/en/search', '/api/v1/search']) {
    const answer = await fetch(`${product.url}${path}?${parameters}`)
    const body = await answer.text()
    expect([200, 400], `${path} ${answer.status} ${body.slice(0, 300)}`).toContain(answer.status)
    if (path.startsWith('/api')) expect(() => void JSON.parse(body)).not.toThrow()
  }
})

test.each([
  '/enterprises/does-not-exist',
  '/en/products/%00',
  "/enterprises/'%20OR%201=1",
  '/enterprises/%E0%A4%A',
  '/en/en/search',
  '/..%2f..%2fetc%2fpasswd',
  '/api/v1/nothing',
  '/assets/nothing.js',
  '/wp-login.php',
  `/${'a'.repeat(4000)}`,
])('the address %s is not found, and says so', async (path) => {
  const answer = await fetch(`${product.url}${path}`)
  expect([400, 404], await answer.text()).toContain(answer.status)
})

test.each([
  ['no body at all', '', undefined],
  ['a broken multipart body', '--x\r\nbroken', 'multipart/form-data; boundary=y'],
  ['JSON in place of a form', '{"email":', 'application/json'],
  [
    'fields nested without end',
    Array.from({ length: 300 }, () => 'a').join('[') + '=1',
    'application/x-www-form-urlencoded',
  ],
  ['a prototype', '__proto__[x]=1&email=a@b.vn&password=x', 'application/x-www-form-urlencoded'],
  ['control characters', 'email=%00%01&password=%00', 'application/x-www-form-urlencoded'],
])('a sign-in form with %s is refused with a clear answer', async (_what, body, type) => {
  const answer = await fetch(`${product.url}/sign-in`, {
    method: 'POST',
    body,
    headers: { accept: 'text/html', ...(type ? { 'content-type': type } : {}) },
    redirect: 'manual',
  })
  expect(answer.status, await answer.text()).toBeGreaterThanOrEqual(400)
  expect(answer.status).toBeLessThan(500)
})

test('a form from another site is refused', async () => {
  const answer = await fetch(`${product.url}/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ email: 'a@b.vn', password: 'x' }),
    headers: { origin: 'https://elsewhere.example', accept: 'text/html' },
  })
  expect(answer.status).toBe(403)
})

test('what is refused is logged with its reason and where it came from, and nothing secret of it', async () => {
  const post = (headers: Record<string, string>) =>
    fetch(`${product.url}/sign-in`, {
      method: 'POST',
      body: new URLSearchParams({ email: 'khong-ai@nhipcau.example', password: 'a guessed password' }),
      headers: { accept: 'text/html', ...headers },
    })
  await post({})
  await post({ origin: 'https://elsewhere.example' })
  await fetch(`${product.url}/api/v1/me`, { headers: { authorization: 'Bearer nc_a-forged-token' } })
  const refused = () =>
    product
      .output()
      .split('\n')
      .filter((line) => line.includes('"msg":"refused"'))
  for (const reason of ['wrongPassword', 'foreignOrigin', 'tokenInvalid'])
    await expect
      .poll(refused)
      .toContainEqual(expect.stringMatching(new RegExp(`"address":"[^"]+".*"reason":"${reason}"`)))
  for (const secret of ['a guessed password', 'a-forged-token', 'khong-ai'])
    expect(product.output()).not.toContain(secret)
})

test('an oversized form is refused before it is read', async () => {
  const answer = await fetch(`${product.url}/sign-in`, { method: 'POST', body: 'x'.repeat(1_500_000) })
  expect(answer.status).toBe(413)
})

test.each(['PUT', 'DELETE', 'PATCH'])('%s on a page is no server error', async (method) => {
  const answer = await fetch(`${product.url}/search`, { method })
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(answer.status).toBeLessThan(500)
})

test('a meeting with a forged id does not exist, and without an account one is asked to sign in', async () => {
  const answer = await fetch(`${product.url}/meetings/not-a-uuid`, { redirect: 'manual' })
  expect(answer.status).toBe(302)
  expect(answer.headers.get('location')).toContain('/sign-in?returnTo=')
})

test('every answer carries the security headers and a request id', async () => {
  const { headers } = await fetch(`${product.url}/search?q=led`)
  expect(headers.get('content-security-policy')).toMatch(/script-src 'self' 'nonce-[^']+'/)
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  expect(headers.get('x-powered-by')).toBeNull()
})
