import { createHash } from 'node:crypto'

import { faultsOf, type Fault } from './faults.ts'
import { isFollowed, kindOf, type Grain } from './page-kind.ts'
import { readPage } from './page-facts.ts'

export interface CrawlOptions {
  /** Address of the product. */
  site: string
  /** Where to begin, without the address of the site. */
  starts: readonly string[]
  /** Pages visited of each kind; which ones is drawn by a seed. */
  pagesPerKind: number
  /** How finely lists are told apart; left out: `fine`. */
  grain?: Grain
  /** Session of a reader who has signed in. */
  cookie?: string
  /** Milliseconds that a page may take; slower ones are asked twice more, because something else may have run. */
  limit: number
  onPage?: (visited: number) => void
}

export interface Finding extends Fault {
  page: string
  /** The page whose link led here first. */
  from: string
}

export interface Visit {
  page: string
  kind: string
  /** From request to last byte, on the loopback interface, one request at a time. */
  ms: number
  bytes: number
}

export interface CrawlResult {
  visits: Visit[]
  findings: Finding[]
  /** Links to other sites, which are not followed. */
  outside: Set<string>
}

/**
 * Addresses that change something or end the session when they are asked for, and files of whole searches: they are
 * limited, and robots.txt keeps crawlers from them.
 */
const LEFT_ALONE = /\/sign-out$|^\/(?:en\/)?preferences$|^\/api\/|^\/metrics$|^\/(?:en\/)?search\/file\//
const REDIRECTS = 5

/** Visits a site link by link, one page at a time. */
export async function crawl(options: CrawlOptions): Promise<CrawlResult> {
  const run = new Crawl(options)
  await run.toEnd()
  return run.result
}

class Crawl {
  readonly result: CrawlResult = { visits: [], findings: [], outside: new Set() }
  readonly #options: CrawlOptions
  /** Waiting pages by kind, each with the page that led to it. */
  readonly #waiting = new Map<string, Map<string, string>>()
  readonly #visited = new Map<string, number>()
  readonly #seen = new Set<string>()
  readonly #checked = new Set<string>()

  constructor(options: CrawlOptions) {
    this.#options = options
    for (const start of options.starts) this.#add(start, '(start)')
  }

  async toEnd(): Promise<void> {
    for (let next = this.#next(); next; next = this.#next()) {
      await this.#visit(next.page, next.kind, next.from)
      this.#options.onPage?.(this.result.visits.length)
    }
  }

  #add(page: string, from: string): void {
    if (this.#seen.has(page)) return
    this.#seen.add(page)
    const kind = kindOf(new URL(page, this.#options.site), this.#options.grain)
    const pages = this.#waiting.get(kind) ?? new Map<string, string>()
    pages.set(page, from)
    this.#waiting.set(kind, pages)
  }

  /** The kind with fewest visits comes next, so that every kind is met; of its pages, the one that the seed puts first. */
  #next(): { page: string; kind: string; from: string } | null {
    const [kind] = [...this.#waiting]
      .filter(([name, pages]) => pages.size > 0 && this.#visitsOf(name) < this.#options.pagesPerKind)
      .map(([name]) => name)
      .toSorted((a, b) => this.#visitsOf(a) - this.#visitsOf(b))
    const pages = kind === undefined ? undefined : this.#waiting.get(kind)
    if (kind === undefined || !pages) return null
    let page = ''
    let least = ''
    for (const candidate of pages.keys()) {
      const draw = drawOf(candidate)
      if (least === '' || draw < least) [page, least] = [candidate, draw]
    }
    const from = pages.get(page) ?? ''
    pages.delete(page)
    this.#visited.set(kind, this.#visitsOf(kind) + 1)
    return { page, kind, from }
  }

  #visitsOf(kind: string): number {
    return this.#visited.get(kind) ?? 0
  }

  async #visit(page: string, kind: string, from: string): Promise<void> {
    const say = (fault: Fault) => void this.result.findings.push({ page, from, ...fault })
    let answer = await this.#ask(page)
    for (let again = 0; answer.ms > this.#options.limit && again < 2; again++) {
      const repeated = await this.#ask(page)
      if (repeated.ms < answer.ms) answer = repeated
    }
    if (answer.status !== 200) return say({ what: 'broken link', detail: String(answer.status) })
    if (!answer.type.includes('text/html')) return
    this.result.visits.push({ page, kind, ms: answer.ms, bytes: answer.body.length })
    if (answer.ms > this.#options.limit) say({ what: 'slow', detail: `${Math.round(answer.ms)} ms` })
    const facts = readPage(answer.body)
    faultsOf(answer.page, facts).forEach(say)
    for (const link of facts.links) this.#follow(link, page)
    for (const asset of new Set(facts.assets)) await this.#check(asset, page, say)
  }

  #follow(link: string, from: string): void {
    const { site } = this.#options
    if (link.startsWith('#') || /^(mailto|tel|data):/.test(link)) return
    if (!URL.canParse(link, new URL(from, site))) {
      this.result.findings.push({ page: from, from, what: 'unreadable link', detail: link })
      return
    }
    const address = new URL(link, new URL(from, site))
    if (address.origin !== new URL(site).origin) return void this.result.outside.add(address.href)
    if (LEFT_ALONE.test(address.pathname) || !isFollowed(address)) return
    this.#add(address.pathname + address.search, from)
  }

  /** Pictures, styles and scripts, each once. */
  async #check(asset: string, page: string, say: (fault: Fault) => void): Promise<void> {
    const { site } = this.#options
    const address = new URL(asset, new URL(page, site))
    // Pictures of records are drawn: one for each kind of page is enough to see that they are.
    const once = address.pathname.startsWith('/og/')
      ? kindOf(new URL(page, site), this.#options.grain)
      : address.href
    if (address.origin !== new URL(site).origin || this.#checked.has(once)) return
    this.#checked.add(once)
    const { status } = await this.#ask(address.pathname + address.search)
    if (status !== 200) say({ what: 'broken picture, style or script', detail: `${status} ${asset}` })
  }

  async #ask(page: string) {
    const { site, cookie } = this.#options
    const started = performance.now()
    let at = new URL(page, site)
    for (let step = 0; ; step++) {
      const response = await fetch(at, {
        redirect: 'manual',
        headers: { accept: 'text/html,*/*', ...(cookie ? { cookie } : {}) },
      })
      const body = await response.text()
      const location = response.headers.get('location')
      if (response.status >= 300 && response.status < 400 && location && step < REDIRECTS) {
        at = new URL(location, at)
        continue
      }
      // What is saved is no page, whatever it is written in.
      const saved = response.headers.get('content-disposition')?.startsWith('attachment')
      const type = saved ? '' : (response.headers.get('content-type') ?? '')
      return {
        status: response.status,
        type,
        body,
        page: at.pathname + at.search,
        ms: performance.now() - started,
      }
    }
  }
}

/** The same lot for the same page in every run. */
function drawOf(page: string): string {
  return createHash('sha1').update(`crawl ${page}`).digest('hex')
}
