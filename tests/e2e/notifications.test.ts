import { randomUUID } from 'node:crypto'

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { RequestMeeting, requestMeeting } from '#app/features/meetings/index.server.ts'
import { PRODUCER_SLUG } from '#prisma/seed/accounts.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aMember, signedInAs } from '#tests/factories/people.ts'
import { launchBrowser, newPage, seriousViolations } from '#tests/setup/browser.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { startProduct, type RunningProduct } from '#tests/setup/server.ts'
import { accountOf, signedInPage } from '#tests/setup/signed-in.ts'

const IN_A_WEEK = 7 * 86_400_000

let database: TestDatabase
let product: RunningProduct
let browser: Browser
let app: TestApp

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

/** Somebody from abroad asks the recognised producer of the demonstration for a meeting. */
async function aRequest(purpose: string) {
  const asker = await signedInAs(app, (await aMember(app, { name: 'Osaka Lamps', language: 'en' })).email)
  const { id: enterpriseId } = await app.db.enterprise.findUniqueOrThrow({ where: { slug: PRODUCER_SLUG } })
  const start = new Date(Math.ceil((Date.now() + IN_A_WEEK) / 3_600_000) * 3_600_000)
  const times = [start.toISOString().slice(0, 16)]
  const input = { clientKey: randomUUID(), enterpriseId, purpose, timeZone: 'UTC', times }
  return requestMeeting(app, asker, RequestMeeting.parse(input))
}

const bell = (page: Page) => page.locator('header').getByRole('link', { name: /Thông báo/ })
const unreadIn = async (page: Page) =>
  Number((await bell(page).textContent())?.match(/(\d+) chưa đọc/)?.[1] ?? 0)

/** The card that rings lies over the page. */
async function putAside(page: Page) {
  await page.getByRole('button', { name: 'Để sau' }).click()
}

test('the count goes up and down in two tabs together, without a reload, and marking all is taken back', async () => {
  const window = await signedInPage(browser, 'producer', { baseURL: product.url })
  const { page } = window
  const second = await window.context.newPage()
  await Promise.all([page.goto('/needs'), second.goto('/recognised')])
  expect([await unreadIn(page), await unreadIn(second)]).toEqual([0, 0])
  await aRequest('Đèn đường 100 W')
  await expect.poll(() => unreadIn(page)).toBe(1)
  await expect.poll(() => unreadIn(second)).toBe(1)
  await aRequest('Bộ nguồn LED')
  await expect.poll(() => unreadIn(second)).toBe(2)

  await putAside(page)
  await bell(page).click()
  await page.getByRole('heading', { level: 1, name: 'Thông báo' }).waitFor()
  const rows = page.locator('main section li')
  expect(await rows.count()).toBe(2)
  expect(await rows.first().textContent()).toContain('Osaka Lamps đề nghị gặp')
  expect(await seriousViolations(page)).toEqual([])
  await second.goto('/account/notifications')
  expect(await seriousViolations(second)).toEqual([])

  await rows
    .first()
    .getByRole('button', { name: /^Đánh dấu đã đọc/ })
    .click()
  await expect.poll(() => unreadIn(second)).toBe(1)
  await page.getByRole('button', { name: 'Đánh dấu tất cả đã đọc' }).click()
  await expect.poll(() => unreadIn(second)).toBe(0)
  await expect.poll(() => unreadIn(page)).toBe(0)
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await expect.poll(() => unreadIn(second)).toBe(1)

  // Opening the meeting reads what was told of it, in the other tab too.
  await page.getByRole('link', { name: /^Chưa đọc/ }).click()
  await expect.poll(() => rows.count()).toBe(1)
  await rows.first().getByRole('link').click()
  await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/)
  await expect.poll(() => unreadIn(second)).toBe(0)
  expect(window.complaints).toEqual([])
  await window.close()
})

test('without JavaScript the list is marked and the settings are kept, on a phone as well', async () => {
  const window = await signedInPage(browser, 'producer', {
    baseURL: product.url,
    javaScript: false,
    width: 'phone',
  })
  const { page } = window
  const { id } = await aRequest('Chóa đèn nhôm')
  const marks = page.locator('main section li button')
  await expect.poll(async () => (await page.goto('/notifications?show=unread')) && marks.count()).toBe(1)
  expect(await unreadIn(page)).toBe(1)
  await marks.click()
  await page.getByText('Đã đánh dấu là đã đọc').waitFor()
  expect(await unreadIn(page)).toBe(0)
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.goto(`/meetings/${id}`)
  await page.goto('/notifications?show=unread')
  await page.getByRole('heading', { name: 'Đã đọc hết' }).waitFor()

  await page.getByRole('link', { name: 'Cài đặt thông báo' }).click()
  await page.locator('#mail-messages').selectOption('messages.digest')
  await page.getByRole('checkbox', { name: 'Có giờ yên tĩnh' }).check()
  await page.locator('#quietUntil').fill('22:00')
  await page.getByRole('button', { name: 'Lưu cài đặt' }).click()
  await page.getByRole('link', { name: 'Giờ kết thúc phải khác giờ bắt đầu' }).waitFor()
  expect(await page.locator('#mail-messages').inputValue()).toBe('messages.digest')
  expect(await page.getByRole('checkbox', { name: 'Có giờ yên tĩnh' }).isChecked()).toBe(true)
  await page.locator('#quietUntil').fill('06:30')
  await page.getByRole('button', { name: 'Lưu cài đặt' }).click()
  await page.getByText('Đã lưu cài đặt thông báo').waitFor()
  expect(await page.locator('#quietUntil').inputValue()).toBe('06:30')
  // For the tests that follow it is not to be quiet.
  await page.getByRole('checkbox', { name: 'Có giờ yên tĩnh' }).uncheck()
  await page.getByRole('button', { name: 'Lưu cài đặt' }).click()
  await page.getByText('Đã lưu cài đặt thông báo').waitFor()
  await window.close()
})

test('a link in the mail answers without sign-in and once, by its button alone', async () => {
  const { id } = await aRequest('Cột đèn 8 m')
  const window = await newPage(browser, { baseURL: product.url })
  const { page } = window
  await expect
    .poll(
      async () => {
        await page.goto(`/mailbox?address=${accountOf('producer').email}`)
        return page.getByRole('link', { name: /Cột đèn 8 m/ }).count()
      },
      { timeout: 30_000 },
    )
    .toBe(1)
  await page.getByRole('link', { name: /Cột đèn 8 m/ }).click()
  const accept = await page.locator('main pre a[href*="/answers/"]').first().getAttribute('href')
  const path = new URL(accept ?? '').pathname
  const stateOf = async () => (await app.db.meeting.findUniqueOrThrow({ where: { id } })).state

  // A scanner opens it.
  expect((await fetch(product.url + path)).status).toBe(200)
  await page.goto(path)
  expect(await stateOf()).toBe('requested')
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('button', { name: /^Đồng ý: / }).click()
  await page.getByRole('heading', { name: /^Đã đồng ý gặp/ }).waitFor()
  expect(await stateOf()).toBe('accepted')
  await page.goto(path)
  await page.getByRole('heading', { name: /^Đã đồng ý gặp/ }).waitFor()
  await window.close()
})
