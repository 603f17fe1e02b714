import pg from 'pg'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { launchBrowser, seriousViolations } from '#tests/setup/browser.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { startProduct, type RunningProduct } from '#tests/setup/server.ts'
import { accountOf, signedInPage } from '#tests/setup/signed-in.ts'

let database: TestDatabase
let product: RunningProduct
let browser: Browser
let producer: { slug: string; name: string }

beforeAll(async () => {
  database = await testDatabase({ seeded: true })
  product = await startProduct({ databaseUrl: database.url })
  browser = await launchBrowser()
  const rows = await query<typeof producer>(
    `SELECT e.slug, e.name_vi AS name FROM enterprise e JOIN membership m ON m.enterprise_id = e.id
     JOIN person p ON p.id = m.person_id WHERE p.email = $1`,
    [accountOf('producer').email],
  )
  const [found] = rows
  if (!found) throw new Error('the demonstration producer acts for an enterprise')
  producer = found
})

afterAll(async () => {
  await browser.close()
  await product.stop()
  await database.close()
})

async function query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  const { rows } = await client.query<Row>(text, values)
  await client.end()
  return rows
}

const sidewards = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

test('an officer introduces two enterprises and follows it up', async () => {
  const { page, complaints, close } = await signedInPage(browser, 'officer', {
    baseURL: product.url,
    width: 1280,
  })
  await page.goto('/')
  await page.locator('header summary').filter({ visible: true }).first().click()
  await page.locator('header').getByRole('link', { name: 'Bàn kết nối' }).filter({ visible: true }).click()
  await page.getByText('Chưa có cặp nào ở đây').waitFor()
  expect(await seriousViolations(page)).toEqual([])

  await page.getByRole('link', { name: 'Giới thiệu hai doanh nghiệp' }).first().click()
  await page.getByLabel('Tìm doanh nghiệp theo tên').fill(producer.name)
  await page.getByRole('button', { name: 'Tìm', exact: true }).click()
  await page.getByRole('link', { name: `Chọn ${producer.name}`, exact: true }).click()
  const proposals = page.getByRole('region', { name: `Đối tác được đề xuất cho ${producer.name}` })
  await proposals
    .getByRole('link', { name: /^Chọn / })
    .first()
    .waitFor()
  expect(await seriousViolations(page)).toEqual([])
  await proposals
    .getByRole('link', { name: /^Chọn / })
    .first()
    .click()

  await page
    .getByLabel('Lời giới thiệu gửi hai bên')
    .fill('Hai bên nên bàn về linh kiện cho dòng sản phẩm mới.')
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Gửi lời giới thiệu' }).click()
  await page.getByText('Đã gửi lời giới thiệu đến những người quản lý của hai bên').waitFor()
  expect(await seriousViolations(page)).toEqual([])
  expect(await sidewards(page)).toBe(0)

  await page.getByRole('radio', { name: 'Đã liên hệ' }).check()
  await page.getByLabel('Ghi chú').fill('Đã gọi điện cho cả hai bên.')
  // Another officer was quicker: the words stay, and count once the page has shown how things are.
  await query('UPDATE brokered_pair SET version = version + 1')
  await page.getByRole('button', { name: 'Ghi bước này' }).click()
  await page.getByText('Một cán bộ khác vừa ghi bước tiếp theo').first().waitFor()
  expect(await page.getByLabel('Ghi chú').inputValue()).toBe('Đã gọi điện cho cả hai bên.')
  expect(await page.getByRole('radio', { name: 'Đã liên hệ' }).isChecked()).toBe(true)
  expect(complaints.splice(0).filter((complaint) => !complaint.includes('409'))).toEqual([])
  await page.getByRole('button', { name: 'Ghi bước này' }).click()
  await page.getByText('Đã ghi bước tiếp theo').waitFor()
  await page.getByText('Đã gọi điện cho cả hai bên.').waitFor()
  expect(await page.getByLabel('Ghi chú').inputValue()).toBe('')

  await page.goto('/broker')
  const row = page.getByRole('row', { name: new RegExp(producer.name) })
  await row.getByText('Đã liên hệ').waitFor()
  expect(complaints).toEqual([])
  await close()
})

test('supply gaps are read on a phone, down to a heading and on to the broker desk', async () => {
  const { page, complaints, close } = await signedInPage(browser, 'officer', {
    baseURL: product.url,
    locale: 'en',
    width: 390,
  })
  // Supply is counted by a job soon after the start.
  const counted = page.getByText(/^Supply and demand as of/)
  for (let tries = 0; tries < 60; tries += 1) {
    await page.goto('/en/gaps?supply=any&sort=wanting')
    if (await counted.isVisible()) break
    await page.waitForTimeout(500)
  }
  await counted.waitFor()
  expect(await sidewards(page)).toBe(0)
  expect(await seriousViolations(page)).toEqual([])
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download CSV' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^Supply gaps .*\.csv$/)

  await page.getByRole('rowheader').first().getByRole('link').click()
  await page.getByRole('heading', { name: 'Who needs it' }).waitFor()
  expect(await sidewards(page)).toBe(0)
  expect(await seriousViolations(page)).toEqual([])
  await page
    .getByRole('link', { name: /^Find and introduce a partner: / })
    .first()
    .click()
  await page.getByText('Choose one of the proposed partners').waitFor()
  expect(page.url()).toContain('/en/broker/new?enterprise=')
  expect(await sidewards(page)).toBe(0)
  expect(complaints).toEqual([])
  await close()
})
