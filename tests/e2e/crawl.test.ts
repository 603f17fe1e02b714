import { afterAll, beforeAll, expect, test } from 'vitest'

import { crawl } from '#tests/bench/crawl/crawler.ts'
import { faultsOf } from '#tests/bench/crawl/faults.ts'
import { readPage } from '#tests/bench/crawl/page-facts.ts'
import { signInCookie } from '#tests/setup/sign-in-cookie.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { freePort, startProduct, type RunningProduct } from '#tests/setup/server.ts'

let database: TestDatabase
let product: RunningProduct

beforeAll(async () => {
  database = await testDatabase({ seeded: true })
  const port = await freePort()
  product = await startProduct({
    databaseUrl: database.url,
    port,
    env: { REQUESTS_PER_MINUTE: '100000', PUBLIC_URL: `http://127.0.0.1:${port}` },
  })
})

afterAll(async () => {
  await product.stop()
  await database.close()
})

// How long pages take is measured by `npm run crawl`; here other tests may run at the same time.
const options = { starts: ['/', '/en'], pagesPerKind: 2, grain: 'coarse', limit: Infinity } as const

test('a visitor who follows every link meets no dead end, no missing word and no foreign one', async () => {
  const { visits, findings } = await crawl({ site: product.url, ...options })
  expect(findings).toEqual([])
  expect(visits.length).toBeGreaterThan(60)
})

test.each(['producer', 'officer'])('neither does the %s of the demonstration', async (account) => {
  const cookie = await signInCookie(product.url, account)
  const { findings } = await crawl({ site: product.url, cookie, ...options, pagesPerKind: 1 })
  expect(findings).toEqual([])
})

test.each([
  ['<p>home.head.title</p>', 'key instead of a message'],
  ['<p>{count, plural, other {#}}</p>', 'unfilled message'],
  ['<p title="undefined results">3</p>', 'broken word'],
  ['<p>Tìm doanh nghiệp và sản phẩm</p>', 'words of vi'],
  ['<p>Công ty sản xuất dây và cáp điện cho các nhà máy ở miền Bắc</p>', 'Vietnamese not marked as such'],
  ['<p id="a"></p><p id="a"></p>', 'id used twice'],
  ['<a href="#nowhere">x</a>', 'link to no place on the page'],
  ['<h1>two</h1>', 'not one h1'],
])('the crawl sees what is wrong in %s', (html, what) => {
  const page = (body: string) =>
    `<html lang="en"><head><title>T</title><meta name="robots" content="noindex"/></head><body><h1>H</h1>${body}</body></html>`
  expect(faultsOf('/en', readPage(page('<p lang="vi">Tìm doanh nghiệp và sản phẩm</p>')))).toEqual([])
  expect(faultsOf('/en', readPage(page(html))).map((fault) => fault.what)).toEqual([what])
})
