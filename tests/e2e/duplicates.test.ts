import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { comparePairs, renewKeys } from '#app/features/duplicates/find-duplicates.server.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { anEnterprise, aProduct } from '#tests/factories/directory.ts'
import { aPerson } from '#tests/factories/people.ts'
import { sessionOf } from '#tests/factories/sessions.ts'
import { launchBrowser, newPage, type PageOptions, seriousViolations } from '#tests/setup/browser.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { startProduct, type RunningProduct } from '#tests/setup/server.ts'

const SECRET = 'a secret that only this test and its product know'

let database: TestDatabase
let product: RunningProduct
let app: TestApp
let browser: Browser
let officer: string
let kept: { slug: string }
let merged: { slug: string }

beforeAll(async () => {
  database = await testDatabase({ seeded: true })
  product = await startProduct({ databaseUrl: database.url, env: { SESSION_SECRET: SECRET } })
  app = testApp(database.url, { variables: { SESSION_SECRET: SECRET } })
  browser = await launchBrowser()
  const { personId } = await aPerson(app)
  await app.db.person.update({ where: { id: personId }, data: { staffRoles: ['department_officer'] } })
  officer = personId
  const one = await anEnterprise(app.db, {
    nameVi: 'Công ty TNHH Cơ khí Vân Hạc Trắng',
    website: 'https://vanhac.example.vn',
  })
  const two = await anEnterprise(app.db, {
    nameVi: 'CÔNG TY CỔ PHẦN CƠ KHÍ VÂN HẠC TRẮNG',
    taxCode: '0100109106',
  })
  await aProduct(app.db, two.id, { nameVi: 'Trục vít vân hạc' })
  await aProduct(app.db, one.id, { nameVi: 'Ổ trục vân hạc' })
  await renewKeys(app, [one.id, two.id])
  await comparePairs(app, [one.id, two.id])
  kept = one
  merged = two
})

afterAll(async () => {
  await browser.close()
  await app.close()
  await product.stop()
  await database.close()
})

async function officersPage(options: Omit<PageOptions, 'baseURL'> = {}) {
  const window = await newPage(browser, { baseURL: product.url, ...options })
  const [name = '', value = ''] = (await sessionOf(app, officer)).split(/=(.*)/s)
  await window.context.addCookies([{ name, value, url: product.url }])
  return window
}

test('an officer compares two records, sees what moves, merges and undoes it', async () => {
  const { page, complaints, close } = await officersPage()
  await page.goto('/duplicates')
  await page.getByRole('link', { name: /vân hạc trắng/i }).click()
  await page.getByRole('heading', { level: 1, name: 'So sánh hai hồ sơ' }).waitFor()
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('radio', { name: 'Công ty TNHH Cơ khí Vân Hạc Trắng' }).first().check()
  await page.getByRole('radio', { name: '0100109106' }).check()
  await page.getByRole('button', { name: 'Xem trước khi gộp' }).click()
  await page.getByRole('heading', { name: 'Những gì sẽ chuyển' }).waitFor()
  const moving = page.locator('section[aria-labelledby=moved] li').filter({ hasText: 'Sản phẩm' })
  expect(await moving.innerText()).toMatch(/Sản phẩm\s+1/)
  await page.getByRole('button', { name: 'Gộp hai hồ sơ' }).click()
  await page.getByText('Đã gộp hai hồ sơ').waitFor()

  const moved = await fetch(`${product.url}/en/enterprises/${merged.slug}`, { redirect: 'manual' })
  expect([moved.status, moved.headers.get('location')]).toEqual([301, `/en/enterprises/${kept.slug}`])
  await page.goto(`/enterprises/${merged.slug}`)
  await page.getByText('Trục vít vân hạc').first().waitFor()
  expect(await page.getByText('0100109106').count()).toBeGreaterThan(0)

  await page.goto('/duplicates?tab=merged')
  await page.getByRole('button', { name: /Hoàn tác việc gộp/ }).click()
  await page.getByText('Đã hoàn tác, hai hồ sơ trở lại như trước').waitFor()
  expect((await fetch(`${product.url}/enterprises/${merged.slug}`, { redirect: 'manual' })).status).toBe(200)
  expect(complaints).toEqual([])
  await close()
}, 60_000)

test('on a phone, in English and without script, two are called two, and that is taken back', async () => {
  const { page, close } = await officersPage({ locale: 'en', width: 390, javaScript: false })
  const pairId = (await app.db.duplicatePair.findFirstOrThrow({ orderBy: { foundAt: 'desc' } })).id
  await page.goto(`/en/duplicates/${pairId}`)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  await page.getByRole('button', { name: 'Not duplicates' }).click()
  await page.getByText('Noted: these are two enterprises').waitFor()
  await page.goto('/en/duplicates?tab=separate')
  await page.getByRole('link', { name: /vân hạc trắng/i }).click()
  await page.getByRole('button', { name: 'Take that back' }).click()
  await page.getByText('The pair is to be looked at again').waitFor()
  const file = await page.request.get('/en/duplicates/file/csv')
  expect(await file.text()).toContain('First record')
  await close()
}, 60_000)
