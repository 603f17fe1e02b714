import { afterAll, beforeAll, expect, test } from 'vitest'

import { downloadComparison, readComparison } from '#app/features/comparisons/index.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aCertificateOf, aFact, anEnterprise, aProduct } from '#tests/factories/directory.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let app: TestApp
let slugs: string[]

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url, { now: new Date('2026-11-26T03:00:00Z') })
  slugs = []
  for (const [at, value] of [9_000, 12_000, 500, 1, 2, 3].entries()) {
    const maker = await anEnterprise(app.db, {
      nameVi: `Công ty Đèn ${at}`,
      province: at === 0 ? '01' : '24',
    })
    const { id, slug } = await aProduct(app.db, maker.id, { nameVi: at === 0 ? '=Đèn 0' : `Đèn ${at}` })
    await aFact(app.db, maker.id, id, { value })
    if (at === 0) await aCertificateOf(app.db, maker.id, 'iso-9001')
    slugs.push(slug)
  }
})

afterAll(async () => {
  await app.close()
  await database.close()
})

const asked = (...names: string[]) => new URLSearchParams(names.map((name) => ['p', name]))
const read = (parameters: URLSearchParams) => readComparison(app, parameters, 'vi')

test('products stand side by side in the order of the address; what differs is marked, the largest capacity too', async () => {
  const page = await read(asked(slugs[1] ?? '', slugs[0] ?? ''))
  expect(page.subjects.map(({ name }) => name.text)).toEqual(['Đèn 1', '=Đèn 0'])
  const rows = page.groups.flatMap((group) => group.rows)
  const capacity = rows.find(({ row }) => row === 'capacity')
  expect(capacity?.differs).toBe(true)
  expect(capacity?.cells.map(({ best }) => best)).toEqual([true, false])
  expect(page.counts.rows).toBe(rows.length)
  const only = asked(slugs[1] ?? '', slugs[0] ?? '')
  only.set('differences', '1')
  const differing = (await read(only)).groups.flatMap((group) => group.rows)
  expect(differing).toHaveLength(page.counts.differing)
  expect(differing.every(({ differs }) => differs)).toBe(true)
})

test('of more than five, five are shown and all are offered to be dropped; unknown ones are named', async () => {
  const page = await read(asked(...slugs, 'nobody', 'Not A Slug'))
  expect([page.subjects.length, page.tooMany.length]).toEqual([5, 6])
  expect(page.unknown).toEqual(['nobody', 'Not A Slug'])
  expect((await read(new URLSearchParams())).subjects).toEqual([])
})

test('a comparison is taken along as a file that is safe to open; of nothing there is none', async () => {
  const file = (format: string, parameters = asked(...slugs.slice(0, 2))) =>
    downloadComparison(app, parameters, { format, language: 'vi' })
  const csv = await (await file('csv')).text()
  expect(csv.split('\r\n')[0]).toBe("Nhóm,Dữ kiện,'=Đèn 0,Đèn 1")
  expect(csv).toMatch(/Khả năng cung cấp,[^,]+,"?9\.000 cái/)
  expect(csv).toContain(`/products/${slugs[1] ?? ''}`)
  const xlsx = await file('xlsx')
  expect(xlsx.headers.get('content-disposition')).toContain('So sanh san pham 2026-11-26.xlsx')
  const none = [file('pdf'), file('csv', asked('nobody'))]
  await Promise.all(none.map((one) => expect(one).rejects.toThrow(AppError)))
})
