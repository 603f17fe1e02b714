import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { launchBrowser, seriousViolations } from '#tests/setup/browser.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { startProduct, type RunningProduct } from '#tests/setup/server.ts'
import { signedInPage } from '#tests/setup/signed-in.ts'

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

test('an officer finds unmet demand in the menu, takes it along, and begins synonyms from a query', async () => {
  const { page, complaints, close } = await signedInPage(browser, 'officer', {
    baseURL: product.url,
    locale: 'en',
  })
  await page.goto('/en')
  await page.locator('header summary').filter({ visible: true }).first().click()
  await page.locator('header').getByRole('link', { name: 'Unmet demand' }).filter({ visible: true }).click()
  await page.getByRole('link', { name: 'wafer probe card' }).waitFor()
  expect(await seriousViolations(page)).toEqual([])

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download CSV' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^Unmet demand .*\.csv$/)

  await page.getByRole('link', { name: 'wafer probe card' }).click()
  await page.getByRole('link', { name: 'Add synonyms for these words' }).click()
  await page.getByRole('textbox').filter({ hasText: 'wafer probe card' }).first().waitFor()
  expect(await page.locator('textarea').allTextContents()).toContain('wafer probe card')
  expect(complaints).toEqual([])
  await close()
})
