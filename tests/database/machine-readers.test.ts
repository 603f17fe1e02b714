import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import {
  readEnterprise,
  readHome,
  readPicture,
  readProduct,
  readSearchPage,
  reindexDirectory,
  sitemapIndex,
  sitemapPart,
} from '#app/features/directory/index.server.ts'
import type { PageHead } from '#app/features/directory/index.ts'
import { LANGUAGES, pathIn, type Language } from '#app/locales/language.ts'
import { VISITOR } from '#app/platform/actor.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { anEnterprise, aProduct, aRecognition } from '#tests/factories/directory.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

const SITE = 'https://nhip-cau.test'
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47])

let database: TestDatabase
let app: TestApp
let folder: string
let maker: { id: string; slug: string }
let lamp: { id: string; slug: string }

beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'nhip-cau-pictures-'))
  app = testApp(database.url, { variables: { PUBLIC_URL: SITE, DATA_DIRECTORY: folder } })
  const member = { origin: 'member', province: '01', industryGroup: 'mechanical' } as const
  maker = await anEnterprise(app.db, {
    ...member,
    nameVi: 'Công ty Ỷ Ẵm',
    nameEn: 'Y Am JSC',
    nameShort: 'Ỷ Ẵm',
  })
  lamp = await aProduct(app.db, maker.id, { nameVi: 'Đèn', nameEn: 'Lamp', origin: 'member' })
  await aRecognition(app.db, { enterpriseId: maker.id, productId: lamp.id, yearTo: 2024, origin: 'member' })
  const other = await anEnterprise(app.db, { ...member, nameVi: 'Công ty Khác', nameEn: 'Another JSC' })
  await aProduct(app.db, other.id, { nameVi: 'Đèn', nameEn: 'Lamp', origin: 'member' })
  await anEnterprise(app.db, { origin: 'demonstration' })
  await reindexDirectory(app)
})

afterAll(async () => {
  await app.close()
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

/** Every kind of page that search engines see, with its path. */
async function heads(language: Language): Promise<Map<string, PageHead>> {
  const slugs = await app.db.product.findMany({ select: { slug: true } })
  const search = async (query: string) =>
    (await readSearchPage(app, new URLSearchParams(query), language)).head
  const pages: [string, PageHead][] = [
    ['/', (await readHome(app, VISITOR, language)).head],
    [`/enterprises/${maker.slug}`, (await readEnterprise(app, VISITOR, maker.slug, language)).head],
    ['/search', await search('')],
    ['/search?kind=enterprise', await search('kind=enterprise')],
    ['/search?kind=product', await search('kind=product')],
    ['/search?industryGroup=mechanical', await search('industryGroup=mechanical')],
    ['/search?kind=enterprise&province=01', await search('kind=enterprise&province=01')],
  ]
  for (const { slug } of slugs)
    pages.push([`/products/${slug}`, (await readProduct(app, VISITOR, slug, language)).head])
  return new Map(pages)
}

describe.each(LANGUAGES)('the heads of all kinds of pages in %s', (language) => {
  test('name each page alone, briefly, with its own address and its other language', async () => {
    const all = await heads(language)
    expect(new Set([...all.values()].map(({ title }) => title)).size).toBe(all.size)
    for (const [path, head] of all) {
      expect(head.title.length, head.title).toBeLessThan(66)
      expect(head.description.length, head.description).toBeGreaterThanOrEqual(70)
      expect(head.description.length, head.description).toBeLessThanOrEqual(161)
      expect(head.canonical).toBe(SITE + pathIn(language, path))
      expect(head.noindex, path).toBe(false)
      expect(head.picture.url).toMatch(/^https:\/\/nhip-cau\.test\/og\/(vi|en)\/[a-z]/)
    }
  })

  test('are the same pair of languages seen from either', async () => {
    const [own, other] = await Promise.all([heads(language), heads(language === 'vi' ? 'en' : 'vi')])
    for (const [path, head] of own) {
      expect(head.alternates).toEqual(other.get(path)?.alternates)
      expect(head.alternates.map((alternate) => alternate.language)).toEqual(['vi', 'en', 'x-default'])
      expect(head.alternates.map(({ href }) => href)).toContain(head.canonical)
    }
  })
})

test.each(['q=đèn', 'province=01&industryGroup=mechanical', 'sort=name', 'country=JP'])(
  'the search for "%s" stays out of search engines',
  async (query) => {
    expect((await readSearchPage(app, new URLSearchParams(query), 'vi')).head.noindex).toBe(true)
  },
)

test('structured data says what a page is about and where it stands', async () => {
  const { structuredData } = await readProduct(app, VISITOR, lamp.slug, 'en')
  expect(structuredData).toMatchObject({
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'Product',
        name: 'Lamp',
        brand: { '@type': 'Brand', name: 'Ỷ Ẵm' },
        manufacturer: { '@type': 'Organization', url: `${SITE}/en/enterprises/${maker.slug}` },
      },
      { '@type': 'BreadcrumbList', itemListElement: [{ position: 1 }, { position: 2 }, { position: 3 }] },
    ],
  })
})

describe('the picture of a page', () => {
  const restOf = (head: PageHead) => head.picture.url.slice(`${SITE}/og/`.length)

  test('is drawn once, kept, and named after what is on it', async () => {
    const { head } = await readEnterprise(app, VISITOR, maker.slug, 'vi')
    const first = await readPicture(app, restOf(head), '::1')
    expect(first).toMatchObject({ kind: 'picture' })
    const png = first.kind === 'picture' ? first.png : Buffer.alloc(0)
    expect(png.subarray(0, 4)).toEqual(PNG)
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
    expect(await readPicture(app, restOf(head), '::1')).toEqual(first)

    await app.db.enterprise.update({ where: { id: maker.id }, data: { nameEn: 'Y Am Group' } })
    const changed = (await readEnterprise(app, VISITOR, maker.slug, 'en')).head
    expect((await readEnterprise(app, VISITOR, maker.slug, 'vi')).head.picture).toEqual(head.picture)
    const old = restOf(changed).replace(/[0-9a-f]{16}\.png$/, '0123456789abcdef.png')
    expect(await readPicture(app, old, '::1')).toEqual({ kind: 'moved', path: `/og/${restOf(changed)}` })
  })

  test.each(['', 'vi/home.png', 'de/home.0123456789abcdef.png', 'vi/enterprise/none.0123456789abcdef.png'])(
    'does not exist at "%s"',
    async (rest) => {
      await expect(readPicture(app, rest, '::1')).rejects.toMatchObject({ code: 'notFound' })
    },
  )

  test('gives way to the default picture where none can be drawn', async () => {
    const { head } = await readProduct(app, VISITOR, lamp.slug, 'vi')
    const pictures = { kept: () => Promise.resolve(null), png: () => Promise.resolve(null) }
    expect(await readPicture({ ...app, pictures }, restOf(head), '::1')).toEqual({
      kind: 'moved',
      path: '/og-default.png',
    })
  })
})

describe('the map of the site', () => {
  async function text(name: string): Promise<string> {
    const pieces: string[] = []
    for await (const piece of sitemapPart(app, name, () => Promise.resolve(['/recognised/2021'])))
      pieces.push(piece)
    return pieces.join('')
  }

  test('lists real records in both languages with the day of their last change, and no invented one', async () => {
    const index = await sitemapIndex(app)
    const parts = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address)
    expect(parts).toHaveLength(3)
    const names = parts.map((address) => address.slice(`${SITE}/sitemap/`.length))
    const enterprises = await text(names.find((name) => name.startsWith('enterprises'))!)
    const listed = [...enterprises.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address)
    expect(listed).toHaveLength(4)
    expect(listed).toContain(`${SITE}/en/enterprises/${maker.slug}`)
    expect(enterprises).toContain(
      `<xhtml:link rel="alternate" hreflang="x-default" href="${SITE}/enterprises/${maker.slug}"/>`,
    )
    const { updatedAt } = await app.db.enterprise.findUniqueOrThrow({ where: { id: maker.id } })
    expect(enterprises).toContain(`<lastmod>${updatedAt.toISOString()}</lastmod>`)
    expect(await text('pages.xml')).toContain('/search?kind=enterprise</loc>')
    expect(await text('pages.xml')).toContain('/en/recognised/2021</loc>')
  })

  test.each(['', 'people.xml', 'enterprises-1.xml', '../robots.txt'])('has no part "%s"', async (name) => {
    await expect(text(name)).rejects.toMatchObject({ code: 'notFound' })
  })
})
