import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { readSupplyChain } from '#app/features/proposals/index.server.ts'
import { anEnterprise, aProduct } from '#tests/factories/directory.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let app: TestApp
let slug: string

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
  const maker = await anEnterprise(app.db, { province: '01' })
  const lamp = await aProduct(app.db, maker.id, {
    nameVi: 'Đèn LED âm trần',
    hsCodes: ['940511'],
    vsicCodes: ['2740'],
  })
  slug = lamp.slug
  // Its own castings do not make it a supplier of itself.
  await aProduct(app.db, maker.id, { hsCodes: ['7616'] })
  for (const place of [{ province: '24' }, { province: '24' }, { country: 'DE' }]) {
    const caster = await anEnterprise(app.db, place)
    await aProduct(app.db, caster.id, { nameVi: 'Vỏ nhôm đúc', hsCodes: ['761699'] })
    await aProduct(app.db, caster.id, { nameVi: 'Nắp nhôm đúc', hsCodes: ['7616'] })
  }
  const trader = await anEnterprise(app.db, { roles: ['buyer'] })
  await aProduct(app.db, trader.id, { hsCodes: ['7616'] })
  const hidden = await anEnterprise(app.db, { publishedAt: null })
  await aProduct(app.db, hidden.id, { hsCodes: ['7616'] })
})

afterAll(async () => {
  await app.close()
  await database.close()
})

describe('the supply chain of a product', () => {
  test('counts who can supply each input by place, each enterprise once', async () => {
    const { chain } = await readSupplyChain(app, slug, 'vi')
    const castings = chain.inputs.find((input) => input.key === 'input:aluminium-die-castings')
    expect(castings).toMatchObject({ suppliers: 3, provinces: 1, countries: 2 })
    expect(castings?.places).toEqual([
      { country: 'VN', province: '24', suppliers: 2 },
      { country: 'DE', province: null, suppliers: 1 },
    ])
    expect(castings?.named).toHaveLength(3)
  })

  test('shows which inputs nobody supplies', async () => {
    const { chain } = await readSupplyChain(app, slug, 'en')
    const drivers = chain.inputs.find((input) => input.hsCodes.includes('8504'))
    expect(drivers).toMatchObject({ suppliers: 0, places: [], named: [] })
  })

  test('is not shown for a product that is not there', async () => {
    await expect(readSupplyChain(app, 'no-such-product', 'vi')).rejects.toMatchObject({ code: 'notFound' })
  })
})
