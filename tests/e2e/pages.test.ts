import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { launchBrowser, newPage, seriousViolations } from '#tests/setup/browser.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { startProduct, type RunningProduct } from '#tests/setup/server.ts'
import { accountOf, signedInPage } from '#tests/setup/signed-in.ts'

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

const OPEN = [
  '/',
  '/search',
  '/search?q=đèn+led',
  '/search?kind=product&recognised=true',
  '/search?q=zzzzqqqq',
  '/enterprises/PRODUCER',
  '/products/PRODUCT',
  '/products/REAL',
  '/sign-in',
  '/nowhere',
]
const MEMBERS = ['/partners', '/meetings', '/meetings/new?enterprise=SUPPLIER', '/meetings/new']

async function addressOf(path: string): Promise<string> {
  const first = (where: string) =>
    database.pool.query<{ slug: string }>(`SELECT slug FROM product WHERE ${where} ORDER BY slug LIMIT 1`)
  const made = (await first(`origin = 'demonstration'`)).rows[0]!.slug
  const real = (await first(`origin = 'public_record'`)).rows[0]!.slug
  return path
    .replace('PRODUCER', accountOf('producer').enterpriseSlug!)
    .replace('SUPPLIER', accountOf('supplier').enterpriseSlug!)
    .replace('PRODUCT', made)
    .replace('REAL', real)
}

describe.each(['vi', 'en'] as const)('in %s', (locale) => {
  const inLanguage = (path: string) => (locale === 'en' ? `/en${path === '/' ? '' : path}` : path)

  describe.each(['desktop', 'phone'] as const)('at %s width', (width) => {
    test('every open page has no serious violation, fits the width and complains of nothing', async () => {
      const { page, complaints, close } = await newPage(browser, { baseURL: product.url, locale, width })
      for (const path of OPEN) await expectGood(page, inLanguage(await addressOf(path)))
      expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([])
      await close()
    })

    test('every page for members has no serious violation, fits the width and complains of nothing', async () => {
      const options = { baseURL: product.url, locale, width }
      const { page, complaints, close } = await signedInPage(browser, 'producer', options)
      for (const path of MEMBERS) await expectGood(page, inLanguage(await addressOf(path)))
      expect(complaints).toEqual([])
      await close()
    })
  })

  test('in the dark the colours keep their contrast', async () => {
    const { page, close } = await newPage(browser, { baseURL: product.url, locale, colorScheme: 'dark' })
    for (const path of ['/', '/search?q=led', '/enterprises/PRODUCER'])
      await expectGood(page, inLanguage(await addressOf(path)))
    await close()
  })

  test('reading works without JavaScript: home, search with a filter, enterprise, product', async () => {
    const { page, close } = await newPage(browser, { baseURL: product.url, locale, javaScript: false })
    await page.goto(inLanguage('/'))
    await page.locator('main input[type=search]').first().fill('den led')
    await page.keyboard.press('Enter')
    await page.waitForURL(/search\?/)
    expect(
      await page.locator('main a[href*="/products/"], main a[href*="/enterprises/"]').count(),
    ).toBeGreaterThan(3)
    const before = page.url()
    await page.goto(inLanguage('/search?q=den+led&province=01'))
    expect(page.url()).not.toBe(before)
    await page.locator('main a[href*="/products/"]').first().click()
    await page.locator('h1').waitFor()
    await close()
  })
})

async function expectGood(page: Awaited<ReturnType<typeof newPage>>['page'], path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle' })
  expect(await seriousViolations(page), path).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, `${path} is wider than its window`).toBeLessThanOrEqual(0)
  expect(await page.title(), path).not.toBe('')
}

test('the keyboard reaches the search and its results, and the skip link leads past the header', async () => {
  const { page, close } = await newPage(browser, { baseURL: product.url, locale: 'en' })
  await page.goto('/en')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search')
  await page.keyboard.type('power cable')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/en\/search\?.*q=power/)
  const firstHit = page.locator('main a[href*="/products/"], main a[href*="/enterprises/"]').first()
  await firstHit.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/en\/(products|enterprises)\//)
  await close()
})

test('the search page’s JavaScript is under 170 kB compressed', async () => {
  const { page, close } = await newPage(browser, { baseURL: product.url, locale: 'en' })
  let bytes = 0
  const sizes: Promise<void>[] = []
  page.on('response', (response) => {
    if (!response.url().endsWith('.js')) return
    sizes.push(
      response
        .request()
        .sizes()
        .then(({ responseBodySize }) => void (bytes += responseBodySize)),
    )
  })
  await page.goto('/en/search?q=led', { waitUntil: 'networkidle' })
  await Promise.all(sizes)
  await close()
  expect(sizes.length).toBeGreaterThan(2)
  expect(bytes).toBeLessThan(170_000)
})

test('words of an area come beside its scripts, and on the way when one walks there; other pages do without', async () => {
  const { page, complaints, close } = await signedInPage(browser, 'officer', {
    baseURL: product.url,
    locale: 'en',
  })
  const words = new Set<string>()
  page.on('request', (request) => {
    const area = /\/assets\/((?:vi|en)\.\w+)-/.exec(request.url())?.[1]
    if (area) words.add(area)
  })
  const home = await page.goto('/en', { waitUntil: 'networkidle' })
  expect([...words]).toEqual(['en.everybody'])
  expect(home?.headers().link).toMatch(/^<\/assets\/en\.everybody-[^>]+>; rel=modulepreload$/)
  await page.locator('header summary').filter({ visible: true }).first().click()
  await page.locator('header').getByRole('link', { name: 'Synonyms' }).filter({ visible: true }).click()
  await page.getByRole('heading', { name: 'Synonyms', level: 1 }).waitFor()
  expect([...words].sort()).toEqual(['en.everybody', 'en.members', 'en.staff'])
  const synonyms = await page.reload({ waitUntil: 'networkidle' })
  expect(synonyms?.headers().link).toContain('/assets/en.staff-')
  expect(complaints).toEqual([])
  await close()
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
