import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { en as enWords } from '#app/locales/en.ts'
import { vi as viWords } from '#app/locales/vi.ts'
import { aPicture } from '#tests/factories/pictures.ts'
import { launchBrowser, newPage, seriousViolations, type TestPage } from '#tests/setup/browser.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { startProduct, type RunningProduct } from '#tests/setup/server.ts'
import { signedInPage } from '#tests/setup/signed-in.ts'

/** The whole way of somebody who comes for the first time, with nothing but a mail address. */

type Language = 'vi' | 'en'
const WORDS = { vi: viWords, en: enWords }
const PASSWORD = 'thuyền qua sông Đuống 1948'

let database: TestDatabase
let product: RunningProduct
let browser: Browser
let photo: string

beforeAll(async () => {
  database = await testDatabase({ seeded: true })
  product = await startProduct({ databaseUrl: database.url })
  browser = await launchBrowser()
  photo = join(import.meta.dirname, '..', '..', '.cache', 'newcomer.jpg')
  await writeFile(photo, await aPicture(1200, 900))
})

afterAll(async () => {
  await browser.close()
  await product.stop()
  await database.close()
})

test('a newcomer claims the enterprise that is there already, completes its profile, and a colleague works on it too', async () => {
  const slug = await unclaimedMaker()
  const newcomer = await signedUp('vi', 'hoa@nguoi-moi.example', 'Phạm Hoa')
  const { page } = newcomer
  expect(slug).not.toBe('')
  await page.goto(`/enterprises/${slug}`)
  await page.getByRole('link', { name: /Nhận quyền quản lý$/ }).click()
  await page.locator('input[name=jobTitle]').fill('Giám đốc')
  await page.locator('textarea[name=statement]').fill('Giấy đăng ký doanh nghiệp đứng tên tôi')
  await page.locator('textarea[name=links]').fill('dangkykinhdoanh.gov.vn/vi')
  await page.getByRole('button', { name: 'Gửi đề nghị' }).click()
  await page.getByText('Đề nghị đang chờ cán bộ xem xét').waitFor()
  await approvedByOfficer('Giấy đăng ký doanh nghiệp đứng tên tôi')

  await page.goto('/enterprises/mine')
  await page.locator(`main a[href="/enterprises/${slug}"]`).waitFor()
  await completeProfile(page, 'vi', slug, 'Bơm hoá chất Vĩnh Tân')
  await foundWithinTwoSeconds('product', 'Bơm hoá chất Vĩnh Tân')
  await colleagueWorks(newcomer, 'vi', slug, 'dong.nghiep@nguoi-moi.example')
})

test('a newcomer from abroad registers an enterprise, completes its profile and publishes it; it is found within two seconds', async () => {
  const newcomer = await signedUp('en', 'ada@newcomer.example', 'Ada Newcomer')
  const { page } = newcomer
  await page.goto('/en/enterprises/new')
  await page.locator('select[name=country]').first().selectOption('DE')
  await page.locator('#lookup-taxCode').fill('HRB 990017')
  await page.locator('#lookup-name').fill('Zephyrine Fluidtechnik GmbH')
  await page.getByRole('button', { name: 'Look in the directory' }).click()
  await page.getByRole('heading', { name: 'Make a new profile' }).waitFor()
  expect(await seriousViolations(page)).toEqual([])
  await page.locator('input[name=roles][value=producer]').check()
  await page.locator('select[name=industryGroup]').selectOption({ index: 1 })
  await page.locator('input[name=city]').fill('Bremen')
  await page.locator('input[name=authorised]').check()
  await page.getByRole('button', { name: 'Make the profile' }).click()
  await page.getByRole('heading', { level: 1, name: 'Profile of the enterprise' }).waitFor()
  const slug = /\/enterprises\/([^/]+)\//.exec(page.url())?.[1] ?? ''

  await completeProfile(page, 'en', slug, 'Zephyrine dosing pump')
  const ask = `/api/v1/search?kind=enterprise&q=${encodeURIComponent('Zephyrine Fluidtechnik')}`
  expect(await (await fetch(product.url + ask)).text()).not.toContain('Zephyrine Fluidtechnik')
  await page.getByRole('button', { name: 'Publish the profile' }).click()
  await page.getByText('This profile is public.').waitFor()
  await foundWithinTwoSeconds('enterprise', 'Zephyrine Fluidtechnik')
  await colleagueWorks(newcomer, 'en', slug, 'colleague@newcomer.example')
})

function inLanguage(language: Language, path: string): string {
  return language === 'en' ? `/en${path}` : path
}

/** An enterprise of the directory that has nobody who keeps its profile. */
async function unclaimedMaker(): Promise<string> {
  const { rows } = await database.pool.query<{ slug: string }>(
    `SELECT slug FROM enterprise e
     WHERE published_at IS NOT NULL AND NOT EXISTS (SELECT FROM membership m WHERE m.enterprise_id = e.id)
     ORDER BY slug LIMIT 1`,
  )
  return rows[0]?.slug ?? ''
}

/** Waits for a mail to the address in the mailbox on this machine, and gives the path of the first link in it. */
async function linkInMail(page: Page, language: Language, address: string): Promise<string> {
  const mails = page.locator('main a[href*="/mailbox/"]')
  const look = async () => {
    await page.goto(inLanguage(language, `/mailbox?address=${encodeURIComponent(address)}`))
    return mails.count()
  }
  await expect.poll(look, { timeout: 20_000, interval: 300 }).toBeGreaterThan(0)
  await mails.first().click()
  const link = page.locator('main pre a').first()
  await link.waitFor()
  return (await link.getAttribute('href'))?.replace(/^https?:\/\/[^/]+/, '') ?? ''
}

/** Opens an account by a mail, as far as the page that the link of the mail leads to in the end. */
async function fillInAccount(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link)
  await page.locator('input[name=name]').fill(name)
  await page.locator('input[name=password]').fill(PASSWORD)
  await page.locator('input[name=privacy]').check()
  await page.locator('input[name=password]').press('Enter')
}

async function signedUp(locale: Language, address: string, name: string): Promise<TestPage> {
  const window = await newPage(browser, { baseURL: product.url, locale })
  const { page } = window
  await page.goto(inLanguage(locale, '/sign-up'))
  await page.locator('#email').fill(address)
  await page.locator('#email').press('Enter')
  await page.getByText(address).first().waitFor()
  await fillInAccount(page, await linkInMail(page, locale, address), name)
  await page.locator('header summary').filter({ hasText: name }).waitFor()
  return window
}

async function approvedByOfficer(statement: string): Promise<void> {
  const { page, complaints, close } = await signedInPage(browser, 'officer', { baseURL: product.url })
  await page.goto('/verifications')
  await page.getByRole('rowheader').getByRole('link').first().click()
  await page.getByText(statement).first().waitFor()
  await page.getByText('Chấp thuận', { exact: true }).click()
  await page.getByRole('button', { name: 'Chấp thuận đề nghị' }).click()
  await page.getByText('Đã chấp thuận; người đề nghị được báo qua thư').waitFor()
  expect(complaints).toEqual([])
  await close()
}

/** Sends the form of the profile that carries this command, and waits for what the page says then. */
async function send(page: Page, command: string, said: string): Promise<void> {
  const form = page.locator('form').filter({ has: page.locator(`input[name=command][value=${command}]`) })
  await form.locator('button[type=submit]').first().click()
  await page.getByText(said).first().waitFor()
}

/** Fills in everything that the profile asks for, until it says that nothing is missing. */
async function completeProfile(
  page: Page,
  language: Language,
  slug: string,
  productName: string,
): Promise<void> {
  const { profile, ownProducts } = WORDS[language]
  await page.goto(inLanguage(language, `/enterprises/${slug}/products/new`), {
    waitUntil: 'networkidle',
  })
  await page.locator('input[name=nameVi]').fill(productName)
  await page.locator('input[name=hsCodes]').first().fill('8413')
  await page.locator('input[type=file]').setInputFiles(photo)
  await page.locator('input[name$=".altVi"]').waitFor()
  await page.locator('input[name$=".altVi"]').fill('Máy bơm trên nền xám')
  await page.getByRole('button', { name: ownProducts.form.submitNew }).click()
  await page.getByRole('link', { name: productName, exact: true }).waitFor()

  await page.goto(inLanguage(language, `/enterprises/${slug}/profile`))
  await page.locator('input[name=nameEn]').fill('Newcomer Pumps')
  await page.locator('textarea[name=descriptionVi]').fill('Sản xuất máy bơm cho ngành hoá chất từ năm 1999.')
  await page.locator('textarea[name=descriptionEn]').fill('Makes pumps for the chemical industry since 1999.')
  await page.locator('input[name=yearFounded]').fill('1999')
  await page.locator('select[name=sizeBand]').selectOption('from_50_to_199')
  await page.locator('input[name=languages][value=en]').check()
  await page.locator('textarea[name=exportMarkets]').fill('JP; KR')
  await page.locator('input[name=website]').fill('www.newcomer.example')
  await page.locator('#street').fill('1 Phố Máy Bơm')
  await page.locator('input[name=contactPhone]').fill('+84 24 3825 1234')
  await send(page, 'save', profile.done.save)
  await page.locator('#ability-value').fill('1200')
  await send(page, 'ability', profile.done.ability)
  await page.locator('#certificate-standard').selectOption({ index: 1 })
  await page.locator('#certificate-number').fill('NC-2026-17')
  await page.locator('#certificate-issuer').fill('TÜV Muster')
  await page.locator('#certificate-issuedOn').fill('2026-01-31')
  await send(page, 'certificate', profile.done.certificate)
  await page.getByText(profile.upkeep.whole).waitFor()
  expect(await seriousViolations(page)).toEqual([])
}

async function foundWithinTwoSeconds(kind: 'product' | 'enterprise', name: string): Promise<void> {
  const ask = `${product.url}/api/v1/search?kind=${kind}&q=${encodeURIComponent(name)}`
  const find = async () => (await fetch(ask)).text()
  await expect.poll(find, { timeout: 2000, interval: 100 }).toContain(name)
}

/** An owner invites somebody new, who opens an account by the mail, accepts and changes the profile. */
async function colleagueWorks(
  owner: TestPage,
  language: Language,
  slug: string,
  address: string,
): Promise<void> {
  const { teams, profile } = WORDS[language]
  await owner.page.goto(inLanguage(language, `/enterprises/${slug}/team`))
  await owner.page.locator('input[name=email]').fill(address)
  await owner.page.getByRole('button', { name: teams.invite.submit }).click()
  await owner.page.getByText(address).first().waitFor()

  const colleague = await newPage(browser, { baseURL: product.url, locale: language, width: 'phone' })
  const { page } = colleague
  await fillInAccount(page, await linkInMail(page, language, address), 'Đỗ Bình')
  await page.getByRole('button', { name: teams.invitation.accept }).click()
  await page.locator('main a[href$="/profile"]').first().waitFor()
  await page.goto(inLanguage(language, `/enterprises/${slug}/profile`))
  await page.locator('input[name=nameShort]').fill('Bơm Mới')
  await send(page, 'save', profile.done.save)

  await owner.page.goto(inLanguage(language, `/enterprises/${slug}/profile`))
  await expect.poll(() => owner.page.locator('input[name=nameShort]').inputValue()).toBe('Bơm Mới')
  expect([...owner.complaints, ...colleague.complaints]).toEqual([])
  await colleague.close()
  await owner.close()
}
