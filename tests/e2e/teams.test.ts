import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { PRODUCER_SLUG } from '#prisma/seed/accounts.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { launchBrowser, newPage, seriousViolations } from '#tests/setup/browser.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { startProduct, type RunningProduct } from '#tests/setup/server.ts'
import { signedInPage } from '#tests/setup/signed-in.ts'

const NEWCOMER = 'le.binh@newcomer.example'

let folder: string
let database: TestDatabase
let product: RunningProduct
let browser: Browser
let app: TestApp

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nhip-cau-teams-'))
  database = await testDatabase({ seeded: true })
  product = await startProduct({ databaseUrl: database.url, dataDirectory: folder })
  app = testApp(database.url, { variables: { DATA_DIRECTORY: folder } })
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  await app.close()
  await product.stop()
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

/** The newest mail to an address, once it is there. */
async function mailTo(address: string): Promise<string> {
  await expect
    .poll(async () => (await app.mail.mailbox?.list(address))?.length ?? 0, { timeout: 15_000 })
    .toBeGreaterThan(0)
  return (await app.mail.mailbox?.list(address))?.[0]?.text ?? ''
}

test('an owner invites somebody new, who opens an account by the mail, accepts, and edits the profile', async () => {
  const owner = await signedInPage(browser, 'producer', { baseURL: product.url, locale: 'en' })
  await owner.page.goto(`/en/enterprises/${PRODUCER_SLUG}/team`)
  await owner.page.locator('input[name=email]').fill(NEWCOMER)
  await owner.page.getByRole('button', { name: 'Send the invitation' }).click()
  await owner.page.getByText('Invitation sent').waitFor()
  expect(await seriousViolations(owner.page)).toEqual([])

  const link = /https?:\/\/[^/\s]+(\/en\/sign-up\/\S+)/.exec(await mailTo(NEWCOMER))?.[1] ?? ''
  const colleague = await newPage(browser, { baseURL: product.url, locale: 'en', width: 'phone' })
  const { page } = colleague
  await page.goto(link)
  await page.locator('input[name=name]').fill('Lê Bình')
  await page.locator('input[name=password]').fill('a long password nobody guesses 27')
  await page.locator('input[name=privacy]').check()
  await page.locator('input[name=password]').press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Invitation to act for an enterprise' }).waitFor()
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Accept' }).click()
  await page.getByRole('link', { name: 'Edit profile' }).first().waitFor()
  await page.goto(`/en/enterprises/${PRODUCER_SLUG}/profile`)
  await page.locator('input[name=contactPhone]').fill('+84 24 3825 1234')
  await page.getByRole('button', { name: 'Save profile' }).click()
  await page.getByText('Profile saved').waitFor()

  await owner.page.reload()
  await owner.page.getByText('Lê Bình', { exact: true }).waitFor()
  expect([...owner.complaints, ...colleague.complaints]).toEqual([])
  await colleague.close()
  await owner.close()
})

test('a claim is approved by an officer; then its maker acts for the enterprise', async () => {
  const path = `/enterprises/${PRODUCER_SLUG}`
  const claimant = await signedInPage(browser, 'investor', { baseURL: product.url })
  await claimant.page.goto(path)
  await claimant.page.getByRole('link', { name: /Nhận quyền quản lý$/ }).click()
  await claimant.page.locator('input[name=jobTitle]').fill('Phó giám đốc')
  await claimant.page.locator('textarea[name=statement]').fill('Giấy uỷ quyền số 12/UQ')
  const paper = {
    name: 'Giấy uỷ quyền.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7\n%%EOF\n'),
  }
  await claimant.page
    .locator('input[name=papers]')
    .setInputFiles({ ...paper, buffer: Buffer.from('no paper') })
  await claimant.page.getByRole('button', { name: 'Gửi đề nghị' }).click()
  await claimant.page.getByText('Vui lòng chọn lại tệp').waitFor()
  expect(await claimant.page.locator('textarea[name=statement]').inputValue()).toBe('Giấy uỷ quyền số 12/UQ')
  await claimant.page.locator('input[name=papers]').setInputFiles(paper)
  await claimant.page.getByRole('button', { name: 'Gửi đề nghị' }).click()
  await claimant.page.getByText('Đề nghị đang chờ cán bộ xem xét').waitFor()

  const officer = await signedInPage(browser, 'officer', { baseURL: product.url })
  await officer.page.goto('/verifications')
  expect(await seriousViolations(officer.page)).toEqual([])
  await officer.page.getByRole('rowheader').getByRole('link').first().click()
  await officer.page.getByText('Giấy uỷ quyền số 12/UQ').first().waitFor()
  await officer.page.getByRole('link', { name: 'Giấy uỷ quyền.pdf · 1 kB' }).waitFor()
  expect(await seriousViolations(officer.page)).toEqual([])
  await officer.page.getByText('Chấp thuận', { exact: true }).click()
  await officer.page.getByRole('button', { name: 'Chấp thuận đề nghị' }).click()
  await officer.page.getByText('Đã chấp thuận; người đề nghị được báo qua thư').waitFor()

  await claimant.page.goto('/enterprises/mine')
  await claimant.page.locator(`main a[href="${path}"]`).waitFor()
  await claimant.page.goto(`${path}?view=public`)
  await claimant.page.getByText('Đây là trang như người ngoài thấy').waitFor()
  const complaints = [...claimant.complaints, ...officer.complaints]
  // The file that was no paper.
  expect(complaints.filter((line) => !line.includes('400'))).toEqual([])
  await claimant.close()
  await officer.close()
})
