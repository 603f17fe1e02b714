import type { Browser, CDPSession } from 'playwright-core'

/** What a page is loaded under. */
export interface Conditions {
  width: number
  /** How many times slower the processor is made. */
  slowdown: number
  network: { downloadKbps: number; uploadKbps: number; roundTripMs: number }
  /** Whether the scripts of the page are let through; without them it is what its HTML and styles are. */
  scripts: boolean
}

/** What one loading of a page was like, in milliseconds and bytes sent. */
export interface Loading {
  firstByte: number
  firstPaint: number
  largestPaint: number
  shift: number
  scripts: number
  styles: number
  fonts: number
  all: number
}

interface Painted {
  firstByte: number
  firstPaint: number
  largestPaint: number
  shift: number
}

/** After the load event, for late shifts and paints. */
const SETTLING_MS = 1200
/** A visitor's browser has long been started; what starting it takes is no part of the page. */
const STARTING_MS = 500

/** Runs in the page before anything else: keeps what the browser tells of its painting. */
function observe(): void {
  const seen = { largest: 0, shift: 0 }
  ;(globalThis as unknown as { seen: typeof seen }).seen = seen
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.largest = entry.startTime
  }).observe({ type: 'largest-contentful-paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number
      hadRecentInput: boolean
    })[])
      if (!entry.hadRecentInput) seen.shift += entry.value
  }).observe({ type: 'layout-shift', buffered: true })
}

function painted(): Painted {
  const { seen } = globalThis as unknown as { seen: { largest: number; shift: number } }
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const [paint] = performance.getEntriesByName('first-contentful-paint')
  return {
    firstByte: navigation?.responseStart ?? 0,
    firstPaint: paint?.startTime ?? 0,
    largestPaint: seen.largest,
    shift: seen.shift,
  }
}

/** Loads a page once, with nothing in the browser's cache. */
export async function load(browser: Browser, url: string, conditions: Conditions): Promise<Loading> {
  const { width } = conditions
  const phone = width < 600
  const context = await browser.newContext({
    viewport: { width, height: phone ? 844 : 900 },
    deviceScaleFactor: phone ? 2 : 1,
    isMobile: phone,
    hasTouch: phone,
  })
  try {
    const page = await context.newPage()
    const client = await context.newCDPSession(page)
    const bytes = await throttle(client, conditions)
    await page.addInitScript(observe)
    await page.waitForTimeout(STARTING_MS)
    await page.goto(url, { waitUntil: 'load' })
    await page.waitForTimeout(SETTLING_MS)
    return { ...(await page.evaluate(painted)), ...bytes() }
  } finally {
    await context.close()
  }
}

async function throttle(client: CDPSession, { slowdown, network, scripts }: Conditions) {
  const types = new Map<string, string>()
  const sums = { Script: 0, Stylesheet: 0, Font: 0, all: 0 }
  await client.send('Network.enable')
  await client.send('Network.setCacheDisabled', { cacheDisabled: true })
  if (!scripts) await client.send('Network.setBlockedURLs', { urls: ['*/assets/*.js'] })
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: network.roundTripMs,
    downloadThroughput: (network.downloadKbps * 1000) / 8,
    uploadThroughput: (network.uploadKbps * 1000) / 8,
  })
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  client.on('Network.responseReceived', ({ requestId, type }) => void types.set(requestId, type))
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId)
    if (type === 'Script' || type === 'Stylesheet' || type === 'Font') sums[type] += encodedDataLength
    sums.all += encodedDataLength
  })
  return () => ({ scripts: sums.Script, styles: sums.Stylesheet, fonts: sums.Font, all: sums.all })
}

/** The middle of several loadings, for each figure by itself. */
export function median(loadings: readonly Loading[]): Loading {
  const middle = (figure: keyof Loading) => {
    const sorted = loadings.map((loading) => loading[figure]).toSorted((a, b) => a - b)
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  }
  return {
    firstByte: middle('firstByte'),
    firstPaint: middle('firstPaint'),
    largestPaint: middle('largestPaint'),
    shift: middle('shift'),
    scripts: middle('scripts'),
    styles: middle('styles'),
    fonts: middle('fonts'),
    all: middle('all'),
  }
}
