import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { launchBrowser, seriousViolations, WIDTHS } from '#tests/setup/browser.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { startProduct, type RunningProduct } from '#tests/setup/server.ts'
import { accountOf, signedInPage } from '#tests/setup/signed-in.ts'

let database: TestDatabase
let product: RunningProduct
let browser: Browser
let calendars: Server
let address = ''

/** A working day far enough ahead that nothing of the demonstration lies on it. */
const DAY = workingDayIn(60)

beforeAll(async () => {
  database = await testDatabase({ seeded: true })
  product = await startProduct({ databaseUrl: database.url, env: { WEBHOOK_LOOPBACK: 'on' } })
  browser = await launchBrowser()
  calendars = createServer((_request, response) => {
    const at = (hour: string) => `${DAY.replaceAll('-', '')}T${hour}0000Z`
    const event = [
      'BEGIN:VEVENT',
      'SUMMARY:Họp kín',
      `DTSTART:${at('01')}`,
      `DTEND:${at('02')}`,
      'END:VEVENT',
    ]
    response.end(['BEGIN:VCALENDAR', ...event, 'END:VCALENDAR', ''].join('\r\n'))
  })
  await new Promise<void>((resolve) => calendars.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(calendars.address() as AddressInfo).port}/kept-secret.ics`
})

afterAll(async () => {
  calendars.close()
  await browser.close()
  await product.stop()
  await database.close()
})

function workingDayIn(days: number): string {
  const day = new Date(Date.now() + days * 86_400_000)
  while ([0, 6].includes(day.getUTCDay())) day.setUTCDate(day.getUTCDate() + 1)
  return day.toISOString().slice(0, 10)
}

test('what two sides agree on stands in both calendars, by each clock, and in the calendars that subscribe', async () => {
  const baseURL = product.url
  const hanoi = await signedInPage(browser, 'producer', { baseURL, locale: 'vi' })
  const tokyo = await signedInPage(browser, 'buyer', { baseURL, locale: 'en', timeZone: 'Asia/Tokyo' })
  await tokyo.page.goto(`/en/meetings/new?enterprise=${accountOf('producer').enterpriseSlug}`)
  const purpose = `Samples of drivers (${Date.now()})`
  await tokyo.page.locator('textarea[name=purpose]').fill(purpose)
  // 11:00 in Tokyo is 9:00 in Hà Nội.
  await tokyo.page.locator('input[name="times[0]"]').fill(`${DAY}T11:00`)
  for (const place of [1, 2]) await tokyo.page.locator(`input[name="times[${place}]"]`).fill('')
  await tokyo.page.getByRole('button', { name: 'Send meeting request' }).click()
  await tokyo.page.waitForURL(/\/en\/meetings\/[0-9a-f-]{36}$/)
  const id = tokyo.page.url().split('/').at(-1) ?? ''

  // Held softly in both, then agreed in both.
  await hanoi.page.goto(`/calendar?day=${DAY}`)
  const block = hanoi.page.locator(`main section a[href="/meetings/${id}"]`)
  expect(await block.getAttribute('aria-label')).toMatch(
    /^09:00 .* 09:00–09:30 .* Giữ chỗ .* 11:00–11:30 theo /,
  )
  await hanoi.page.goto(`/meetings/${id}`)
  await hanoi.page
    .getByRole('button', { name: /^Đồng ý giờ này/ })
    .first()
    .click()
  await hanoi.page.getByText('Đã hẹn', { exact: true }).first().waitFor()
  await hanoi.page.goto(`/calendar?day=${DAY}`)
  expect(await block.getAttribute('aria-label')).toContain(' Đã hẹn ')
  expect(await seriousViolations(hanoi.page)).toEqual([])
  await tokyo.page.goto(`/en/calendar?day=${DAY}&view=agenda`)
  await tokyo.page.getByText('11:00–11:30').waitFor()
  await tokyo.page.getByText('09:00–09:30 by Indochina Time (GMT+7)').waitFor()

  // The calendar that subscribes carries it, and its cancellation.
  await tokyo.page.getByRole('button', { name: 'Make an address' }).click()
  const feed = await tokyo.page.getByLabel('Address of the calendar').inputValue()
  const read = async () => (await fetch(product.url + new URL(feed).pathname)).text()
  expect(await read()).toContain(`UID:${id}@`)
  await tokyo.page.goto(`/en/meetings/${id}`)
  await tokyo.page.getByText('Cancel meeting').first().click()
  await tokyo.page.getByRole('button', { name: 'Cancel meeting' }).click()
  await tokyo.page.getByText('Cancelled', { exact: true }).first().waitFor()
  expect(await read()).toMatch(/STATUS:CANCELLED/)
  expect([...hanoi.complaints, ...tokyo.complaints]).toEqual([])
  await hanoi.close()
  await tokyo.close()
})

test('one leads from week to week by keys, and both views can be read by everybody at every width', async () => {
  for (const width of Object.keys(WIDTHS) as (keyof typeof WIDTHS)[]) {
    const { page, complaints, close } = await signedInPage(browser, 'producer', {
      baseURL: product.url,
      locale: 'vi',
      width,
    })
    for (const path of [`/calendar?day=${DAY}`, `/calendar?day=${DAY}&view=agenda`, '/account/calendar']) {
      await page.goto(path)
      expect(await seriousViolations(page)).toEqual([])
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(wide).toBeLessThanOrEqual(0)
    }
    await page.goto('/calendar', { waitUntil: 'networkidle' })
    await page.keyboard.press('n')
    await page.waitForURL(/\/calendar\?day=/)
    await page.keyboard.press('t')
    await page.waitForURL(/\/calendar$/)
    expect(complaints).toEqual([])
    await close()
  }
})

test('hours, days off and another calendar are kept without JavaScript, and shown in the week', async () => {
  const { page, complaints, close } = await signedInPage(browser, 'supplier', {
    baseURL: product.url,
    locale: 'vi',
    javaScript: false,
  })
  await page.goto('/account/calendar')
  await page.locator('input[name="days[0].hours[0].from"]').fill('13:00')
  await page.getByRole('button', { name: 'Lưu giờ tiếp' }).click()
  await page.getByText('Giờ kết thúc phải sau giờ bắt đầu').first().waitFor()
  expect(await page.locator('input[name="days[0].hours[0].from"]').inputValue()).toBe('13:00')
  await page.locator('input[name="days[0].hours[0].from"]').fill('09:15')
  await page.getByRole('button', { name: 'Chép Thứ Hai' }).click()
  await page.getByText('Đã lưu giờ tiếp').waitFor()
  expect(await page.locator('input[name="days[4].hours[0].from"]').inputValue()).toBe('09:15')

  await page.locator('input[name=from]').fill(DAY)
  await page.getByRole('button', { name: 'Thêm', exact: true }).click()
  await page.getByText('Đã thêm ngày riêng').waitFor()
  await page.getByRole('button', { name: /^Bỏ .*\d{4}$/ }).click()
  await page.getByRole('button', { name: 'Hoàn tác' }).click()
  await page.getByText('Đã thêm ngày riêng').waitFor()

  await page.locator('input[name=address]').fill(address)
  await page.getByRole('button', { name: 'Nối lịch' }).click()
  await page.getByText('Đọc lần cuối').waitFor()
  expect((await page.content()).includes('kept-secret')).toBe(false)
  await page.goto(`/calendar?day=${DAY}`)
  expect(await page.locator('section', { hasText: 'Bận ở lịch khác 08:00–09:00' }).count()).toBe(1)
  expect(await page.getByRole('region', { name: /Ngày nghỉ/ }).count()).toBe(1)
  expect(complaints.filter((complaint) => !complaint.includes('400'))).toEqual([])
  await close()
})
