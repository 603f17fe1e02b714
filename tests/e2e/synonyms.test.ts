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

/** A word that nothing in the directory has, or is like. */
const WORD = 'quaxizoltre'

async function hitsOf(word: string): Promise<number> {
  const answer = await fetch(`${product.url}/api/v1/search?q=${encodeURIComponent(word)}`)
  return ((await answer.json()) as { total: number }).total
}

test('an officer adds a group, sees its effect first, and undoes it', async () => {
  expect(await hitsOf(WORD)).toBe(0)
  const { page, complaints, close } = await signedInPage(browser, 'officer', { baseURL: product.url })
  await page.goto('/')
  await page.locator('summary', { hasText: 'Phạm Đức Long' }).click()
  await page.getByRole('link', { name: 'Từ đồng nghĩa' }).click()
  await page.getByRole('link', { name: 'Thêm nhóm từ' }).click()
  await page.getByLabel('Tiếng Việt', { exact: true }).fill(`đèn đường\n${WORD}`)
  await page.getByRole('button', { name: 'Xem trước kết quả' }).click()
  await page.getByRole('heading', { name: 'Kết quả trước và sau' }).waitFor()
  expect(await page.getByRole('heading', { name: `“${WORD}”` }).count()).toBe(1)
  expect(await seriousViolations(page)).toEqual([])
  expect(await hitsOf(WORD)).toBe(0)

  await page.getByRole('button', { name: 'Lưu thay đổi' }).click()
  await page.getByText('Đã thêm nhóm từ').waitFor()
  await expect.poll(() => hitsOf(WORD), { timeout: 2000 }).toBeGreaterThan(0)

  await page.getByRole('region', { name: 'Thông báo' }).getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByRole('heading', { name: 'Lịch sử thay đổi' }).waitFor()
  await expect.poll(() => hitsOf(WORD), { timeout: 2000 }).toBe(0)
  expect(await seriousViolations(page)).toEqual([])
  expect(complaints).toEqual([])
  await close()
})

test('without JavaScript it works as well, and what was typed stays after an error', async () => {
  const { page, close } = await signedInPage(browser, 'officer', {
    baseURL: product.url,
    locale: 'en',
    javaScript: false,
    width: 'phone',
  })
  await page.goto('/en/synonyms/new')
  await page.getByLabel('English and international', { exact: true }).fill(WORD)
  await page.getByRole('button', { name: 'Preview the effect' }).click()
  expect(await page.getByLabel('English and international', { exact: true }).inputValue()).toBe(WORD)
  await page.getByLabel('Vietnamese', { exact: true }).fill('đèn đường')
  await page.getByRole('button', { name: 'Preview the effect' }).click()
  await page.getByRole('button', { name: 'Save changes' }).click()
  await page.getByText('Group added').waitFor()
  await expect.poll(() => hitsOf(WORD), { timeout: 2000 }).toBeGreaterThan(0)
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect.poll(() => hitsOf(WORD), { timeout: 2000 }).toBe(0)
  await close()
})

test('the later of two officers sees what the other has done, keeps what was typed, and can go on', async () => {
  const address = `/en/synonyms/${encodeURIComponent('vòng bi')}`
  const options = { baseURL: product.url, locale: 'en' as const }
  const [first, second] = [
    await signedInPage(browser, 'officer', options),
    await signedInPage(browser, 'administrator', options),
  ]
  const english = (page: typeof first.page) => page.getByLabel('English and international', { exact: true })
  await first.page.goto(address)
  await second.page.goto(address)
  await save(second.page, 'first come')
  await english(first.page).fill('second come')
  await first.page.getByRole('button', { name: 'Preview the effect' }).click()
  await first.page.getByText('Changed by Hoàng Gia Khánh').waitFor()
  await first.page.locator('p', { hasText: 'The group now has:' }).getByText('first come').waitFor()
  expect(await english(first.page).inputValue()).toBe('second come')
  await save(first.page, 'second come')
  await Promise.all([first.close(), second.close()])

  async function save(page: typeof first.page, word: string): Promise<void> {
    await english(page).fill(word)
    await page.getByRole('button', { name: 'Preview the effect' }).click()
    await page.getByRole('button', { name: 'Save changes' }).click()
    await page.getByText('Group saved').waitFor()
  }
})

test('nobody else gets in', async () => {
  const visitor = await fetch(`${product.url}/synonyms`, { redirect: 'manual' })
  expect(visitor.headers.get('location')).toContain('/sign-in')
  const { page, close } = await signedInPage(browser, 'producer', { baseURL: product.url })
  expect((await page.goto('/synonyms'))?.status()).toBe(403)
  expect((await page.goto('/synonyms/history'))?.status()).toBe(403)
  await close()
})
