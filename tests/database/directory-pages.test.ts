import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { readEnterprise, readHome, readProduct } from '#app/features/directory/index.server.ts'
import { VISITOR, type Actor } from '#app/platform/actor.ts'
import { openDatabase, type Database } from '#app/platform/database/client.server.ts'
import type { AppError } from '#app/platform/errors.ts'
import { createLogger } from '#app/platform/logger.server.ts'
import { createMetrics } from '#app/platform/metrics.server.ts'
import { createPostgresSearch } from '#search/postgres.server.ts'
import { SearchUnavailable, type SearchPort } from '#search/search-port.ts'
import {
  aCertificateOf,
  aFact,
  anEnterprise,
  aNeed,
  aProduct,
  aRecognition,
} from '#tests/factories/directory.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

const vietnamese = (text: string) => ({ text, lang: 'vi' })
const NOW = new Date('2026-11-23T02:00:00Z')

let database: TestDatabase
let opened: Database
let app: Parameters<typeof readProduct>[0]
let maker: { id: string; slug: string }
let lamp: { id: string; slug: string }

beforeAll(async () => {
  database = await testDatabase()
  opened = openDatabase(database.url, { poolSize: 4, onError: () => undefined })
  app = {
    db: opened.db,
    search: createPostgresSearch({ pool: opened.pool }),
    metrics: createMetrics(),
    clock: { now: () => NOW },
    log: createLogger('silent'),
    env: { publicUrl: 'https://nhip-cau.test' } as typeof app.env,
  }
  const { db } = opened
  maker = await anEnterprise(db, {
    nameVi: 'Công ty TNHH Đèn Cầu Vồng',
    nameEn: 'Rainbow Lighting Co., Ltd',
    nameShort: 'Cầu Vồng',
    origin: 'member',
    languages: ['vi', 'ja'],
    exportMarkets: ['JP'],
    sourceNote: 'Ghi chú / A note',
    sites: {
      create: [
        {
          kind: 'factory',
          country: 'VN',
          province: '24',
          formerProvince: 'Bắc Giang',
          formerDistrict: 'Việt Yên',
        },
        { kind: 'head_office', country: 'VN', province: '01', commune: 'Hoàn Kiếm' },
      ],
    },
  })
  lamp = await aProduct(db, maker.id, {
    nameVi: 'Đèn LED âm trần',
    nameEn: 'LED downlights',
    industryGroup: 'electrical-electronics',
    hsCodes: ['940511'],
    vsicCodes: ['2740'],
    specifications: [{ labelVi: 'Công suất', labelEn: 'Power', value: '9', unit: 'W' }],
    origin: 'member',
  })
  await aFact(db, maker.id, lamp.id, { value: 20_000, verifiedAt: new Date('2026-09-01') })
  await aFact(db, maker.id, lamp.id, { kind: 'lead_time', value: 1, unit: 'WEE', period: null })
  await aCertificateOf(db, maker.id, 'iso-9001', {
    verifiedAt: new Date('2026-08-15'),
    expiresOn: new Date('2026-11-23'),
  })
  await aCertificateOf(db, maker.id, 'iso-14001', { expiresOn: new Date('2026-11-22') })
})

afterAll(async () => {
  await opened.close()
  await database.close()
})

const actingFor = (enterpriseId: string): Actor => ({
  ...VISITOR,
  personId: 'somebody',
  sessionId: 'a session',
  memberships: [{ enterpriseId, role: 'owner', name: '', nameEn: null, slug: '' }],
})

async function withRepresentative(enterpriseId: string): Promise<void> {
  await opened.db.membership.create({
    data: {
      role: 'representative',
      enterprise: { connect: { id: enterpriseId } },
      person: { create: { name: 'Đại diện', email: `${enterpriseId}@tests.example` } },
    },
  })
}

describe('the page of an enterprise', () => {
  test('is in the reader’s language, with the names of all codes', async () => {
    const page = await readEnterprise(app, VISITOR, maker.slug, 'en')
    expect(page).toMatchObject({
      name: { text: 'Rainbow Lighting Co., Ltd', lang: 'en' },
      otherName: { text: 'Công ty TNHH Đèn Cầu Vồng', lang: 'vi' },
      place: 'Hanoi',
      sourceNote: 'A note',
      group: { code: 'electrical-electronics', name: 'Electrical and electronics' },
      profile: { languages: ['Vietnamese', 'Japanese'], exportMarkets: ['Japan'] },
      products: [{ name: { text: 'LED downlights' }, codes: [{ code: '940511' }] }],
    })
    // Communes and streets have Vietnamese names only, and say so to screen readers.
    expect(page.sites[0]?.address).toEqual([vietnamese('Hoàn Kiếm'), { text: 'Hanoi, Vietnam', lang: 'en' }])
    expect(page.head.canonical).toBe(`https://nhip-cau.test/en/enterprises/${maker.slug}`)
    const vi = await readEnterprise(app, VISITOR, maker.slug, 'vi')
    expect(vi).toMatchObject({
      place: 'Hà Nội',
      sourceNote: 'Ghi chú',
      profile: { exportMarkets: ['Nhật Bản'] },
    })
  })

  test('names places as they are now, head office first, and as older papers print them', async () => {
    const { sites } = await readEnterprise(app, VISITOR, maker.slug, 'vi')
    expect(sites).toMatchObject([
      {
        kind: 'head_office',
        address: [vietnamese('Hoàn Kiếm'), vietnamese('Hà Nội, Việt Nam')],
        former: null,
      },
      {
        kind: 'factory',
        address: [vietnamese('Bắc Ninh, Việt Nam')],
        former: vietnamese('Việt Yên, Bắc Giang'),
      },
    ])
  })

  test('tells valid certificates from expired ones and says what was checked', async () => {
    const page = await readEnterprise(app, VISITOR, maker.slug, 'en')
    expect(page.certificates.map(({ standard, state }) => [standard, state])).toEqual([
      ['ISO 9001', 'ending'],
      ['ISO 14001', 'expired'],
    ])
    expect(page.verification).toEqual({ checked: 2, stated: 3, latest: '2026-09-01' })
  })

  test('opens the door to a meeting only where somebody would answer', async () => {
    const quiet = await anEnterprise(opened.db)
    expect((await readEnterprise(app, VISITOR, quiet.slug, 'vi')).meeting).toBe('nobody')
    await withRepresentative(quiet.id)
    expect((await readEnterprise(app, VISITOR, quiet.slug, 'vi')).meeting).toBe('open')
    expect((await readEnterprise(app, actingFor(quiet.id), quiet.slug, 'vi')).meeting).toBe('own')
  })

  test('lists needs that are open today and no others', async () => {
    const buyer = await anEnterprise(opened.db)
    const codes = { hsCodes: ['8539'], quantity: 1, unit: 'TNE', period: 'MON', destinationCountry: 'JP' }
    await aNeed(opened.db, buyer.id, { titleVi: 'Còn mở', ...codes })
    await aNeed(opened.db, buyer.id, { titleVi: 'Đã qua', expiresAt: new Date('2026-11-22T00:00:00Z') })
    await aNeed(opened.db, buyer.id, { titleVi: 'Bản nháp', state: 'draft' })
    const { needs } = await readEnterprise(app, VISITOR, buyer.slug, 'en')
    expect(needs).toMatchObject([
      { title: { text: 'Còn mở' }, amount: { value: 1, unit: 't', period: 'month' }, destination: 'Japan' },
    ])
  })

  test('shows a revoked recognition as such and no seal for it', async () => {
    const { db } = opened
    const fallen = await anEnterprise(db)
    await aRecognition(db, { enterpriseId: fallen.id, yearTo: 2024, status: 'revoked' })
    const before = await readEnterprise(app, VISITOR, fallen.slug, 'vi')
    expect(before.recognitions).toMatchObject([{ standing: 'revoked' }])
    expect(before.seal).toBeNull()

    const product = await aProduct(db, fallen.id)
    await aRecognition(db, { enterpriseId: fallen.id, productId: product.id, yearTo: 2021 })
    const after = await readEnterprise(app, VISITOR, fallen.slug, 'vi')
    expect(after.recognitions.map(({ yearTo }) => yearTo)).toEqual([2024, 2021])
    expect(after.seal).toMatchObject({ yearTo: 2021, source: { site: 'news.example' } })
    expect(after.recognitions[1]?.product).toMatchObject({ slug: product.slug })
  })

  test('of a public record claims no more than its source', async () => {
    const known = await anEnterprise(opened.db, {
      province: '01',
      origin: 'public_record',
      sourceUrl: 'https://news.example/a',
    })
    const page = await readEnterprise(app, VISITOR, known.slug, 'vi')
    expect(page).toMatchObject({
      origin: 'public_record',
      source: { site: 'news.example' },
      facts: [],
      products: [],
    })
    expect(page.sites).toMatchObject([{ kind: 'unstated', address: [vietnamese('Hà Nội, Việt Nam')] }])
    expect(page.head.noindex).toBe(false)
  })

  test('of a fictional enterprise says so to people and programs', async () => {
    const invented = await anEnterprise(opened.db)
    const page = await readEnterprise(app, VISITOR, invented.slug, 'vi')
    expect(page.origin).toBe('demonstration')
    expect(page.head.noindex).toBe(true)
    expect(page.structuredData).toHaveProperty('@graph.0.disambiguatingDescription')
  })

  test.each(['no-such-enterprise', '', '../../etc', "' OR 1=1 --", '\u0000', 'Đèn'])(
    'does not exist at "%s"',
    async (slug) => {
      await expect(readEnterprise(app, VISITOR, slug, 'vi')).rejects.toMatchObject({
        code: 'notFound',
      } satisfies Partial<AppError>)
    },
  )
})

describe('the page of a product', () => {
  test('has its specification, supply and codes in the reader’s words', async () => {
    const page = await readProduct(app, VISITOR, lamp.slug, 'en')
    expect(page).toMatchObject({
      name: { text: 'LED downlights' },
      specifications: [{ label: { text: 'Power' }, value: '9', unit: 'W' }],
      facts: [
        { kind: 'capacity', value: 20_000, unit: 'pieces', period: 'month', verifiedOn: '2026-09-01' },
        { kind: 'lead_time', value: 1, unit: 'week', period: null },
      ],
      vsic: { version: '2025', codes: [{ code: '2740' }] },
      maker: { slug: maker.slug, certificates: ['ISO 9001'], meeting: 'nobody' },
    })
  })

  test('says when the source names no maker', async () => {
    const orphan = await opened.db.product.create({
      data: { slug: 'orphan', nameVi: 'Thẻ từ', origin: 'public_record', asOf: NOW },
    })
    expect((await readProduct(app, VISITOR, orphan.slug, 'vi')).maker).toBeNull()
  })

  test('stands without similar products while search is away', async () => {
    const search = { engine: 'postgres', search: () => Promise.reject(new SearchUnavailable('postgres')) }
    const page = await readProduct(
      { ...app, search: search as unknown as SearchPort },
      VISITOR,
      lamp.slug,
      'vi',
    )
    expect(page.similar).toEqual([])
  })

  test('does not exist at an unknown address', async () => {
    await expect(readProduct(app, VISITOR, 'no-such-product', 'vi')).rejects.toMatchObject({
      code: 'notFound',
    })
  })
})

describe('the home page', () => {
  test('counts what there is and lists real products recognised last', async () => {
    const { db } = opened
    const real = await anEnterprise(db, {
      province: '01',
      origin: 'public_record',
      nameVi: 'Công ty Có thật',
    })
    const products = await Promise.all(
      ['A', 'B', 'C'].map((nameVi) => aProduct(db, real.id, { nameVi, origin: 'public_record' })),
    )
    const [a, b, c] = products.map(({ id }) => id)
    await aRecognition(db, { productId: a, yearTo: 2021 })
    await aRecognition(db, { productId: b, yearTo: 2024 })
    await aRecognition(db, { productId: c, yearTo: 2025, status: 'revoked' })
    await aRecognition(db, { productId: lamp.id, yearTo: 2025, origin: 'demonstration' })
    await anEnterprise(db, { country: 'JP' })

    const page = await readHome(app, VISITOR, 'en')
    expect(page.recognised.map(({ name, seal }) => [name.text, seal.yearTo])).toEqual([
      ['B', 2024],
      ['A', 2021],
    ])
    const [enterprises, made] = await Promise.all([db.enterprise.count(), db.product.count()])
    expect(page.counts).toMatchObject({ enterprises, products: made, countries: 2 })
    expect(page.groups).toHaveLength(8)
    expect(page.reach).toContainEqual({ facet: 'country', code: 'JP', name: 'Japan', enterprises: 1 })
    expect(page.signedIn).toBe(false)
  })
})
