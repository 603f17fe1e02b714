import { readFile } from 'node:fs/promises'

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { taxCodes, windows1258 } from '#tests/factories/import-files.ts'
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

const [first, second, third] = taxCodes(3, 30_000_000)

const LIST = `DANH SÁCH HỘI VIÊN NĂM 2026;;;;
STT;MST;Tên đơn vị;Tỉnh/TP;Nơi xem thêm
1;${first};Công ty TNHH Quaxizol;Hải Dương;www.quaxizol.example
2;${second};Công ty cổ phần Ngọc Ớt;Hà Nội;
3;0100109107;Công ty Gõ Nhầm;Hà Nội;
4;${third};;Hà Nội;
`

async function pictures(page: Page, name: string): Promise<void> {
  const folder = process.env.IMPORT_PICTURES
  if (!folder) return
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true })
  }
  await page.setViewportSize({ width: 1280, height: 900 })
}

test('an officer brings in a list in an old encoding, corrects a column, and takes it back', async () => {
  const { page, complaints, close } = await signedInPage(browser, 'officer', { baseURL: product.url })
  await page.goto('/imports')
  await page.getByLabel('Tệp', { exact: true }).setInputFiles({
    name: 'hoi-vien.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(windows1258(LIST)),
  })
  expect(await seriousViolations(page)).toEqual([])
  await pictures(page, 'imports')
  await page.getByRole('button', { name: 'Tải lên và kiểm tra' }).click()

  await page.getByRole('button', { name: 'Ghi 2 dòng vào danh bạ' }).waitFor()
  await page.getByText('sai chữ số kiểm tra').first().waitFor()
  expect(await page.getByText('bảng mã windows-1258').count()).toBe(1)
  const column = page.getByLabel('Cột E hiểu là')
  expect(await column.inputValue()).toBe('')
  await column.selectOption('website')
  expect(await seriousViolations(page)).toEqual([])
  await pictures(page, 'ready')
  await page.getByRole('button', { name: 'Kiểm tra lại' }).click()
  await page.getByText('Theo lựa chọn trước đó').waitFor()
  expect(await column.inputValue()).toBe('website')

  await page.getByRole('button', { name: 'Ghi 2 dòng vào danh bạ' }).click()
  await page.getByText('Đã nhập xong: 2 dòng mới, 0 dòng thay đổi').waitFor()
  await page.getByRole('link', { name: 'Công ty TNHH Quaxizol' }).waitFor()
  await pictures(page, 'done')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải về CSV' }).click(),
  ])
  const rejected = await readFile(await download.path(), 'utf8')
  expect(rejected).toContain('sai chữ số kiểm tra')
  expect(rejected).toContain('Công ty Gõ Nhầm')
  const found = async () => {
    const answer = await fetch(`${product.url}/api/v1/search?q=quaxizol`)
    return ((await answer.json()) as { total: number }).total
  }
  await expect.poll(found, { timeout: 8000 }).toBe(1)

  await page.getByRole('button', { name: 'Hoàn tác lần nhập này' }).click()
  await page.getByText('Mọi dòng đã trở lại như trước khi nhập.').waitFor()
  await expect.poll(found, { timeout: 8000 }).toBe(0)
  expect(complaints).toEqual([])
  await close()
})

test('without JavaScript a member brings in products of its own enterprise, and no others', async () => {
  const { page, close } = await signedInPage(browser, 'producer', {
    baseURL: product.url,
    javaScript: false,
    locale: 'en',
  })
  await page.goto('/en/imports')
  await page.getByRole('radio', { name: /^Products/ }).check()
  await page.getByLabel('File', { exact: true }).setInputFiles({
    name: 'products.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      `Tax code,Vietnamese name,HS codes,Capacity,Capacity unit\n,Quạt Quaxi,8414.51,"20,000.5",pieces\n${first},Của người khác,8414,1,pcs\n`,
    ),
  })
  await pictures(page, 'imports-member-en')
  await page.getByRole('button', { name: 'Upload and check' }).click()
  // The page asks for itself anew every few seconds.
  await page.getByRole('button', { name: 'Write 1 row to the directory' }).waitFor()
  await page.getByText('This row is about another enterprise').first().waitFor()
  await pictures(page, 'ready-member-en')
  await page.getByRole('button', { name: 'Write 1 row to the directory' }).click()
  await page.getByText('Imported: 1 new, 0 changed').waitFor()
  const { rows } = await database.pool.query<{ hs_codes: string[]; origin: string }>(
    `SELECT hs_codes, origin FROM product WHERE name_vi = 'Quạt Quaxi'`,
  )
  expect(rows).toEqual([{ hs_codes: ['841451'], origin: 'demonstration' }])
  await close()
})
