import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { launchBrowser, newPage, seriousViolations } from '#tests/setup/browser.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { startProduct, type RunningProduct } from '#tests/setup/server.ts'
import { accountOf } from '#tests/setup/signed-in.ts'

interface ExampleCall {
  method: string
  path: string
  id?: string
  body?: object
  status: number
}

interface OpenApi {
  paths: Record<
    string,
    Record<
      string,
      {
        operationId: string
        security?: object[]
        responses: Record<string, { content?: Record<string, { schema: object }> }>
        'x-examples': ExampleCall[]
      }
    >
  >
  components: object
}

// Its types know only the default export of the other module system.
const withFormats = addFormats as unknown as (ajv: Ajv2020) => void

let database: TestDatabase
let product: RunningProduct
let browser: Browser
let token = ''

beforeAll(async () => {
  database = await testDatabase({ seeded: true })
  product = await startProduct({ databaseUrl: database.url })
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  await product.stop()
  await database.close()
})

const ask = (path: string, init: RequestInit = {}) => fetch(product.url + path, init)
const asBearer = { headers: { get authorization() { return `Bearer ${token}` } } } // prettier-ignore

test('a token is made in the browser, works, and is refused once it is withdrawn', async () => {
  const { page, complaints, close } = await newPage(browser, { baseURL: product.url, locale: 'en' })
  const { email, password } = accountOf('producer')
  await page.goto('/en/sign-in?returnTo=%2Fen%2Faccount%2Ftokens')
  await page.locator('input[type=email]').fill(email)
  await page.locator('input[type=password]').fill(password)
  await page.locator('input[type=password]').press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Tokens for programs' }).waitFor()
  await page.getByLabel('Name', { exact: true }).fill('Warehouse')
  await page.getByRole('button', { name: 'Make token' }).click()
  const made = page.getByLabel('New token', { exact: true })
  await made.waitFor()
  const first = await made.inputValue()
  expect((await ask('/api/v1/me', { headers: { authorization: `Bearer ${first}` } })).status).toBe(200)
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Withdraw the token Warehouse' }).click()
  await page.getByText('Withdrawn').first().waitFor()
  expect((await ask('/api/v1/me', { headers: { authorization: `Bearer ${first}` } })).status).toBe(401)

  await page.getByLabel('Name', { exact: true }).fill('Examples')
  await page.getByLabel('profile:read').check()
  await page.getByLabel('profile:write').check()
  await page.getByLabel('products:write').check()
  await page.getByRole('button', { name: 'Make token' }).click()
  await page.getByText('Token “Examples” made').waitFor()
  token = await made.inputValue()
  expect(complaints).toEqual([])
  await close()
})

test('every example of the document is answered as it says', async () => {
  const document = (await (await ask('/api/openapi.json')).json()) as OpenApi
  const ajv = new Ajv2020({ strict: false })
  withFormats(ajv)
  ajv.addSchema({ $id: 'document', ...document })
  const me = (await (await ask('/api/v1/me', asBearer)).json()) as { enterprises: { id: string }[] }
  const own = me.enterprises[0]?.id ?? ''
  let made = 0
  for (const [template, operations] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(operations))
      for (const example of operation['x-examples']) {
        const path = operation.security && example.id ? example.path.replace(example.id, own) : example.path
        const answer = await ask(path, {
          method: example.method,
          ...(await requestOf(path, operation, example)),
        })
        const body: unknown = await answer.json().catch(() => null)
        expect(answer.status, `${example.method} ${path} ${JSON.stringify(body)}`).toBe(example.status)
        made++
        // With chosen fields the others are left out on purpose.
        if (path.includes('fields=')) continue
        const at = [
          template,
          method,
          'responses',
          String(example.status),
          'content',
          'application/json',
          'schema',
        ]
        const pointer = ['paths', ...at].map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'))
        const valid = ajv.getSchema(`document#/${pointer.map(encodeURIComponent).join('/')}`)
        expect(valid, operation.operationId).toBeDefined()
        void valid?.(body)
        expect(valid?.errors ?? [], `${example.method} ${path}`).toEqual([])
      }
  expect(made).toBeGreaterThan(14)
})

async function requestOf(
  path: string,
  { security }: { security?: object[] },
  { method, body }: ExampleCall,
): Promise<RequestInit> {
  const headers: Record<string, string> = security ? { authorization: `Bearer ${token}` } : {}
  if (method === 'PATCH') headers['if-match'] = (await ask(path, asBearer)).headers.get('etag') ?? ''
  if (!body) return { headers }
  return { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

test('through the server as well: tags, limits, problems, other sites', async () => {
  const first = await ask('/api/v1/enterprises?limit=1', { headers: { 'accept-encoding': 'gzip' } })
  const etag = first.headers.get('etag') ?? ''
  expect((await ask('/api/v1/enterprises?limit=1', { headers: { 'if-none-match': etag } })).status).toBe(304)
  expect((await ask('/api/v1/enterprises', { method: 'HEAD' })).headers.get('ratelimit')).toMatch(/r=\d+/)
  expect((await ask('/api/v1/enterprises', { method: 'OPTIONS' })).status).toBe(204)
  const foreign = await ask('/api/v1/me', {
    method: 'POST',
    headers: { origin: 'https://elsewhere.example' },
  })
  expect([foreign.status, foreign.headers.get('content-type')]).toEqual([
    403,
    'application/problem+json; charset=utf-8',
  ])
  expect((await ask('/api/v1/enterprises', { method: 'DELETE' })).status).toBe(405)
  const mistyped = await ask('/id/NC-E-00000000-0')
  expect(mistyped.status).toBe(404)
  expect(await mistyped.text()).toContain('Mã bị gõ sai')
})

test.each(['vi', 'en'] as const)('the pages for developers read well on a phone in %s', async (language) => {
  const prefix = language === 'en' ? '/en' : ''
  const { page, complaints, close } = await newPage(browser, {
    baseURL: product.url,
    locale: language,
    width: 'phone',
  })
  await page.goto(`${prefix}/developers`)
  const form = page.locator('#call-listEnterprises form').first()
  // Before the page is alive there is a link in its place.
  await form.waitFor({ state: 'attached' })
  await page.locator('#call-listEnterprises summary').last().click()
  await form.getByRole('button').click()
  await page.getByText('HTTP 200').first().waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  expect(await seriousViolations(page)).toEqual([])
  await page.goto(`${prefix}/open-data`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  expect(await seriousViolations(page)).toEqual([])
  expect(complaints).toEqual([])
  await close()
})
