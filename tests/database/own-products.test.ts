import path from 'node:path'

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import {
  changeProduct,
  CommandProduct,
  commandProduct,
  CommandProducts,
  commandProducts,
  createProduct,
  keepDraft,
  KeepDraft,
  keepOwnPhoto,
  ProductContent,
  readEnterprise,
  readOwnProduct,
  readOwnProducts,
  readProduct,
  removeProduct,
  removeProducts,
  restoreProduct,
  syncSearch,
} from '#app/features/directory/index.server.ts'
import { type SignedInActor, VISITOR } from '#app/platform/actor.ts'
import { recentEvents } from '#app/platform/database/outbox.server.ts'
import { AppError } from '#app/platform/errors.ts'
import type { ArrivedFile } from '#app/platform/files/receive-form.server.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aProduct, aRecognition } from '#tests/factories/directory.ts'
import { aMember, aPerson, signedInAs } from '#tests/factories/people.ts'
import { anArrival, aPicture } from '#tests/factories/pictures.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

const NOW = new Date('2026-11-26T03:00:00Z')
let database: TestDatabase
let app: TestApp
let owner: SignedInActor
let editor: SignedInActor
let representative: SignedInActor
let rival: SignedInActor
let rivalSlug: string
let id: string
let slug: string

beforeAll(async () => {
  database = await testDatabase()
  const folder = path.join(process.cwd(), '.cache', `products-${process.pid}`)
  app = testApp(database.url, { now: NOW, variables: { FILES_DIR: folder } })
  const member = await aMember(app, { name: 'Đèn Hồng' })
  rival = await signedInAs(app, member.email)
  rivalSlug = member.slug
})

beforeEach(async () => {
  const member = await aMember(app, { name: 'Đèn Lam' })
  id = member.enterpriseId
  slug = member.slug
  owner = await signedInAs(app, member.email)
  const join = async (as: 'editor' | 'representative', name: string) =>
    signedInAs(app, (await aPerson(app, { name, acts: { for: id, as } })).email)
  editor = await join('editor', 'Lan')
  representative = await join('representative', 'Minh')
})

afterAll(async () => {
  await app.close()
  await database.close()
})

const form = (given: Record<string, unknown> = {}) => ({
  command: 'save',
  version: 0,
  nameVi: 'Đèn đường LED',
  ...given,
})

/** Hands in the form of a product as a browser would. */
function submit(
  actor: SignedInActor,
  given: Record<string, unknown>,
  product: string | null = null,
  files: ArrivedFile[] = [],
) {
  return commandProduct(app, actor, { slug, product }, CommandProduct.parse(given), files)
}

async function created(given: Record<string, unknown> = {}): Promise<string> {
  const { product } = await submit(owner, form(given))
  return product ?? ''
}

async function reasonOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return error instanceof AppError ? error.reasonKey : String(error)
}

const photoOf = async (actor = owner, of = slug) =>
  keepOwnPhoto(app, actor, of, await anArrival(app, await aPicture(900, 600)))

/** What the directory would find for these words once the events so far are delivered. */
async function found(q: string): Promise<string[]> {
  await syncSearch(app, await recentEvents(app.db, new Date(0), 1000))
  const { hits } = await app.search.search({ query: q })
  return hits.filter(({ document }) => document.kind === 'product').map(({ document }) => document.slug)
}

describe('a product of one’s own', () => {
  test('is public, with its photos in order, its codes, figures and specification, and search finds it', async () => {
    const [first, second] = [await photoOf(), await photoOf()]
    const made = await created({
      nameEn: 'LED street lamp',
      descriptionVi: 'Chiếu sáng đường phố',
      industryGroup: 'electrical-electronics',
      hsCodes: ['9405.42', '', '94 05'],
      vsicCodes: ['2740'],
      specifications: [
        { labelVi: 'Công suất', labelEn: 'Power', value: '50', unit: 'W' },
        { labelVi: '', value: '' },
      ],
      capacity: { value: 500, unit: 'H87', period: 'MON' },
      leadTime: { value: 2, unit: 'WEE' },
      minimumOrder: { unit: 'H87' },
      photos: [
        { key: second.key, altVi: 'Đèn trên cột', place: 2 },
        { key: first.key, altVi: 'Đèn nhìn từ dưới', altEn: 'The lamp from below', place: 1 },
      ],
    })
    expect(made).toMatch(/^den-duong-led-[0-9a-f]{8}$/)
    const page = await readProduct(app, VISITOR, made, 'en')
    expect(page).toMatchObject({
      name: { text: 'LED street lamp' },
      origin: 'member',
      asOf: '2026-11-26',
      hs: { codes: [{ code: '940542' }, { code: '9405' }] },
      specifications: [{ label: { text: 'Power' }, value: '50', unit: 'W' }],
      facts: [
        { kind: 'capacity', value: 500, period: 'month' },
        { kind: 'lead_time', value: 2, period: null },
      ],
      photos: [
        { key: first.key, width: 900, height: 600, alt: 'The lamp from below' },
        { key: second.key, alt: 'Đèn trên cột' },
      ],
    })
    expect(page.structuredData).toMatchObject({
      '@graph': expect.arrayContaining([
        expect.objectContaining({ image: expect.stringContaining(first.key) as unknown }),
      ]) as unknown,
    })
    expect(await found('đèn đường')).toEqual([made])
    const { products } = await readEnterprise(app, VISITOR, slug, 'vi')
    expect(products).toMatchObject([{ slug: made, photo: { key: first.key } }])
  })

  test('takes photos that come with the form without a script, behind the others', async () => {
    const first = await photoOf()
    const file = await anArrival(app, await aPicture(500, 400, 'png'))
    const { product } = await submit(owner, form({ photos: [{ key: first.key }] }), null, [file])
    const { photos } = await readProduct(app, VISITOR, product ?? '', 'vi')
    expect(photos.map(({ width }) => width)).toEqual([900, 500])
    const shown = await readOwnProduct(app, owner, { slug, product }, 'vi')
    const kept = shown.values.photos.map(({ key }) => ({
      key,
      altVi: '',
      remove: key === first.key ? 'on' : undefined,
    }))
    await submit(owner, form({ version: 1, photos: kept }), product)
    expect((await readProduct(app, VISITOR, product ?? '', 'vi')).photos).toMatchObject([{ width: 500 }])
  })

  test('names no photo of another enterprise, none that is gone, none twice', async () => {
    const theirs = await photoOf(rival, rivalSlug)
    const own = await photoOf()
    for (const photos of [
      [{ key: theirs.key }],
      [{ key: 'f'.repeat(32) }],
      [{ key: own.key }, { key: own.key }],
    ])
      expect(await reasonOf(submit(owner, form({ photos })))).toBe('photoGone')
    expect(await app.db.product.count({ where: { enterpriseId: id } })).toBe(0)
  })

  test('is kept by owners and editors of its enterprise alone', async () => {
    const made = await created()
    expect(await reasonOf(submit(representative, form()))).toBe('editorsOnly')
    expect(await reasonOf(submit(rival, form()))).toBe('notYourEnterprise')
    const theirs = await aProduct(app.db, rival.memberships[0]?.enterpriseId ?? '')
    expect(await reasonOf(submit(owner, form({ version: 1 }), theirs.slug))).toBe('recordNotFound')
    expect(await reasonOf(readOwnProduct(app, owner, { slug, product: theirs.slug }, 'vi'))).toBe(
      'recordNotFound',
    )
    const remove = (actor: SignedInActor, of: string) =>
      commandProducts(app, actor, slug, CommandProducts.parse({ command: 'remove', id: of }))
    expect(await reasonOf(remove(owner, theirs.id))).toBe('recordNotFound')
    const { id: own } = await app.db.product.findUniqueOrThrow({ where: { slug: made } })
    expect(await reasonOf(remove(rival, own))).toBe('notYourEnterprise')
    expect(await reasonOf(remove(representative, own))).toBe('editorsOnly')
    expect((await readOwnProducts(app, representative, slug, 'vi')).mayEdit).toBe(false)
  })

  test('that was recognised keeps its name and stays', async () => {
    const recognised = await aProduct(app.db, id, { nameVi: 'Đèn công nhận', origin: 'public_record' })
    await aRecognition(app.db, { productId: recognised.id })
    const other = submit(owner, form({ version: 1, nameVi: 'Tên khác' }), recognised.slug)
    expect(await reasonOf(other)).toBe('recognisedName')
    await submit(owner, form({ version: 1, nameVi: 'Đèn công nhận', nameEn: 'Lamp' }), recognised.slug)
    const command = { command: 'remove' as const, id: recognised.id }
    expect(await reasonOf(commandProducts(app, owner, slug, command))).toBe('recognisedStays')
  })

  test('leaves the directory and comes back as it was; after 30 days it is gone', async () => {
    const made = await created({ descriptionVi: 'Chiếu sáng' })
    const { id: product } = await app.db.product.findUniqueOrThrow({ where: { slug: made } })
    expect(await found('đèn đường')).toContain(made)
    await commandProducts(app, owner, slug, { command: 'remove', id: product })
    expect(await reasonOf(readProduct(app, VISITOR, made, 'vi'))).toBe('notFound')
    expect(await found('đèn đường')).not.toContain(made)
    expect((await readEnterprise(app, VISITOR, slug, 'vi')).products).toEqual([])
    expect(await readOwnProducts(app, owner, slug, 'vi')).toMatchObject({
      products: [],
      removed: [{ id: product, until: '2026-12-26' }],
    })
    await restoreProduct(app, editor, slug, product)
    expect(await readProduct(app, VISITOR, made, 'vi')).toMatchObject({ description: { text: 'Chiếu sáng' } })
    expect(await found('đèn đường')).toContain(made)
    await removeProduct(app, owner, slug, product)
    const later = new Date(NOW.getTime() + 31 * 86_400_000)
    const after = { ...app, clock: { now: () => later } }
    expect(await reasonOf(commandProducts(after, owner, slug, { command: 'restore', id: product }))).toBe(
      'recordNotFound',
    )
    await removeProducts.run(after, {})
    expect(await app.db.product.findUnique({ where: { id: product } })).toBeNull()
  })

  test('is written by programs with the same use-cases', async () => {
    const content = ProductContent.parse({ nameVi: 'Đèn bàn', hsCodes: ['9405'] })
    const made = await createProduct(app, owner, slug, content)
    await changeProduct(
      app,
      owner,
      { slug, product: made.slug },
      { ...content, nameEn: 'Desk lamp', version: 1 },
    )
    const again = changeProduct(app, owner, { slug, product: made.slug }, { ...content, version: 1 })
    expect(await reasonOf(again)).toBe('productMovedOn')
    expect(await app.db.product.findUnique({ where: { id: made.id } })).toMatchObject({
      nameEn: 'Desk lamp',
      version: 2,
    })
  })

  test('has codes of the full table where that is loaded; what was stated before may stay', async () => {
    const before = await created({ hsCodes: ['9405.99'] })
    const chapter = { section: 'XX', description: 'Lamps', parent: null, level: 2 }
    await app.db.hsEntry.createMany({
      data: [
        { ...chapter, code: '94' },
        { ...chapter, code: '9405', parent: '94', level: 4 },
      ],
    })
    const refused = submit(owner, form({ hsCodes: ['9405', '9477', '9405.42'] }))
    await expect(refused).rejects.toMatchObject({
      reasonKey: 'hsNotInTable',
      detail: { field: 'hsCodes', codes: '94.77, 9405.42', count: 2 },
    })
    await submit(owner, form({ version: 1, hsCodes: ['9405.99', '9405'] }), before)
    await app.db.hsEntry.deleteMany()
    await created({ hsCodes: ['9477'] })
  })
})

describe('what an enterprise may state of a product', () => {
  const problemsOf = (given: Record<string, unknown>) =>
    CommandProduct.safeParse(form(given)).error?.issues.map(({ path }) => path.join('.'))
  test.each([
    [{ hsCodes: ['0001'] }, ['hsCodes.0']],
    [{ hsCodes: ['94'] }, ['hsCodes.0']],
    [{ hsCodes: ['đèn'] }, ['hsCodes.0']],
    [{ vsicCodes: ['9999'] }, ['vsicCodes.0']],
    [{ industryGroup: 'lamps' }, ['industryGroup']],
    [{ specifications: [{ labelVi: 'Công suất' }] }, ['specifications.0.value']],
    [{ specifications: [{ value: '5' }] }, ['specifications.0.labelVi']],
    [{ capacity: { value: -1, unit: 'H87' } }, ['capacity.value']],
    [{ capacity: { value: 0.0004, unit: 'H87' } }, ['capacity.value']],
    [{ capacity: { value: 1, unit: 'lamps' } }, ['capacity.unit']],
    [{ capacity: { value: 1 } }, ['capacity.unit']],
    [{ nameVi: '  ' }, ['nameVi']],
    [{ photos: Array.from({ length: 13 }, (_, at) => ({ key: String(at) })) }, ['photos']],
  ])('is not %j', (given, fields) => {
    expect(problemsOf(given)).toEqual(fields)
  })
})

describe('two people who edit one product', () => {
  test('lose nothing: what the other saved is put beside what was typed, and either can be picked', async () => {
    const made = await created({ nameEn: 'Lamp', descriptionVi: 'Cũ' })
    const opened = await readOwnProduct(app, owner, { slug, product: made }, 'vi')
    const base = JSON.stringify(opened.values)
    await submit(editor, form({ version: 1, nameEn: 'Theirs', descriptionVi: 'Của Lan' }), made)
    const mine = form({ version: 1, nameEn: 'Mine', descriptionVi: 'Cũ', base })
    expect(await reasonOf(submit(owner, mine, made))).toBe('productMovedOn')
    const now = await readOwnProduct(app, owner, { slug, product: made }, 'vi')
    expect(now).toMatchObject({ version: 2, changedBy: 'Lan', values: { nameEn: 'Theirs' } })
    const again = { ...mine, version: 2, descriptionVi: 'Của Lan', base: JSON.stringify(now.values) }
    await submit(owner, { ...again, pick: { nameEn: 'theirs' } }, made)
    expect(await readOwnProduct(app, editor, { slug, product: made }, 'vi')).toMatchObject({
      version: 3,
      values: { nameEn: 'Theirs', descriptionVi: 'Của Lan' },
    })
  })

  test('at the very same moment: one is saved, the other is told', async () => {
    const made = await created()
    const both = [owner, editor].map((actor) =>
      reasonOf(submit(actor, form({ version: 1, nameEn: actor.name }), made)),
    )
    expect((await Promise.all(both)).toSorted()).toEqual(['null', 'productMovedOn'])
  })
})

describe('a draft', () => {
  const keep = (actor: SignedInActor, of: string, fields: Record<string, string>) =>
    keepDraft(app, actor, KeepDraft.parse({ form: of, typed: JSON.stringify(Object.entries(fields)) }))

  test('is found again by its writer alone, and forgotten when it is saved or discarded', async () => {
    const begun = await readOwnProduct(app, owner, { slug, product: null }, 'vi')
    await keep(owner, begun.draftForm, {
      version: '0',
      nameVi: 'Đèn dở',
      'specifications[0].labelVi': 'Công suất',
    })
    const again = await readOwnProduct(app, owner, { slug, product: null }, 'vi')
    expect(again.draft).toMatchObject({
      savedAt: NOW.toISOString(),
      typed: { nameVi: 'Đèn dở', specifications: [{ labelVi: 'Công suất' }] },
    })
    expect((await readOwnProducts(app, owner, slug, 'vi')).begun).toBe(true)
    expect((await readOwnProduct(app, editor, { slug, product: null }, 'vi')).draft).toBeNull()
    await submit(owner, { command: 'discardDraft' })
    expect((await readOwnProduct(app, owner, { slug, product: null }, 'vi')).draft).toBeNull()
    await keep(owner, begun.draftForm, { version: '0', nameVi: 'Đèn dở' })
    await created()
    expect((await readOwnProduct(app, owner, { slug, product: null }, 'vi')).draft).toBeNull()
  })

  test('that says what is saved by now is none', async () => {
    const made = await created({ nameEn: 'Lamp' })
    const opened = await readOwnProduct(app, owner, { slug, product: made }, 'vi')
    const { nameVi, nameEn } = opened.values
    await keep(owner, opened.draftForm, { version: '1', nameVi, nameEn, base: JSON.stringify(opened.values) })
    expect((await readOwnProduct(app, owner, { slug, product: made }, 'vi')).draft).toBeNull()
  })

  test('is bounded in size, in names and in number', async () => {
    const wrong = (typed: unknown, of = `product:${id}`) =>
      KeepDraft.safeParse({ form: of, typed: typeof typed === 'string' ? typed : JSON.stringify(typed) })
        .success
    expect(wrong([['nameVi', 'x'.repeat(20_001)]])).toBe(false)
    expect(wrong([['a[100000000].b', 'x']])).toBe(false)
    expect(wrong('{')).toBe(false)
    expect(wrong([['nameVi', 'x']], 'person:1')).toBe(false)
    expect(wrong(Array.from({ length: 1001 }, (_, at) => [`n${at}`, '']))).toBe(false)
    expect(wrong([['nameVi', 'x']])).toBe(true)
    for (let at = 0; at < 33; at++)
      await keep(owner, `product:00000000-0000-7000-8000-0000000000${String(at).padStart(2, '0')}`, {
        nameVi: 'x',
      })
    expect(await app.db.draft.count({ where: { personId: owner.personId } })).toBe(30)
  })
})
