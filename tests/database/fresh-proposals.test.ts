import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { io, type Socket } from 'socket.io-client'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'

import {
  CommandFeedback,
  commandFeedback,
  ProposePartners,
  proposePartners,
} from '#app/features/proposals/index.server.ts'
import { COMMANDS, consumersOf, pushOf, SIGNALS } from '#app/platform/app.server.ts'
import { startDispatcher, type Dispatcher } from '#app/platform/database/dispatcher.server.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'
import { acceptConnections } from '#app/platform/realtime/connections.server.ts'
import type { Change } from '#app/platform/realtime/events.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { anEnterprise, aNeed, aProduct } from '#tests/factories/directory.ts'
import { aMember, aPerson, cookieOf, signedInAs } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

const WITHIN_MS = 5000

let database: TestDatabase
let app: TestApp
let server: Server
let dispatcher: Dispatcher
let lamps: Awaited<ReturnType<typeof aMember>>
let other: Awaited<ReturnType<typeof aMember>>
let colleagueEmail: string
const open: Socket[] = []

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
  server = createServer()
  acceptConnections(app, { commands: COMMANDS, signals: SIGNALS, pushOf })
  app.realtime.attach(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { log, metrics } = app
  const consumers = consumersOf(app, () => Promise.resolve())
  dispatcher = startDispatcher({ url: database.url, log, metrics, consumers })
  lamps = await aMember(app, { name: 'Đèn Lam' })
  other = await aMember(app, { name: 'Ống Đồng' })
  const acts = { for: lamps.enterpriseId, as: 'representative' as const }
  colleagueEmail = (await aPerson(app, { name: 'Lê Bình', acts })).email
  const sites = { create: { kind: 'head_office' as const, country: 'VN', province: '01' } }
  await app.db.enterprise.update({ where: { id: lamps.enterpriseId }, data: { roles: ['producer'], sites } })
  await aNeed(app.db, lamps.enterpriseId, { titleVi: 'Vỏ nhôm đúc', hsCodes: ['7616'] })
})

afterEach(() => {
  for (const socket of open.splice(0)) socket.close()
})

afterAll(async () => {
  await dispatcher.stop()
  await app.close()
  server.close()
  await database.close()
})

/** A socket of a person, and all that it hears from now on. */
async function listening(email: string): Promise<Change[]> {
  const socket = io(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, {
    path: '/realtime',
    transports: ['websocket'],
    reconnection: false,
    extraHeaders: { cookie: await cookieOf(app, email) },
  })
  open.push(socket)
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('connect_error', reject)
  })
  const heard: Change[] = []
  const from = Date.now()
  // What a new socket is told again is no news.
  socket.on('changed', (change: Change) => {
    if (Date.parse(change.at) >= from) heard.push(change)
  })
  return heard
}

function soon(heard: readonly Change[], wanted: (change: Change) => boolean) {
  return expect.poll(() => heard.some(wanted), { timeout: WITHIN_MS, interval: 50 }).toBe(true)
}

async function proposed(): Promise<string[]> {
  const actor = await signedInAs(app, lamps.email)
  const proposals = await proposePartners(
    app,
    actor,
    ProposePartners.parse({ enterpriseId: lamps.enterpriseId }),
  )
  return proposals.groups.flatMap(({ partners }) => partners.map(({ id }) => id))
}

async function changed(subjectKind: string, subjectId: string, kind = `${subjectKind}.changed`) {
  await app.db.$transaction((tx) => recordEvent(tx, { subjectKind, subjectId, kind }))
}

test('a new supplier of what is looked for is told of to all members within five seconds, and is in the list then', async () => {
  const [mine, theirs] = [await listening(lamps.email), await listening(other.email)]
  const before = await proposed()
  const supplier = await anEnterprise(app.db, { nameVi: 'Đúc Nhôm Mới' })
  const product = await aProduct(app.db, supplier.id, { nameVi: 'Vỏ nhôm đúc', hsCodes: ['761699'] })
  await changed('product', product.id)
  const isIt = ({ topic, directory }: Change) =>
    topic === 'directory' &&
    directory?.enterprises.includes(supplier.id) === true &&
    directory.codes.includes('7616')
  await Promise.all([soon(mine, isIt), soon(theirs, isIt)])
  expect(before).not.toContain(supplier.id)
  expect(await proposed()).toContain(supplier.id)
})

test('many changes make one push that names them; what was taken out of the directory is among them', async () => {
  const mine = await listening(lamps.email)
  const many = []
  for (let index = 0; index < 5; index++) many.push(await anEnterprise(app.db))
  const gone = await anEnterprise(app.db, { publishedAt: null })
  for (const { id } of many) await changed('enterprise', id)
  await changed('enterprise', gone.id, 'enterprise.unpublished')
  await soon(mine, ({ directory }) => directory?.enterprises.includes(gone.id) === true)
  const pushes = mine.filter(({ topic }) => topic === 'directory')
  expect(pushes.length).toBeLessThanOrEqual(2)
  const named = pushes.flatMap(({ directory }) => directory?.enterprises ?? [])
  expect(new Set(named)).toEqual(new Set([...many.map(({ id }) => id), gone.id]))
})

test('an enterprise that is not published is told of to its own people alone', async () => {
  await app.db.enterprise.update({ where: { id: other.enterpriseId }, data: { publishedAt: null } })
  const [mine, theirs] = [await listening(lamps.email), await listening(other.email)]
  await changed('enterprise', other.enterpriseId)
  await soon(theirs, ({ directory }) => directory?.enterprises.includes(other.enterpriseId) === true)
  expect(mine.filter(({ topic }) => topic === 'directory')).toEqual([])
  await app.db.enterprise.update({ where: { id: other.enterpriseId }, data: { publishedAt: new Date() } })
})

test('an import is too much to be named', async () => {
  const mine = await listening(lamps.email)
  await changed('import', crypto.randomUUID(), 'import.applied')
  await expect
    .poll(() => mine.filter(({ topic }) => topic === 'directory'), { timeout: WITHIN_MS, interval: 50 })
    .toMatchObject([{ kind: 'directory.changed' }])
  expect(mine.at(-1)?.directory).toBeUndefined()
})

test('a colleague hears at once of a choice and a note, a refused partner of nothing', async () => {
  const [colleague, partner] = [await listening(colleagueEmail), await listening(other.email)]
  const actor = await signedInAs(app, lamps.email)
  const say = (fields: Record<string, string>) =>
    commandFeedback(
      app,
      actor,
      CommandFeedback.parse({ enterprise: lamps.enterpriseId, partner: other.enterpriseId, ...fields }),
    )
  await say({ command: 'choose', choice: 'never', reason: 'competitor' })
  await soon(colleague, ({ topic, kind }) => topic === 'proposals' && kind === 'proposals.chosen')
  await say({ command: 'addNote', note: 'Không hợp' })
  await soon(colleague, ({ kind }) => kind === 'proposals.noted')
  expect(partner.filter(({ topic }) => topic === 'proposals')).toEqual([])
  await say({ command: 'choose', choice: 'must_meet' })
  await soon(partner, ({ topic }) => topic === 'proposals')
})
