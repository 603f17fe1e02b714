import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { recordEvent } from '#app/platform/database/outbox.server.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { anEnterprise } from '#tests/factories/directory.ts'
import { launchBrowser, newPage, seriousViolations } from '#tests/setup/browser.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { startProduct, type RunningProduct } from '#tests/setup/server.ts'
import { accountOf } from '#tests/setup/signed-in.ts'

let database: TestDatabase
let product: RunningProduct
let browser: Browser
let app: TestApp

beforeAll(async () => {
  database = await testDatabase({ seeded: true })
  product = await startProduct({ databaseUrl: database.url, env: { ALERT_BATCH_SECONDS: '0' } })
  app = testApp(database.url)
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  await app.close()
  await product.stop()
  await database.close()
})

test('a visitor saves a search, is mailed what is published afterwards, follows the mail, and ends the mails without signing in', async () => {
  const { page, complaints, close } = await newPage(browser, { baseURL: product.url, locale: 'en' })
  await page.goto('/en/search?q=zeppelin&kind=enterprise&province=24')
  await page.getByRole('link', { name: 'Save this search' }).click()

  // Signing in on the way loses nothing.
  await page.waitForURL(/\/en\/sign-in/)
  const { email, password } = accountOf('buyer')
  await page.locator('input[type=email]').fill(email)
  await page.locator('input[type=password]').fill(password)
  await page.locator('input[type=password]').press('Enter')
  await page.waitForURL(/\/en\/saved-searches\/new/)
  expect(await page.locator('input[name=name]').inputValue()).toBe('zeppelin · Enterprises · Bac Ninh')
  await page.locator('input[name=name]').fill('Airships')
  await page.getByText('As it happens').click()
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Save search' }).click()
  await page.getByText('Search saved').waitFor()

  const slug = await publish('Zeppelin Bắc Ninh')
  const reload = async () => {
    await page.goto('/en/mailbox')
    return page.locator('main a[href*="/mailbox/"]').count()
  }
  await expect.poll(reload, { timeout: 30_000, interval: 500 }).toBe(1)
  await page.getByRole('link', { name: '1 new result: Airships' }).click()
  await page.getByText('Why: has “Zeppelin”').waitFor()
  expect(await seriousViolations(page)).toEqual([])
  const links = await page.locator('main pre a').allTextContents()
  const toEnterprise = links.find((link) => link.endsWith(`/en/enterprises/${slug}`))
  const toStop = links.find((link) => link.includes('/unsubscribe/'))
  await page.goto(new URL(toEnterprise ?? '').pathname)
  await page.locator('h1', { hasText: 'Zeppelin Bắc Ninh' }).waitFor()

  await page.goto('/en/saved-searches')
  await page.getByText('1 new result').waitFor()
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('link', { name: 'Airships' }).click()
  await page.locator(`a[href="/en/enterprises/${slug}"]`).waitFor()
  expect(complaints).toEqual([])
  await close()

  // Another browser, nobody signed in: looking at the page ends nothing, the button does.
  const stranger = await newPage(browser, { baseURL: product.url, locale: 'en', javaScript: false })
  await stranger.page.goto(new URL(toStop ?? '').pathname)
  expect(await frequencyNow()).toBe('at_once')
  await stranger.page.getByRole('button', { name: 'Stop these mails' }).click()
  await stranger.page.getByText('No more mails', { exact: true }).waitFor()
  expect(await frequencyNow()).toBe('never')
  await stranger.close()
})

test('a mail program unsubscribes by one click, without a redirect', async () => {
  const { id } = await app.db.savedSearch.findFirstOrThrow({ where: { name: 'Airships' } })
  await app.db.savedSearch.update({ where: { id }, data: { frequency: 'weekly' } })
  const mail = await mailboxLink()
  const answer = await fetch(new URL(mail, product.url), {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
  })
  expect(answer.status).toBe(200)
  expect(await frequencyNow()).toBe('never')
  const wrong = await fetch(new URL(`${mail}x`, product.url), { method: 'POST', body: new URLSearchParams() })
  expect(wrong.status).toBe(404)
})

test('a deleted search comes back by one button, without JavaScript', async () => {
  const { page, close } = await newPage(browser, { baseURL: product.url, javaScript: false, width: 'phone' })
  const { email, password } = accountOf('buyer')
  await page.goto('/sign-in?returnTo=/saved-searches')
  await page.locator('input[type=email]').fill(email)
  await page.locator('input[type=password]').fill(password)
  await page.locator('input[type=password]').press('Enter')
  await page.waitForURL(/\/saved-searches/)
  await page.getByRole('button', { name: 'Xoá: Airships' }).click()
  await page.getByText('Chưa lưu tìm kiếm nào').waitFor()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByRole('link', { name: 'Airships' }).waitFor()
  expect(new URL(page.url()).search).toBe('')
  await close()
})

async function publish(nameVi: string): Promise<string> {
  const { id, slug } = await anEnterprise(app.db, { nameVi, province: '24' })
  await app.db.$transaction((tx) =>
    recordEvent(tx, { subjectKind: 'enterprise', subjectId: id, kind: 'enterprise.published' }),
  )
  return slug
}

async function frequencyNow(): Promise<string> {
  return (await app.db.savedSearch.findFirstOrThrow({ where: { name: 'Airships' } })).frequency
}

/** The address in the header of the mail. */
async function mailboxLink(): Promise<string> {
  const { page, close } = await newPage(browser, { baseURL: product.url, locale: 'en' })
  const { email, password } = accountOf('buyer')
  await page.goto('/en/sign-in?returnTo=/en/mailbox')
  await page.locator('input[type=email]').fill(email)
  await page.locator('input[type=password]').fill(password)
  await page.locator('input[type=password]').press('Enter')
  await page.locator('main a[href*="/mailbox/"]').first().click()
  const link = await page.getByRole('link', { name: 'Stop these mails' }).first().getAttribute('href')
  await close()
  return new URL(link ?? '').pathname
}
