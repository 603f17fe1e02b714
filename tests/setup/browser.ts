import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import axe from 'axe-core'
import { chromium, type Browser, type BrowserContext, type ConsoleMessage, type Page } from 'playwright-core'

/** Widths that pages are looked at: a desktop and a phone. */
export const WIDTHS = { desktop: 1280, phone: 375 } as const

export type PageOptions = {
  /** Address of the product, so that `page.goto('/search')` works. */
  baseURL: string
  /** The reader's language as the browser states it. The address decides what is shown. */
  locale?: 'vi' | 'en'
  width?: keyof typeof WIDTHS | number
  timeZone?: string
  javaScript?: boolean
  colorScheme?: 'light' | 'dark'
  reducedMotion?: boolean
}

/** A page in a window of its own: own cookies, own storage, so that two of them can be two people. */
export type TestPage = {
  page: Page
  context: BrowserContext
  /** What the page complained about so far: console errors and warnings, uncaught errors, answers from 500 up. */
  complaints: string[]
  close(): Promise<void>
}

const RECORD = join(import.meta.dirname, '..', '..', '.cache', 'browser.json')

/** Starts the browser that the set-up found. Call it in `beforeAll`; `close` it in `afterAll`. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserProgram(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** Opens a page as one reader would see it. */
export async function newPage(browser: Browser, options: PageOptions): Promise<TestPage> {
  const { width = 'desktop' } = options
  const pixels = typeof width === 'number' ? width : WIDTHS[width]
  const context = await browser.newContext({
    baseURL: options.baseURL,
    locale: options.locale === 'en' ? 'en-GB' : 'vi-VN',
    timezoneId: options.timeZone ?? 'Asia/Ho_Chi_Minh',
    viewport: { width: pixels, height: pixels < 600 ? 812 : 900 },
    javaScriptEnabled: options.javaScript ?? true,
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion === false ? 'no-preference' : 'reduce',
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complain(message, complaints))
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.stack ?? error.message}`))
  page.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()} ${response.url()}`)
  })
  return { page, context, complaints, close: () => context.close() }
}

/** A serious or critical finding of axe on the page as it is now. Empty when there is none. */
export async function seriousViolations(page: Page): Promise<string[]> {
  // By evaluation, not as a script tag: the page's own security policy forbids foreign scripts.
  await page.evaluate(axe.source)
  const found = await page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: typeof axe }).axe
    const { violations } = await run.run(document, { resultTypes: ['violations'] })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join(' | ')})`,
      )
  })
  return found
}

/** The framework writes down every answer that a newer question has broken off half-way. */
const BROKEN_OFF = /^AbortError: signal is aborted without reason/

function complain(message: ConsoleMessage, complaints: string[]): void {
  const type = message.type()
  if (BROKEN_OFF.test(message.text())) return
  if (type === 'error' || type === 'warning') complaints.push(`${type}: ${message.text()}`)
}

function browserProgram(): string {
  const given = process.env.CHROMIUM_PATH
  if (given) return given
  let record: unknown
  try {
    record = JSON.parse(readFileSync(RECORD, 'utf8'))
  } catch (error) {
    throw new Error('No browser is set up for the tests: run them with `npm test`.', { cause: error })
  }
  if (typeof record === 'object' && record !== null && 'path' in record && typeof record.path === 'string') {
    return record.path
  }
  throw new Error(`${RECORD} is broken: delete it and run \`npm test\`.`)
}
