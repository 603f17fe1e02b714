import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { launchBrowser, newPage, type TestPage } from '#tests/setup/browser.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { startProduct, type RunningProduct } from '#tests/setup/server.ts'
import { accountOf, signedInPage } from '#tests/setup/signed-in.ts'

let database: TestDatabase
let product: RunningProduct
let browser: Browser
const windows: TestPage[] = []

beforeAll(async () => {
  database = await testDatabase({ seeded: true })
  product = await startProduct({ databaseUrl: database.url })
  browser = await launchBrowser()
})

afterAll(async () => {
  for (const window of windows) await window.close()
  await browser.close()
  await product.stop()
  await database.close()
})

test('a foreign buyer finds a recognised Hanoi producer in English, asks for a meeting, and the producer’s Vietnamese screen rings at once', async () => {
  const baseURL = product.url
  const producer = accountOf('producer')
  const hanoi = await signedInPage(browser, 'producer', { baseURL, locale: 'vi' })
  const tokyo = await signedInPage(browser, 'buyer', { baseURL, locale: 'en', timeZone: 'Asia/Tokyo' })
  windows.push(hanoi, tokyo)

  // The producer sees partners from other provinces and abroad, with reasons, and leaves the page open.
  await hanoi.page.goto('/partners')
  await expect.poll(() => hanoi.page.locator('h1').textContent()).toContain('Đối tác phù hợp')
  const partners = hanoi.page.locator(`a[href*="/enterprises/"]`)
  expect(await partners.count()).toBeGreaterThan(9)

  // The buyer searches in English and opens the recognised producer.
  await tokyo.page.goto('/en')
  await tokyo.page.locator('main input[type=search]').first().fill('led lamp recognised hanoi')
  await tokyo.page.keyboard.press('Enter')
  await tokyo.page.waitForURL(/\/en\/search/)
  await tokyo.page.goto(`/en/search?q=led+lamp&kind=enterprise&recognised=true`)
  await tokyo.page.locator(`a[href="/en/enterprises/${producer.enterpriseSlug}"]`).first().click()
  await tokyo.page.waitForURL(`**/en/enterprises/${producer.enterpriseSlug}`)

  // ... and asks for a meeting.
  await tokyo.page.locator(`a[href^="/en/meetings/new"]:not([href*="now="])`).first().click()
  await tokyo.page.getByRole('dialog', { name: 'Send a meeting request' }).waitFor()
  const purpose = `We want to buy 20,000 LED lamps a month (${Date.now()})`
  await tokyo.page.locator('textarea[name=purpose]').fill(purpose)
  await tokyo.page.locator('form button[type=submit]', { hasText: 'Send meeting request' }).click()
  await tokyo.page.waitForURL(/\/en\/meetings\/[0-9a-f-]{36}$/)

  // The producer's open page rings, without a reload.
  await hanoi.page.locator('section', { hasText: purpose }).first().waitFor()
  expect(new URL(hanoi.page.url()).pathname).toBe('/partners')
  expect(await hanoi.page.title()).toMatch(/^\(\d+\) /)

  // One click accepts; the buyer's page shows it, without a reload.
  await hanoi.page.getByRole('button', { name: 'Đồng ý giờ này' }).first().click()
  await tokyo.page.getByText('Agreed', { exact: true }).first().waitFor()
  await hanoi.page.goto('/meetings?tab=agreed')
  await hanoi.page.getByText(purpose).waitFor()

  // The buyer calls it off with a word, and the producer's list follows.
  await tokyo.page.getByText('Cancel meeting').first().click()
  await tokyo.page.getByRole('button', { name: 'Cancel meeting' }).click()
  await tokyo.page.getByText('Cancelled', { exact: true }).first().waitFor()
  await hanoi.page.getByText(purpose).waitFor({ state: 'detached' })

  expect(hanoi.complaints).toEqual([])
  expect(tokyo.complaints).toEqual([])
})

test('other times are proposed and accepted, each side seeing its own clock and language', async () => {
  const baseURL = product.url
  const hanoi = await signedInPage(browser, 'producer', { baseURL, locale: 'vi' })
  const tokyo = await signedInPage(browser, 'buyer', { baseURL, locale: 'en', timeZone: 'Asia/Tokyo' })
  windows.push(hanoi, tokyo)
  await tokyo.page.goto(`/en/meetings/new?enterprise=${accountOf('producer').enterpriseSlug}`)
  const purpose = `A second talk about drivers (${Date.now()})`
  await tokyo.page.locator('textarea[name=purpose]').fill(purpose)
  await tokyo.page.getByRole('button', { name: 'Send meeting request' }).click()
  await tokyo.page.waitForURL(/\/en\/meetings\/[0-9a-f-]{36}$/)
  const id = tokyo.page.url().split('/').at(-1)!

  await hanoi.page.goto(`/meetings/${id}`)
  await hanoi.page.getByText('Đề xuất giờ khác').first().click()
  const start = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
  await hanoi.page.locator('input[name="times[0]"]').fill(`${start}T14:00`)
  await hanoi.page.getByRole('button', { name: 'Gửi giờ mới' }).click()
  await hanoi.page.getByText('Đang chờ bên kia').first().waitFor()

  // 14:00 in Hanoi is 16:00 in Tokyo.
  await tokyo.page.getByText('16:00–16:30').first().waitFor()
  await tokyo.page.getByRole('button', { name: /^Accept this time: .* 16:00–16:30$/ }).click()
  await tokyo.page.getByText('Agreed', { exact: true }).first().waitFor()
  await hanoi.page.getByText('Đã hẹn', { exact: true }).first().waitFor()
  expect(hanoi.complaints).toEqual([])
  expect(tokyo.complaints).toEqual([])
})

test('the whole request works without JavaScript', async () => {
  const { page, complaints, close } = await signedInPage(browser, 'supplier', {
    baseURL: product.url,
    locale: 'vi',
    javaScript: false,
  })
  await page.goto(`/meetings/new?enterprise=${accountOf('producer').enterpriseSlug}`)
  await page.locator('textarea[name=purpose]').fill('ngắn')
  await page.locator('input[name="times[0]"]').fill('2020-01-01T09:00')
  await page.evaluate(() => document.querySelectorAll('form').forEach((form) => (form.noValidate = true)))
  await page.getByRole('button', { name: 'Gửi yêu cầu gặp' }).click()
  // Refused, and everything typed is still there.
  await page.getByText('Cần ít nhất 10 ký tự').first().waitFor()
  expect(await page.locator('textarea[name=purpose]').inputValue()).toBe('ngắn')
  expect(await page.locator('input[name="times[0]"]').inputValue()).toBe('2020-01-01T09:00')

  await page.locator('textarea[name=purpose]').fill('Chào bán vỏ nhôm cho đèn LED')
  const day = new Date(Date.now() + 6 * 86_400_000).toISOString().slice(0, 10)
  await page.locator('input[name="times[0]"]').fill(`${day}T10:00`)
  await page.getByRole('button', { name: 'Gửi yêu cầu gặp' }).click()
  await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/)
  expect(await page.getByText('Chào bán vỏ nhôm cho đèn LED').count()).toBeGreaterThan(0)
  // The refusal above is the only thing the browser noticed.
  expect(complaints.filter((complaint) => !complaint.includes('400'))).toEqual([])
  await close()
})

test('signing out in one window ends the live line of the other', async () => {
  const { page, close, context } = await signedInPage(browser, 'investor', {
    baseURL: product.url,
    locale: 'en',
  })
  const other = await context.newPage()
  await other.goto('/en/meetings')
  await page.goto('/en')
  await page.locator('summary', { hasText: accountOf('investor').name }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('link', { name: 'Sign in' }).first().waitFor()
  await other.waitForURL(/\/en\/sign-in\?returnTo=/)
  expect(new URL(other.url()).searchParams.get('returnTo')).toBe('/en/meetings')
  await close()
})

test('a wrong password keeps the address, says nothing about accounts, and guessing is slowed down', async () => {
  const { page, close } = await newPage(browser, { baseURL: product.url, locale: 'en' })
  await page.goto('/en/sign-in')
  for (let attempt = 0; attempt < 11; attempt++) {
    await page.locator('input[type=email]').fill('nobody@tests.example')
    await page.locator('input[type=password]').fill(`guess ${attempt}`)
    await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      page.locator('input[type=password]').press('Enter'),
    ])
    expect(await page.locator('input[type=email]').inputValue()).toBe('nobody@tests.example')
  }
  await page.getByText('Too fast').first().waitFor()
  await close()
})
