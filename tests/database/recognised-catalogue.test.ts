import { afterAll, beforeAll, expect, test } from 'vitest'

import { exportCatalogue, readCatalogue, readCatalogueYear } from '#app/features/recognition/index.server.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { anEnterprise, aProduct, aRecognition } from '#tests/factories/directory.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let app: TestApp

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
  app.clock = { now: () => new Date('2026-11-26T03:00:00Z') }
  const maker = await anEnterprise(app.db, {
    nameVi: 'Công ty Đèn Lam',
    nameEn: 'Blue Lamp JSC',
    industryGroup: 'mechanical',
  })
  const lamp = await aProduct(app.db, maker.id, {
    nameVi: 'Đèn đường',
    nameEn: 'Street lamp',
    industryGroup: 'electrical-electronics',
  })
  const of = (given: Partial<Parameters<typeof aRecognition>[1]>) =>
    aRecognition(app.db, { yearTo: 2021, ...given })
  await of({ productId: lamp.id, topTen: true, decisionNumber: '=1+1', decisionDate: new Date('2021-12-30') })
  await of({ enterpriseId: maker.id })
  await of({ yearTo: 2019, enterpriseId: maker.id })
  await of({ yearTo: 2019, enterpriseId: maker.id, status: 'revoked' })
  await of({ yearTo: 2023, enterpriseId: maker.id, origin: 'demonstration', sourceUrl: null })
})

afterAll(async () => {
  await app.close()
  await database.close()
})

const year = async (asked: string, query = '', language: 'vi' | 'en' = 'vi') =>
  readCatalogueYear(app, asked, new URLSearchParams(query), language)

/** Names in the order of the page. */
async function named(asked: string, query = '') {
  const page = await year(asked, query)
  if (page.kind !== 'year') return page.kind
  return page.sections.map(({ code, entries }) => [
    code,
    ...entries.map(({ product, enterprise }) => product?.name.text ?? enterprise?.name.text),
  ])
}

test('the catalogue counts by year and group what sources state; invented and revoked recognitions stay out', async () => {
  const page = await readCatalogue(app, new URLSearchParams(), 'vi')
  expect(page.totals).toEqual({ products: 1, enterprises: 1, topTen: 1 })
  expect(page.years).toMatchObject([
    { year: 2021, products: 1, enterprises: 1, topTen: 1, decision: null },
    { year: 2019, products: 0, enterprises: 1 },
  ])
  expect(page.demonstration).toBe(1)
  const entries = Object.fromEntries(page.groups.map((group) => [group.code, group.entries]))
  expect(entries).toMatchObject({ 'electrical-electronics': 1, mechanical: 1, 'information-technology': 0 })
  const mixed = await readCatalogue(app, new URLSearchParams('demonstration=true'), 'en')
  expect(mixed.years.map((one) => one.year)).toEqual([2023, 2021, 2019])
  expect(mixed.head.noindex).toBe(true)
})

test('a year gives its entries by group, found by name without marks and by group', async () => {
  const all = [
    ['mechanical', 'Công ty Đèn Lam'],
    ['electrical-electronics', 'Đèn đường'],
  ].toSorted(([a], [b]) => groupOrder(a) - groupOrder(b))
  expect(await named('2021')).toEqual(all)
  expect(await named('2021', 'q=DEN+duong')).toEqual([['electrical-electronics', 'Đèn đường']])
  expect(await named('2021', 'q=street')).toEqual([['electrical-electronics', 'Đèn đường']])
  expect(await named('2021', 'group=mechanical')).toEqual([['mechanical', 'Công ty Đèn Lam']])
  expect(await named('2021', 'page=7')).toEqual(all)
  expect(await named('2021', 'q=%25')).toEqual([])
})

const groupOrder = (code: string | undefined) => (code === 'electrical-electronics' ? 1 : 0)

test('a year of invented entries says so; a year without entries names the years that there are', async () => {
  expect(await year('2023')).toMatchObject({ kind: 'year', found: 0, demonstration: 1, sections: [] })
  expect(await named('2023', 'demonstration=true')).toEqual([['mechanical', 'Công ty Đèn Lam']])
  for (const asked of ['1999', 'abc', '9'.repeat(400)])
    expect(await year(asked)).toMatchObject({ kind: 'unknownYear', years: [2021, 2019] })
})

test('what the page shows is taken along as a file that is safe to open', async () => {
  const file = (format: string, query: string, asked = '2021') =>
    exportCatalogue(app, { year: asked, format }, new URLSearchParams(query), 'en')
  const csv = await (await file('csv', 'q=street')).text()
  expect(csv).toContain('Street lamp')
  expect(csv).toContain('2021-12-30')
  expect(csv).not.toMatch(/[,"]=1\+1/)
  expect(csv).not.toContain('"Blue Lamp JSC","Blue Lamp JSC"')
  const xlsx = await file('xlsx', '')
  expect(xlsx.headers.get('content-disposition')).toContain('2021.xlsx')
  await expect(file('pdf', '')).rejects.toMatchObject({ code: 'notFound' })
  await expect(file('csv', '', '1999')).rejects.toMatchObject({ code: 'notFound' })
  await expect(file('csv', '', 'abc')).rejects.toMatchObject({ code: 'notFound' })
})
