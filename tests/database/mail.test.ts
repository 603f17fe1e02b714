import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'

import { consumersOf } from '#app/platform/app.server.ts'
import { startDispatcher } from '#app/platform/database/dispatcher.server.ts'
import { startJobs } from '#app/platform/jobs/jobs.server.ts'
import { deliverMail } from '#app/platform/mail/deliver-mail.job.server.ts'
import { layOut } from '#app/platform/mail/mail-layout.ts'
import type { Composers } from '#app/platform/mail/mail.ts'
import { ATTEMPT_MS, queueMail } from '#app/platform/mail/mails.repository.server.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aMailServer, type MailServer } from '#tests/factories/mail-server.ts'
import { aMember } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let server: MailServer
let app: TestApp
let serial = 0

const COMPOSERS: Composers = {
  'test.plain': () =>
    Promise.resolve({
      ...layOut({
        language: 'vi',
        subject: 'Đèn LED\r\nBcc: someone@tests.example',
        preview: 'Xem trước',
        heading: 'Có 1 kết quả mới',
        paragraphs: ['Vì tìm kiếm <đèn led>.'],
        items: [{ title: 'Đèn & pha', url: 'https://tests.example/den', reasons: ['có “đèn”'] }],
        footer: ['Thư tự động.'],
      }),
      unsubscribe: '/unsubscribe/token',
    }),
  'test.nothing': () => Promise.resolve(null),
  'test.broken': () => Promise.reject(new Error('the index is away')),
}

beforeAll(async () => {
  database = await testDatabase()
})

beforeEach(async () => {
  server = await aMailServer()
  app = testApp(database.url, {
    variables: { SMTP_URL: server.url, MAIL_FROM: 'Nhịp Cầu <no-reply@nhip-cau.example>' },
  })
  app.mail.composers = COMPOSERS
})

afterEach(async () => {
  await app.close()
  await server.close()
})

afterAll(() => database.close())

async function queued(kind = 'test.plain', name = 'Lê Minh', key = `test:${(serial += 1)}`) {
  const { personId, email } = await aMember(app, { name })
  await app.db.$transaction((tx) =>
    queueMail(tx, { key, recipientId: personId, kind, language: 'vi', payload: { about: 'something' } }),
  )
  const { id } = await app.db.mail.findUniqueOrThrow({ where: { key } })
  return { id, email, personId, key }
}

const deliver = (mailId: string) => deliverMail.run(app, { mailId })
const stateOf = (id: string) =>
  app.db.mail.findUniqueOrThrow({ where: { id }, select: { state: true, failure: true, attempts: true } })

test('a mail goes over the wire once, in both forms, with the headers of one-click unsubscribing', async () => {
  const { id, email } = await queued()
  await deliver(id)
  await deliver(id)
  expect(server.received).toHaveLength(1)
  const [message] = server.received
  expect(message?.to).toEqual([email])
  expect(message?.from).toBe('no-reply@nhip-cau.example')
  expect(message?.source).toMatch(/^List-Unsubscribe: <http:\/\/localhost:\d+\/unsubscribe\/token>/m)
  expect(message?.source).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m)
  expect(message?.source).toContain(`Message-ID: <${id}@nhip-cau.example>`)
  expect(message?.source).toMatch(/Content-Type: text\/plain/)
  expect(message?.source).toMatch(/Content-Type: text\/html/)
  const { state, payload } = await app.db.mail.findUniqueOrThrow({ where: { id } })
  expect({ state, payload }).toEqual({ state: 'sent', payload: {} })
})

test('nobody gets a header into a mail by their name or by what a mail is about', async () => {
  const { id, email } = await queued('test.plain', 'Eve\r\nBcc: everybody@tests.example\r\n\r\nHello')
  await deliver(id)
  const [message] = server.received
  expect(message?.to).toEqual([email])
  const [head = '', ...body] = (message?.source ?? '').split('\r\n\r\n')
  expect(head).not.toMatch(/^Bcc:/im)
  expect(head.match(/^Subject:/gim)).toHaveLength(1)
  expect(body.join('')).not.toContain('Hello')
})

test('the same thing is told once, and what was rolled back is never told', async () => {
  const { personId, key, id } = await queued()
  const again = await app.db.$transaction((tx) =>
    queueMail(tx, { key, recipientId: personId, kind: 'test.plain', language: 'vi', payload: {} }),
  )
  expect(again).toBe(false)
  const rolledBack = app.db.$transaction(async (tx) => {
    await queueMail(tx, {
      key: 'untrue',
      recipientId: personId,
      kind: 'test.plain',
      language: 'vi',
      payload: {},
    })
    throw new Error('no')
  })
  await expect(rolledBack).rejects.toThrow('no')
  expect(await app.db.mail.count({ where: { key: 'untrue' } })).toBe(0)
  expect(await app.db.domainEvent.count({ where: { subjectId: id, kind: 'mail.queued' } })).toBe(1)
})

test('4xx puts it off, the next attempt delivers it', async () => {
  const { id } = await queued()
  server.refusals.push({ code: 451, text: 'try again, lê@tests.example', at: 'recipient' })
  const refused = deliver(id)
  await expect(refused).rejects.toThrow('451')
  await expect(refused).rejects.not.toThrow('tests.example')
  expect(await stateOf(id)).toEqual({ state: 'waiting', failure: '451', attempts: 1 })
  await deliver(id)
  expect(server.received).toHaveLength(1)
  expect(await stateOf(id)).toEqual({ state: 'sent', failure: null, attempts: 2 })
})

test('5xx gives it up, at the recipient and at the message', async () => {
  for (const at of ['recipient', 'message'] as const) {
    const { id } = await queued()
    server.refusals.push({ code: 550, text: 'no such user', at })
    await deliver(id)
    await deliver(id)
    expect(await stateOf(id)).toEqual({ state: 'failed', failure: '550', attempts: 1 })
  }
  expect(server.attempts()).toBe(2)
  expect(server.received).toHaveLength(0)
})

test('a server that is away puts it off, and after the last attempt it is given up', async () => {
  const { id } = await queued()
  await server.close()
  await expect(deliver(id)).rejects.toThrow('not taken yet')
  expect((await stateOf(id)).state).toBe('waiting')
  await app.db.mail.update({ where: { id }, data: { attempts: 10 } })
  await deliver(id)
  expect((await stateOf(id)).state).toBe('failed')
})

test('a mail with nothing left to say is withdrawn; one that cannot be composed waits', async () => {
  const nothing = await queued('test.nothing')
  await deliver(nothing.id)
  expect((await stateOf(nothing.id)).state).toBe('withdrawn')
  const broken = await queued('test.broken')
  await expect(deliver(broken.id)).rejects.toThrow('the index is away')
  expect(await stateOf(broken.id)).toEqual({ state: 'waiting', failure: 'not composed', attempts: 1 })
  expect(server.received).toHaveLength(0)
})

test('an attempt that died in the middle is not repeated, because the mail may have gone out', async () => {
  const { id } = await queued()
  const claimedAt = app.clock.now()
  await app.db.mail.update({ where: { id }, data: { state: 'sending', claimedAt, attempts: 1 } })
  await expect(deliver(id)).rejects.toThrow('busy')
  app.clock = { now: () => new Date(claimedAt.getTime() + ATTEMPT_MS + 1) }
  await deliver(id)
  expect(await stateOf(id)).toEqual({ state: 'failed', failure: 'interrupted', attempts: 1 })
  expect(server.received).toHaveLength(0)
})

test('a mail goes to an address that nobody has, and to an address of a person other than the present one', async () => {
  const { personId } = await aMember(app)
  const to = { key: `bare:${personId}`, kind: 'test.plain', language: 'vi' as const, payload: {} }
  await app.db.$transaction(async (tx) => {
    await queueMail(tx, { ...to, address: 'newcomer@tests.example' })
    await queueMail(tx, {
      ...to,
      key: `old:${personId}`,
      recipientId: personId,
      address: 'old@tests.example',
    })
  })
  for (const key of [to.key, `old:${personId}`])
    await deliver((await app.db.mail.findUniqueOrThrow({ where: { key } })).id)
  expect(server.received.map((message) => message.to)).toEqual([
    ['newcomer@tests.example'],
    ['old@tests.example'],
  ])
})

test('mails of somebody whose account is deleted go with it', async () => {
  const { id, personId } = await queued()
  await app.db.person.delete({ where: { id: personId } })
  await deliver(id)
  expect(server.received).toHaveLength(0)
})

test('from the commit to the wire by outbox and queue, again after a refusal', async () => {
  const { log, metrics } = app
  server.refusals.push({ code: 421, text: 'busy', at: 'recipient' })
  const impatient = { ...deliverMail, retry: { limit: 3, delaySeconds: 1 } }
  const jobs = await startJobs(app, { url: database.url, jobs: [impatient], log, metrics })
  const consumers = consumersOf(app, jobs.ask)
  const dispatcher = startDispatcher({ url: database.url, consumers, log, metrics })
  const { email } = await queued()
  await expect
    .poll(() => server.received.map(({ to }) => to[0]), { timeout: 25_000, interval: 200 })
    .toContain(email)
  await dispatcher.stop()
  await jobs.stop()
})

test('without a mail server it lies in the mailbox of its recipient, as a file that mail programs open', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nhip-cau-mailbox-'))
  const own = testApp(database.url, { variables: { DATA_DIRECTORY: folder } })
  own.mail.composers = COMPOSERS
  try {
    const { id, email } = await queued()
    await deliverMail.run(own, { mailId: id })
    const [mail, ...others] = (await own.mail.mailbox?.list(email.toUpperCase())) ?? []
    expect(others).toEqual([])
    expect(mail).toMatchObject({ id, to: { address: email }, language: 'vi' })
    expect(mail?.text).toContain('https://tests.example/den')
    const stranger = await aMember(own)
    expect(await own.mail.mailbox?.read(stranger.email, id)).toBeNull()
    expect(await own.mail.mailbox?.read(email, '../../session-secret')).toBeNull()
    const names = await readdir(join(folder, 'mail'))
    const name = names.find((one) => one.startsWith(id) && one.endsWith('.eml')) ?? ''
    const file = await readFile(join(folder, 'mail', name), 'utf8')
    expect(file).toMatch(/^List-Unsubscribe-Post: /m)
  } finally {
    await own.close()
    await rm(folder, { recursive: true, force: true })
  }
})
