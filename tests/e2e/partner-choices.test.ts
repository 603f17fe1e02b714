import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { PRODUCER_SLUG } from '#prisma/seed/accounts.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { anEnterprise, aProduct } from '#tests/factories/directory.ts'
import { launchBrowser, seriousViolations } from '#tests/setup/browser.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { startProduct, type RunningProduct } from '#tests/setup/server.ts'
import { signedInPage } from '#tests/setup/signed-in.ts'

const WITHIN_MS = 5000
/** Smallest height of what a finger has to hit, in pixels. */
const FINGER = 44

let database: TestDatabase
let product: RunningProduct
let browser: Browser
let app: TestApp
let enterpriseId: string

beforeAll(async () => {
  database = await testDatabase({ seeded: true })
  product = await startProduct({ databaseUrl: database.url })
  app = testApp(database.url)
  browser = await launchBrowser()
  enterpriseId = (await app.db.enterprise.findUniqueOrThrow({ where: { slug: PRODUCER_SLUG } })).id
})

beforeEach(async () => {
  await app.db.partnerChoice.deleteMany()
  await app.db.partnerNote.deleteMany()
  await app.db.inferredNeedChoice.deleteMany()
})

afterAll(async () => {
  await browser.close()
  await app.close()
  await product.stop()
  await database.close()
})

/** The page once it is alive: its line to the server is open. */
async function opened(page: Page, path: string) {
  const line = page.waitForEvent('websocket', (socket) => socket.url().includes('/realtime'))
  await page.goto(path)
  await line
}

const nameOf = (card: Locator) => card.getByRole('heading', { level: 3 }).innerText()

test('in Vietnamese, by keyboard: choose, refuse, undo, note, dismiss, and find it all on the page of choices', async () => {
  const window = await signedInPage(browser, 'producer', { baseURL: product.url, locale: 'vi', width: 1280 })
  const { page, complaints } = window
  await opened(page, '/partners')
  const card = page.locator('article').nth(1)
  const name = await nameOf(card)
  const own = page
    .locator('article')
    .filter({ has: page.getByRole('heading', { name, exact: true }) })
    .first()

  await own.getByRole('button', { name: `Nhất định gặp: ${name}` }).focus()
  await page.keyboard.press('Enter')
  await expect
    .poll(() => own.getByRole('button', { name: `Nhất định gặp: ${name}` }).getAttribute('aria-pressed'))
    .toBe('true')
  // The card stays under the reader's eyes; whoever opens the page next finds it first in its group.
  expect(await nameOf(page.locator('article').nth(1))).toBe(name)
  // The button shows the choice before it is stored.
  await expect.poll(() => app.db.partnerChoice.count()).toBe(1)
  await opened(page, '/partners')
  expect(await nameOf(page.locator('article').first())).toBe(name)

  await own.locator('summary', { hasText: 'Không hợp tác' }).focus()
  await page.keyboard.press('Enter')
  const form = own.locator('details[open] form')
  await form.getByLabel('Lý do').selectOption('competitor')
  await form.getByRole('button', { name: /^Không hợp tác/ }).focus()
  await page.keyboard.press('Enter')
  const undo = page.getByRole('button', { name: `Hoàn tác: ${name}` }).first()
  await undo.waitFor()
  expect(await undo.evaluate((button) => button === document.activeElement)).toBe(true)
  await expect.poll(() => undo.getAttribute('aria-busy')).toBe(null)
  expect(await app.db.partnerChoice.findMany()).toMatchObject([
    { enterpriseId, choice: 'never', reason: 'competitor' },
  ])
  expect(await seriousViolations(page)).toEqual([])
  await page.keyboard.press('Enter')
  const back = own.getByRole('button', { name: `Nhất định gặp: ${name}` })
  await expect.poll(() => back.getAttribute('aria-pressed')).toBe('true')
  expect(await app.db.partnerChoice.findMany()).toMatchObject([{ choice: 'must_meet', reason: null }])
  expect(await back.evaluate((button) => button === document.activeElement)).toBe(true)

  await own.locator('summary', { hasText: 'Ghi chú (0)' }).click()
  await own.getByLabel('Ghi chú mới').fill('Đã gọi, chờ báo giá')
  await own.getByRole('button', { name: /^Lưu ghi chú/ }).click()
  await own.getByText('Đã gọi, chờ báo giá').waitFor()
  expect(await seriousViolations(page)).toEqual([])

  await opened(page, '/partners?about=inferred')
  const dismiss = page.getByRole('button', { name: /^Không cần mục này/ }).first()
  const heading = (await dismiss.getAttribute('aria-label'))?.replace('Không cần mục này: ', '') ?? ''
  await dismiss.click()
  await page.getByRole('heading', { level: 2, name: heading, exact: true }).waitFor({ state: 'detached' })
  await page.locator('summary', { hasText: 'Mục đã bỏ (1)' }).click()
  await page.getByRole('button', { name: /^Đưa trở lại/ }).click()
  await page.getByRole('heading', { level: 2, name: heading, exact: true }).waitFor()

  await page.getByRole('link', { name: 'Lựa chọn của doanh nghiệp' }).click()
  await page.getByRole('heading', { level: 1, name: 'Lựa chọn của doanh nghiệp' }).waitFor()
  const entry = page.locator('main li', { hasText: name })
  await entry.getByText('Tôi chọn ngày').first().waitFor()
  await entry.locator('summary', { hasText: 'Ghi chú (1)' }).click()
  await entry.getByRole('button', { name: /^Xoá ghi chú/ }).click()
  await entry.locator('summary', { hasText: 'Ghi chú (0)' }).waitFor()
  await page.getByRole('button', { name: 'Hoàn tác' }).last().click()
  await entry.locator('summary', { hasText: 'Ghi chú (1)' }).waitFor()
  expect(await seriousViolations(page)).toEqual([])
  expect((await page.request.get('/partners/choices/file/csv')).status()).toBe(200)
  expect(complaints).toEqual([])
  await window.close()
}, 150_000)

test('in English on a phone: everything can be hit, “not now” comes back, without script it works the same', async () => {
  const options = { baseURL: product.url, locale: 'en', width: 390 } as const
  const window = await signedInPage(browser, 'producer', options)
  const { page, complaints } = window
  await opened(page, '/en/partners')
  const card = page.locator('article').first()
  const name = await nameOf(card)
  await card.locator('summary', { hasText: 'Not now' }).click()
  await card
    .locator('details[open] form')
    .getByRole('button', { name: /^Not now/ })
    .click()
  const undo = page.getByRole('button', { name: `Undo: ${name}` }).first()
  await undo.waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  expect(await seriousViolations(page)).toEqual([])
  await expect.poll(() => undo.getAttribute('aria-busy')).toBe(null)
  await undo.click()
  await page
    .getByRole('button', { name: `Must meet: ${name}` })
    .first()
    .waitFor()
  expect(await app.db.partnerChoice.count()).toBe(0)
  expect(complaints).toEqual([])
  await window.close()

  const plain = await signedInPage(browser, 'producer', { ...options, javaScript: false })
  await plain.page.goto('/en/partners')
  await plain.page
    .getByRole('button', { name: `Interested: ${name}` })
    .first()
    .click()
  await plain.page.getByText('Choice saved').waitFor()
  expect(await app.db.partnerChoice.findMany()).toMatchObject([{ choice: 'interested' }])
  await plain.page.getByRole('button', { name: 'Undo', exact: true }).click()
  await plain.page.getByText('The earlier choice is back').waitFor()
  expect(await app.db.partnerChoice.count()).toBe(0)
  await plain.close()
}, 150_000)

test('under a finger each control is 44 pixels high', async () => {
  const context = await browser.newContext({
    baseURL: product.url,
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: 'en-GB',
  })
  const desk = await signedInPage(browser, 'producer', { baseURL: product.url, locale: 'en' })
  await context.addCookies(await desk.context.cookies())
  await desk.close()
  const page = await context.newPage()
  await page.goto('/en/partners')
  const group = page.getByRole('group', { name: /^Your choice about/ }).first()
  const controls = await group.locator('button:visible, summary:visible').all()
  const heights = await Promise.all(
    controls.map(async (control) => (await control.boundingBox())?.height ?? 0),
  )
  expect(heights).toHaveLength(4)
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(FINGER)
  await context.close()
})

test('a new supplier of what is looked for appears on the open page within five seconds', async () => {
  const window = await signedInPage(browser, 'producer', { baseURL: product.url, locale: 'vi' })
  const { page } = window
  const wish = await app.db.need.findFirstOrThrow({ where: { enterpriseId, state: 'open' } })
  await opened(page, `/partners?about=${wish.id}`)
  const [first] = await app.db.partnerChoice.findMany()
  expect(first).toBeUndefined()
  const supplier = await anEnterprise(app.db, { nameVi: 'Nhà cung cấp vừa đăng ký', country: 'JP' })
  const made = await aProduct(app.db, supplier.id, {
    nameVi: wish.titleVi,
    nameEn: wish.titleEn,
    hsCodes: wish.hsCodes,
  })
  for (const standard of wish.requiredCertificates)
    await app.db.certificate.create({
      data: {
        enterpriseId: supplier.id,
        standard,
        number: '1',
        issuer: 'Minh hoạ',
        issuedOn: new Date('2026-01-01'),
        origin: 'demonstration',
      },
    })
  // One that must be met stands first, however many fit better.
  await app.db.partnerChoice.create({
    data: { enterpriseId, partnerId: supplier.id, choice: 'must_meet' },
  })
  const began = Date.now()
  await app.db.$transaction((tx) =>
    recordEvent(tx, { subjectKind: 'product', subjectId: made.id, kind: 'product.changed' }),
  )
  await page
    .getByRole('heading', { level: 3, name: 'Nhà cung cấp vừa đăng ký' })
    .waitFor({ timeout: WITHIN_MS * 2 })
  expect(Date.now() - began).toBeLessThan(WITHIN_MS)
  await window.close()
})
