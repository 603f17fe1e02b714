import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { PRODUCER_SLUG } from '#prisma/seed/accounts.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aPerson, PASSWORD } from '#tests/factories/people.ts'
import { launchBrowser, newPage, seriousViolations } from '#tests/setup/browser.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { startProduct, type RunningProduct } from '#tests/setup/server.ts'
import { accountOf } from '#tests/setup/signed-in.ts'

let database: TestDatabase
let product: RunningProduct
let browser: Browser
let app: TestApp
let list: string

beforeAll(async () => {
  database = await testDatabase({ seeded: true })
  product = await startProduct({ databaseUrl: database.url })
  app = testApp(database.url)
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  await app.close()
  await product.stop()
  await database.close()
})

test('a visitor saves on the way through the sign-in; a colleague’s note appears on the open page; removal is undone', async () => {
  const { page, complaints, close } = await newPage(browser, { baseURL: product.url, locale: 'en' })
  await page.goto('/en/search?q=LED&kind=product')
  await page
    .getByRole('link', { name: /^Save ?: / })
    .first()
    .click()
  await page.waitForURL(/\/en\/sign-in/)
  const { email, password } = accountOf('producer')
  await page.locator('input[type=email]').fill(email)
  await page.locator('input[type=password]').fill(password)
  await page.locator('input[type=password]').press('Enter')
  await page.waitForURL(/\/en\/search\?q=LED/)
  const button = page.getByRole('button', { name: /^Save to a shortlist/ })
  await expect.poll(() => button.first().getAttribute('aria-pressed')).toBe('true')
  // Before the page is alive a click sends the form by itself, which saves as well but shows no toast.
  await page.locator('input[name=stay][value="1"]').nth(1).waitFor({ state: 'attached' })
  await button.nth(1).click()
  await page.getByRole('link', { name: 'Open the list' }).click()
  await page.getByRole('heading', { level: 1, name: 'Our shortlist' }).waitFor()
  list = new URL(page.url()).pathname.replace('/en', '')
  const entries = page.locator('main li[id^=entry-]')
  expect(await entries.count()).toBe(2)

  await colleagueNotes('Đã gọi, chờ báo giá')
  await page.getByText('Đã gọi, chờ báo giá').waitFor()
  expect(await seriousViolations(page)).toEqual([])

  await entries
    .first()
    .getByRole('button', { name: /^Take off the list/ })
    .click()
  await expect.poll(() => entries.count()).toBe(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => entries.count()).toBe(2)

  for (const at of [0, 1])
    await entries
      .nth(at)
      .getByRole('button', { name: /compar/i })
      .click()
  await page.getByRole('link', { name: 'Compare', exact: true }).last().click()
  await page.waitForURL(/\/en\/compare\?p=.+&p=/)
  expect(complaints).toEqual([])
  await close()
})

test('another enterprise sees nothing of it; without JavaScript saving works the same on a phone', async () => {
  const window = await newPage(browser, { baseURL: product.url, javaScript: false, width: 'phone' })
  const { page } = window
  await signInFor(page, '/search?q=LED', accountOf('supplier'))
  const button = page.getByRole('button', { name: /^Lưu vào danh sách/ })
  expect(await button.first().getAttribute('aria-pressed')).toBe('false')
  await button.first().click()
  await page.locator('main button[aria-pressed=true]').waitFor()
  for (const path of [list, `${list}/file/csv`]) expect((await page.request.get(path)).status()).toBe(404)
  await page.goto('/shortlists')
  await page.getByRole('link', { name: 'Danh sách chung' }).click()
  await page.getByRole('button', { name: /^Bỏ khỏi danh sách/ }).click()
  await page.getByText('Danh sách chưa có mục nào').waitFor()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.locator('main li[id^=entry-]').waitFor()
  await window.close()
})

/** Somebody else of the same enterprise writes a note, without JavaScript. */
async function colleagueNotes(text: string) {
  const enterprise = await app.db.enterprise.findUniqueOrThrow({ where: { slug: PRODUCER_SLUG } })
  const { email } = await aPerson(app, {
    name: 'Lê Bình',
    acts: { for: enterprise.id, as: 'representative' },
  })
  const { page, close } = await newPage(browser, { baseURL: product.url, javaScript: false })
  await signInFor(page, list, { email, password: PASSWORD })
  await page.getByText('Thêm ghi chú').first().click()
  await page.locator('textarea').first().fill(text)
  await page.getByRole('button', { name: 'Lưu ghi chú' }).first().click()
  await page.getByText('Đã lưu ghi chú').waitFor()
  await close()
}

async function signInFor(page: Page, path: string, { email, password }: { email: string; password: string }) {
  await page.goto(`/sign-in?returnTo=${encodeURIComponent(path)}`)
  await page.locator('input[type=email]').fill(email)
  await page.locator('input[type=password]').fill(password)
  await page.locator('input[type=password]').press('Enter')
  await page.waitForURL((url) => url.pathname + url.search === path)
}
