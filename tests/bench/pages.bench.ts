import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { LANGUAGES, pathIn } from '#app/locales/language.ts'
import { launchBrowser } from '#tests/setup/browser.ts'

import { startCity } from './city.ts'
import { load, median, type Conditions, type Loading } from './pages/measure.ts'
import { recordAddresses } from './pages/record-addresses.ts'

/**
 * How soon pages stand on a slow device: `npm run bench:pages`. Chromium with a processor made four times slower and the
 * network below, an empty cache each time, the middle of five loadings; home, search, enterprise and product in both
 * languages at two widths. The baseline is the same page with its scripts taken away, so that what they cost is seen.
 * `-- --size 100000` measures with that many invented enterprises, `-- --rounds 3 --page search` less.
 */
const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '0' },
    rounds: { type: 'string', default: '5' },
    page: { type: 'string', multiple: true },
    site: { type: 'string' },
  },
})
const AIMS = { largestPaint: 1500, shift: 0.05 }
const WIDTHS = [1440, 390]
/** A good mobile connection; Lighthouse's "slow 4G" is a sixth of it. */
const NETWORK = { downloadKbps: 10_000, uploadKbps: 4000, roundTripMs: 40 }
const SLOWDOWN = 4
const WARMING_VISITS = 20

const city = values.site === undefined ? await startCity(Number(values.size)) : null
const site = values.site ?? city?.url ?? ''
const browser = await launchBrowser()
const rows: (Record<string, string | number> & { met: string })[] = []
try {
  const records = await recordAddresses(site)
  const pages: Record<string, string> = {
    home: '/',
    search: '/search?q=led',
    browse: '/search',
    enterprise: records.enterprise,
    product: records.product,
  }
  process.stdout.write(
    `processor ${SLOWDOWN}× slower, ${NETWORK.downloadKbps / 1000} Mbit/s down, ${NETWORK.roundTripMs} ms round trip, middle of ${values.rounds}\n`,
  )
  // The first visitors after a start pay for connections and compilation that later ones do not.
  for (let visit = 0; visit < WARMING_VISITS; visit++)
    for (const path of Object.values(pages))
      for (const language of LANGUAGES) await (await fetch(site + pathIn(language, path))).text()
  for (const [name, path] of Object.entries(pages))
    if (!values.page || values.page.includes(name)) await measurePage(name, path)
} finally {
  await browser.close()
  await city?.stop()
}
console.table(rows)
const folder = join(import.meta.dirname, '..', 'results')
await mkdir(folder, { recursive: true })
await writeFile(
  join(folder, 'pages-bench.json'),
  `${JSON.stringify({ slowdown: SLOWDOWN, network: NETWORK, aims: AIMS, rows }, null, 1)}\n`,
)
const missed = rows.filter(({ met }) => met === 'no').length
process.stdout.write(
  `aims: largest paint < ${AIMS.largestPaint} ms, shift < ${AIMS.shift}: ${missed === 0 ? 'all met' : `${missed} missed`}\n`,
)

// The database that was opened here first leaves something behind that would keep the process for ever.
process.exit()

async function measurePage(name: string, path: string): Promise<void> {
  for (const language of LANGUAGES) {
    const url = site + pathIn(language, path)
    for (const width of WIDTHS) {
      const conditions = { width, slowdown: SLOWDOWN, network: NETWORK }
      const full = await several(url, { ...conditions, scripts: true })
      const bare = await several(url, { ...conditions, scripts: false })
      rows.push(rowOf(`${name} ${language} ${width}`, full, bare))
      process.stdout.write(`${name} ${language} ${width}: ${Math.round(full.largestPaint)} ms\n`)
    }
  }
}

async function several(url: string, conditions: Conditions): Promise<Loading> {
  const loadings: Loading[] = []
  for (let round = 0; round < Number(values.rounds); round++)
    loadings.push(await load(browser, url, conditions))
  return median(loadings)
}

function rowOf(page: string, full: Loading, bare: Loading) {
  const kilobytes = (bytes: number) => Math.round(bytes / 1000)
  const met = full.largestPaint < AIMS.largestPaint && full.shift < AIMS.shift
  return {
    page,
    'TTFB ms': Math.round(full.firstByte),
    'FCP ms': Math.round(full.firstPaint),
    'LCP ms': Math.round(full.largestPaint),
    CLS: Number(full.shift.toFixed(3)),
    'JS kB': kilobytes(full.scripts),
    'CSS kB': kilobytes(full.styles),
    'fonts kB': kilobytes(full.fonts),
    'all kB': kilobytes(full.all),
    'LCP without JS': Math.round(bare.largestPaint),
    'kB without JS': kilobytes(bare.all),
    met: met ? 'yes' : 'no',
  }
}
