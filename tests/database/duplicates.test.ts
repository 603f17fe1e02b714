import { randomUUID } from 'node:crypto'

import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'

import {
  reindexDirectory,
  SearchCall,
  searchForPrograms,
  syncSearch,
} from '#app/features/directory/index.server.ts'
import { commandPair, readDuplicates, readPair, undoMerge } from '#app/features/duplicates/index.server.ts'
import { comparePairs, renewKeys } from '#app/features/duplicates/find-duplicates.server.ts'
import { lookThroughAll } from '#app/features/duplicates/find-duplicates.job.server.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import { VISITOR } from '#app/platform/actor.ts'
import { recentEvents } from '#app/platform/database/outbox.server.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import {
  aCertificateOf,
  aFact,
  anEnterprise,
  aNeed,
  aProduct,
  aRecognition,
} from '#tests/factories/directory.ts'
import { aMember, aPerson, signedInAs } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let app: TestApp
let officer: SignedInActor

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
  const { email, personId } = await aPerson(app)
  await app.db.person.update({ where: { id: personId }, data: { staffRoles: ['department_officer'] } })
  officer = await signedInAs(app, email)
})

afterAll(async () => {
  await app.close()
  await database.close()
})

let serial = 0
/** Two records of one enterprise, found by the detection, with names that no other pair of the tests has. */
async function aPair() {
  const own = `${['Khuê', 'Lâm', 'Thạch', 'Ngọc', 'Bàng'][serial % 5] ?? ''} ${randomUUID().replace(/[^a-f]/g, '')}${String(serial++)}`
  const first = await anEnterprise(app.db, { nameVi: `Công ty TNHH ${own}` })
  const second = await anEnterprise(app.db, { nameVi: `CÔNG TY CỔ PHẦN ${own.toUpperCase()}` })
  return { first, second, pair: await pairOf(first.id, second.id) }
}

async function pairOf(one: string, two: string) {
  await renewKeys(app, [one, two])
  await comparePairs(app, [one, two])
  const [firstId = '', secondId = ''] = [one, two].toSorted()
  return app.db.duplicatePair.findUniqueOrThrow({ where: { firstId_secondId: { firstId, secondId } } })
}

/** Merges so that the given one stays. */
async function mergeKeeping(pairId: string, survivorSlug: string) {
  const page = await readPair(app, pairId, 'vi')
  const survivor = page.first.slug === survivorSlug ? ('first' as const) : ('second' as const)
  const input = { survivor, first: page.first.version, second: page.second.version }
  const shown = await commandPair(app, officer, pairId, { intent: 'preview', ...input })
  await commandPair(app, officer, pairId, { intent: 'merge', ...input })
  const merge = await app.db.enterpriseMerge.findFirstOrThrow({ orderBy: { mergedAt: 'desc' } })
  return { merge, moved: 'preview' in shown ? shown.preview.moved : [] }
}

test('records of one enterprise are found, branches and strangers are not', async () => {
  const { first, second, pair } = await aPair()
  expect([pair.firstId, pair.secondId].toSorted()).toEqual([first.id, second.id].toSorted())
  expect(pair.score).toBeGreaterThanOrEqual(50)
  const parent = await anEnterprise(app.db, { nameVi: 'Điện tử Sông Vân', taxCode: '0100109106' })
  const branch = await anEnterprise(app.db, { nameVi: 'Điện tử Sông Vân', taxCode: '0100109106-001' })
  await expect(pairOf(parent.id, branch.id)).rejects.toThrow()
  const page = await readDuplicates(app, new URLSearchParams(), 'vi')
  expect(page.pairs.map(({ id }) => id)).toContain(pair.id)
})

test('looking through all finds the same pairs, and forgets those that are alike no longer', async () => {
  const { second, pair } = await aPair()
  await lookThroughAll(app)
  expect(await app.db.duplicatePair.findUnique({ where: { id: pair.id } })).not.toBeNull()
  await app.db.enterprise.update({ where: { id: second.id }, data: { nameVi: 'Dệt Phù Sa Xanh' } })
  await lookThroughAll(app)
  expect(await app.db.duplicatePair.findUnique({ where: { id: pair.id } })).toBeNull()
})

test('not a duplicate is remembered through the next look, and can be taken back', async () => {
  const { first, second, pair } = await aPair()
  await commandPair(app, officer, pair.id, { intent: 'separate' })
  expect((await pairOf(first.id, second.id)).state).toBe('separate')
  expect((await readPair(app, pair.id, 'en')).decided?.by).toBe(officer.name)
  await commandPair(app, officer, pair.id, { intent: 'reopen' })
  expect((await pairOf(first.id, second.id)).state).toBe('open')
})

test('a merge moves everything, leads old addresses on, and search follows', async () => {
  const { first, second, pair } = await aPair()
  const product = await aProduct(app.db, second.id, { nameVi: 'Đèn tàu cá Khuê' })
  await app.db.enterprise.update({ where: { id: second.id }, data: { website: 'https://khue.example.vn' } })
  await app.db.externalId.create({
    data: { kind: 'enterprises', source: 'tests', externalId: second.id, recordId: second.id },
  })
  await reindexDirectory(app)
  const since = new Date(Date.now() - 1000)
  await mergeKeeping(pair.id, first.slug)
  const page = await app.db.enterprise.findUniqueOrThrow({ where: { id: first.id } })
  expect(page.aliases).toContain(second.nameVi)
  expect((await app.db.product.findUniqueOrThrow({ where: { id: product.id } })).enterpriseId).toBe(first.id)
  expect(await app.movedTo(VISITOR, `/en/enterprises/${second.slug}`)).toBe(`/en/enterprises/${first.slug}`)
  expect(await app.db.externalId.count({ where: { recordId: first.id } })).toBe(1)
  expect(await app.movedTo(VISITOR, `/id/${second.publicId}`)).toBe(`/id/${first.publicId}`)
  await syncSearch(app, await recentEvents(app.db, since, 100))
  const found = await searchForPrograms(app, SearchCall.parse({ q: 'Đèn tàu cá Khuê' }), 'vi')
  expect(JSON.stringify(found)).toContain(first.slug)
  expect(JSON.stringify(found)).not.toContain(second.slug)
})

test('what both have exactly is kept once; whoever acts for both keeps the stronger role', async () => {
  const { first, second, pair } = await aPair()
  const person = await aPerson(app, { acts: { for: first.id, as: 'representative' } })
  await app.db.membership.create({
    data: { personId: person.personId, enterpriseId: second.id, role: 'owner' },
  })
  await aCertificateOf(app.db, first.id, 'iso-9001', { number: 'N-1' })
  await aCertificateOf(app.db, second.id, 'iso-9001', { number: 'N-1' })
  const holder = await aMember(app)
  const list = await app.db.shortlist.create({
    data: { enterpriseId: holder.enterpriseId, name: 'Danh sách' },
  })
  for (const enterpriseId of [first.id, second.id])
    await app.db.shortlistEntry.create({
      data: {
        shortlistId: list.id,
        kind: 'enterprise',
        enterpriseId,
        notes: { create: { text: `về ${enterpriseId}` } },
      },
    })
  const { merge, moved } = await mergeKeeping(pair.id, first.slug)
  const count = (table: string) => moved.find((one) => one.table === table)
  expect(count('certificate')).toMatchObject({ equal: 1 })
  expect(count('membership')).toMatchObject({ moved: 0, equal: 1 })
  expect(count('shortlist_note')).toMatchObject({ moved: 1 })
  const membership = await app.db.membership.findFirstOrThrow({ where: { personId: person.personId } })
  expect([membership.enterpriseId, membership.role]).toEqual([first.id, 'owner'])
  expect(await app.db.shortlistNote.count({ where: { entry: { shortlistId: list.id } } })).toBe(2)
  await undoMerge(app, officer, merge.id)
  expect(await app.db.shortlistEntry.count({ where: { shortlistId: list.id } })).toBe(2)
  expect(
    (await app.db.membership.findMany({ where: { personId: person.personId } }))
      .map((one) => one.role)
      .toSorted(),
  ).toEqual(['owner', 'representative'])
})

test('two that have met each other cannot be one', async () => {
  const { first, second, pair } = await aPair()
  const { personId } = await aPerson(app, { acts: { for: first.id, as: 'owner' } })
  await app.db.meeting.create({
    data: {
      clientKey: randomUUID(),
      requesterPersonId: personId,
      requesterEnterpriseId: first.id,
      responderEnterpriseId: second.id,
      purpose: 'x',
      place: 'online',
      expiresAt: new Date('2027-01-01'),
    },
  })
  await expect(mergeKeeping(pair.id, first.slug)).rejects.toMatchObject({ reasonKey: 'cannotBeOne' })
  expect(await app.db.enterprise.count({ where: { id: { in: [first.id, second.id] } } })).toBe(2)
})

test('a record that changed meanwhile is looked at again', async () => {
  const { first, pair } = await aPair()
  const { version } = await app.db.enterprise.update({
    where: { id: first.id },
    data: { version: { increment: 1 } },
  })
  const input = { survivor: 'first' as const, first: version - 1, second: version - 1 }
  await expect(commandPair(app, officer, pair.id, { intent: 'merge', ...input })).rejects.toMatchObject({
    code: 'conflict',
    reasonKey: 'recordMovedOn',
  })
})

test('merges are undone last first, once, and within their time', async () => {
  const { first, second, pair } = await aPair()
  const { merge } = await mergeKeeping(pair.id, first.slug)
  const third = await anEnterprise(app.db, { nameVi: first.nameVi })
  const { merge: later } = await mergeKeeping((await pairOf(first.id, third.id)).id, third.slug)
  expect(await app.movedTo(VISITOR, `/enterprises/${second.slug}`)).toBe(`/enterprises/${third.slug}`)
  await expect(undoMerge(app, officer, merge.id)).rejects.toMatchObject({ reasonKey: 'mergeBuiltUpon' })
  await undoMerge(app, officer, later.id)
  await undoMerge(app, officer, merge.id)
  expect(await app.movedTo(VISITOR, `/enterprises/${second.slug}`)).toBeNull()
  await expect(undoMerge(app, officer, merge.id)).rejects.toMatchObject({ reasonKey: 'mergeUndone' })
  expect(await app.db.enterprise.count({ where: { id: { in: [first.id, second.id, third.id] } } })).toBe(3)
})

test('a merge loses no row but exact equals, and undoing it brings back each as it was', async () => {
  const belongings = fc.record({
    products: fc.array(fc.constantFrom('Đèn', 'Ốc', 'Khuôn'), { maxLength: 4 }),
    certificates: fc.uniqueArray(fc.constantFrom('A', 'B', 'C'), { maxLength: 3 }),
    needs: fc.nat(2),
    sites: fc.nat(2),
    taxCode: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(belongings, belongings, async (mine, theirs) => {
      const { first, second, pair } = await aPair()
      await give(first.id, mine)
      await give(second.id, theirs)
      const before = await everythingOf(first.id, second.id)
      const { merge, moved } = await mergeKeeping(pair.id, first.slug)
      const after = await everythingOf(first.id, second.id)
      const equal = moved.reduce((sum, one) => sum + one.equal, 0)
      const rows = (all: Record<string, unknown[]>) => Object.values(all).flat().length
      expect(rows(after)).toBe(rows(before) - equal - 1)
      await undoMerge(app, officer, merge.id)
      expect(await everythingOf(first.id, second.id)).toEqual(before)
    }),
    { numRuns: 12 },
  )
}, 60_000)

async function give(
  id: string,
  has: { products: string[]; certificates: string[]; needs: number; sites: number; taxCode: boolean },
): Promise<void> {
  for (const nameVi of has.products) {
    const product = await aProduct(app.db, id, { nameVi })
    await aFact(app.db, id, product.id, { value: 12.345 })
    await aRecognition(app.db, { enterpriseId: id, productId: product.id })
  }
  for (const number of has.certificates) await aCertificateOf(app.db, id, 'iso-9001', { number })
  for (let left = has.needs; left > 0; left--) await aNeed(app.db, id)
  for (let left = has.sites; left > 0; left--)
    await app.db.site.create({ data: { enterpriseId: id, kind: 'factory', country: 'VN', province: '01' } })
  if (has.taxCode) await app.db.enterprise.update({ where: { id }, data: { taxCode: randomUUID() } })
}

/** Every row of both, as the database has it; of the records themselves without what a merge counts on. */
async function everythingOf(...ids: string[]): Promise<Record<string, unknown[]>> {
  const tables = ['product', 'certificate', 'need', 'site', 'capability_fact', 'recognition']
  const all: Record<string, unknown[]> = {}
  for (const table of tables) {
    const { rows } = await database.pool.query<{ row: unknown }>(
      `SELECT to_jsonb(t) AS row FROM ${table} AS t WHERE enterprise_id = ANY($1) ORDER BY id`,
      [ids],
    )
    all[table] = rows.map(({ row }) => row)
  }
  const { rows } = await database.pool.query<{ row: unknown }>(
    `SELECT to_jsonb(t) - 'version' - 'updated_at' AS row FROM enterprise AS t WHERE id = ANY($1) ORDER BY id`,
    [ids],
  )
  all.enterprise = rows.map(({ row }) => row)
  return all
}
