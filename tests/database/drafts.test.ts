import { afterAll, beforeAll, expect, test } from 'vitest'

import { pruneOldDrafts } from '#app/features/directory/index.server.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aPerson } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let app: TestApp

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
})

afterAll(async () => {
  await app.close()
  await database.close()
})

test('what was typed and never saved is kept for thirty days since the last letter', async () => {
  const { personId } = await aPerson(app)
  const draft = (form: string, savedAt: string) =>
    app.db.draft.create({
      data: { personId, form, typed: { nameVi: 'Đang viết' }, savedAt: new Date(savedAt) },
    })
  await draft('profile:old', '2026-10-01T07:59:00Z')
  await draft('profile:young', '2026-10-01T08:01:00Z')
  app.clock = { now: () => new Date('2026-10-31T08:00:00Z') }
  await pruneOldDrafts.run(app, {})
  expect(await app.db.draft.findMany({ select: { form: true } })).toEqual([{ form: 'profile:young' }])
})
