import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import {
  CommandProfile,
  commandProfile,
  readEnterprise,
  readProfile,
  readRegistration,
  RegisterEnterprise,
  registerEnterprise,
} from '#app/features/directory/index.server.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import { consumersOf, reindexDirectory } from '#app/platform/app.server.ts'
import { type Dispatcher, startDispatcher } from '#app/platform/database/dispatcher.server.ts'
import { recentEvents } from '#app/platform/database/outbox.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { checkDigitOf } from '#reference/tax-codes.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { anEnterprise, aProduct, aRecognition } from '#tests/factories/directory.ts'
import { aPerson, signedInAs } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let app: TestApp
let dispatcher: Dispatcher
let person: SignedInActor
let serial = 10_000_000

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
  const { log, metrics } = app
  const consumers = consumersOf(app, () => Promise.resolve())
  dispatcher = startDispatcher({ url: database.url, consumers, log, metrics })
  await reindexDirectory(app)
})

beforeEach(async () => {
  person = await signedInAs(app, (await aPerson(app)).email)
})

afterAll(async () => {
  await dispatcher.stop()
  await app.close()
  await database.close()
})

/** A tax code that no other test uses. */
function aTaxCode(): string {
  for (;;) {
    const nine = `01${String((serial += 1)).slice(-7)}`
    const check = checkDigitOf(nine)
    if (check !== null) return nine + check
  }
}

const form = (given: Record<string, unknown> = {}) =>
  RegisterEnterprise.parse({
    country: 'VN',
    taxCode: aTaxCode(),
    name: 'Công ty TNHH Gốm Sen Vàng',
    roles: ['producer'],
    industryGroup: 'handicrafts',
    province: '01',
    authorised: 'on',
    ...given,
  })

async function reasonOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return error instanceof AppError ? error.reasonKey : String(error)
}

/** The same person with the enterprises that they have come to act for. */
const again = () => signedInAs(app, person.email)

const lookUp = (asked: Record<string, string>) =>
  readRegistration(app, person, new URLSearchParams(asked), 'vi')

test('who registers an enterprise owns it, and nobody else sees it yet', async () => {
  const slug = await registerEnterprise(app, person, form())
  expect(slug).toBe('gom-sen-vang')
  const owner = await again()
  expect(owner.memberships).toMatchObject([{ slug, role: 'owner' }])
  const page = await readEnterprise(app, owner, slug, 'vi')
  expect(page).toMatchObject({ published: false, origin: 'member', place: 'Hà Nội', roles: ['producer'] })
  const stranger = await signedInAs(app, (await aPerson(app)).email)
  expect(await reasonOf(readEnterprise(app, stranger, slug, 'vi'))).toBe('notFound')
  expect(await registerEnterprise(app, person, form())).toBe('gom-sen-vang-2')
  const events = (await recentEvents(app.db, new Date(0), 100)).filter(
    ({ kind }) => kind === 'enterprise.registered',
  )
  expect(events.at(-1)?.payload).toEqual({ actorId: person.personId })
})

test('what is missing is asked for before publishing; then the search finds it and its products without anybody asking', async () => {
  const slug = await registerEnterprise(app, person, form({ name: 'Công ty CP Nón Lá Chuông Vàng' }))
  const owner = await again()
  const submit = (given: Record<string, unknown>) =>
    commandProfile(app, owner, slug, CommandProfile.parse(given))
  expect(await reasonOf(submit({ command: 'publish' }))).toBe('notReadyToPublish')
  const { publication, values, version } = await readProfile(app, owner, slug, 'vi')
  expect(publication).toMatchObject({ published: false, missing: ['description'] })
  await submit({
    command: 'save',
    ...values,
    version,
    exportMarkets: '',
    descriptionVi: 'Làm nón lá.',
    ...noBlanks(values),
  })
  const id = owner.memberships[0]?.enterpriseId ?? ''
  await aProduct(app.db, id, { nameVi: 'Nón bài thơ chuông vàng' })

  await submit({ command: 'publish' })
  await until(async () => (await found('chuông vàng')).length === 2)
  expect(await readProfile(app, owner, slug, 'vi')).toMatchObject({
    publication: { published: true, missing: [], mayHide: true },
  })

  await submit({ command: 'unpublish' })
  await until(async () => (await found('chuông vàng')).length === 0)
  const kinds = (await recentEvents(app.db, new Date(0), 500))
    .filter(({ subjectId }) => subjectId === id)
    .map(({ kind }) => kind)
  expect(kinds).toEqual([
    'enterprise.registered',
    'enterprise.changed',
    'enterprise.published',
    'enterprise.unpublished',
  ])
})

test('what was recognised stays public', async () => {
  const slug = await registerEnterprise(app, person, form())
  const owner = await again()
  const id = owner.memberships[0]?.enterpriseId ?? ''
  await app.db.enterprise.update({ where: { id }, data: { publishedAt: new Date() } })
  await aRecognition(app.db, { enterpriseId: id })
  expect(await reasonOf(commandProfile(app, owner, slug, { command: 'unpublish' }))).toBe(
    'recognisedStaysPublic',
  )
})

test('a number that is known leads to a claim, however it is written; a similar name is shown with its address', async () => {
  const taxCode = aTaxCode()
  await anEnterprise(app.db, { nameVi: 'Công ty Tre Ngà', taxCode: `${taxCode}001` })
  const published = await anEnterprise(app.db, { nameVi: 'Công ty Mây Tre Ngọc Động', origin: 'member' })
  await reindexDirectory(app)
  const branch = await lookUp({ country: 'VN', taxCode: `${taxCode}-001`, name: 'Tên khác' })
  expect(branch).toMatchObject({ free: false, similar: [{ name: { text: 'Công ty Tre Ngà' }, same: true }] })
  expect(await reasonOf(registerEnterprise(app, person, form({ taxCode: `${taxCode}-001` })))).toBe(
    'taxCodeKnown',
  )
  const named = await lookUp({ country: 'VN', taxCode: aTaxCode(), name: 'may tre ngoc dong' })
  expect(named.free).toBe(true)
  expect(named.similar).toMatchObject([{ slug: published.slug, same: false, address: 'Bắc Ninh' }])
})

test('one that is not published is found by its number alone, never by its name', async () => {
  const input = form({ name: 'Công ty Kẽm Hoa Cà' })
  const slug = await registerEnterprise(app, person, input)
  const stranger = await signedInAs(app, (await aPerson(app)).email)
  const look = (asked: Record<string, string>) =>
    readRegistration(app, stranger, new URLSearchParams(asked), 'vi')
  expect((await look({ name: 'Kẽm Hoa Cà', taxCode: aTaxCode() })).similar).toEqual([])
  expect((await look({ name: 'x', taxCode: input.number })).similar).toMatchObject([
    { slug, same: true, published: false },
  ])
})

test('what cannot be is said at its field, and nothing is looked up', async () => {
  expect(await lookUp({ country: 'VN', taxCode: '0100109107', name: '' })).toMatchObject({
    free: false,
    faults: { name: expect.any(String) as string, taxCode: expect.stringContaining('chữ số') as string },
  })
  expect((await lookUp({})).similar).toBeNull()
  expect(await lookUp({ country: 'XX', taxCode: '\u0000', name: '\ud800' })).toMatchObject({ free: false })
  const problems = (given: Record<string, unknown>) =>
    RegisterEnterprise.safeParse({ ...raw, ...given }).error?.issues.map(({ path }) => path[0])
  const raw = {
    country: 'VN',
    taxCode: '0100109106',
    name: 'A',
    roles: ['buyer'],
    industryGroup: 'mechanical',
    province: '01',
    authorised: 'on',
  }
  expect(problems({})).toBeUndefined()
  expect(problems({ taxCode: '0100109107', province: undefined })).toEqual(['taxCode', 'province'])
  expect(problems({ country: 'JP', taxCode: '?' })).toEqual(['taxCode'])
  expect(problems({ authorised: undefined, roles: [] })).toEqual(['roles', 'authorised'])
})

test('two who register one number at once make one enterprise', async () => {
  const other = await signedInAs(app, (await aPerson(app)).email)
  const taxCode = aTaxCode()
  const outcomes = await Promise.all([
    reasonOf(registerEnterprise(app, person, form({ taxCode }))),
    reasonOf(registerEnterprise(app, other, form({ taxCode }))),
  ])
  expect(outcomes.toSorted()).toEqual(['null', 'taxCodeKnown'])
  expect(await app.db.enterprise.count({ where: { taxCode } })).toBe(1)
})

test('nobody fills the directory with profiles that are never published', async () => {
  for (let made = 0; made < 5; made += 1) await registerEnterprise(app, person, form())
  expect(await reasonOf(registerEnterprise(app, person, form()))).toBe('tooManyUnpublished')
})

const found = async (query: string) =>
  (await app.search.search({ query })).hits.map(({ document }) => document.name)

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((next) => setTimeout(next, 20))
}

/** Fields left empty are not sent as numbers or choices. */
function noBlanks(values: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values)
      .filter(([name]) => ['yearFounded', 'sizeBand', 'turnoverBand'].includes(name))
      .map(([name, value]) => [name, value === '' ? undefined : value]),
  )
}
