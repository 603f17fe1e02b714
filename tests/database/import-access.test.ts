import { afterAll, beforeAll, expect, test } from 'vitest'

import {
  commandImport,
  downloadRejected,
  readImport,
  readImports,
  type StoredImport,
} from '#app/features/imports/index.server.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { taxCodes } from '#tests/factories/import-files.ts'
import { anAppliedImport } from '#tests/factories/imports.ts'
import { aMember, aPerson, signedInAs } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

const [first = ''] = taxCodes(1)

let database: TestDatabase
let app: TestApp
let owner: SignedInActor
let ownImport: StoredImport
let otherOwner: SignedInActor
let enterpriseId: string

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
  const member = await aMember(app)
  enterpriseId = member.enterpriseId
  owner = await signedInAs(app, member.email)
  otherOwner = await signedInAs(app, (await aMember(app)).email)
  ownImport = await anAppliedImport(app, `Mã sản phẩm,Tên sản phẩm\nSP1,Đèn đường\nSP2,\n`, {
    kind: 'products',
    enterpriseId,
  })
})

afterAll(async () => {
  await app.close()
  await database.close()
})

const rejected = (actor: SignedInActor, id: string, format = 'csv') =>
  downloadRejected(app, actor, { id, format }, 'en')

async function expectNotFound(actor: SignedInActor, id: string): Promise<void> {
  const gone = { code: 'notFound' }
  await expect(readImport(app, actor, id, 'en')).rejects.toMatchObject(gone)
  for (const format of ['csv', 'xlsx']) await expect(rejected(actor, id, format)).rejects.toMatchObject(gone)
  for (const command of ['run', 'undo'] as const)
    await expect(commandImport(app, actor, id, { command })).rejects.toMatchObject(gone)
  await expect(commandImport(app, actor, id, { command: 'check', columns: [] })).rejects.toMatchObject(gone)
}

test('those who keep the enterprise see its import and take its refused rows away', async () => {
  const { email } = await aPerson(app, { acts: { for: enterpriseId, as: 'editor' } })
  for (const actor of [owner, await signedInAs(app, email)]) {
    expect(await readImport(app, actor, ownImport.id, 'en')).toMatchObject({ id: ownImport.id })
    expect(await (await rejected(actor, ownImport.id)).text()).toContain('SP2')
    expect((await readImports(app, actor, 'en')).imports).toMatchObject([{ id: ownImport.id }])
  }
})

test('for members of another enterprise, and for people of none, it is not there', async () => {
  const nobody = await signedInAs(app, (await aPerson(app)).email)
  for (const actor of [otherOwner, nobody]) {
    await expectNotFound(actor, ownImport.id)
    expect((await readImports(app, actor, 'en')).imports).toEqual([])
  }
  expect(await app.db.product.count({ where: { enterpriseId } })).toBe(1)
})

test('nor is it for those who only represent the enterprise', async () => {
  const { email } = await aPerson(app, { acts: { for: enterpriseId, as: 'representative' } })
  await expectNotFound(await signedInAs(app, email), ownImport.id)
})

test('an import of the Department is there for officers alone', async () => {
  const { id } = await anAppliedImport(app, `MST,Tên\n${first},Công ty A\n`)
  await expectNotFound(owner, id)
  const { personId, email } = await aPerson(app)
  await app.db.person.update({ where: { id: personId }, data: { staffRoles: ['department_officer'] } })
  const officer = await signedInAs(app, email)
  for (const seen of [id, ownImport.id])
    expect(await readImport(app, officer, seen, 'en')).toMatchObject({ id: seen })
})

test.each(['', 'x', '00000000-0000-4000-8000-000000000000'])('the id %j is not found', async (id) => {
  await expectNotFound(owner, id)
})
