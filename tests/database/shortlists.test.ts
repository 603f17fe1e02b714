import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import {
  type CommandShortlist,
  commandShortlist,
  createShortlist,
  downloadShortlist,
  readSaved,
  readShortlist,
  readShortlists,
  restoreShortlist,
  saveToShortlist,
  tidyShortlists,
} from '#app/features/shortlists/index.server.ts'
import { type SignedInActor, VISITOR } from '#app/platform/actor.ts'
import { pushOf } from '#app/platform/app.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { anEnterprise, aProduct } from '#tests/factories/directory.ts'
import { aMember, aPerson, signedInAs } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let app: TestApp
let now = new Date('2026-11-26T03:00:00Z')
let chief: SignedInActor
let colleague: SignedInActor
let rival: SignedInActor
let maker: Awaited<ReturnType<typeof anEnterprise>>
let product: Awaited<ReturnType<typeof aProduct>>

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
  app.clock = { now: () => now }
  const member = await aMember(app, { name: 'Đèn Lam' })
  chief = await signedInAs(app, member.email)
  const acts = { for: member.enterpriseId, as: 'representative' as const }
  colleague = await signedInAs(app, (await aPerson(app, { name: 'Lê Bình', acts })).email)
  rival = await signedInAs(app, (await aMember(app, { name: 'Đèn Hồng' })).email)
})

beforeEach(async () => {
  now = new Date('2026-11-26T03:00:00Z')
  await app.db.shortlist.deleteMany()
  maker = await anEnterprise(app.db, { nameVi: '=Công ty Vỏ nhôm', nameEn: 'Aluminium Housings' })
  product = await aProduct(app.db, maker.id, { nameVi: 'Vỏ nhôm đúc' })
})

afterAll(async () => {
  await app.close()
  await database.close()
})

type Saving = Partial<Parameters<typeof saveToShortlist>[2]>

const saving = (actor: SignedInActor, given: Saving = {}) =>
  saveToShortlist(app, actor, { kind: 'product', slug: product.slug, command: 'save', ...given }, 'vi')

/** Saves and returns the ids of list and entry. */
async function saved(actor: SignedInActor, given: Saving = {}) {
  const { list } = await saving(actor, given)
  const id = list?.id ?? ''
  return { id, entry: (await pageOf(actor, id)).entries[0]?.id ?? '' }
}

const pageOf = (actor: SignedInActor, id: string, query = '') =>
  readShortlist(app, actor, id, { parameters: new URLSearchParams(query), language: 'vi' })

const command = (actor: SignedInActor, id: string, input: CommandShortlist) =>
  commandShortlist(app, actor, id, input)

async function notesOf(actor: SignedInActor, id: string) {
  const { entries } = await pageOf(actor, id)
  return entries.flatMap(({ notes }) => notes)
}

async function reasonOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof AppError)) throw new Error('no AppError', { cause: error })
  return `${error.code} ${error.reasonKey}`
}

test('the first save makes a list that colleagues share, with who saved what and who noted what', async () => {
  const { id, entry } = await saved(chief, { note: 'Hỏi giá 3.000 bộ' })
  await command(colleague, id, { command: 'addNote', entry, note: 'Đã gọi, chờ báo giá' })
  await saving(colleague, { kind: 'enterprise', slug: maker.slug })
  const page = await pageOf(colleague, id)
  expect(page.list).toMatchObject({ name: 'Danh sách chung', sharedBy: 'Đèn Lam' })
  expect(page.entries.map(({ kind, addedBy }) => [kind, addedBy])).toEqual([
    ['enterprise', 'Lê Bình'],
    ['product', 'Đại diện Đèn Lam'],
  ])
  expect((await notesOf(colleague, id)).map(({ text, author, mine }) => [text, author, mine])).toEqual([
    ['Hỏi giá 3.000 bộ', 'Đại diện Đèn Lam', false],
    ['Đã gọi, chờ báo giá', 'Lê Bình', true],
  ])
  const hits = [
    { kind: 'product' as const, slug: product.slug },
    { kind: 'enterprise' as const, slug: 'not-saved' },
  ]
  expect(await readSaved(app, colleague, hits)).toEqual([`product/${product.slug}`])
  expect(await readSaved(app, rival, hits)).toEqual([])
  expect(await readSaved(app, VISITOR, hits)).toBeNull()
})

test('open pages of the enterprise are told of every change, others are not', async () => {
  const { id, entry } = await saved(chief)
  await app.db.domainEvent.deleteMany()
  await command(colleague, id, { command: 'addNote', entry, note: 'Xem mẫu' })
  const [event] = await app.db.domainEvent.findMany({ where: { subjectKind: 'shortlist' } })
  if (!event) throw new Error('no event')
  const push = pushOf({ ...event, payload: event.payload as Record<string, unknown> })
  expect(push?.rooms).toEqual([`enterprise:${String(chief.memberships[0]?.enterpriseId)}`])
  expect(push?.change).toMatchObject({ topic: 'shortlist', id, kind: 'shortlist.addNote' })
  expect(JSON.stringify(push)).not.toContain('Xem mẫu')
})

test('lists of another enterprise are not there: not to read, to change, to fill, to take along', async () => {
  const { id, entry } = await saved(chief, { note: 'mật' })
  const other = await saved(rival)
  const note = (await notesOf(chief, id))[0]?.id ?? ''
  const tries: Promise<unknown>[] = [
    pageOf(rival, id),
    saving(rival, { list: id }),
    downloadShortlist(app, rival, { id, format: 'csv', sort: null, language: 'vi' }),
    command(rival, id, { command: 'rename', name: 'x' }),
    command(rival, id, { command: 'delete' }),
    command(rival, id, { command: 'removeEntry', entry }),
    command(rival, id, { command: 'addNote', entry, note: 'x' }),
    command(rival, other.id, { command: 'moveEntry', entry: other.entry, to: id }),
    command(rival, other.id, { command: 'bringEntry', entry, from: id }),
    pageOf(rival, 'nonsense'),
    restoreShortlist(app, rival, id),
  ]
  expect(new Set(await Promise.all(tries.map(reasonOf)))).toEqual(new Set(['notFound shortlistNotFound']))
  // By the way of an own list neither.
  expect(await reasonOf(command(rival, other.id, { command: 'removeEntry', entry }))).toBe(
    'notFound entryNotFound',
  )
  expect(await reasonOf(command(rival, other.id, { command: 'addNote', entry, note: 'x' }))).toBe(
    'notFound entryNotFound',
  )
  for (const input of [
    { command: 'editNote', id: note, note: 'x' },
    { command: 'removeNote', id: note },
    { command: 'restoreNote', id: note },
  ] as const)
    expect(await reasonOf(command(rival, other.id, input))).toBe('notFound noteNotFound')
  expect((await readShortlists(app, rival, 'vi', null)).lists.map((list) => list.id)).toEqual([other.id])
  await saving(rival, { command: 'unsave' })
  expect(await notesOf(chief, id)).toHaveLength(1)
})

test('a note is changed by its author alone; an owner’s account may remove it', async () => {
  const { id, entry } = await saved(chief, { note: 'của chủ tài khoản' })
  await command(colleague, id, { command: 'addNote', entry, note: 'của Bình' })
  const [ofChief = '', ofColleague = ''] = (await notesOf(chief, id)).map((note) => note.id)
  const edit = (actor: SignedInActor, note: string) =>
    command(actor, id, { command: 'editNote', id: note, note: 'sửa' })
  expect(await reasonOf(edit(colleague, ofChief))).toBe('forbidden noteOfAnother')
  expect(await reasonOf(edit(chief, ofColleague))).toBe('forbidden noteOfAnother')
  expect(await reasonOf(command(colleague, id, { command: 'removeNote', id: ofChief }))).toBe(
    'forbidden noteOfAnother',
  )
  await edit(colleague, ofColleague)
  expect((await notesOf(chief, id)).map(({ text, edited }) => [text, edited])).toEqual([
    ['của chủ tài khoản', false],
    ['sửa', true],
  ])
  await command(chief, id, { command: 'removeNote', id: ofColleague })
  expect(await notesOf(chief, id)).toHaveLength(1)
  expect(await reasonOf(edit(colleague, ofColleague))).toBe('notFound noteNotFound')
  await command(chief, id, { command: 'restoreNote', id: ofColleague })
  expect(await notesOf(chief, id)).toHaveLength(2)
})

test('what is taken off comes back with its notes: from one list, from all lists, from another list', async () => {
  const { id, entry } = await saved(chief, { note: 'giữ lại' })
  const second = await createShortlist(app, colleague, 'Vỏ nhôm')
  await command(chief, id, { command: 'removeEntry', entry })
  expect((await pageOf(chief, id)).entries).toEqual([])
  await command(colleague, id, { command: 'restoreEntry', entry })
  expect(await notesOf(chief, id)).toHaveLength(1)

  await command(chief, id, { command: 'moveEntry', entry, to: second })
  expect((await pageOf(chief, id)).total).toBe(0)
  expect(await notesOf(chief, second)).toHaveLength(1)
  await command(chief, id, { command: 'bringEntry', entry, from: second })
  expect(await notesOf(chief, id)).toHaveLength(1)

  await saving(chief, { list: second })
  expect(await reasonOf(command(chief, id, { command: 'moveEntry', entry, to: second }))).toBe(
    'conflict alreadyInShortlist',
  )
  expect(await saving(chief, { command: 'unsave' })).toEqual({ saved: false, list: null, lists: 2 })
  expect((await saving(chief, { command: 'restore' })).lists).toBe(2)
  expect([(await pageOf(chief, id)).total, (await pageOf(chief, second)).total]).toEqual([1, 1])
})

test('a deleted list is gone for everyone, comes back within a day, and is then removed for good', async () => {
  const { id } = await saved(chief)
  await command(colleague, id, { command: 'delete' })
  expect(await reasonOf(pageOf(chief, id))).toBe('notFound shortlistNotFound')
  expect((await readShortlists(app, chief, 'vi', id)).deleted?.name).toBe('Danh sách chung')
  await restoreShortlist(app, chief, id)
  await restoreShortlist(app, chief, id)
  expect((await pageOf(chief, id)).total).toBe(1)
  await command(chief, id, { command: 'delete' })
  now = new Date('2026-11-27T02:00:00Z')
  await tidyShortlists.run(app, {})
  await restoreShortlist(app, chief, id)
  await command(chief, id, { command: 'delete' })
  now = new Date('2026-11-28T03:00:00Z')
  await tidyShortlists.run(app, {})
  expect(await reasonOf(restoreShortlist(app, chief, id))).toBe('notFound shortlistNotFound')
})

test('who acts for no enterprise has a list of their own that nobody else sees', async () => {
  const officer = await signedInAs(app, (await aPerson(app)).email)
  const { id } = await saved(officer)
  expect((await pageOf(officer, id)).list.sharedBy).toBeNull()
  for (const stranger of [chief, await signedInAs(app, (await aPerson(app)).email)])
    expect(await reasonOf(pageOf(stranger, id))).toBe('notFound shortlistNotFound')
})

test('clicking twice, or at once with a colleague, saves once; a full list says so', async () => {
  await Promise.all([saving(chief), saving(colleague), saving(chief)])
  const [list, ...more] = (await readShortlists(app, chief, 'vi', null)).lists
  expect(more).toEqual([])
  expect(list).toMatchObject({ products: 1, enterprises: 0, usual: true })
  const id = list?.id ?? ''
  await app.db.enterprise.createMany({
    data: Array.from({ length: 199 }, (_, at) => ({
      slug: `full-${product.id}-${at}`,
      nameVi: `Công ty ${at}`,
      origin: 'demonstration' as const,
      asOf: now,
    })),
  })
  const many = await app.db.enterprise.findMany({ where: { slug: { startsWith: `full-${product.id}` } } })
  await app.db.shortlistEntry.createMany({
    data: many.map((one) => ({ shortlistId: id, kind: 'enterprise' as const, enterpriseId: one.id })),
  })
  expect(await reasonOf(saving(chief, { kind: 'enterprise', slug: maker.slug }))).toBe(
    'conflict shortlistFull',
  )
  const last = await pageOf(chief, id, 'page=99')
  expect([last.total, last.pages, last.page, last.entries.length]).toEqual([200, 5, 5, 40])
})

test('a record that leaves the directory leaves its notes; nothing of it is kept', async () => {
  const { id } = await saved(chief, { note: 'đã ngừng bán' })
  await app.db.product.delete({ where: { id: product.id } })
  const [entry] = (await pageOf(chief, id)).entries
  expect(entry?.target).toBeNull()
  expect(entry?.notes).toHaveLength(1)
  expect(await reasonOf(saving(chief))).toBe('notFound recordNotFound')
})

test('the file holds the whole list in the reader’s language, safe to open', async () => {
  const { id } = await saved(chief, { kind: 'enterprise', slug: maker.slug, note: 'Gọi lại, thứ Sáu' })
  const file = async (format: string, language: 'vi' | 'en') => {
    const answer = await downloadShortlist(app, chief, { id, format, sort: null, language })
    return [answer.headers.get('content-disposition') ?? '', await answer.text()] as const
  }
  const [name, csv] = await file('csv', 'vi')
  expect(name).toContain('Danh sach chung.csv')
  expect(csv).toContain("'=Công ty Vỏ nhôm")
  expect(csv).toContain('"2026-11-26 Đại diện Đèn Lam: Gọi lại, thứ Sáu"')
  expect((await file('csv', 'en'))[1]).toContain(`/en/enterprises/${maker.slug}`)
  expect((await file('xlsx', 'en'))[1].startsWith('PK')).toBe(true)
  expect(await reasonOf(file('pdf', 'vi'))).toBe('notFound notFound')
})
