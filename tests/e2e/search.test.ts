import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { PROVINCES } from '#reference/provinces.ts'
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

const asked = (page: Page, name: string) => new URL(page.url()).searchParams.getAll(name)
const focused = (page: Page, said: string) =>
  page.waitForFunction((text) => document.activeElement?.textContent?.includes(text), said)

test('results follow typing without taking the cursor; what the reader settles on is one step back', async () => {
  const { page, complaints, close } = await newPage(browser, { baseURL: product.url })
  await page.goto('/search')
  const box = page.locator('#search input[name=q]')
  const wordsOf = () => asked(page, 'q')[0]
  await box.pressSequentially('động cơ', { delay: 40 })
  await page.locator('#results', { hasText: '“động cơ”' }).waitFor()
  await box.press('Home')
  await box.pressSequentially('máy ', { delay: 40 })
  await page.locator('#results', { hasText: '“máy động cơ”' }).waitFor()
  expect(await box.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(4)

  // A pause: whoever looks for so long has settled, and the next word is a step of its own.
  await page.waitForTimeout(2500)
  await box.fill('bơm')
  await page.locator('#results', { hasText: '“bơm”' }).waitFor()
  await page.goBack()
  await expect.poll(wordsOf).toBe('máy động cơ')
  await expect.poll(() => box.inputValue()).toBe('máy động cơ')
  await page.goBack()
  await expect.poll(wordsOf).toBeUndefined()
  expect(complaints).toEqual([])
  await close()
})

test('back from a result leads to the same place of the same page of the list', async () => {
  const { page, close } = await newPage(browser, { baseURL: product.url })
  await page.goto('/search?page=2')
  await page.getByRole('link', { name: 'Trang sau' }).click()
  await page.waitForURL(/page=3/)
  await page.waitForFunction(() => document.activeElement?.id === 'results')
  const result = page.locator('main ol h3 a').nth(12)
  const name = (await result.textContent()) ?? ''
  await result.scrollIntoViewIfNeeded()
  const at = await page.evaluate(() => scrollY)
  await result.click()
  await page.waitForURL(/\/(enterprises|products)\//)
  await page.goBack()
  await page.waitForURL(/page=3/)
  await focused(page, name)
  await expect.poll(async () => Math.abs((await page.evaluate(() => scrollY)) - at)).toBeLessThan(4)
  await close()
})

test('every province of the map filters by itself and nothing else, by mouse and keyboard', async () => {
  const { page, complaints, close } = await newPage(browser, { baseURL: product.url })
  await page.goto('/search?view=map')
  const places = await page
    .locator('a[data-place]')
    .evaluateAll((links) =>
      links.map((link) => [
        link.dataset.place,
        link.getAttribute('href'),
        ...[...link.querySelectorAll('use')].map((use) => use.getAttribute('href')),
      ]),
    )
  expect(new Set(places.map((place) => place.join(' ')))).toEqual(
    new Set(
      PROVINCES.map(({ code }) => `${code} /search?province=${code}&view=map /maps/vietnam.svg#p${code}`),
    ),
  )
  for (const words of ['Hoàng Sa', 'Trường Sa', 'CC BY 4.0'])
    expect(await page.getByText(words).first().isVisible()).toBe(true)

  const bacNinh = page.locator('a[data-place="24"]')
  const count = /\d[\d.]*/.exec((await bacNinh.getAttribute('aria-label')) ?? '')?.[0] ?? '?'
  await bacNinh.click({ force: true })
  await page.locator('#results', { hasText: `${count} kết quả` }).waitFor()
  expect(asked(page, 'province')).toEqual(['24'])
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect.poll(() => asked(page, 'province').length).toBe(2)

  // A chip that is gone hands the cursor on instead of dropping it.
  await page.getByRole('link', { name: /^Bỏ bộ lọc .*Bắc Ninh$/ }).click()
  await page.waitForFunction(() => document.activeElement?.id === 'results')
  expect(await seriousViolations(page)).toEqual([])
  expect(complaints).toEqual([])
  await close()
})

test('a long list of values unfolds in place, is searched there, and keeps what is chosen in it', async () => {
  const { page, complaints, close } = await newPage(browser, { baseURL: product.url })
  await page.goto('/search')
  const group = page.locator('#facet-province')
  expect(await group.locator('input[name=province]').count()).toBeLessThan(12)
  await group.getByRole('link', { name: /^Tìm trong cả danh sách/ }).click()
  // The cursor stands in the box that has just come.
  await page.waitForFunction(() => document.activeElement?.matches('#facet-province input[type=search]'))
  await page.keyboard.type('ca mau')
  const found = group.locator('label:not([hidden])')
  await expect.poll(() => found.count()).toBe(1)
  await found.click()
  await page.getByRole('link', { name: /^Bỏ bộ lọc .*Cà Mau$/ }).waitFor()
  expect(asked(page, 'more')).toEqual(['province'])
  // Untouched, the list folds again for whoever follows another link; what is chosen stays in it.
  await page.goto(`/search?province=${asked(page, 'province')[0]}`)
  const chosen = group.locator('input[name=province]:checked')
  await chosen.uncheck()
  await expect.poll(() => asked(page, 'province')).toEqual([])
  await group.locator('label', { hasText: 'Cà Mau' }).click()
  await expect.poll(() => asked(page, 'province').length).toBe(1)
  expect(complaints).toEqual([])
  await close()
})

test('on a phone filters are chosen in a sheet that says how much there is to see', async () => {
  const { page, close } = await newPage(browser, { baseURL: product.url, locale: 'en', width: 'phone' })
  await page.goto('/en/search?q=pump')
  await page.getByRole('button', { name: 'Filters', exact: true }).click()
  const sheet = page.locator('#search-filters')
  const count = async () => /^[\d,]+/.exec((await page.locator('#results').textContent()) ?? '')?.[0]
  const unfiltered = await count()
  await sheet.locator('label:has(input[name=industryGroup])').first().click()
  const apply = sheet.locator('button[type=submit]')
  await page.waitForURL(/industryGroup=/)
  // Both are drawn anew when the answer is there, which is after the address has changed.
  await expect
    .poll(async () => {
      const offered = /Show ([\d,]+) result/.exec((await apply.textContent()) ?? '')?.[1]
      const shown = await count()
      return offered !== undefined && offered === shown && shown !== unfiltered
    })
    .toBe(true)
  await sheet.locator('input[name=province] >> nth=0').waitFor({ state: 'attached' })
  expect(await seriousViolations(page)).toEqual([])
  await apply.click()
  await expect.poll(() => sheet.isVisible()).toBe(false)
  expect(await page.getByRole('button', { name: /^Filters/ }).textContent()).toContain('1')
  await close()
})

test('without JavaScript the form searches, filters, sorts and pages', async () => {
  const { page, close } = await newPage(browser, { baseURL: product.url, javaScript: false })
  await page.goto('/search')
  await page.locator('#facet-province a[href*="more=province"]').click()
  await page.waitForURL(/more=province#facet-province$/)
  expect(await page.locator('input[name=province]').count()).toBeGreaterThan(20)
  await page.locator('#search input[name=q]').fill('thép đen')
  await page.locator('input[name=province][value="01"]').check()
  await page.locator('select[name=sort]').selectOption('name')
  await page.locator('#search-filters button[type=submit]').click()
  await page.waitForURL(/sort=name/)
  expect([asked(page, 'q'), asked(page, 'province')]).toEqual([['thép đen'], ['01']])
  // What is written with other marks is said, and is one click away.
  await page.locator('main a', { hasText: '“đèn”' }).click()
  await expect.poll(() => asked(page, 'q')).toEqual(['thép đèn'])
  await page.getByRole('link', { name: /^Bỏ bộ lọc .*Hà Nội$/ }).click()
  await expect.poll(() => asked(page, 'province')).toEqual([])
  await close()
})
