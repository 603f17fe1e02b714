import { afterAll, beforeAll, expect, test } from 'vitest'

import { consumersOf, reindexDirectory } from '#app/platform/app.server.ts'
import { startDispatcher, type Dispatcher } from '#app/platform/database/dispatcher.server.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { anEnterprise } from '#tests/factories/directory.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let app: TestApp
let dispatcher: Dispatcher

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
  const { log, metrics } = app
  const consumers = consumersOf(app, () => Promise.resolve())
  dispatcher = startDispatcher({ url: database.url, consumers, log, metrics })
})

afterAll(async () => {
  await dispatcher.stop()
  await app.close()
  await database.close()
})

/** Renames an enterprise as the product does: the change and the event in one transaction. */
async function rename(id: string, nameVi: string): Promise<void> {
  await app.db.$transaction(async (tx) => {
    await tx.enterprise.update({ where: { id }, data: { nameVi } })
    await recordEvent(tx, { subjectKind: 'enterprise', subjectId: id, kind: 'enterprise.changed' })
  })
}

async function found(query: string): Promise<string[]> {
  return (await app.search.search({ query })).hits.map(({ document }) => document.name)
}

/** Searches until the change is there; a change that never comes ends with the test's own patience. */
async function untilFound(query: string, name: string): Promise<void> {
  while (!(await found(query)).includes(name)) await new Promise((again) => setTimeout(again, 20))
}

test('a change that was committed is found without anybody asking for it', async () => {
  const enterprise = await anEnterprise(app.db, { nameVi: 'Cơ khí Phượng Hồng' })
  await reindexDirectory(app)
  await rename(enterprise.id, 'Cơ khí Thạch Lam')
  await untilFound('thạch lam', 'Cơ khí Thạch Lam')
  expect(await found('phượng hồng')).not.toContain('Cơ khí Phượng Hồng')
})

test('a change during a reindex is found before the reindex ends, and after it', async () => {
  const enterprise = await anEnterprise(app.db, { nameVi: 'Nhựa Hoàng Mai' })
  await anEnterprise(app.db, { nameVi: 'Nhựa Lam Kinh' })
  await reindexDirectory(app)

  // The reindex has read the enterprise under its old name and is held there until the new one was found.
  let go: () => void = () => undefined
  const held = new Promise<void>((release) => (go = release))
  let read: () => void = () => undefined
  const hasRead = new Promise<void>((resolve) => (read = resolve))
  const rebuild: TestApp['search']['rebuild'] = (documents, onProgress) =>
    app.search.rebuild(
      (async function* () {
        for await (const batch of documents) {
          yield batch
          read()
          await held
        }
      })(),
      onProgress,
    )
  const reindex = reindexDirectory({ ...app, search: { ...app.search, rebuild } })
  await hasRead
  await rename(enterprise.id, 'Nhựa Bạch Đằng')
  await untilFound('bạch đằng', 'Nhựa Bạch Đằng')
  go()
  await reindex
  expect(await found('bạch đằng')).toContain('Nhựa Bạch Đằng')
  expect(await found('hoàng mai')).not.toContain('Nhựa Hoàng Mai')
  expect(await found('lam kinh')).toContain('Nhựa Lam Kinh')
})
