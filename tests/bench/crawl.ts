import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { DEMONSTRATION_ACCOUNTS } from '#prisma/seed/accounts.ts'
import { signInCookie } from '#tests/setup/sign-in-cookie.ts'

import { startCity } from './city.ts'
import { crawl, type CrawlResult, type Finding, type Visit } from './crawl/crawler.ts'

/**
 * Follows every link from the home page in both languages, as a visitor and as each demonstration account, and prints
 * what is wrong and how long each kind of page takes: `npm run crawl`, or `npm run crawl -- --size 100000` with that
 * many invented enterprises beside the demonstration data. Ends with code 1 when anything was found.
 *
 * Of each kind of page (see crawl/page-kind.ts) at most `--pages` are visited, drawn by a seed; signed-in readers visit
 * a tenth of that. Lists are followed to three filters. `--site URL` crawls a product that is running already.
 */
const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '0' },
    pages: { type: 'string', default: '60' },
    limit: { type: 'string', default: '300' },
    site: { type: 'string' },
    accounts: { type: 'string', multiple: true },
  },
})
const pages = Number(values.pages)
const limit = Number(values.limit)
const STARTS = ['/', '/en']

const city = values.site === undefined ? await startCity(Number(values.size)) : null
const site = values.site ?? city?.url ?? ''
const findings: (Finding & { reader: string })[] = []
const visits: (Visit & { reader: string })[] = []
try {
  await as('visitor', pages)
  const accounts = values.accounts ?? DEMONSTRATION_ACCOUNTS.map(({ key }) => key)
  for (const key of accounts) await as(key, Math.max(3, Math.ceil(pages / 10)), await signInCookie(site, key))
} finally {
  await city?.stop()
}
await report()
// The database that was opened here first leaves something behind that would keep the process for ever.
process.exit()

async function as(reader: string, pagesPerKind: number, cookie?: string): Promise<void> {
  const onPage = (visited: number) => {
    if (process.stdout.isTTY) process.stdout.write(`\r${reader}: ${visited} pages`)
  }
  const starts = STARTS
  const options = { site, starts, pagesPerKind, limit, onPage, ...(cookie === undefined ? {} : { cookie }) }
  const result: CrawlResult = await crawl(options)
  process.stdout.write(
    `\r${reader}: ${result.visits.length} pages, ${result.findings.length} findings, ${result.outside.size} links to other sites\n`,
  )
  findings.push(...result.findings.map((finding) => ({ reader, ...finding })))
  visits.push(...result.visits.map((visit) => ({ reader, ...visit })))
}

async function report(): Promise<void> {
  const kinds = [...new Set(visits.map(({ kind }) => kind))].sort()
  console.table(
    kinds.map((kind) => {
      const times = visits.filter((visit) => visit.kind === kind).map(({ ms }) => ms)
      return { kind, ...quantiles(times) }
    }),
  )
  const titleOf = ({ what, detail }: Finding) =>
    what === 'slow' || detail === '' ? what : `${what}: ${detail}`
  const titles = new Set(findings.map(titleOf))
  const grouped = [...titles].map(
    (title) => [title, findings.filter((one) => titleOf(one) === title)] as const,
  )
  for (const [title, group] of grouped) {
    process.stdout.write(`\n✗ ${title} (${group.length})\n`)
    for (const { reader, page, from, detail } of group.slice(0, 5))
      process.stdout.write(`    ${page}${title === 'slow' ? ` ${detail}` : ''}  from ${from}, as ${reader}\n`)
  }
  const folder = join(import.meta.dirname, '..', 'results')
  await mkdir(folder, { recursive: true })
  await writeFile(
    join(folder, 'crawl.json'),
    `${JSON.stringify({ size: Number(values.size), limit, findings, visits }, null, 1)}\n`,
  )
  process.stdout.write(
    `\n${visits.length} pages of ${kinds.length} kinds, ${findings.length} findings${findings.length === 0 ? ': clean' : ''}\n`,
  )
  process.exitCode = findings.length === 0 ? 0 : 1
}

function quantiles(times: number[]) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0)
  return { pages: sorted.length, 'p50 ms': at(0.5), 'p95 ms': at(0.95), 'max ms': at(1) }
}
