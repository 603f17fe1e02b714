import { afterAll, beforeAll, expect, test } from 'vitest'

import {
  changeEnterpriseAsAdministrator,
  readEnterpriseAsAdministrator,
} from '#app/features/administration/index.server.ts'
import { commandProfile, readEnterprise, readProfile } from '#app/features/directory/index.server.ts'
import { VISITOR, type SignedInActor } from '#app/platform/actor.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aMember, aPerson, signedInAs } from '#tests/factories/people.ts'
import { refusalOf } from '#tests/factories/refusals.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let app: TestApp
let administrator: SignedInActor

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
  const { personId, email } = await aPerson(app)
  await app.db.person.update({ where: { id: personId }, data: { staffRoles: ['administrator'] } })
  administrator = await signedInAs(app, email)
})

afterAll(async () => {
  await app.close()
  await database.close()
})

const withhold = (id: string) =>
  changeEnterpriseAsAdministrator(app, administrator, id, {
    command: 'withhold',
    reason: 'Thông tin trên hồ sơ là giả mạo.',
  })
const release = (id: string) =>
  changeEnterpriseAsAdministrator(app, administrator, id, { command: 'release' })

test('what an administrator withholds nobody outside sees, and its own people cannot publish it again', async () => {
  const { enterpriseId, slug, email } = await aMember(app)
  const owner = await signedInAs(app, email)
  const seenBy = (actor: Parameters<typeof readEnterprise>[1]) =>
    refusalOf(readEnterprise(app, actor, slug, 'vi'))

  await withhold(enterpriseId)
  expect(await seenBy(VISITOR)).toBe('notFound')
  expect(await seenBy(owner)).toBe('nothing was refused')
  expect(await seenBy(administrator)).toBe('nothing was refused')
  expect((await readProfile(app, owner, slug, 'vi')).publication).toMatchObject({
    published: false,
    withheld: 'Thông tin trên hồ sơ là giả mạo.',
  })
  expect(await refusalOf(commandProfile(app, owner, slug, { command: 'publish' }))).toBe('withheld')
  expect(await readEnterpriseAsAdministrator(app, enterpriseId, 'vi')).toMatchObject({ state: 'withheld' })

  await release(enterpriseId)
  expect(await seenBy(VISITOR)).toBe('nothing was refused')
  const told = await app.db.domainEvent.findMany({
    where: { subjectId: enterpriseId },
    orderBy: { id: 'asc' },
    select: { kind: true },
  })
  expect(told.map(({ kind }) => kind).slice(-2)).toEqual(['enterprise.unpublished', 'enterprise.published'])
})

test('what was not public before stays its own people’s to publish', async () => {
  const { enterpriseId } = await aMember(app)
  await app.db.enterprise.update({ where: { id: enterpriseId }, data: { publishedAt: null } })
  await withhold(enterpriseId)
  await release(enterpriseId)
  expect(await readEnterpriseAsAdministrator(app, enterpriseId, 'en')).toMatchObject({ state: 'unpublished' })
})

test('what was recognised stays public', async () => {
  const { enterpriseId } = await aMember(app)
  await app.db.recognition.create({
    data: { enterpriseId, yearTo: 2025, status: 'recognised', origin: 'public_record' },
  })
  expect(await refusalOf(withhold(enterpriseId))).toBe('recognisedStaysPublic')
  expect(await refusalOf(withhold('no id at all'))).toBe('recordNotFound')
})
