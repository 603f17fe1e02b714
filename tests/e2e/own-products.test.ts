import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { PRODUCER_SLUG } from '#prisma/seed/accounts.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aPerson, PASSWORD } from '#tests/factories/people.ts'
import { aPicture } from '#tests/factories/pictures.ts'
import { launchBrowser, newPage, seriousViolations } from '#tests/setup/browser.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { startProduct, type RunningProduct } from '#tests/setup/server.ts'
import { signedInPage } from '#tests/setup/signed-in.ts'

let database: TestDatabase
let product: RunningProduct
let browser: Browser
let app: TestApp
const list = `/enterprises/${PRODUCER_SLUG}/products`

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

test('an owner adds a product with two photos on a phone, and finds it in public and in search; a colleague who edits it as well is given the choice', async () => {
  const owner = await signedInPage(browser, 'producer', { baseURL: product.url, width: 'phone' })
  const { page, complaints } = owner
  await page.goto(list, { waitUntil: 'networkidle' })
  await page.getByRole('link', { name: 'Thêm sản phẩm' }).click()
  await page.getByRole('heading', { level: 1, name: 'Sản phẩm mới' }).waitFor()
  await page.locator('input[name="nameVi"]').fill('Đèn hầm lò Khuê Lam')
  await page.locator('input[name="hsCodes"]').first().fill('9405')
  await page.locator('#hsCodes').getByText('Đèn và bộ đèn chiếu sáng').waitFor()
  const draft = page.waitForResponse((answer) => answer.url().endsWith('/drafts') && answer.status() === 204)
  await page.locator('input[type=file]').setInputFiles(await pictures())
  const photos = page.getByRole('group', { name: /^Ảnh thứ/ })
  await expect.poll(() => photos.count()).toBe(2)
  await page.getByText('dang-html.jpg: Tệp này không phải ảnh').waitFor()
  await page.getByLabel('Mô tả ảnh', { exact: true }).last().fill('Đèn trong hầm')
  await page.getByRole('button', { name: 'Đưa ảnh 2 lên trước' }).press('Enter')
  await expect
    .poll(() => page.getByLabel('Mô tả ảnh', { exact: true }).first().inputValue())
    .toBe('Đèn trong hầm')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Đưa ảnh 1')
  expect(await seriousViolations(page)).toEqual([])
  await draft
  await page.reload()
  await page.getByText(/Bản nháp giữ từ/).waitFor()
  expect(await page.locator('input[name="nameVi"]').inputValue()).toBe('Đèn hầm lò Khuê Lam')
  await page.getByRole('button', { name: 'Công bố sản phẩm' }).click()
  await page.getByText('Đã thêm sản phẩm').waitFor()
  await page.getByRole('link', { name: 'Đèn hầm lò Khuê Lam', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Đèn hầm lò Khuê Lam' }).waitFor()
  const first = page.locator('main img').first()
  await first.waitFor()
  await expect
    .poll(() => first.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(300)
  await foundWithinTwoSeconds(page)

  const colleague = await colleaguePage()
  await editing(page)
  await editing(colleague.page)
  await colleague.page.locator('input[name="nameEn"]').fill('Mine lamp of Lan')
  await colleague.page.getByRole('button', { name: 'Lưu thay đổi' }).click()
  await colleague.page.getByText('Đã lưu sản phẩm').waitFor()
  await page.locator('input[name="nameEn"]').fill('Mine lamp of mine')
  await page.getByRole('button', { name: 'Lưu thay đổi' }).click()
  await page.getByRole('heading', { name: 'Lan vừa lưu trong lúc biểu mẫu này đang mở' }).waitFor()
  expect(await seriousViolations(page)).toEqual([])
  await page.locator('label', { hasText: 'Mine lamp of Lan' }).getByRole('radio').check()
  await page.getByRole('button', { name: 'Lưu thay đổi' }).click()
  await page.getByText('Đã lưu sản phẩm').waitFor()
  const saved = await app.db.product.findFirstOrThrow({ where: { nameVi: 'Đèn hầm lò Khuê Lam' } })
  expect(saved).toMatchObject({ nameEn: 'Mine lamp of Lan', version: 3 })
  // A picture and a form that were refused, as they should be.
  expect(complaints.filter((line) => !/status of 4(00|09)/.test(line))).toEqual([])
  await colleague.close()
  await owner.close()
})

async function pictures(): Promise<string[]> {
  const folder = join(import.meta.dirname, '..', '..', '.cache')
  const files = [
    ['mot.jpg', await aPicture(1200, 900)],
    ['hai.png', await aPicture(700, 900, 'png')],
    ['dang-html.jpg', Buffer.from('<html><script>alert(1)</script></html>')],
  ] as const
  const paths = files.map(([name]) => join(folder, name))
  await Promise.all(files.map(([, bytes], index) => writeFile(paths[index] ?? '', bytes)))
  return paths
}

async function foundWithinTwoSeconds(page: Page) {
  const find = async () =>
    (await page.request.get('/api/v1/search?q=h%E1%BA%A7m+l%C3%B2&kind=product')).text()
  await expect.poll(find, { timeout: 2000, interval: 200 }).toContain('Đèn hầm lò Khuê Lam')
}

async function editing(page: Page) {
  await page.goto(list)
  await page.getByRole('link', { name: 'Sửa Đèn hầm lò Khuê Lam' }).click()
  await page.getByRole('heading', { level: 1, name: 'Sửa sản phẩm' }).waitFor()
}

async function colleaguePage() {
  const enterprise = await app.db.enterprise.findUniqueOrThrow({ where: { slug: PRODUCER_SLUG } })
  const { email } = await aPerson(app, { name: 'Lan', acts: { for: enterprise.id, as: 'editor' } })
  const window = await newPage(browser, { baseURL: product.url })
  await window.page.goto(`/sign-in?returnTo=${encodeURIComponent(list)}`)
  await window.page.locator('input[type=email]').fill(email)
  await window.page.locator('input[type=password]').fill(PASSWORD)
  await window.page.locator('input[type=password]').press('Enter')
  await window.page.getByRole('heading', { level: 1, name: 'Sản phẩm của doanh nghiệp' }).waitFor()
  return window
}
