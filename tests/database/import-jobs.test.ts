import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import {
  beginApplying,
  beginUndoing,
  findImport,
  followImports,
  refusedSheet,
  resumeImports,
  tidyImports,
} from '#app/features/imports/index.server.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { taxCodes } from '#tests/factories/import-files.ts'
import { aCheckedImport, anAppliedImport, anImport, workedOn } from '#tests/factories/imports.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

const HOUR_MS = 3_600_000
const [first = '', second = '', third = '', fourth = ''] = taxCodes(4)

let database: TestDatabase
let app: TestApp

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
})

beforeEach(async () => {
  await database.pool.query('TRUNCATE import, external_id, upload, enterprise, product, domain_event CASCADE')
})

afterAll(async () => {
  await app.close()
  await database.close()
})

const stateOf = async (id: string) => (await findImport(app.db, id))?.state
const one = (taxCode: string) => `MST,Tên\n${taxCode},Công ty ${taxCode}\n`

test('every import whose work was cut off goes on from where it stood, and those that rest are left alone', async () => {
  const ready = await aCheckedImport(app, one(first))
  const checking = await anImport(app, one(second))
  const applying = await aCheckedImport(app, one(third))
  await beginApplying(app, applying)
  const undoing = await anAppliedImport(app, one(fourth))
  await beginUndoing(app, undoing.id)
  const lost = await anImport(app, one(first))
  await app.db.upload.deleteMany({ where: { imports: { some: { id: lost } } } })

  await resumeImports.run(app, {})
  expect(await stateOf(ready.id)).toBe('ready')
  expect(await stateOf(checking)).toBe('ready')
  expect(await stateOf(applying.id)).toBe('done')
  expect(await stateOf(undoing.id)).toBe('undone')
  expect(await findImport(app.db, lost)).toMatchObject({ state: 'failed', failure: 'fileGone' })
  expect(await app.db.enterprise.findMany({ select: { taxCode: true } })).toEqual([{ taxCode: third }])
})

/** Tidies as it would be done so many hours from now. */
async function tidiedAfter(hours: number): Promise<void> {
  const now = new Date(Date.now() + hours * HOUR_MS)
  await tidyImports.run({ ...app, clock: { now: () => now } }, {})
}

/** Lets the index take over what an import changed. */
async function followed(subjectId: string, kind: string): Promise<void> {
  const event = await app.db.domainEvent.findFirstOrThrow({ where: { subjectId, kind } })
  const { goOn } = await followImports(app, [{ ...event, payload: {} }])
  await goOn()
}

const rowsOf = (importId: string) => app.db.importRow.count({ where: { importId } })
const changesOf = (importId: string) => app.db.importChange.count({ where: { importId } })

test('how to take an import back is kept while that can be done, and until the index knows of it', async () => {
  const known = await anAppliedImport(app, one(first))
  await followed(known.id, 'import.applied')
  const unknown = await anAppliedImport(app, one(second))
  await tidiedAfter(24)
  expect([await changesOf(known.id), await changesOf(unknown.id)]).toEqual([1, 1])
  await tidiedAfter(26)
  expect([await changesOf(known.id), await changesOf(unknown.id)]).toEqual([0, 1])
  await followed(unknown.id, 'import.applied')
  await tidiedAfter(26)
  expect(await changesOf(unknown.id)).toBe(0)
})

test('why a row could not be taken back is kept for good', async () => {
  const done = await anAppliedImport(app, `MST,Tên\n${first},Công ty A\n${second},Công ty B\n`)
  await app.db.enterprise.update({ where: { taxCode: first }, data: { nameVi: 'Công ty A mới' } })
  await beginUndoing(app, done.id)
  await workedOn(app, done.id)
  await followed(done.id, 'import.undone')
  await tidiedAfter(1000)
  const kept = await app.db.importChange.findMany({ where: { importId: done.id } })
  expect(kept).toMatchObject([{ rowNumber: 2, kept: 'changedSince' }])
})

test('refused rows can be taken away for two weeks; rows that came in are not kept twice', async () => {
  const done = await anAppliedImport(app, `MST,Tên\n${first},Công ty A\n${second},\n`)
  // As a crash between writing and clearing up leaves it.
  await app.db.importRow.create({
    data: { importId: done.id, rowNumber: 2, record: { name_vi: 'Công ty A' } },
  })
  await tidiedAfter(24)
  expect(await rowsOf(done.id)).toBe(2)
  await tidiedAfter(13 * 24)
  expect(await rowsOf(done.id)).toBe(1)
  expect((await refusedSheet(app, done, 'en')).rows).toMatchObject([[3, expect.anything(), second, null]])
  await tidiedAfter(15 * 24)
  expect(await rowsOf(done.id)).toBe(0)
})

test('a file with which nobody went on is gone after two weeks, and its page says so', async () => {
  const checked = await aCheckedImport(app, one(first))
  const done = await anAppliedImport(app, one(second))
  await tidiedAfter(13 * 24)
  expect(await rowsOf(checked.id)).toBe(1)
  expect(await app.db.upload.count()).toBe(1)
  await tidiedAfter(15 * 24)
  expect(await rowsOf(checked.id)).toBe(0)
  expect(await app.db.upload.count()).toBe(0)
  const left = (await findImport(app.db, checked.id))!
  expect(left).toMatchObject({ state: 'failed', failure: 'fileGone' })
  await expect(beginApplying(app, left)).rejects.toMatchObject({ code: 'conflict' })
  expect(await stateOf(done.id)).toBe('done')
})
