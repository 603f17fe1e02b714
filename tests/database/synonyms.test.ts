import { randomUUID } from 'node:crypto'

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

import { reindexDirectory } from '#app/features/directory/index.server.ts'
import {
  listSynonyms,
  previewGroup,
  readGroup,
  readHistory,
  saveGroup,
  turnGroup,
  undoChange,
} from '#app/features/synonyms/index.server.ts'
import { VISITOR, type SignedInActor, type StaffRole } from '#app/platform/actor.ts'
import { consumersOf } from '#app/platform/app.server.ts'
import { recentEvents } from '#app/platform/database/outbox.server.ts'
import { may } from '#app/platform/permissions.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { anEnterprise, aProduct } from '#tests/factories/directory.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let app: TestApp
/** Another process on the same database. */
let other: TestApp
let officer: SignedInActor
let colleague: SignedInActor

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
  other = testApp(database.url)
  officer = await staff('department_officer', 'Cán bộ Một')
  colleague = await staff('department_officer', 'Cán bộ Hai')
  const { id } = await anEnterprise(app.db, { nameVi: 'Công ty Lăng Vân' })
  await aProduct(app.db, id, { nameVi: 'Gối đỡ Lăng Vân', nameEn: 'Plummer block' })
  await aProduct(app.db, id, { nameVi: 'Bạc đạn đũa Lăng Vân', nameEn: 'Roller race' })
  await aProduct(app.db, id, { nameVi: 'Vòng bi cầu Lăng Vân', nameEn: 'Ball bearing' })
  await aProduct(app.db, id, { nameVi: 'Trục quay Thiên Lộc', nameEn: 'Rotary shaft' })
  await reindexDirectory(app)
})
afterAll(async () => {
  await app.close()
  await other.close()
  await database.close()
})
afterEach(async () => {
  await app.db.synonymGroup.deleteMany()
  for (const one of [app, other]) one.synonyms.forget()
})

async function staff(role: StaffRole, name: string): Promise<SignedInActor> {
  const { id } = await app.db.person.create({
    data: { name, email: `${randomUUID()}@tests.example`, staffRoles: [role] },
  })
  return { ...VISITOR, name, personId: id, sessionId: randomUUID(), staffRoles: [role] }
}

const said = (...texts: string[]) =>
  texts.map((text) => ({
    text: text.replace(/^> /, ''),
    language: 'vi' as const,
    narrower: text.startsWith('> '),
  }))
const names = async (query: string, by: TestApp = app) =>
  (await by.search.search({ query })).hits.map(({ document }) => document.name)
const keyOfNewest = async () => (await listSynonyms(app, new URLSearchParams('origin=added'))).groups[0]!.key

describe('a group that an officer adds', () => {
  test('is effective at once here, and in every other process within two seconds', async () => {
    expect(await names('bệ khoáng')).toEqual([])
    expect(await names('bệ khoáng', other)).toEqual([])
    await saveGroup(app, officer, null, { version: undefined, phrases: said('bệ khoáng', 'gối đỡ') })
    expect(await names('bệ khoáng')).toContain('Gối đỡ Lăng Vân')
    await expect
      .poll(() => names('bệ khoáng', other), { timeout: 2000, interval: 100 })
      .toContain('Gối đỡ Lăng Vân')
  })

  test('works in both directions', async () => {
    expect(await names('gối đỡ')).not.toContain('Trục quay Thiên Lộc')
    await saveGroup(app, officer, null, { version: undefined, phrases: said('trục quay', 'gối đỡ') })
    expect(await names('gối đỡ')).toContain('Trục quay Thiên Lộc')
    expect(await names('trục quay')).toContain('Gối đỡ Lăng Vân')
  })

  test('lets a broader word find a narrower one and not the other way', async () => {
    await saveGroup(app, officer, null, {
      version: undefined,
      phrases: said('trục quay', 'rotating element', '> gối đỡ'),
    })
    expect(await names('trục quay')).toContain('Gối đỡ Lăng Vân')
    expect(await names('gối đỡ')).not.toContain('Trục quay Thiên Lộc')
  })

  test('reaches an engine that keeps synonyms itself, by an event', async () => {
    await saveGroup(app, officer, null, { version: undefined, phrases: said('bệ khoáng', 'gối đỡ') })
    const events = await recentEvents(app.db, new Date(0), 1)
    let told = 0
    const search = { ...other.search, refreshSynonyms: async () => void told++ }
    await consumersOf({ ...other, search }, () => Promise.resolve()).search(events)
    expect(told).toBe(1)
    expect(await names('bệ khoáng', other)).toContain('Gối đỡ Lăng Vân')
  })
})

describe('a group of the stock', () => {
  const find = async () =>
    (await listSynonyms(app, new URLSearchParams('q=thép không gỉ'))).groups.find(
      ({ key }) => key === 'thép không gỉ',
    )!

  test('keeps its key when it is changed, removed and brought back', async () => {
    const stock = await find()
    expect(stock).toMatchObject({ origin: 'stock', version: 0, area: 'mechanical' })
    await saveGroup(app, officer, stock.key, {
      version: 0,
      phrases: [...stock.phrases, ...said('gối đỡ')],
    })
    expect(await names('inox')).toContain('Gối đỡ Lăng Vân')
    expect(await find()).toMatchObject({ origin: 'changed', version: 1 })
    await turnGroup(app, officer, stock.key, { intent: 'remove', version: 1 })
    expect(await names('inox')).toEqual([])
    expect(await find()).toMatchObject({ origin: 'removed', version: 2 })
    await turnGroup(app, officer, stock.key, { intent: 'restore', version: 2 })
    expect(await names('inox')).toContain('Gối đỡ Lăng Vân')
    await turnGroup(app, officer, stock.key, { intent: 'revert', version: 3 })
    expect(await find()).toMatchObject({ origin: 'stock', version: 4, phrases: stock.phrases })
  })
})

describe('two officers at one group', () => {
  test('the later one is told by whom it was changed, and nothing is lost', async () => {
    await saveGroup(app, officer, null, { version: undefined, phrases: said('bệ khoáng', 'gối đỡ') })
    const key = await keyOfNewest()
    await saveGroup(app, colleague, key, { version: 1, phrases: said('bệ khoáng', 'gối đỡ', 'ổ đỡ') })
    const late = saveGroup(app, officer, key, { version: 1, phrases: said('bệ khoáng', 'đế đỡ') })
    await expect(late).rejects.toMatchObject({
      code: 'conflict',
      reasonKey: 'synonymsMovedOn',
      detail: { name: 'Cán bộ Hai' },
    })
    const { group } = await readGroup(app, key)
    expect(group?.phrases.map(({ text }) => text)).toEqual(['bệ khoáng', 'gối đỡ', 'ổ đỡ'])
  })

  test('at the same moment only one of them succeeds', async () => {
    const both = await Promise.allSettled(
      [officer, colleague].map((actor) =>
        turnGroup(app, actor, 'thép không gỉ', { intent: 'remove', version: 0 }),
      ),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('what changes nothing is not a change', async () => {
    const { group } = await readGroup(app, 'thép không gỉ')
    const same = saveGroup(app, officer, 'thép không gỉ', { version: 0, phrases: group!.phrases })
    await expect(same).rejects.toMatchObject({ reasonKey: 'synonymsUnchanged' })
    await expect(readGroup(app, 'no such group')).rejects.toMatchObject({ code: 'notFound' })
  })
})

describe('a preview', () => {
  test('says what happens later, and changes nothing', async () => {
    const phrases = said('vòng bi', 'bạc đạn')
    const asked = { key: null, phrases, query: 'gối đỡ' }
    const before = await names('vòng bi')
    const { queries } = await previewGroup(app, asked)
    expect(queries.map(({ query }) => query)).toEqual(['gối đỡ', 'vòng bi', 'bạc đạn'])
    expect(await names('vòng bi')).toEqual(before)
    await saveGroup(app, officer, null, { version: undefined, phrases })
    for (const { query, after, entering, leaving } of queries) {
      const answer = await app.search.search({ query })
      expect(after.total, query).toBe(answer.total)
      expect(after.hits.map(({ id }) => id)).toEqual(
        answer.hits.slice(0, 10).map(({ document }) => document.id),
      )
      expect(leaving).toBe(0)
      expect(after.hits.filter(({ onlyHere }) => onlyHere)).toHaveLength(entering)
    }
  })

  test('of a removal says what leaves', async () => {
    const phrases = said('bệ khoáng', 'gối đỡ')
    await saveGroup(app, officer, null, { version: undefined, phrases })
    const { queries } = await previewGroup(app, { key: await keyOfNewest(), phrases: null, query: '' })
    const preview = queries.find(({ query }) => query === 'bệ khoáng')
    expect(preview).toMatchObject({ leaving: 2, entering: 0, after: { total: 0 } })
    expect(preview?.before.hits).toContainEqual(
      expect.objectContaining({ name: 'Gối đỡ Lăng Vân', onlyHere: true }),
    )
  })

  test('warns of a phrase that stands in another group', async () => {
    const { warnings } = await previewGroup(app, {
      key: null,
      phrases: said('thép không gỉ', 'công ty'),
      query: '',
    })
    expect(warnings).toMatchObject([
      { kind: 'inOtherGroup', phrase: 'thép không gỉ', group: { key: 'thép không gỉ' } },
      { kind: 'legalForm', phrase: 'công ty' },
    ])
  })
})

describe('taking back', () => {
  test('each change can be taken back, and taking back can be too', async () => {
    const added = await saveGroup(app, officer, null, {
      version: undefined,
      phrases: said('bệ khoáng', 'gối đỡ'),
    })
    const undone = await undoChange(app, colleague, added)
    expect(await names('bệ khoáng')).toEqual([])
    await undoChange(app, officer, undone)
    expect(await names('bệ khoáng')).toContain('Gối đỡ Lăng Vân')
    const { changes } = await readHistory(app, new URLSearchParams())
    expect(changes).toMatchObject([
      { kind: 'restored', person: 'Cán bộ Một', role: 'department_officer', undoes: String(undone.change) },
      { kind: 'removed', person: 'Cán bộ Hai', undoes: String(added.change) },
      { kind: 'added', person: 'Cán bộ Một', undoes: null },
    ])
  })

  test('leaves later changes alone, and says which words were changed again since', async () => {
    await saveGroup(app, officer, null, { version: undefined, phrases: said('bệ khoáng', 'gối đỡ') })
    const key = await keyOfNewest()
    const first = await saveGroup(app, officer, key, {
      version: 1,
      phrases: said('bệ khoáng', 'gối đỡ', 'ổ đỡ'),
    })
    await saveGroup(app, colleague, key, {
      version: 2,
      phrases: said('bệ khoáng', 'gối đỡ', 'ổ đỡ', 'đế đỡ'),
    })
    await undoChange(app, officer, first)
    const { group } = await readGroup(app, key)
    expect(group?.phrases.map(({ text }) => text)).toEqual(['bệ khoáng', 'gối đỡ', 'đế đỡ'])
    await expect(undoChange(app, officer, first)).rejects.toMatchObject({
      code: 'conflict',
      reasonKey: 'synonymsChangedSince',
      detail: { words: 'ổ đỡ' },
    })
    await expect(undoChange(app, officer, { change: 10n ** 15n })).rejects.toMatchObject({ code: 'notFound' })
  })
})

test('only officers and administrators may change synonyms', () => {
  const roles: StaffRole[] = [
    'administrator',
    'department_officer',
    'council_member',
    'local_officer',
    'organiser',
  ]
  expect(roles.filter((role) => may({ ...officer, staffRoles: [role] }, 'synonyms.manage'))).toEqual([
    'administrator',
    'department_officer',
  ])
  expect(may(VISITOR, 'synonyms.manage')).toBe(false)
})
