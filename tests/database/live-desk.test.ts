import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { readLiveDesk, readPresenceOn, setPresence } from '#app/features/presence/index.server.ts'
import { VISITOR, type SignedInActor } from '#app/platform/actor.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aMember, aPerson, signedInAs } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'
import { command, heard, serveSockets, type Sockets } from '#tests/setup/sockets.ts'

let database: TestDatabase
let app: TestApp
let sockets: Sockets
let asker: SignedInActor
let askerSlug: string

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
  sockets = await serveSockets(app, database.url)
  const member = await aMember(app)
  askerSlug = member.slug
  asker = await signedInAs(app, member.email)
})

beforeEach(async () => {
  sockets.closeAll()
  await database.pool.query('DELETE FROM presence_line')
})

afterAll(async () => {
  await sockets.close()
  await database.close()
})

/** An enterprise with somebody at an open page. */
async function aPresent(name: string, given: Record<string, unknown> = {}) {
  const member = await aMember(app, { name })
  await app.db.enterprise.update({ where: { id: member.enterpriseId }, data: given })
  await sockets.connected(member.email)
  await sockets.attendance.flush()
  return member
}

async function desk(query = '') {
  return readLiveDesk(app, asker, new URLSearchParams(query), 'vi')
}

async function namesOn(query = '') {
  return (await desk(query)).cards.map(({ name }) => name.text)
}

test('shows who is available, and not who is away, hidden, unpublished, offline or oneself', async () => {
  await aPresent('Công ty Trực')
  const away = await aPresent('Công ty Vắng')
  const hidden = await aPresent('Công ty Ẩn')
  await aPresent('Công ty Chưa công khai', { publishedAt: null })
  await aMember(app, { name: 'Công ty Ngoại tuyến' })
  await setPresence(app, await signedInAs(app, away.email), { state: 'away' })
  await setPresence(app, await signedInAs(app, hidden.email), { state: 'available', shown: false })
  sockets.attendance.arrived(asker)
  await sockets.attendance.flush()
  expect(await namesOn()).toEqual(['Công ty Trực'])
  expect(await desk()).toMatchObject({ total: 1, all: 1, page: 1, pages: 1 })
  sockets.attendance.left(asker)
})

test('is narrowed by words without marks, group, place and language; an empty result keeps the choices', async () => {
  const lamp = await aPresent('Đèn Rạng Đông', { industryGroup: 'electronics', languages: ['vi', 'en'] })
  const cable = await aPresent('Cáp điện Thượng Đình', {
    industryGroup: 'mechanics',
    languages: ['vi', 'ja'],
  })
  const { db } = app
  await db.site.create({
    data: { enterpriseId: lamp.enterpriseId, kind: 'factory', country: 'VN', province: '01' },
  })
  await db.site.create({ data: { enterpriseId: cable.enterpriseId, kind: 'factory', country: 'JP' } })
  await db.product.create({
    data: {
      slug: 'p-lamp',
      enterpriseId: lamp.enterpriseId,
      nameVi: 'Đèn LED 100%_công suất',
      origin: 'member',
      asOf: new Date(),
    },
  })
  expect(await namesOn('q=den+dong')).toEqual(['Đèn Rạng Đông'])
  expect(await namesOn('q=LED')).toEqual(['Đèn Rạng Đông'])
  expect(await namesOn('q=100%25_cong')).toEqual(['Đèn Rạng Đông'])
  expect(await namesOn('q=%25')).toEqual(['Đèn Rạng Đông'])
  expect(await namesOn('q=led+cap')).toEqual([])
  expect(await namesOn('group=mechanics')).toEqual(['Cáp điện Thượng Đình'])
  expect(await namesOn('country=VN')).toEqual(['Đèn Rạng Đông'])
  expect(await namesOn('province=01')).toEqual(['Đèn Rạng Đông'])
  expect(await namesOn('country=JP&province=01')).toEqual([])
  expect(await namesOn('language=ja')).toEqual(['Cáp điện Thượng Đình'])
  const none = await desk('language=fr&group=nothing')
  expect(none).toMatchObject({ total: 0, all: 2, cards: [] })
  expect(none.choices.language.map(({ value }) => value).toSorted()).toEqual(['en', 'fr', 'ja', 'vi'])
  for (const bad of [
    'group=%27%3B--',
    'country=vn',
    'province=1',
    'page=-1',
    'page=99999999999',
    'q=%00%FF%27',
  ])
    expect((await desk(bad)).all).toBe(2)
})

test('has pages, and recognised enterprises first', async () => {
  for (let number = 1; number <= 22; number += 1) await aPresent(`Công ty ${number}`)
  const sealed = await aPresent('Công ty được công nhận')
  await app.db.recognition.create({
    data: { enterpriseId: sealed.enterpriseId, yearTo: 2026, status: 'recognised', origin: 'public_record' },
  })
  const [first, second] = [await desk(), await desk('page=2')]
  expect(first).toMatchObject({ total: 23, pages: 2 })
  expect(first.cards[0]).toMatchObject({ slug: sealed.slug, seal: { yearTo: 2026 } })
  const slugs = [...first.cards, ...second.cards].map(({ slug }) => slug)
  expect(new Set(slugs).size).toBe(23)
  expect((await desk('page=9')).page).toBe(2)
}, 30_000)

test('an open page hears who comes and goes, as long as it wants to', async () => {
  const watcher = await sockets.connected((await aMember(app)).email)
  const stranger = await sockets.connected((await aPerson(app)).email)
  expect(await command(stranger, 'presence:watch', { watch: true })).toMatchObject({ code: 'forbidden' })
  await command(watcher, 'presence:watch', { watch: true })
  const changes = heard(watcher, 'changed')
  const told = () => changes.filter(({ kind }) => kind === 'presence.changed')
  const come = await aPresent('Công ty vừa đến')
  await app.batches.flush()
  await expect
    .poll(() => told().flatMap(({ presence }) => presence?.enterprises ?? []))
    .toContain(come.enterpriseId)
  await command(watcher, 'presence:watch', { watch: false })
  const before = told().length
  await aPresent('Công ty đến sau')
  await app.batches.flush()
  await command(watcher, 'presence:set', { state: 'available' })
  expect(told().length).toBe(before)
})

test('the page of an enterprise tells members how it stands, and nobody else', async () => {
  const { slug, enterpriseId } = await aPresent('Công ty có trang')
  expect(await readPresenceOn(app, asker, slug)).toEqual({ id: enterpriseId, presence: 'available' })
  const nobody = await signedInAs(app, (await aPerson(app)).email)
  for (const reader of [VISITOR, nobody]) expect(await readPresenceOn(app, reader, slug)).toBeNull()
  expect(await readPresenceOn(app, asker, askerSlug)).toBeNull()
  expect(await readPresenceOn(app, asker, 'no-such')).toBeNull()
})
