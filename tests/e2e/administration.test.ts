import { readFile } from 'node:fs/promises'

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { PRODUCER_SLUG } from '#prisma/seed/accounts.ts'
import { launchBrowser, seriousViolations } from '#tests/setup/browser.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { filled, siteRoutes } from '#tests/setup/site-map.ts'
import { startProduct, type RunningProduct } from '#tests/setup/server.ts'
import { accountOf, signedInPage } from '#tests/setup/signed-in.ts'

let database: TestDatabase
let product: RunningProduct
let browser: Browser

beforeAll(async () => {
  database = await testDatabase({ seeded: true })
  product = await startProduct({ databaseUrl: database.url, env: { REQUESTS_PER_MINUTE: '1000000' } })
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  await product.stop()
  await database.close()
})

test('an administrator looks as a member, can change nothing by any address, leaves, and finds both in the log', async () => {
  const { page, complaints, close } = await signedInPage(browser, 'administrator', {
    baseURL: product.url,
    locale: 'en',
  })
  const member = accountOf('producer')
  await page.goto('/en/admin/people')
  await page.getByLabel('Name or email address').fill(member.email)
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await page.getByRole('link', { name: member.name }).click()
  await page.getByRole('heading', { level: 1, name: member.name }).waitFor()
  expect(await seriousViolations(page)).toEqual([])

  await page.locator('#view-reason').fill('Asked for help with the shortlist')
  await page.getByRole('button', { name: 'Start viewing' }).click()
  const banner = page.getByRole('region', { name: 'Viewing as another person' })
  await banner.getByText(`Viewing as ${member.name}.`).waitFor()

  await page.goto(`/en/enterprises/${PRODUCER_SLUG}/profile`)
  await banner.waitFor()
  expect(await seriousViolations(page)).toEqual([])

  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const taken: string[] = []
  for (const { path, action } of await siteRoutes()) {
    if (!action || path === '/viewing/end' || path.startsWith('/api/')) continue
    const address = filled(path, { slug: PRODUCER_SLUG, id: '00000000-0000-7000-8000-000000000000' })
    const answer = await fetch(product.url + address, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin: product.url, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'command=create&name=x',
    })
    if (answer.status !== 403) taken.push(`${address}: ${answer.status}`)
  }
  expect(taken).toEqual([])
  const refused = await page.goto('/en/account')
  expect(refused?.status()).toBe(403)
  await page.getByText('Private to this person').first().waitFor()

  await page.goto('/en')
  await banner.getByRole('button', { name: 'End viewing' }).click()
  await page.getByRole('heading', { level: 1, name: member.name }).waitFor()
  expect(await banner.count()).toBe(0)

  await page.getByRole('link', { name: 'History of the account' }).click()
  await page.getByRole('heading', { level: 1, name: `History of ${member.name}` }).waitFor()
  const entries = page.getByRole('list', { name: 'Changes, newest first' }).locator('> li')
  await entries.nth(1).getByText('View as another user').first().waitFor()
  await entries.nth(1).locator('summary').click()
  await entries.nth(1).getByText('Asked for help with the shortlist').waitFor()
  expect(complaints.filter((line) => !line.includes('403'))).toEqual([])
  await close()
})

test('every page of administration can be read on a phone in Vietnamese', async () => {
  const { page, close } = await signedInPage(browser, 'administrator', {
    baseURL: product.url,
    locale: 'vi',
    width: 'phone',
  })
  for (const path of [
    '/admin',
    '/admin/enterprises',
    '/admin/jobs',
    '/admin/audit',
    '/admin/reference?table=provinces',
  ]) {
    const answer = await page.goto(path)
    expect([path, answer?.status()]).toEqual([path, 200])
    expect([path, await seriousViolations(page)]).toEqual([path, []])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    expect([path, wide]).toEqual([path, false])
  }
  await close()
})

test('a member takes a copy of their data and changes a consent', async () => {
  const { page, close } = await signedInPage(browser, 'supplier', {
    baseURL: product.url,
    locale: 'en',
  })
  await page.goto('/en/account/privacy')
  await page.getByRole('button', { name: 'Give consent: Mail about the programme' }).click()
  await page.getByRole('button', { name: 'Withdraw: Mail about the programme' }).waitFor()
  expect(await seriousViolations(page)).toEqual([])
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download for programs (JSON)' }).click(),
  ])
  const copy = JSON.parse(await readFile(await download.path(), 'utf8')) as {
    person: { email: string }
    records: Record<string, unknown[]>
  }
  expect(copy.person.email).toBe(accountOf('supplier').email)
  expect(copy.records.consent).toHaveLength(1)
  await page.goto('/en/privacy')
  await page.getByRole('heading', { level: 1, name: 'Personal data' }).waitFor()
  expect(await seriousViolations(page)).toEqual([])
  await close()
})
