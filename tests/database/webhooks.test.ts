import { randomUUID } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import {
  commandWebhook,
  composeWebhookOff,
  createWebhook,
  deliverMessages,
  hearEvents,
  messageSchema,
  readWebhook,
  readWebhooks,
  tidyWebhooks,
} from '#app/features/webhooks/index.server.ts'
import { WEBHOOK_EVENTS, type WebhookEvent } from '#app/features/webhooks/index.ts'
import { postMessage } from '#app/features/webhooks/post-message.server.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aProduct, aRecognition } from '#tests/factories/directory.ts'
import { aMember, aPerson, signedInAs } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

interface Received {
  headers: IncomingHttpHeaders
  body: string
}

let database: TestDatabase
let app: TestApp
let now = new Date('2026-11-28T03:00:00Z')
let owner: SignedInActor
let rival: SignedInActor
let representative: SignedInActor
let enterprise = ''
let receiver: Server
let url = ''
let received: Received[] = []
/** What the receiver answers with. */
let answer: { status: number; body?: string; headers?: Record<string, string>; silent?: boolean } = {
  status: 200,
}

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url, {
    variables: { WEBHOOK_LOOPBACK: 'on', PUBLIC_URL: 'https://nhip-cau.test' },
  })
  app.clock = { now: () => now }
  const member = await aMember(app, { name: 'Đèn Lam' })
  enterprise = member.enterpriseId
  owner = await signedInAs(app, member.email)
  rival = await signedInAs(app, (await aMember(app)).email)
  const acts = { for: enterprise, as: 'representative' as const }
  representative = await signedInAs(app, (await aPerson(app, { acts })).email)
  receiver = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(pieces).toString() })
      if (!answer.silent) response.writeHead(answer.status, answer.headers).end(answer.body ?? '')
    })
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`
})

beforeEach(async () => {
  await app.db.webhook.deleteMany()
  received = []
  answer = { status: 200 }
  now = new Date('2026-11-28T03:00:00Z')
})

afterAll(async () => {
  receiver.closeAllConnections()
  receiver.close()
  await app.close()
  await database.close()
})

const aWebhook = () => createWebhook(app, owner, { enterprise, url, events: [...WEBHOOK_EVENTS] })

/** What the dispatcher would hand over: everything recorded since the last time. */
async function hear(): Promise<boolean> {
  const rows = await app.db.domainEvent.findMany({
    where: { deliveries: { some: { consumer: 'webhooks', deliveredAt: null } } },
    orderBy: { id: 'asc' },
  })
  await app.db.eventDelivery.updateMany({ where: { consumer: 'webhooks' }, data: { deliveredAt: now } })
  return hearEvents(
    app,
    rows.map((row) => ({ ...row, payload: row.payload as Record<string, unknown> })),
  )
}

const event = (subjectKind: string, subjectId: string, kind: string, payload = {}) =>
  app.db.$transaction((tx) => recordEvent(tx, { subjectKind, subjectId, kind, payload }))

const deliver = () => deliverMessages.run(app, {})

const typesOf = () => received.map(({ body }) => (JSON.parse(body) as { type: string }).type)

test('what happens to an enterprise is told to its own addresses, signed, with ids in place of facts', async () => {
  const { secret } = await aWebhook()
  const product = await aProduct(app.db, enterprise)
  const recognition = await aRecognition(app.db, { productId: product.id })
  await event('enterprise', enterprise, 'enterprise.changed')
  await event('product', product.id, 'product.changed')
  await event('meeting', randomUUID(), 'meeting.requested', { version: 1, enterpriseIds: [enterprise] })
  await event('meeting', randomUUID(), 'meeting.accepted', { version: 2, enterpriseIds: [enterprise] })
  await event('enterprise', rival.memberships[0]?.enterpriseId ?? '', 'enterprise.changed')
  await event('shortlist', randomUUID(), 'shortlist.addNote')
  expect(await hear()).toBe(true)
  await deliver()
  expect(typesOf().toSorted()).toEqual([
    'enterprise.changed',
    'meeting.answered',
    'meeting.requested',
    'product.changed',
    'recognition.awarded',
  ])
  const { publicId } = await app.db.enterprise.findUniqueOrThrow({ where: { id: enterprise } })
  for (const { headers, body } of received) {
    const told = new Webhook(secret)
    // The library takes its own clock; the test's stands still.
    const verified = told.sign(
      String(headers['webhook-id']),
      new Date(Number(headers['webhook-timestamp']) * 1000),
      body,
    )
    expect(headers['webhook-signature']).toBe(verified)
    const { type } = JSON.parse(body) as { type: WebhookEvent }
    expect(messageSchema(type).strict().safeParse(JSON.parse(body)).error).toBeUndefined()
    expect(JSON.parse(body)).toMatchObject({
      data: { enterprise: { id: publicId, url: `https://nhip-cau.test/api/v1/enterprises/${publicId}` } },
    })
    expect(body).not.toContain('Đèn Lam')
  }
  const awarded = received.find(({ body }) => body.includes('recognition.awarded'))
  expect(awarded?.body).toContain(recognition.publicId)
})

test('an event is told once, however often it is heard', async () => {
  await aWebhook()
  await event('enterprise', enterprise, 'enterprise.changed')
  const row = await app.db.domainEvent.findFirstOrThrow({ orderBy: { id: 'desc' } })
  const same = { ...row, payload: {} }
  await hearEvents(app, [same])
  await hearEvents(app, [same, same])
  await deliver()
  await deliver()
  expect(typesOf()).toEqual(['enterprise.changed'])
})

test('recognitions that nobody waits for make no events', async () => {
  const before = await app.db.domainEvent.count()
  await aRecognition(app.db, { enterpriseId: enterprise })
  expect(await app.db.domainEvent.count()).toBe(before)
})

test('a message that somebody waits for is sent at once', async () => {
  const { id } = await aWebhook()
  await hear()
  await commandWebhook(app, owner, id, { command: 'test' })
  expect(await hear()).toBe(true)
  expect(await hear()).toBe(false)
})

test('what fails is tried again later, logged with its answer, and arrives in the end', async () => {
  const { id } = await aWebhook()
  answer = { status: 500, body: 'database away'.repeat(200) }
  await commandWebhook(app, owner, id, { command: 'test' })
  await deliver()
  let page = await readWebhook(app, owner, id, 'en')
  expect(page.messages).toMatchObject([
    { kind: 'webhook.test', state: 'waiting', attempts: 1, status: 500, failure: 'status' },
  ])
  expect(page.messages[0]?.excerpt?.length).toBeLessThanOrEqual(1000)
  expect(page.failingSince).toBe(now.toISOString())
  await deliver()
  expect(received).toHaveLength(1)

  now = new Date(now.getTime() + 70_000)
  answer = { status: 204 }
  await deliver()
  page = await readWebhook(app, owner, id, 'en')
  expect(page.messages).toMatchObject([{ state: 'delivered', attempts: 2, status: 204, failure: null }])
  expect(page.failingSince).toBeNull()
  expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)

  const [message] = page.messages
  await commandWebhook(app, owner, id, { command: 'redeliver', message: message?.id ?? '' })
  await deliver()
  expect(received).toHaveLength(3)
})

test('after days without an arrival the address is switched off, and its maker is written to', async () => {
  const { id } = await aWebhook()
  answer = { status: 503 }
  await commandWebhook(app, owner, id, { command: 'test' })
  await hear()
  await deliver()
  now = new Date(now.getTime() + 5 * 86_400_000)
  await deliver()
  expect((await readWebhooks(app, owner, 'en')).webhooks).toMatchObject([{ state: 'disabled' }])
  const [mail] = await app.db.mail.findMany({ where: { kind: 'webhook.off' } })
  expect(mail?.recipientId).toBe(owner.personId)
  const said = await composeWebhookOff(app, {
    id: '',
    kind: 'webhook.off',
    language: 'en',
    payload: mail?.payload,
    recipient: { id: owner.personId, name: '' },
  })
  expect(said?.text).toContain(`https://nhip-cau.test/en/account/webhooks/${id}`)

  await event('enterprise', enterprise, 'enterprise.changed')
  expect(await hear()).toBe(false)
  await commandWebhook(app, owner, id, { command: 'enable' })
  answer = { status: 200 }
  await event('enterprise', enterprise, 'enterprise.changed')
  await hear()
  await deliver()
  expect(typesOf().at(-1)).toBe('enterprise.changed')
})

test('an address that says it is gone is switched off at once', async () => {
  const { id } = await aWebhook()
  answer = { status: 410 }
  await commandWebhook(app, owner, id, { command: 'test' })
  await deliver()
  expect(await readWebhook(app, owner, id, 'en')).toMatchObject({ state: 'disabled' })
})

test('with a new secret, messages are signed with both for a day', async () => {
  const { id, secret } = await aWebhook()
  const result = await commandWebhook(app, owner, id, { command: 'rotate' })
  const fresh = result.kind === 'secret' ? result.secret : ''
  expect(fresh).not.toBe(secret)
  const stored = await app.db.webhook.findUniqueOrThrow({ where: { id } })
  expect(Buffer.from(stored.secret).toString('latin1')).not.toContain(fresh.slice(6))
  const signatures = async () => {
    received = []
    await commandWebhook(app, owner, id, { command: 'test' })
    await deliver()
    return String(received[0]?.headers['webhook-signature']).split(' ').length
  }
  expect(await signatures()).toBe(2)
  now = new Date(now.getTime() + 25 * 3_600_000)
  expect(await signatures()).toBe(1)
})

test('nothing is sent inside, by whatever name, and redirects are not followed', async () => {
  const { id } = await aWebhook()
  answer = { status: 302, headers: { location: 'http://169.254.169.254/latest' } }
  await commandWebhook(app, owner, id, { command: 'test' })
  await deliver()
  const { messages } = await readWebhook(app, owner, id, 'en')
  expect(messages[0]).toMatchObject({ failure: 'redirect', status: 302 })
  expect(received).toHaveLength(1)

  const strict = testApp(database.url)
  for (const [to, reason] of [
    [url, 'webhookUrl_https'],
    ['https://127.0.0.1/', 'webhookUrl_inside'],
    ['https://[fd00::1]/', 'webhookUrl_inside'],
    ['not an address', 'webhookUrl_address'],
  ] as const)
    await expect(
      createWebhook(strict, owner, { enterprise, url: to, events: ['enterprise.changed'] }),
    ).rejects.toMatchObject({ code: 'invalid', reasonKey: reason })
  await strict.close()
})

test('a receiver that stays silent is waited for only so long', async () => {
  answer = { status: 200, silent: true }
  const outcome = await postMessage(url, {}, '{}', { loopback: true, timeoutMs: 200 })
  expect(outcome).toMatchObject({ status: null, failure: 'timeout' })
  const nobody = await postMessage('http://127.0.0.1:9/', {}, '{}', { loopback: true })
  expect(nobody.failure).toBe('noConnection')
})

test('another enterprise sees and changes nothing of it, and neither does a representative', async () => {
  const { id } = await aWebhook()
  for (const stranger of [rival, representative]) {
    expect((await readWebhooks(app, stranger, 'vi')).webhooks).toEqual([])
    await expect(readWebhook(app, stranger, id, 'vi')).rejects.toMatchObject({ code: 'notFound' })
    for (const command of ['test', 'delete', 'rotate'] as const)
      await expect(commandWebhook(app, stranger, id, { command })).rejects.toMatchObject({ code: 'notFound' })
    await expect(
      createWebhook(app, stranger, { enterprise, url, events: ['enterprise.changed'] }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  }
})

test('the log goes back a month', async () => {
  const { id } = await aWebhook()
  await commandWebhook(app, owner, id, { command: 'test' })
  now = new Date(now.getTime() + 31 * 86_400_000)
  await tidyWebhooks.run(app, {})
  expect((await readWebhook(app, owner, id, 'vi')).messages).toEqual([])
})
