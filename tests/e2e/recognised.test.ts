import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { launchBrowser, newPage, seriousViolations } from '#tests/setup/browser.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { startProduct, type RunningProduct } from '#tests/setup/server.ts'

let database: TestDatabase
let product: RunningProduct
let browser: Browser

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

test('from the home page a reader comes to a year, finds a product by name and takes the list along', async () => {
  const { page, complaints, close } = await newPage(browser, { baseURL: product.url, locale: 'en' })
  await page.goto('/en')
  await page.locator('header').getByRole('link', { name: 'Recognised products' }).click()
  await page.getByRole('link', { name: '2021', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Key industrial products of Hanoi, 2021' }).waitFor()
  await page.getByRole('row', { name: /Rang Dong LED lamps.*Top 10.*5012\/QĐ-UBND/ }).waitFor()
  expect(await seriousViolations(page)).toEqual([])

  await page.locator('main input[type=search]').fill('den rang dong')
  await page.locator('main input[type=search]').press('Enter')
  await page.waitForURL(/q=den\+rang\+dong/)
  await expect.poll(() => page.getByRole('row').count()).toBe(2)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'CSV' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('Hanoi key industrial products 2021.csv')
  expect(complaints).toEqual([])
  await close()
})

test('without JavaScript on a phone it is the same catalogue; invented entries come only when asked for', async () => {
  const window = await newPage(browser, { baseURL: product.url, javaScript: false, width: 'phone' })
  const { page } = window
  await page.goto('/recognised/2021?group=electrical-electronics')
  const invented = page.locator('main').getByText('Dữ liệu minh hoạ', { exact: true })
  expect(await invented.count()).toBe(0)
  await page.getByRole('link', { name: 'Hiện cả dữ liệu minh hoạ' }).click()
  await page.waitForURL(/demonstration=true/)
  expect(await invented.count()).toBeGreaterThan(0)
  const missing = await page.goto('/recognised/1999')
  expect(missing?.status()).toBe(404)
  await page.getByRole('link', { name: '2019', exact: true }).click()
  await page.waitForURL(/\/recognised\/2019$/)
  await window.close()
})
