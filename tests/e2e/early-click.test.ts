import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { launchBrowser, newPage } from '#tests/setup/browser.ts'
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

test('on a slow machine, clicks before the page runs raise no error, and what was typed meanwhile stays', async () => {
  const { page, context, complaints, close } = await newPage(browser, { baseURL: product.url, locale: 'en' })
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 10 })
  await page.addInitScript(() => {
    const click = () => {
      document.querySelector('h1')?.click()
      if (!runs()) setTimeout(click, 0)
    }
    const runs = () => document.querySelector('main button[aria-pressed]') !== null
    document.addEventListener('DOMContentLoaded', () => {
      const field = document.querySelector<HTMLInputElement>('main input[type=search]')
      if (field) field.value = 'typed early'
      click()
    })
  })
  await page.goto('/en/search?q=led')
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  // Choosing for a comparison is offered only once the page runs.
  await page.locator('main button[aria-pressed]').first().waitFor()
  expect(await page.locator('main input[type=search]').first().inputValue()).toBe('typed early')
  expect(complaints).toEqual([])
  await close()
})
