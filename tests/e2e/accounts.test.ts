import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { codeAt, STEP_SECONDS } from '#app/features/accounts/second-factor/totp.ts'
import { PERMISSIONS } from '#app/platform/permissions.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aPerson } from '#tests/factories/people.ts'
import { sessionOf } from '#tests/factories/sessions.ts'
import { launchBrowser, newPage, seriousViolations, type TestPage } from '#tests/setup/browser.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { startProduct, type RunningProduct } from '#tests/setup/server.ts'
import { filled, siteRoutes } from '#tests/setup/site-map.ts'

let database: TestDatabase
let product: RunningProduct
let browser: Browser
let app: TestApp

const EMAIL = 'le.minh@cong-ty-moi.example'
const FIRST = 'cầu Long Biên mùa thu 1902'
const SECOND = 'đêm nghe tàu qua cầu 1946'

beforeAll(async () => {
  database = await testDatabase({ seeded: true })
  const variables = { SESSION_SECRET: 'a secret that only this test and its product know' }
  product = await startProduct({ databaseUrl: database.url, env: variables })
  app = testApp(database.url, { variables })
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  await app.close()
  await product.stop()
  await database.close()
})

const open = (given: { javaScript?: boolean; width?: 'phone' } = {}): Promise<TestPage> =>
  newPage(browser, { baseURL: product.url, ...given })

/** Waits for a mail with this subject in the mailbox on this machine, and gives the first link in it. */
async function linkIn(page: Page, subject: string): Promise<string> {
  const mail = page.getByRole('link', { name: subject })
  const look = async () => {
    await page.goto(`/mailbox?address=${encodeURIComponent(EMAIL)}`)
    return mail.count()
  }
  await expect.poll(look, { timeout: 20_000, interval: 400 }).toBeGreaterThan(0)
  await mail.first().click()
  const link = page.locator('main pre a').first()
  await link.waitFor()
  return (await link.getAttribute('href'))?.replace(/^https?:\/\/[^/]+/, '') ?? ''
}

async function signIn(page: Page, password: string): Promise<void> {
  await page.goto('/sign-in')
  await page.locator('#email').fill(EMAIL)
  await page.locator('#password').fill(password)
  await page.locator('#password').press('Enter')
}

test('a newcomer without JavaScript opens an account by the mail, signs out and chooses a new password', async () => {
  const { page, close } = await open({ javaScript: false, width: 'phone' })
  await page.goto('/')
  await page.getByRole('link', { name: 'Đăng nhập' }).first().click()
  await page.locator('main').getByRole('link', { name: 'Mở tài khoản' }).click()
  await page.locator('#email').fill(EMAIL)
  await page.getByRole('button', { name: 'Gửi liên kết' }).click()
  await page.getByText(`Đã nhận yêu cầu cho ${EMAIL}`).waitFor()
  const link = await linkIn(page, 'Mở tài khoản Nhịp Cầu')
  await page.goto(link)
  await page.locator('#name').fill('Lê Minh')
  await page.locator('#password').fill('matkhau123456')
  await page.getByLabel('Đã đọc và đồng ý').check()
  await page.locator('main button[type=submit]').click()
  await page.locator('#password-error').waitFor()
  expect(await page.locator('#name').inputValue()).toBe('Lê Minh')
  expect(await page.content()).not.toContain('matkhau123456')
  await page.locator('#password').fill(FIRST)
  await page.locator('main button[type=submit]').click()
  await page.getByText('Tài khoản của Lê Minh').waitFor({ state: 'attached' })
  await page.goto(link)
  await page.getByText('Liên kết không còn dùng được').waitFor()

  await page.locator('header summary').click()
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await page.getByRole('link', { name: 'Đăng nhập' }).first().click()
  await page.getByRole('link', { name: 'Quên mật khẩu?' }).click()
  await page.locator('#email').fill(EMAIL)
  await page.getByRole('button', { name: 'Gửi liên kết' }).click()
  await page.getByText(`Đã nhận yêu cầu cho ${EMAIL}`).waitFor()
  await page.goto(await linkIn(page, 'Đặt lại mật khẩu Nhịp Cầu'))
  await page.locator('#password').fill(SECOND)
  await page.getByRole('button', { name: 'Lưu mật khẩu mới' }).click()
  await page.getByText('Tài khoản của Lê Minh').waitFor({ state: 'attached' })
  await close()
})

test('turns on the second factor, signs in with it on another device, and ends that session from the first', async () => {
  const [first, second] = [await open(), await open({ width: 'phone' })]
  const { page } = first
  await signIn(page, SECOND)
  await page.locator('header summary').click()
  await page.getByRole('link', { name: 'Tài khoản của tôi' }).click()
  await page.getByRole('heading', { name: 'Các phiên đăng nhập' }).waitFor()
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('link', { name: 'Thiết lập' }).click()
  await page.locator('#begin-presentPassword').fill(SECOND)
  await page.getByRole('button', { name: 'Bắt đầu thiết lập' }).click()
  const secret = ((await page.locator('[data-secret]').textContent()) ?? '').replaceAll(' ', '')
  expect(await seriousViolations(page)).toEqual([])
  await page.locator('#confirm-oneTimeCode').fill(codeAt(secret, new Date()))
  await page.getByRole('button', { name: 'Bật xác thực hai bước' }).click()
  await page.getByRole('heading', { name: 'Mã khôi phục: hãy cất ngay bây giờ' }).waitFor()
  expect(await page.locator('section code').count()).toBe(10)
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('link', { name: 'Đã cất các mã' }).click()
  await page.getByText('Đang bật').waitFor()

  await signIn(second.page, SECOND)
  await second.page.locator('#oneTimeCode').fill('000000')
  await second.page.locator('#oneTimeCode').press('Enter')
  await second.page.getByText('Mã chưa đúng').first().waitFor()
  expect(await seriousViolations(second.page)).toEqual([])
  // The code of the next step is accepted already; that of the present one was used on the other device.
  await second.page.locator('#oneTimeCode').fill(codeAt(secret, new Date(Date.now() + STEP_SECONDS * 1000)))
  await second.page.locator('#oneTimeCode').press('Enter')
  await second.page.getByText('Tài khoản của Lê Minh').waitFor({ state: 'attached' })
  await second.page.goto('/account')
  await second.page.getByRole('heading', { name: 'Các phiên đăng nhập' }).waitFor()
  expect(await seriousViolations(second.page)).toEqual([])

  await page.reload()
  const ended = page.getByRole('button', { name: /^Kết thúc phiên trên/ })
  await expect.poll(() => ended.count()).toBe(1)
  await ended.click()
  await page.getByText('Đã kết thúc phiên').waitFor()
  // The page on the other device hears of it and leads to the sign-in by itself.
  await second.page.getByRole('heading', { name: 'Đăng nhập', level: 1 }).waitFor()
  expect(first.complaints).toEqual([])
  await first.close()
  await second.close()
})

test('no form tells whether an address has an account: same status, same place, same page', async () => {
  const strangers = 'nobody@tests.example'
  const known = EMAIL
  const answerTo = async (path: string, email: string, more: Record<string, string>) => {
    const answer = await fetch(product.url + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { accept: 'text/html' },
      body: new URLSearchParams({ email, ...more }),
    })
    const place = answer.headers.get('location') ?? ''
    const body = place === '' ? await answer.text() : await (await fetch(product.url + place)).text()
    const plain = body.replaceAll(/nonce="[^"]*"|"nonce-[^"]*"/g, '').replaceAll(email, 'ADDRESS')
    return { status: answer.status, place: place.replace(encodeURIComponent(email), 'ADDRESS'), plain }
  }
  for (const [path, more] of [
    ['/sign-up', { language: 'vi' }],
    ['/reset-password', {}],
    ['/en/sign-in', { password: 'wrong' }],
  ] as const) {
    const [one, other] = [await answerTo(path, known, more), await answerTo(path, strangers, more)]
    expect(one.status).toBe(other.status)
    expect(one.place).toBe(other.place)
    expect(withoutAddress(one.plain, known)).toBe(withoutAddress(other.plain, strangers))
  }
})

/** What of an address is left in a page: encoded in links. */
function withoutAddress(page: string, email: string): string {
  return page.replaceAll(encodeURIComponent(email), 'ADDRESS')
}

test('staff without a second factor are led to set it up from every page of theirs, and get nothing else', async () => {
  const staff = await aPerson(app, { name: 'Cán bộ mới' })
  await app.db.person.update({
    where: { id: staff.personId },
    data: { staffRoles: ['administrator', 'department_officer', 'organiser'] },
  })
  const cookie = await sessionOf(app, staff.personId)
  await app.db.session.updateMany({ where: { personId: staff.personId }, data: { secondFactorAt: null } })
  const own = ['account.keep', 'session.close']
  const closed = (await siteRoutes()).filter(({ loader }) => {
    const permission = loader?.permission
    // Where a token is asked for, a session does not count at all.
    if (loader?.byTokenOnly) return false
    return permission && PERMISSIONS[permission] !== 'anyone' && !own.includes(permission)
  })
  expect(closed.length).toBeGreaterThan(10)
  const wrong: string[] = []
  for (const { path, page } of closed) {
    const asked = filled(path, { format: 'csv' })
    const answer = await fetch(product.url + asked, {
      redirect: 'manual',
      headers: { cookie, accept: 'text/html' },
    })
    const led = answer.status === 302 && answer.headers.get('location')?.startsWith('/account/second-factor?')
    if (page ? !led : !led && answer.status !== 403) wrong.push(`${asked}: ${answer.status}`)
  }
  expect(wrong).toEqual([])
})

test('the pages of newcomers read well in English', async () => {
  const { page, complaints, close } = await newPage(browser, { baseURL: product.url, locale: 'en' })
  for (const [path, title] of [
    ['/en/sign-up', 'Create an account'],
    ['/en/reset-password', 'Reset your password'],
    ['/en/sign-up/tk_unknown', 'Complete your account'],
    ['/en/mailbox', 'Mailbox on this machine'],
  ] as const) {
    await page.goto(path)
    await page.getByRole('heading', { name: title, level: 1 }).waitFor()
    expect(await seriousViolations(page)).toEqual([])
  }
  expect(complaints).toEqual([])
  await close()
})
