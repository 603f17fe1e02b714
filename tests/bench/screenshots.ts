import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { launchBrowser } from '#tests/setup/browser.ts'

import { startCity } from './city.ts'
import { comparedSlugs, recordAddresses } from './pages/record-addresses.ts'

/**
 * Pictures of the main pages for the documentation: `npm run screenshots` starts the built product with the
 * demonstration data and writes `docs/screenshots/<page>-<language>-<width>.png`. `-- --page search` writes some of them,
 * `--site URL` looks at a product that is running, `--out FOLDER` writes elsewhere.
 */
const { values } = parseArgs({
  options: { page: { type: 'string', multiple: true }, site: { type: 'string' }, out: { type: 'string' } },
})
const WINDOWS = [
  { width: 1440, height: 900, scale: 1 },
  { width: 390, height: 844, scale: 2 },
]
const LANGUAGES = ['vi', 'en'] as const
/** So much of a repository may be pictures. */
const MOST_MEGABYTES = 8

const city = values.site === undefined ? await startCity(0) : null
const site = values.site ?? city?.url ?? ''
const folder = values.out ?? join(import.meta.dirname, '..', '..', 'docs', 'screenshots')
await mkdir(folder, { recursive: true })
const browser = await launchBrowser()
try {
  const [records, compared] = await Promise.all([recordAddresses(site), comparedSlugs(site, 3)])
  /** What is shown of each page: its address without the language, which may differ by language where words do. */
  const pages: Record<string, string | { vi: string; en: string }> = {
    home: '/',
    search: { vi: '/search?q=đèn+led', en: '/search?q=led+lamp' },
    map: '/search?view=map',
    enterprise: records.enterprise,
    product: records.product,
    comparison: `/compare?${compared.map((slug) => `e=${slug}`).join('&')}`,
    catalogue: '/recognised',
  }
  let bytes = 0
  for (const [name, address] of Object.entries(pages)) {
    if (values.page && !values.page.includes(name)) continue
    for (const language of LANGUAGES) {
      const path = typeof address === 'string' ? address : address[language]
      for (const window of WINDOWS) bytes += await take(name, language, path, window)
    }
  }
  const megabytes = bytes / 2 ** 20
  process.stdout.write(`${megabytes.toFixed(1)} MB in ${folder}\n`)
  if (megabytes > MOST_MEGABYTES) process.exitCode = 1
} finally {
  await browser.close()
  await city?.stop()
}

// The database that was opened here first leaves something behind that would keep the process for ever.
process.exit()

/** Takes one picture, and says how many bytes it has; none where the page does not exist. */
async function take(
  name: string,
  language: (typeof LANGUAGES)[number],
  path: string,
  { width, height, scale }: (typeof WINDOWS)[number],
): Promise<number> {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    isMobile: width < 600,
    hasTouch: width < 600,
    locale: language === 'en' ? 'en-GB' : 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  try {
    const page = await context.newPage()
    const url = site + (language === 'en' ? (path === '/' ? '/en' : `/en${path}`) : path)
    const answer = await page.goto(url, { waitUntil: 'networkidle' })
    if (!answer?.ok()) {
      process.stdout.write(`✗ ${name} ${language}: ${answer?.status()} at ${path}\n`)
      process.exitCode = 1
      return 0
    }
    await page.evaluate(() => document.fonts.ready)
    const file = join(folder, `${name}-${language}-${width}.png`)
    await page.screenshot({ path: file, caret: 'hide', animations: 'disabled' })
    const { size } = await stat(file)
    process.stdout.write(`✓ ${name}-${language}-${width}.png ${Math.round(size / 1024)} kB\n`)
    return size
  } finally {
    await context.close()
  }
}
