import { afterAll, beforeAll, expect, test } from 'vitest'

import { familiesWanting, wantedHeadings } from '#app/features/proposals/gaps/wanted-headings.ts'
import { countSupply, exportGaps, readGap, readGaps } from '#app/features/proposals/index.server.ts'
import { VISITOR, type Actor, type StaffRole } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import { may } from '#app/platform/permissions.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { PRODUCT_FAMILIES } from '#reference/product-families.ts'
import { anEnterprise, aNeed, aProduct } from '#tests/factories/directory.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

const NOW = new Date('2026-11-28T03:00:00Z')
/** Lamps are made from housings of aluminium. */
const LAMP = { nameVi: 'Đèn LED âm trần', hsCodes: ['940511'], vsicCodes: ['2740'] }
const HOUSING = { nameVi: 'Vỏ nhôm đúc', hsCodes: ['761699'], vsicCodes: ['2431'] }
const HOUSINGS = '7616'

let database: TestDatabase
let app: TestApp
const lamps: { id: string; slug: string }[] = []
const makers: Record<'hanoi' | 'bacNinh' | 'germany', string> = { hanoi: '', bacNinh: '', germany: '' }

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url, { now: NOW })
  for (const province of ['01', '01', '24', '48'])
    lamps.push(await maker(LAMP, { province, industryGroup: 'electrical-electronics' }))
  makers.hanoi = (await maker(HOUSING, { province: '01' })).id
  makers.bacNinh = (await maker(HOUSING, { province: '24' })).id
  makers.germany = (await maker(HOUSING, { country: 'DE' })).id
  // None of these counts: not public, under sanctions, trading only.
  await maker(LAMP, { publishedAt: null })
  await maker(LAMP, { sanctionedAt: NOW })
  await maker(LAMP, { roles: ['buyer'] })
  await maker(HOUSING, { publishedAt: null })
  const buyer = await anEnterprise(app.db, { roles: ['buyer'], province: '24' })
  await aNeed(app.db, buyer.id, { hsCodes: ['761699'] })
  await aNeed(app.db, buyer.id, { hsCodes: ['761610'] })
  await aNeed(app.db, buyer.id, { hsCodes: ['850110'], expiresAt: new Date('2026-11-01') })
  const counted = { country: 'VN', demonstration: false, opened: 0, industryGroup: 'mechanical' }
  const week = new Date('2026-11-23')
  await app.db.demandSum.createMany({
    data: [
      { ...counted, week, heading: HOUSINGS, found: 'none', searches: 7 },
      { ...counted, week, heading: HOUSINGS, found: 'few', searches: 2 },
      { ...counted, week, heading: HOUSINGS, found: 'many', searches: 50 },
      { ...counted, week: new Date('2026-01-05'), heading: HOUSINGS, found: 'none', searches: 900 },
      { ...counted, week, heading: '', found: 'none', searches: 900 },
    ],
  })
  await countSupply.run(app, {})
})

afterAll(async () => {
  await app.close()
  await database.close()
})

async function maker(product: Parameters<typeof aProduct>[2], given: Parameters<typeof anEnterprise>[1]) {
  const enterprise = await anEnterprise(app.db, given)
  await aProduct(app.db, enterprise.id, product)
  return enterprise
}

const staff = (role: StaffRole): Actor => ({ ...VISITOR, personId: 'p', sessionId: 's', staffRoles: [role] })
const list = (query = '') => readGaps(app, new URLSearchParams(query), 'vi')
const rowOf = async (query = '') =>
  (await list(`supply=any&${query}`)).rows.find(({ heading }) => heading === HOUSINGS)
const heading = (code = HOUSINGS, query = '', actor = staff('department_officer')) =>
  readGap(app, actor, { heading: code, parameters: new URLSearchParams(query) }, 'vi')

test('who wants by what their products are made of, or by a need, and who makes, here and elsewhere', async () => {
  expect(await rowOf()).toMatchObject({
    wanting: 5,
    needing: 1,
    making: 3,
    here: 1,
    elsewhere: 1,
    abroad: 1,
    none: 7,
    few: 2,
    declined: null,
  })
  expect((await list()).countedOn).toBe('2026-11-28')
  const { rows } = await list('supply=any')
  expect(rows.find((row) => row.heading === '8501')?.needing ?? 0).toBe(0)
})

test('a province and an industry narrow who wants; makers are looked at from that province', async () => {
  expect(await rowOf('province=24')).toMatchObject({
    wanting: 2,
    needing: 1,
    making: 3,
    here: 1,
    elsewhere: 1,
  })
  expect(await rowOf('province=48')).toMatchObject({
    wanting: 1,
    needing: 0,
    here: 0,
    elsewhere: 2,
    abroad: 1,
  })
  expect(await rowOf('group=electrical-electronics')).toMatchObject({
    wanting: 4,
    needing: 0,
    making: 3,
    none: 0,
  })
  expect(await rowOf('group=mechanical')).toMatchObject({ wanting: 0, none: 7, few: 2 })
})

test('what an enterprise has dismissed it does not want; the count follows at night', async () => {
  const before = await rowOf()
  const [lamp] = lamps
  const keys = await heading()
  expect(keys.wanting.map(({ slug }) => slug)).toContain(lamp?.slug)
  const key =
    familiesWanting(wantedHeadings(PRODUCT_FAMILIES), HOUSINGS).find(({ hs }) => hs.includes('9405'))?.key ??
    ''
  const enterpriseId = lamp?.id ?? ''
  await app.db.inferredNeedChoice.create({ data: { enterpriseId, key, decision: 'dismissed' } })
  expect(await rowOf()).toEqual(before)
  await countSupply.run(app, {})
  expect(await rowOf()).toMatchObject({ wanting: 4 })
  expect((await heading()).wanting.map(({ slug }) => slug)).not.toContain(lamp?.slug)
  await app.db.inferredNeedChoice.deleteMany()
  await countSupply.run(app, {})
})

test('reasons for declining are told from three enterprises on, whatever the filter', async () => {
  const decline = (by: number, reason: 'price' | 'quality', partnerId = makers.bacNinh) =>
    app.db.partnerChoice.create({
      data: { enterpriseId: lamps[by]?.id ?? '', partnerId, choice: by === 0 ? 'never' : 'not_now', reason },
    })
  await decline(0, 'price')
  await decline(1, 'quality')
  await decline(1, 'quality', makers.germany)
  expect((await rowOf())?.declined).toBeNull()
  await countSupply.run(app, {})
  expect((await rowOf())?.declined).toEqual({ times: null, reasons: [] })
  const under = await exportGaps(app, 'csv', new URLSearchParams('supply=any'), 'en')
  expect(await under.text()).toContain('under 3')

  await decline(2, 'quality')
  await countSupply.run(app, {})
  const told = {
    times: 4,
    reasons: [
      { reason: 'quality', times: 3 },
      { reason: 'price', times: 1 },
    ],
  }
  expect((await rowOf())?.declined).toEqual(told)
  expect((await rowOf('province=48&group=electrical-electronics'))?.declined).toEqual(told)
  expect((await heading()).row.declined).toEqual(told)
  const file = await exportGaps(app, 'csv', new URLSearchParams('supply=any'), 'vi')
  expect(await file.text()).toContain('chất lượng (3); giá (1)')
})

test('the page of a heading names who wants and who makes, and is there also for headings that nobody has', async () => {
  const page = await heading()
  expect(page.wanting).toHaveLength(4)
  expect(page.wanting[0]?.products.map(({ name }) => name.text)).toEqual([LAMP.nameVi])
  expect(page.making).toHaveLength(3)
  expect(page.mayBroker).toBe(true)
  expect((await heading(HOUSINGS, 'province=48')).wanting).toHaveLength(1)
  expect((await heading(HOUSINGS, '', staff('council_member'))).mayBroker).toBe(false)
  expect(await heading('8708')).toMatchObject({ row: { making: 0 }, making: [] })
  for (const code of ['0000', 'x', '761699']) await expect(heading(code)).rejects.toThrow(AppError)
})

test('officers and the council read it, nobody else', () => {
  const roles = [
    'administrator',
    'department_officer',
    'council_member',
    'local_officer',
    'organiser',
  ] as const
  expect(roles.filter((role) => may(staff(role), 'gaps.read'))).toEqual(roles.slice(0, 3))
  expect(may(VISITOR, 'gaps.read')).toBe(false)
})
