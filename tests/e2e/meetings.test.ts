import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { viOfMembers } from '#app/locales/vi.members.ts'
import { viOfEverybody } from '#app/locales/vi.everybody.ts'
import { enOfMembers } from '#app/locales/en.members.ts'
import { enOfEverybody } from '#app/locales/en.everybody.ts'
import { REALTIME_PATH } from '#app/platform/realtime/events.ts'
import { launchBrowser } from '#tests/setup/browser.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { startProduct, type RunningProduct } from '#tests/setup/server.ts'
import { accountOf, signedInPage } from '#tests/setup/signed-in.ts'

type Language = 'vi' | 'en'
const WORDS = { vi: { ...viOfEverybody, ...viOfMembers }, en: { ...enOfEverybody, ...enOfMembers } }

let database: TestDatabase
let product: RunningProduct
let browser: Browser

beforeAll(async () => {
  database = await testDatabase({ seeded: true })
  product = await startProduct({ databaseUrl: database.url, env: { VIDEO_URL: 'https://meet.example.org' } })
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser.close()
  await product.stop()
  await database.close()
})

const at = (language: Language, path: string) => (language === 'en' ? `/en${path}` : path)

/** Two people at two screens, each in a language of their own. */
async function twoScreens(investorSpeaks: Language, producerSpeaks: Language) {
  const baseURL = product.url
  const investor = await signedInPage(browser, 'buyer', {
    baseURL,
    locale: investorSpeaks,
    timeZone: 'Asia/Tokyo',
  })
  const producer = await signedInPage(browser, 'producer', { baseURL, locale: producerSpeaks })
  await producer.page.goto(at(producerSpeaks, '/'))
  await producer.page.evaluate(() => Object.assign(window, { neverReloaded: true }))
  return { investor, producer }
}

async function ask(page: Page, language: Language, purpose: string, now = false) {
  const { request } = WORDS[language].meetings
  await page.goto(
    at(language, `/meetings/new?enterprise=${accountOf('producer').enterpriseSlug}${now ? '&now=1' : ''}`),
  )
  await page.locator('textarea[name=purpose]').fill(purpose)
  await page.getByRole('button', { name: now ? request.submitNow : request.submit }).click()
  await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/)
  return page.url().split('/').at(-1)!
}

/** Makes an address for other programs on the calendar's page, and reads what they get there. */
async function feedOf(page: Page, language: Language): Promise<() => Promise<string>> {
  const words = WORDS[language].meetingCalendar.feed
  await page.goto(at(language, '/calendar'))
  await page.getByRole('button', { name: new RegExp(`^(${words.make}|${words.renew})$`) }).click()
  await page.getByText(words.madeTitle).waitFor()
  const address = await page.locator('a[href^="webcal:"]').getAttribute('href')
  const { pathname } = new URL(address!.replace('webcal:', 'http:'))
  // Long lines are folded in such files.
  return async () => (await (await fetch(product.url + pathname)).text()).replaceAll('\r\n ', '')
}

test.each<[Language, Language]>([
  ['en', 'vi'],
  ['vi', 'en'],
])(
  'an investor (%s) asks, the producer’s screen (%s) rings without a reload; times are countered and accepted, and both calendars and the feed have it',
  async (investorSpeaks, producerSpeaks) => {
    const { investor, producer } = await twoScreens(investorSpeaks, producerSpeaks)
    const theirs = WORDS[investorSpeaks]
    const ours = WORDS[producerSpeaks]
    const purpose = `Twenty thousand lamps a month (${Date.now()})`
    const id = await ask(investor.page, investorSpeaks, purpose)

    await producer.page.getByText(ours.ringing.title, { exact: true }).waitFor()
    await producer.page.getByText(purpose).waitFor()
    expect(await producer.page.evaluate(() => 'neverReloaded' in window)).toBe(true)
    expect(await producer.page.title()).toMatch(/^\(\d+\) /)

    await producer.page.getByRole('link', { name: ours.ringing.open }).click()
    await producer.page.getByText(ours.meetings.answer.counter).first().click()
    const day = new Date(Date.now() + (producerSpeaks === 'vi' ? 9 : 10) * 86_400_000)
      .toISOString()
      .slice(0, 10)
    await producer.page.locator('#counter-times input[name="times[0]"]').fill(`${day}T14:00`)
    for (const index of [2, 1])
      await producer.page.locator(`#counter-times input[name="times[${index}]"]`).fill('')
    await producer.page.getByRole('button', { name: ours.meetings.answer.counterSubmit }).click()

    // 14:00 in Hanoi is 16:00 in Tokyo; the investor's open page shows it by itself.
    await investor.page.getByText('16:00–16:30').first().waitFor()
    await investor.page
      .getByRole('button', { name: new RegExp(`^${theirs.meetings.answer.accept}: .*16:00`) })
      .click()
    await investor.page.getByText(theirs.meetings.state.accepted, { exact: true }).first().waitFor()
    await producer.page.getByText(ours.meetings.state.accepted, { exact: true }).first().waitFor()
    const call = producer.page.getByRole('link', { name: ours.meetings.room.join })
    expect(await call.getAttribute('href')).toMatch(/^https:\/\/meet\.example\.org\/nhip-cau-[\w-]{24}$/)

    const feed = await feedOf(producer.page, producerSpeaks)
    const start = `DTSTART:${day.replaceAll('-', '')}T070000Z`
    expect(await feed()).toContain(`UID:${id}@`)
    expect(await feed()).toContain(start)
    for (const [page, language, clock] of [
      [producer.page, producerSpeaks, '14:00'],
      [investor.page, investorSpeaks, '16:00'],
    ] as const) {
      await page.goto(at(language, `/calendar?day=${day}&view=agenda`))
      await page.locator(`a[href$="/meetings/${id}"]`).first().waitFor()
      expect(await page.locator('main').textContent()).toContain(clock)
    }

    // Called off by one side, it goes from the other's calendar, and other programs are told so.
    await investor.page.goto(at(investorSpeaks, `/meetings/${id}`))
    await investor.page.getByText(theirs.meetings.answer.cancelAgreed).first().click()
    await investor.page.getByRole('button', { name: theirs.meetings.answer.cancelAgreed }).click()
    await investor.page.getByText(theirs.meetings.state.cancelled, { exact: true }).first().waitFor()
    const entry = (await feed()).split('BEGIN:VEVENT').find((text) => text.includes(`UID:${id}@`))
    expect(entry).toContain('STATUS:CANCELLED')
    expect(Number(/SEQUENCE:(\d+)/.exec(entry!)?.[1])).toBeGreaterThan(0)

    expect(investor.complaints).toEqual([])
    expect(producer.complaints).toEqual([])
    await investor.close()
    await producer.close()
  },
  120_000,
)

test('a meeting now: the screen rings with the seconds left, one click answers, and both land in the meeting and write', async () => {
  const { investor, producer } = await twoScreens('en', 'vi')
  const { vi, en } = WORDS
  const id = await ask(investor.page, 'en', `Could we talk right now? (${Date.now()})`, true)
  await investor.page.getByText(en.meetings.ringing.title).waitFor()
  await producer.page.getByText(vi.ringing.nowTitle, { exact: true }).waitFor()
  await producer.page.getByText(/^Còn \d+ giây$/).waitFor()
  await producer.page.getByRole('button', { name: vi.ringing.acceptNow }).click()
  await producer.page.waitForURL(`**/meetings/${id}`)
  await investor.page.getByText(en.meetings.state.accepted, { exact: true }).first().waitFor()

  // A message arrives by itself, and that it was read goes back.
  await investor.page.locator('textarea[name=text]').first().waitFor()
  await investor.page.locator('#conversation textarea[name=text]').fill('Here is our drawing')
  await investor.page.getByRole('button', { name: en.meetings.conversation.send }).click()
  await producer.page.getByText('Here is our drawing').waitFor()
  await producer.page.getByText('Here is our drawing').scrollIntoViewIfNeeded()
  await investor.page.getByText(en.meetings.conversation.state.read, { exact: true }).waitFor()

  // Both write into the same notes.
  const notes = (page: Page) => page.locator('#notes textarea').first()
  await notes(investor.page).fill('Agreed: a sample by Friday. ')
  await expect.poll(() => notes(producer.page).inputValue()).toContain('a sample by Friday')
  expect(investor.complaints).toEqual([])
  expect(producer.complaints).toEqual([])
  await investor.close()
  await producer.close()
}, 90_000)

test('why a form was refused is still said when the other side changes something meanwhile', async () => {
  const { investor, producer } = await twoScreens('en', 'vi')
  const { vi, en } = WORDS
  const id = await ask(investor.page, 'en', `Which driver? (${Date.now()})`)
  const { page } = producer
  await page.goto(`/meetings/${id}`, { waitUntil: 'networkidle' })
  await page.locator('main').getByText(vi.meetings.answer.counter, { exact: true }).click()
  const form = page.locator('#counter-times')
  await form.locator('input[type="datetime-local"]').first().fill('2020-01-06T09:00')
  await form.evaluate((element) => element.setAttribute('novalidate', ''))
  await form.getByRole('button', { name: vi.meetings.answer.counterSubmit }).click()
  await page.getByText(vi.meetings.answer.problems).waitFor()
  await investor.page.locator('#conversation textarea[name=text]').fill('The one for 60 W')
  await investor.page.getByRole('button', { name: en.meetings.conversation.send }).click()
  await page.getByText('The one for 60 W').waitFor()
  expect(await page.getByText(vi.meetings.answer.problems).isVisible()).toBe(true)
  await investor.close()
  await producer.close()
})

test('behind a network that lets no line through, one answers and says who is there all the same', async () => {
  const { vi } = WORDS
  const investor = await signedInPage(browser, 'buyer', { baseURL: product.url, locale: 'en' })
  const { page, context, close } = await signedInPage(browser, 'producer', {
    baseURL: product.url,
    locale: 'vi',
  })
  await context.route(`**${REALTIME_PATH}/**`, (route) => route.abort())
  await context.routeWebSocket(`**${REALTIME_PATH}/**`, (socket) => socket.close())

  const accept = page
    .locator('main')
    .getByRole('button', { name: new RegExp(`^${vi.meetings.answer.accept}`) })
    .first()

  const agreed = await ask(investor.page, 'en', `Samples (${Date.now()})`)
  await page.goto(`/meetings/${agreed}`, { waitUntil: 'networkidle' })
  await accept.click()
  await page.getByText(vi.meetings.state.accepted, { exact: true }).first().waitFor()

  // What comes too late is said as it is on any page.
  const cancelled = await ask(investor.page, 'en', `Drawings (${Date.now()})`)
  await page.goto(`/meetings/${cancelled}`, { waitUntil: 'networkidle' })
  await investor.page.getByText(WORDS.en.meetings.answer.cancelRequest).first().click()
  await investor.page.getByRole('button', { name: WORDS.en.meetings.answer.cancelRequest }).click()
  await investor.page.getByText(WORDS.en.meetings.state.cancelled, { exact: true }).first().waitFor()
  await accept.click()
  await page.getByText(vi.meetings.answer.problems).waitFor()
  await page.getByText(vi.meetings.state.cancelled, { exact: true }).first().waitFor()

  const account = page.locator('summary', { hasText: 'Nguyễn Minh Anh' })
  await account.click()
  await page.getByRole('button', { name: vi.presence.state.away, exact: true }).click()
  await expect.poll(() => account.textContent()).toContain(vi.presence.now.away)
  await investor.close()
  await close()
}, 90_000)

test.each<[Language, number]>([
  ['en', 1280],
  ['vi', 390],
])(
  'a request is made over the page of the enterprise (%s, %i px wide); what was typed outlives closing it',
  async (language, width) => {
    const baseURL = product.url
    const { page, complaints } = await signedInPage(browser, 'buyer', { baseURL, locale: language })
    await page.setViewportSize({ width, height: 800 })
    const { request } = WORDS[language].meetings
    const place = at(language, `/enterprises/${accountOf('producer').enterpriseSlug}`)
    await page.goto(place)
    const link = page
      .locator(`a[href^="${at(language, '/meetings/new')}"]:not([href*="now="]):visible`)
      .first()
    const dialog = page.getByRole('dialog', { name: request.title })
    await link.click()
    await dialog.locator('textarea[name=purpose]').fill('too soon')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(new URL(page.url()).pathname).toBe(place)

    await link.click()
    const purpose = dialog.locator('textarea[name=purpose]')
    await expect.poll(() => purpose.inputValue()).toBe('too soon')
    // The server refuses it, the form says so and keeps it.
    await dialog.locator('form').evaluate((form) => form.setAttribute('novalidate', ''))
    await dialog.getByRole('button', { name: request.submit }).click()
    await dialog.getByText(request.problems).waitFor()
    expect(await purpose.inputValue()).toBe('too soon')

    await purpose.fill('Twelve thousand LED lamps in the first quarter')
    await dialog.getByRole('button', { name: request.submit }).click()
    await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/)
    await page.getByText('Twelve thousand LED lamps in the first quarter').first().waitFor()
    expect(await dialog.count()).toBe(0)
    // The refusal above is the only thing the browser noticed.
    expect(complaints.filter((complaint) => !complaint.includes('400'))).toEqual([])
  },
)
