import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import {
  countSearch,
  exportDemand,
  offerReceipt,
  pruneDemand,
  readDemand,
  readDemandDetail,
} from '#app/features/demand/index.server.ts'
import { VISITOR, type Actor, type StaffRole } from '#app/platform/actor.ts'
import { may } from '#app/platform/permissions.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

const NOW = new Date('2026-11-26T03:00:00Z')

let database: TestDatabase
let app: TestApp
/** A second process on the same database. */
let other: TestApp

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url, { now: NOW })
  other = testApp(database.url, { now: NOW })
})

beforeEach(async () => {
  await database.pool.query('TRUNCATE demand_sum, demand_query, demand_query_week, demand_seen, demand_salt')
})

afterAll(async () => {
  await app.close()
  await other.close()
  await database.close()
})

const shown = (q: string, total = 0) => ({ query: { q, kind: null, filter: {} }, total, hits: [] })
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const headers = (browser = BROWSER) => new Headers({ 'user-agent': browser, 'accept-language': 'vi-VN' })

/** Somebody at an address stays on the results of a search. */
function search(by: TestApp, address: string, q: string, { total = 0, opened = false } = {}) {
  const receipt = offerReceipt(by, VISITOR, headers(), shown(q, total))
  if (receipt === null) throw new Error('the search is not counted')
  countSearch(
    by,
    { actor: VISITOR, address, headers: headers() },
    { receipt, ...(opened ? { opened: '1' } : {}) },
  )
}

const sums = async () =>
  (
    await database.pool.query<object>(
      'SELECT found, country, heading, sum(searches)::int AS searches, sum(opened)::int AS opened FROM demand_sum GROUP BY 1, 2, 3 ORDER BY 1, 3',
    )
  ).rows
const list = (address = '') => readDemand(app, new URLSearchParams(address), 'en')

const staff = (role: StaffRole): Actor => ({ ...VISITOR, personId: 'p', sessionId: 's', staffRoles: [role] })

describe('counting', () => {
  test('counts a search by what it found, its heading and the country, without who asked', async () => {
    search(app, '10.0.0.1', 'dây cáp điện')
    search(app, '10.0.0.2', 'dây cáp điện', { total: 3, opened: true })
    await app.batches.flush()
    expect(await sums()).toEqual([
      { found: 'none', country: 'VN', heading: '8544', searches: 1, opened: 0 },
      { found: 'few', country: 'VN', heading: '8544', searches: 1, opened: 1 },
    ])
    const { rows } = await database.pool.query<{ kept: string }>(
      `SELECT q::text || w::text AS kept FROM demand_query q JOIN demand_query_week w ON w.query_id = q.id`,
    )
    expect(JSON.stringify(rows)).not.toMatch(/10\.0\.0|Firefox/)
  })

  test('the same person’s same search counts once a day, also over two processes; opening later is added once', async () => {
    for (const by of [app, other, app]) search(by, '10.0.0.1', 'vòng bi')
    await Promise.all([app.batches.flush(), other.batches.flush()])
    search(other, '10.0.0.1', 'vòng bi', { opened: true })
    search(other, '10.0.0.1', 'vòng bi', { opened: true })
    await other.batches.flush()
    expect(await sums()).toMatchObject([{ searches: 1, opened: 1 }])
  })

  test('two processes that write at the same time lose nothing and count nothing twice', async () => {
    const words = ['vòng bi', 'máy biến áp', 'đồ chơi', 'tủ điện']
    for (let round = 0; round < 5; round++) {
      for (let person = 0; person < 200; person++) {
        const by = person % 2 === 0 ? app : other
        const order = person % 3 === 0 ? words : words.toReversed()
        for (const q of order) search(by, `10.${round}.0.${person}`, q)
      }
      await Promise.all([app.batches.flush(), other.batches.flush()])
    }
    const { rows } = await database.pool.query<{ sums: number; weeks: number }>(
      `SELECT (SELECT sum(searches)::int FROM demand_sum) AS sums,
              (SELECT sum(searches)::int FROM demand_query_week) AS weeks`,
    )
    expect(rows[0]).toEqual({ sums: 4000, weeks: 4000 })
  })

  test('what looks personal counts in the sums and leaves no words', async () => {
    search(app, '10.0.0.1', 'nguyễn văn an 0912 345 678')
    await app.batches.flush()
    expect(await sums()).toMatchObject([{ searches: 1 }])
    expect((await database.pool.query('SELECT FROM demand_query')).rowCount).toBe(0)
  })

  test('staff, crawlers and lists that nobody searched for get no receipt; a forged one counts nothing', async () => {
    const officer = staff('department_officer')
    expect(offerReceipt(app, officer, headers(), shown('vòng bi'))).toBeNull()
    expect(
      offerReceipt(app, VISITOR, headers('Mozilla/5.0 (compatible; Googlebot/2.1)'), shown('vòng bi')),
    ).toBeNull()
    expect(offerReceipt(app, VISITOR, headers(), shown(''))).toBeNull()
    const receipt = offerReceipt(app, VISITOR, headers(), shown('vòng bi')) ?? ''
    for (const forged of ['', 'x.y', `x${receipt}`, receipt.slice(0, -2)])
      countSearch(app, { actor: VISITOR, address: '10.0.0.1', headers: headers() }, { receipt: forged })
    await app.batches.flush()
    expect(await sums()).toEqual([])
  })
})

describe('reading', () => {
  /** So many that at least three of the 32 places are surely set. */
  const crowd = (q: string, people = 40) => {
    for (let person = 0; person < people; person++) search(app, `10.1.0.${person}`, q)
  }

  test('words are shown once three different people asked them; before that they count in the sums alone', async () => {
    search(app, '10.0.0.1', 'đồ chơi')
    search(app, '10.0.0.2', 'đồ chơi')
    crowd('vòng bi')
    await app.batches.flush()
    const page = await list()
    expect(page.rows.map(({ label, none, trend }) => ({ label, none, last: trend.at(-1) }))).toEqual([
      { label: 'vòng bi', none: 40, last: 40 },
    ])
    expect(page.figures.searches.value).toBe(42)
    const headings = await list('by=heading')
    expect(headings.rows.map(({ code, none }) => [code, none])).toEqual([
      ['8482', 40],
      ['9503', 2],
    ])
    const { rows } = await database.pool.query<{ id: number }>(
      `SELECT id FROM demand_query WHERE text = 'do choi'`,
    )
    const detail = readDemandDetail(
      app,
      staff('department_officer'),
      { by: 'query', key: String(rows[0]?.id), parameters: new URLSearchParams() },
      'en',
    )
    await expect(detail).rejects.toMatchObject({ code: 'notFound' })
  })

  test('a list is taken along as a file, without words that too few asked and with no formula in it', async () => {
    crowd('=vòng bi', 5)
    search(app, '10.0.0.1', 'đồ chơi')
    await app.batches.flush()
    const csv = await (await exportDemand(app, 'csv', new URLSearchParams('period=4'), 'en')).text()
    expect(csv).toContain('Week from 23 Nov 2026')
    expect(csv).toContain('vòng bi')
    expect(csv).not.toMatch(/(^|[,\n"])=/)
    expect(csv).not.toContain('đồ chơi')
    const workbook = await exportDemand(app, 'xlsx', new URLSearchParams('by=heading'), 'vi')
    expect(workbook.headers.get('content-disposition')).toContain('.xlsx')
    await expect(exportDemand(app, 'pdf', new URLSearchParams(), 'en')).rejects.toMatchObject({
      code: 'notFound',
    })
  })

  test('a query leads to a new group of synonyms for those who may make one', async () => {
    crowd('vòng bi', 5)
    await app.batches.flush()
    const [row] = (await list()).rows
    const asked = { by: 'query', key: row?.key, parameters: new URLSearchParams() }
    const officer = await readDemandDetail(app, staff('department_officer'), asked, 'en')
    expect(officer.synonyms).toBe('/synonyms/new?words=v%C3%B2ng+bi')
    expect((await readDemandDetail(app, staff('council_member'), asked, 'en')).synonyms).toBeNull()
  })

  test('filters hold across all tabs, and what is met is no unmet demand', async () => {
    crowd('vòng bi')
    for (let person = 0; person < 40; person++) search(app, `10.2.0.${person}`, 'tủ điện', { total: 30 })
    await app.batches.flush()
    expect((await list()).rows.map(({ label }) => label)).toEqual(['vòng bi'])
    expect((await list('country=JP')).rows).toEqual([])
    expect((await list('by=country&country=VN')).rows).toMatchObject([{ label: 'Vietnam', none: 40 }])
    expect((await list('group=electrical-electronics&by=group')).rows).toEqual([])
  })
})

test('the job forgets marks after the day, words of too few after a year, and sums after three', async () => {
  search(app, '10.0.0.1', 'đồ chơi')
  await app.batches.flush()
  const later = (day: string) => ({ ...app, clock: { now: () => new Date(`${day}T03:00:00Z`) } })
  const count = async (table: string) => (await database.pool.query(`SELECT FROM ${table}`)).rowCount
  await pruneDemand.run(later('2026-11-26'), {})
  expect([await count('demand_seen'), await count('demand_salt')]).toEqual([1, 1])
  await pruneDemand.run(later('2026-11-27'), {})
  expect([await count('demand_seen'), await count('demand_salt'), await count('demand_query')]).toEqual([
    0, 0, 1,
  ])
  await pruneDemand.run(later('2027-12-01'), {})
  expect([await count('demand_query'), await count('demand_query_week'), await count('demand_sum')]).toEqual([
    0, 0, 1,
  ])
  await pruneDemand.run(later('2029-12-05'), {})
  expect(await count('demand_sum')).toBe(0)
})

test('the Department and the council read what is missing; members, other staff and visitors do not', () => {
  const roles: StaffRole[] = [
    'department_officer',
    'council_member',
    'administrator',
    'local_officer',
    'organiser',
  ]
  expect(roles.filter((role) => may(staff(role), 'demand.read'))).toEqual([
    'department_officer',
    'council_member',
    'administrator',
  ])
  expect(may(VISITOR, 'demand.read')).toBe(false)
  expect(may({ ...VISITOR, personId: 'p', sessionId: 's' }, 'demand.read')).toBe(false)
})
