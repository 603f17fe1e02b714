import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import {
  isIndexEmpty,
  readSearchPage,
  reindexDirectory,
  SearchCall,
  searchForPrograms,
  syncSearch,
} from '#app/features/directory/index.server.ts'
import { openDatabase, type Database } from '#app/platform/database/client.server.ts'
import type { DomainEvent } from '#app/platform/database/outbox.server.ts'
import { createMetrics } from '#app/platform/metrics.server.ts'
import { createPostgresSearch } from '#search/postgres.server.ts'
import { SearchUnavailable, type SearchPort } from '#search/search-port.ts'
import { aCertificateOf, anEnterprise, aProduct, aRecognition } from '#tests/factories/directory.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let opened: Database
let app: Parameters<typeof readSearchPage>[0] & Pick<Database, 'pool'>

beforeAll(async () => {
  database = await testDatabase()
  opened = openDatabase(database.url, { poolSize: 4, onError: () => undefined })
  app = {
    db: opened.db,
    pool: opened.pool,
    search: createPostgresSearch({ pool: opened.pool }),
    metrics: createMetrics(),
    clock: { now: () => new Date() },
    env: { publicUrl: 'https://nhip-cau.test' } as typeof app.env,
  }
})

beforeEach(async () => {
  await opened.db.recognition.deleteMany()
  await opened.db.product.deleteMany()
  await opened.db.enterprise.deleteMany()
  await reindexDirectory(app)
})

afterAll(async () => {
  await opened.close()
  await database.close()
})

const page = (address: string, language: 'vi' | 'en' = 'vi') =>
  readSearchPage(app, new URLSearchParams(address), language)
const call = (given: Record<string, string | string[]>) =>
  searchForPrograms(app, SearchCall.parse(given), 'en')
const slugs = ({ hits }: { hits: { slug: string }[] }) => hits.map(({ slug }) => slug)

let event = 0n
const changed = (subjectKind: string, subjectId: string): DomainEvent => ({
  id: (event += 1n),
  subjectKind,
  subjectId,
  kind: `${subjectKind}.changed`,
  payload: {},
  at: new Date(),
})

describe('the index follows the directory', () => {
  test('a change is found as soon as its event was handled', async () => {
    const enterprise = await anEnterprise(opened.db, { nameVi: 'Công ty Cầu Vồng' })
    expect((await page('q=cầu vồng')).total).toBe(0)
    await syncSearch(app, [changed('enterprise', enterprise.id)])
    expect(slugs(await page('q=cau vong'))).toEqual([enterprise.slug])
  })

  test('a product is found through its maker, also after the maker was renamed', async () => {
    const { db } = opened
    const enterprise = await anEnterprise(db, { nameVi: 'Công ty Cầu Vồng' })
    const product = await aProduct(db, enterprise.id, { nameVi: 'Bóng đèn tuýp' })
    await syncSearch(app, [changed('product', product.id)])
    expect(slugs(await page('q=bóng đèn tuýp'))).toEqual(
      expect.arrayContaining([product.slug, enterprise.slug]),
    )

    await db.enterprise.update({ where: { id: enterprise.id }, data: { nameVi: 'Công ty Ánh Trăng' } })
    await syncSearch(app, [changed('enterprise', enterprise.id)])
    expect(slugs(await page('q=ánh trăng&kind=product'))).toEqual([product.slug])
  })

  test('the same events again and in another order change nothing', async () => {
    const enterprise = await anEnterprise(opened.db, { nameVi: 'Công ty Cầu Vồng' })
    const product = await aProduct(opened.db, enterprise.id, { nameVi: 'Bóng đèn tuýp' })
    const events = [changed('enterprise', enterprise.id), changed('product', product.id)]
    await syncSearch(app, events)
    await syncSearch(app, events.toReversed())
    expect((await page('')).total).toBe(2)
  })

  test('what is deleted is no longer found', async () => {
    const enterprise = await anEnterprise(opened.db, { nameVi: 'Công ty Cầu Vồng' })
    await reindexDirectory(app)
    await opened.db.enterprise.delete({ where: { id: enterprise.id } })
    await syncSearch(app, [changed('enterprise', enterprise.id)])
    expect((await page('')).total).toBe(0)
    expect(await isIndexEmpty(app)).toBe(false)
  })

  test('an index that lacks everything is noticed', async () => {
    await anEnterprise(opened.db)
    expect(await isIndexEmpty(app)).toBe(true)
    await reindexDirectory(app)
    expect(await isIndexEmpty(app)).toBe(false)
  })

  test('built by two processes at once, they take turns and searches always find', async () => {
    await anEnterprise(opened.db, { nameVi: 'Công ty Cầu Vồng' })
    await reindexDirectory(app)
    const second = openDatabase(database.url, { poolSize: 4, onError: () => undefined })
    const other = {
      ...app,
      db: second.db,
      pool: second.pool,
      search: createPostgresSearch({ pool: second.pool }),
    }
    let [waited, done] = [0, false]
    const totals: number[] = []
    const asking = (async () => {
      while (!done) totals.push((await page('')).total)
    })()
    const written = await Promise.all(
      [app, other].map((one) => reindexDirectory(one, undefined, () => void waited++)),
    )
    done = true
    await asking
    await second.close()
    expect(written).toEqual([1, 1])
    expect(waited).toBe(1)
    expect(new Set(totals)).toEqual(new Set([1]))
  })

  test('events about other subjects are none of its business', async () => {
    await expect(syncSearch(app, [changed('meeting', 'no uuid at all')])).resolves.toEqual({
      put: [],
      removed: [],
    })
  })

  test('a revoked recognition does not count', async () => {
    const { db } = opened
    const [kept, lost] = await Promise.all([anEnterprise(db), anEnterprise(db)])
    await aRecognition(db, { enterpriseId: kept.id })
    const recognition = await aRecognition(db, { enterpriseId: lost.id })
    await reindexDirectory(app)
    expect((await page('recognised=true')).total).toBe(2)

    await db.recognition.update({ where: { id: recognition.id }, data: { status: 'revoked' } })
    await syncSearch(app, [changed('enterprise', lost.id)])
    const left = await page('recognised=true')
    expect(slugs(left)).toEqual([kept.slug])
    expect(left.hits[0]?.seal).toMatchObject({ yearTo: 2021, source: { site: 'news.example' } })
  })
})

describe('the search page', () => {
  test('counts kinds and facets with their names in the reader’s language', async () => {
    const { db } = opened
    const maker = await anEnterprise(db, {
      nameVi: 'Công ty Cầu Vồng',
      nameEn: 'Rainbow Co.',
      sizeBand: 'over_1000',
    })
    await aCertificateOf(db, maker.id, 'iso-9001')
    await aProduct(db, maker.id, {
      nameVi: 'Đèn LED',
      hsCodes: ['8539'],
      industryGroup: 'electrical-electronics',
    })
    await anEnterprise(db, { country: 'JP', nameVi: 'Cầu Nhật' })
    await reindexDirectory(app)

    const found = await page('', 'en')
    expect(found.counts).toEqual({ all: 3, enterprise: 2, product: 1 })
    expect(found.facets.country).toContainEqual({ value: 'JP', label: 'Japan', count: 1, checked: false })
    expect(found.facets.certificate).toEqual([
      { value: 'iso-9001', label: 'ISO 9001', count: 2, checked: false },
    ])
    expect(found.facets.industryGroup[0]?.label).toBe('Electrical and electronics')
    expect((await page('kind=product', 'en')).counts).toEqual(found.counts)
    expect((await page('country=JP', 'vi')).chosen).toEqual([
      { facet: 'country', value: 'JP', label: 'Nhật Bản' },
    ])
  })

  test('shows a page that exists when the address asks for one that does not', async () => {
    await anEnterprise(opened.db)
    await reindexDirectory(app)
    const found = await page('page=40')
    expect(found.query.page).toBe(1)
    expect(found.hits).toHaveLength(1)
    expect(found.notes).toEqual([{ kind: 'page' }])
  })

  test('offers wider searches that find something when nothing is found', async () => {
    await anEnterprise(opened.db, { nameVi: 'Công ty Cầu Vồng' })
    await reindexDirectory(app)
    const found = await page('q=cầu vồng&country=JP&kind=enterprise')
    expect(found.total).toBe(0)
    expect(found.relaxations).toMatchObject([
      { without: { facet: 'country', labels: ['Nhật Bản'] }, total: 1, query: { q: 'cầu vồng', filter: {} } },
    ])
  })

  test('keeps filtered lists out of search engines and plain ones in', async () => {
    expect((await page('')).head.noindex).toBe(false)
    expect((await page('kind=product')).head.noindex).toBe(false)
    expect((await page('province=24')).head.noindex).toBe(true)
    expect((await page('province=24&industryGroup=mechanical')).head.noindex).toBe(true)
    expect((await page('q=đèn')).head).toMatchObject({ noindex: true, title: 'đèn – Tìm kiếm – Nhịp Cầu' })
  })

  test.each([
    'q=%00%01%1f',
    "q=' OR 1=1; DROP TABLE product; --",
    'q=name = "x" AND kind != enterprise',
    'q=💡💡💡',
    `q=${'a'.repeat(10_000)}`,
    'q=((((&sort=__proto__',
    'province=24&province=__proto__&constructor=x',
    'q=%25%5F%5C&page=-5',
    'q=&hsChapter=85%27',
  ])('answers %s normally', async (address) => {
    const found = await page(address)
    expect(found.total).toBeGreaterThanOrEqual(0)
  })

  test('measures every search', async () => {
    await page('q=x')
    expect(await app.metrics.registry.metrics()).toContain(
      'search_seconds_count{engine="postgres",degraded="false"}',
    )
  })

  test('is a 503 when no engine answers', async () => {
    const search = { engine: 'postgres', search: () => Promise.reject(new SearchUnavailable('postgres')) }
    await expect(
      readSearchPage({ ...app, search: search as unknown as SearchPort }, new URLSearchParams(), 'vi'),
    ).rejects.toMatchObject({ code: 'unavailable' })
  })
})

describe('the search for programs', () => {
  test('answers with the records’ own ids, addresses and facts', async () => {
    const { db } = opened
    const maker = await anEnterprise(db, {
      nameVi: 'Công ty Cầu Vồng',
      nameEn: 'Rainbow Co.',
      nameShort: 'CV',
    })
    const product = await aProduct(db, maker.id, { nameVi: 'Đèn LED', nameEn: 'LED lamp', hsCodes: ['8539'] })
    await reindexDirectory(app)
    const answer = await call({ q: 'led lamp', kind: 'product', limit: '5' })
    expect(answer).toMatchObject({ total: 1, page: 1, limit: 5, ignored: [], degraded: false })
    expect(answer.hits[0]).toMatchObject({
      kind: 'product',
      id: product.id,
      slug: product.slug,
      url: `https://nhip-cau.test/en/products/${product.slug}`,
      name: 'Đèn LED',
      nameEn: 'LED lamp',
      enterprise: { id: maker.id, slug: maker.slug, name: 'Công ty Cầu Vồng', nameEn: 'Rainbow Co.' },
      demonstration: true,
      hsCodes: ['8539'],
    })
    expect(answer.hits[0]?.highlights).toContainEqual({
      field: 'nameEn',
      parts: [{ text: 'LED lamp', match: true }],
    })
    expect(answer.facets.hsChapter).toEqual([{ value: '85', count: 1 }])
  })

  test('goes through the whole list page by page', async () => {
    for (let number = 0; number < 5; number += 1) await anEnterprise(opened.db)
    await reindexDirectory(app)
    const seen = new Set<string>()
    for (const number of ['1', '2', '3']) {
      const { hits, total } = await call({ limit: '2', page: number })
      expect(total).toBe(5)
      for (const { id } of hits) seen.add(id)
    }
    expect(seen.size).toBe(5)
    expect((await call({ limit: '2', page: '9' })).hits).toEqual([])
  })
})
