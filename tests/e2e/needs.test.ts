import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { PRODUCER_SLUG } from '#prisma/seed/accounts.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { launchBrowser, newPage, seriousViolations } from '#tests/setup/browser.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { startProduct, type RunningProduct } from '#tests/setup/server.ts'
import { signedInPage } from '#tests/setup/signed-in.ts'

let database: TestDatabase
let product: RunningProduct
let browser: Browser
let app: TestApp
const list = `/enterprises/${PRODUCER_SLUG}/needs`
const TITLE = 'Vỏ nhôm đúc áp lực cho đèn đường LED 150 W'
const TITLE_EN = 'Die-cast aluminium housing for a 150 W LED street light'

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

test('a producer posts a need in Vietnamese, a supplier promises confidentiality and answers in English on a phone, and is chosen', async () => {
  const producer = await signedInPage(browser, 'producer', { baseURL: product.url, width: 'desktop' })
  const { page } = producer
  await page.goto(`${list}/new`, { waitUntil: 'networkidle' })
  expect(await seriousViolations(page)).toEqual([])
  await page.locator('#quantity').fill('1e30')
  await page.locator('input[name=requiredCertificates]').first().fill('ISO 9001')
  await page.locator('#titleEn').fill(TITLE_EN)
  await page.getByRole('button', { name: 'Đăng nhu cầu' }).click()
  await page.getByRole('link', { name: 'Cần một số, ví dụ 1.234,5' }).waitFor()
  expect(await page.locator('input[name=requiredCertificates]').first().inputValue()).toBe('ISO 9001')
  await page.locator('#titleVi').fill(TITLE)
  await page.locator('#quantity').fill('2.500')
  await page.locator('#unit').selectOption('H87')
  await page.locator('#period').selectOption('MON')
  const drawing = join(tmpdir(), `ban-ve-${process.pid}.pdf`)
  await writeFile(drawing, '%PDF-1.7\n%%EOF\n')
  await page.locator('#files').setInputFiles(drawing)
  await page.getByRole('button', { name: 'Đăng nhu cầu' }).click()
  await page.getByText('Nhu cầu đã được đăng').waitFor()
  const { id } = await app.db.need.findFirstOrThrow({ where: { titleVi: TITLE } })

  const visitor = await newPage(browser, { baseURL: product.url, width: 'desktop', locale: 'en' })
  await visitor.page.goto('/en/needs?q=die-cast+150', { waitUntil: 'networkidle' })
  expect(await seriousViolations(visitor.page)).toEqual([])
  await visitor.page.getByRole('link', { name: TITLE_EN }).click()
  await visitor.page.getByRole('heading', { level: 1, name: TITLE_EN }).waitFor()
  await visitor.page.getByText('Sign in for an enterprise to promise and open it.').waitFor()
  await visitor.close()

  const supplier = await signedInPage(browser, 'supplier', {
    baseURL: product.url,
    width: 'phone',
    locale: 'en',
  })
  const phone = supplier.page
  await phone.goto(`/en/needs/${id}`, { waitUntil: 'networkidle' })
  expect(await seriousViolations(phone)).toEqual([])
  await phone.getByRole('checkbox').check()
  await phone.getByRole('button', { name: /Promise and open/ }).click()
  await phone.getByText('Your promise is recorded').waitFor()
  const file = phone.getByRole('link', { name: /ban-ve-.*\.pdf/ })
  const [download] = await Promise.all([phone.waitForEvent('download'), file.click()])
  expect(download.suggestedFilename()).toMatch(/^ban-ve/)
  await phone.getByLabel('Message').fill('We can start in January.')
  await phone.getByLabel('Quantity you can supply').fill('36,000')
  await phone.locator('select[name=period]').selectOption('ANN')
  await phone.getByLabel('Price for one unit').fill('7.25')
  await phone.getByRole('button', { name: 'Send answer' }).click()
  await phone.getByRole('link', { name: 'A price needs a currency' }).waitFor()
  expect(await phone.getByLabel('Quantity you can supply').inputValue()).toBe('36,000')
  await phone.locator('select[name=currency]').selectOption('USD')
  await phone.getByRole('button', { name: 'Send answer' }).click()
  await phone.getByText('Your answer was sent').waitFor()

  await page.goto(`/needs/${id}`, { waitUntil: 'networkidle' })
  const row = page.getByRole('table', { name: 'So sánh các trả lời' }).getByRole('row').nth(1)
  await row.getByText('3.000 cái/tháng').waitFor()
  await row.getByText('ghi là 36.000 cái/năm').waitFor()
  await row.getByText('ISO 9001: còn hiệu lực').waitFor()
  await row.getByText('7,25 USD').waitFor()
  await page.getByText('Cam kết giữ kín').waitFor()
  expect(await seriousViolations(page)).toEqual([])
  await page.locator('#answers summary').click()
  await page.getByRole('button', { name: 'Chọn nhà cung cấp này' }).click()
  await page.getByText('Đã chọn nhà cung cấp và đóng nhu cầu').waitFor()
  await phone.getByText('Chosen', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByText('Nhu cầu đã mở lại').waitFor()
  await phone.getByText('Shortlisted', { exact: true }).waitFor()
  // Forms that were refused, as they should be.
  for (const { complaints } of [producer, supplier])
    expect(complaints.filter((line) => !/status of 400/.test(line))).toEqual([])
  await supplier.close()
  await producer.close()
})
