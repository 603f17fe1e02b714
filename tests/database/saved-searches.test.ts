import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { reindexDirectory, syncSearch } from '#app/features/directory/index.server.ts'
import {
  changeSavedSearch,
  commandSavedSearch,
  findNews,
  listSavedSearches,
  noticeFinds,
  queueAlerts,
  readSavedSearch,
  readSearchToSave,
  readStopAlerts,
  saveSearch,
  stopAlerts,
  stopAlertsPath,
  watchChanges,
} from '#app/features/saved-searches/index.server.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { DomainEvent } from '#app/platform/database/outbox.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { deliverMail } from '#app/platform/mail/deliver-mail.job.server.ts'
import { SearchUnavailable } from '#search/search-port.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aCertificateOf, anEnterprise, aProduct } from '#tests/factories/directory.ts'
import { aMember, signedInAs } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let folder: string
let app: TestApp
let person: SignedInActor
let now = new Date('2026-11-25T03:00:00Z')

beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'nhip-cau-alerts-'))
  app = testApp(database.url, { variables: { DATA_DIRECTORY: folder } })
  app.clock = { now: () => now }
  await anEnterprise(app.db, { nameVi: 'Công ty Cổ phần Đèn Hừng Sáng', province: '01' })
  await reindexDirectory(app)
})

beforeEach(async () => {
  await app.db.savedSearch.deleteMany()
  person = await signedInAs(app, (await aMember(app)).email)
})

afterAll(async () => {
  await app.close()
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

const LAMPS = 'q=%C4%91%C3%A8n&kind=enterprise'

function save(address = LAMPS, given: { frequency?: 'at_once' | 'daily' | 'weekly' | 'never' } = {}) {
  const settings = { name: 'Đèn', frequency: 'at_once' as const, language: 'vi' as const, ...given }
  return saveSearch(app, person, { address, ...settings })
}

/** What the consumer of events does when the directory says that something changed. */
async function changed(kind: 'enterprise' | 'product', subjectId: string) {
  const event: DomainEvent = {
    id: 1n,
    subjectKind: kind,
    subjectId,
    kind: `${kind}.changed`,
    payload: {},
    at: new Date(),
  }
  await watchChanges(app, await syncSearch(app, [event]))
}

async function published(given: Parameters<typeof anEnterprise>[1] = {}) {
  const enterprise = await anEnterprise(app.db, { nameVi: 'Công ty Đèn Bình Minh', ...given })
  await changed('enterprise', enterprise.id)
  return enterprise
}

async function findsOf(id: string): Promise<string[]> {
  const finds = await app.db.savedSearchFind.findMany({
    where: { savedSearchId: id },
    orderBy: { id: 'asc' },
  })
  return finds.map(({ documentId }) => documentId)
}

const mails = () => app.db.mail.findMany({ where: { recipientId: person.personId }, orderBy: { id: 'asc' } })

async function deliverAll() {
  for (const mail of await mails()) await deliverMail.run(app, { mailId: mail.id })
  return (await app.mail.mailbox?.list(person.email)) ?? []
}

async function reasonOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof AppError)) throw new Error('no AppError', { cause: error })
  return `${error.code} ${error.reasonKey}`
}

test('what is published after the search was saved is found once and mailed once, with reasons and links', async () => {
  const id = await save()
  const enterprise = await published({ province: '24' })
  await findNews.run(app, {})
  await findNews.run(app, {})
  await changed('enterprise', enterprise.id)
  await findNews.run(app, {})
  expect(await findsOf(id)).toEqual([`enterprise:${enterprise.id}`])
  expect(await mails()).toHaveLength(1)
  const [mail, ...others] = await deliverAll()
  expect(others).toEqual([])
  expect(mail?.subject).toBe('1 kết quả mới: Đèn')
  expect(mail?.text).toContain('Công ty Đèn Bình Minh')
  expect(mail?.text).toContain('Vì sao: có “Đèn”')
  expect(mail?.text).toContain(`/enterprises/${enterprise.slug}`)
  expect(mail?.text).toContain(`/saved-searches/${id}`)
  expect(mail?.unsubscribe).toContain(stopAlertsPath(app.env.sessionSecret, id))
})

test('what fitted when the search was saved is no news, however often it changes', async () => {
  const old = await published()
  const id = await save()
  await changed('enterprise', old.id)
  await findNews.run(app, {})
  expect(await findsOf(id)).toEqual([])
})

test('what did not fit is found when new facts make it fit; what changes and still does not fit is not', async () => {
  const maker = await published({ nameVi: 'Công ty Chiếu sáng Thiên Hà' })
  const other = await published({ nameVi: 'Công ty Dây cáp Thiên Hà' })
  const id = await save('certificate=iso-9001&kind=enterprise')
  await changed('enterprise', other.id)
  await noticeFinds(app)
  expect(await findsOf(id)).toEqual([])
  await aCertificateOf(app.db, maker.id, 'iso-9001')
  await changed('enterprise', maker.id)
  await noticeFinds(app)
  expect(await findsOf(id)).toEqual([`enterprise:${maker.id}`])
})

test('what stopped to fit and fits again is found, unless it was told before', async () => {
  const enterprise = await published({ sizeBand: null })
  const id = await save()
  const rename = async (nameVi: string) => {
    await app.db.enterprise.update({ where: { id: enterprise.id }, data: { nameVi } })
    await changed('enterprise', enterprise.id)
    await findNews.run(app, {})
  }
  await rename('Công ty Bao bì Bình Minh')
  expect(await findsOf(id)).toEqual([])
  await rename('Công ty Đèn Bình Minh')
  expect(await findsOf(id)).toEqual([`enterprise:${enterprise.id}`])
  await rename('Công ty Bao bì Bình Minh')
  await rename('Công ty Đèn Bình Minh')
  expect(await findsOf(id)).toHaveLength(1)
  expect(await mails()).toHaveLength(1)
})

test('filters and words must both be met, and products are found like enterprises', async () => {
  const inBacNinh = await save('q=%C4%91%C3%A8n&province=24')
  const lamps = await save('q=%C4%91%C3%A8n+pha&kind=product')
  const hanoi = await published({ province: '01' })
  const product = await aProduct(app.db, hanoi.id, { nameVi: 'Đèn pha chống nước' })
  await changed('product', product.id)
  await noticeFinds(app)
  expect(await findsOf(inBacNinh)).toEqual([])
  expect(await findsOf(lamps)).toEqual([`product:${product.id}`])
})

test('a run that dies between its steps is repeated without finding or telling anything twice', async () => {
  const ids = [await save(), await save('q=%C4%91%C3%A8n&province=24')]
  const enterprise = await published({ province: '24' })
  let asked = 0
  const dying = {
    ...app,
    search: {
      ...app.search,
      identify: (request: Parameters<typeof app.search.identify>[0]) =>
        ++asked > 1 ? Promise.reject(new SearchUnavailable('postgres')) : app.search.identify(request),
    },
  }
  await expect(noticeFinds(dying)).rejects.toThrow(SearchUnavailable)
  // Finds of the first search are written, that it has looked is not.
  await noticeFinds(app)
  for (const id of ids) expect(await findsOf(id)).toEqual([`enterprise:${enterprise.id}`])
  const brokenClock = { ...app, clock: { now: () => new Date(Number.NaN) } }
  await expect(queueAlerts(brokenClock)).rejects.toThrow()
  expect(await mails()).toHaveLength(0)
  expect(await Promise.all([queueAlerts(app), queueAlerts(app)])).toContain(2)
  expect(await mails()).toHaveLength(2)
})

test('two processes look one after the other, and find once', async () => {
  const id = await save()
  await published()
  await Promise.all([findNews.run(app, {}), findNews.run(app, {}), findNews.run(app, {})])
  expect(await findsOf(id)).toHaveLength(1)
  expect(await mails()).toHaveLength(1)
})

test('what was removed or fits no more by the time of the mail is not named; with nothing left there is no mail', async () => {
  await save()
  const [gone, renamed] = [await published(), await published()]
  await findNews.run(app, {})
  await app.db.enterprise.delete({ where: { id: gone.id } })
  await app.db.enterprise.update({ where: { id: renamed.id }, data: { nameVi: 'Công ty Bao bì' } })
  await changed('enterprise', gone.id)
  await changed('enterprise', renamed.id)
  expect(await deliverAll()).toEqual([])
  expect((await mails()).map(({ state }) => state)).toEqual(['withdrawn'])
})

test('a broad search tells only of what is new to the directory', async () => {
  const old = await published({ nameVi: 'Công ty Bao bì Cũ' })
  const id = await save()
  await app.db.savedSearch.update({ where: { id }, data: { broad: true, known: null } })
  await app.db.enterprise.update({ where: { id: old.id }, data: { nameVi: 'Công ty Đèn Cũ' } })
  await changed('enterprise', old.id)
  const fresh = await published()
  await noticeFinds(app)
  expect(await findsOf(id)).toEqual([`enterprise:${fresh.id}`])
})

test('daily alerts wait for seven o’clock in Vietnam', async () => {
  now = new Date('2026-11-25T03:00:00Z')
  await save(LAMPS, { frequency: 'daily' })
  await published()
  await findNews.run(app, {})
  expect(await mails()).toHaveLength(0)
  now = new Date('2026-11-25T23:59:00Z')
  await findNews.run(app, {})
  expect(await mails()).toHaveLength(0)
  now = new Date('2026-11-26T00:00:00Z')
  await findNews.run(app, {})
  expect(await mails()).toHaveLength(1)
  now = new Date('2026-11-25T03:00:00Z')
})

test('a paused search finds nothing, and what fitted meanwhile is no news when it wakes', async () => {
  const id = await save()
  await commandSavedSearch(app, person, { id, command: 'pause' })
  await published()
  await findNews.run(app, {})
  expect(await findsOf(id)).toEqual([])
  await commandSavedSearch(app, person, { id, command: 'wake' })
  await findNews.run(app, {})
  expect(await findsOf(id)).toEqual([])
  const fresh = await published()
  await findNews.run(app, {})
  expect(await findsOf(id)).toEqual([`enterprise:${fresh.id}`])
  expect(await mails()).toHaveLength(1)
})

test('without mails the list counts what is new until it is looked at; mails wanted later do not bring the past', async () => {
  const id = await save(LAMPS, { frequency: 'never' })
  const enterprise = await published()
  now = new Date(Date.now() + 60_000)
  await findNews.run(app, {})
  const list = await listSavedSearches(app, person, 'vi', null)
  expect(list.searches).toMatchObject([{ id, fresh: 1, conditions: ['“đèn”', 'Doanh nghiệp'] }])
  const page = await readSavedSearch(app, person, id, 'vi')
  expect(page.hits.map((hit) => hit.slug)).toEqual([enterprise.slug])
  now = new Date(Date.now() + 120_000)
  expect((await listSavedSearches(app, person, 'vi', null)).searches[0]?.fresh).toBe(0)
  await changeSavedSearch(app, person, id, { name: 'Đèn', frequency: 'at_once', language: 'vi' })
  await findNews.run(app, {})
  expect(await mails()).toHaveLength(0)
  now = new Date('2026-11-25T03:00:00Z')
})

test('searches of others are not found, whatever is asked of them', async () => {
  const id = await save()
  const stranger = await signedInAs(app, (await aMember(app)).email)
  const settings = { name: 'Của tôi', frequency: 'daily' as const, language: 'vi' as const }
  const missing = 'notFound savedSearchNotFound'
  expect(await reasonOf(readSavedSearch(app, stranger, id, 'vi'))).toBe(missing)
  expect(await reasonOf(changeSavedSearch(app, stranger, id, settings))).toBe(missing)
  for (const command of ['pause', 'wake', 'delete', 'restore'] as const)
    expect(await reasonOf(commandSavedSearch(app, stranger, { id, command }))).toBe(missing)
  expect((await listSavedSearches(app, stranger, 'vi', id)).searches).toEqual([])
  expect(await reasonOf(readSavedSearch(app, person, 'no id', 'vi'))).toBe(missing)
})

test('a deletion is taken back with everything; deleted searches find nothing', async () => {
  const id = await save()
  await commandSavedSearch(app, person, { id, command: 'delete' })
  const list = await listSavedSearches(app, person, 'vi', id)
  expect(list).toMatchObject({ searches: [], deleted: { id, name: 'Đèn' } })
  const enterprise = await published()
  await findNews.run(app, {})
  expect(await findsOf(id)).toEqual([])
  await commandSavedSearch(app, person, { id, command: 'restore' })
  await commandSavedSearch(app, person, { id, command: 'restore' })
  await findNews.run(app, {})
  expect(await findsOf(id)).toEqual([`enterprise:${enterprise.id}`])
})

test('the same search is kept once, an empty one not at all, and fifty are the limit', async () => {
  await save()
  expect(await reasonOf(save('kind=enterprise&q=%C4%91%C3%A8n&sort=name&page=3'))).toBe(
    'conflict searchAlreadySaved',
  )
  expect(await reasonOf(save('sort=name'))).toBe('invalid nothingToSave')
  const long = Array.from({ length: 50 }, (_, place) => `hsChapter=${String(place + 1).padStart(2, '0')}`)
  expect(await reasonOf(save(`q=${'%E1%BB%9F'.repeat(400)}&${long.join('&')}`))).toBe('invalid searchTooLong')
  const both = await Promise.allSettled([save('q=one'), save('q=one')])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  for (let place = 2; place < 50; place++) await save(`q=word${place}`)
  expect(await reasonOf(save('q=too+many'))).toBe('conflict tooManySavedSearches')
})

test('a search is offered with a name made of what it asks for', async () => {
  const parameters = new URLSearchParams('q=đèn led&province=24&certificate=iso-9001&sort=name')
  const toSave = await readSearchToSave(app, person, parameters, 'vi')
  expect(toSave).toMatchObject({ name: 'đèn led · Bắc Ninh · ISO 9001', saved: null })
  const id = await save(toSave.address)
  expect((await readSearchToSave(app, person, parameters, 'en')).saved?.id).toBe(id)
  const long = await readSearchToSave(app, person, new URLSearchParams(`q=${'a'.repeat(300)}`), 'vi')
  expect(long.name).toHaveLength(80)
})

test('the link in a mail ends the mails of its search, also when repeated; made-up links are not found', async () => {
  const id = await save()
  const token = stopAlertsPath(app.env.sessionSecret, id).split('/').at(-1) ?? ''
  expect(await readStopAlerts(app, token)).toEqual({ name: 'Đèn', ended: false })
  await published()
  await findNews.run(app, {})
  await stopAlerts(app, token)
  await stopAlerts(app, token)
  expect(await readStopAlerts(app, token)).toEqual({ name: 'Đèn', ended: true })
  // What was queued already is withdrawn.
  expect(await deliverAll()).toEqual([])
  expect(await reasonOf(stopAlerts(app, `${token}x`))).toBe('notFound linkNotFound')
  expect(await reasonOf(readStopAlerts(app, 'x'))).toBe('notFound linkNotFound')
})

test('with the account go its searches, finds and mails', async () => {
  await save()
  await published()
  await findNews.run(app, {})
  await app.db.person.delete({ where: { id: person.personId } })
  expect(await app.db.savedSearch.count()).toBe(0)
  expect(await app.db.savedSearchFind.count()).toBe(0)
  expect(await mails()).toEqual([])
})
