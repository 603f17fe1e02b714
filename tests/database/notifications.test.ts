import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { answerMeeting, RequestMeeting, requestMeeting } from '#app/features/meetings/index.server.ts'
import {
  commandNotifications,
  noteMeetingLoaded,
  noteMeetingOpened,
  NotificationQuery,
  readNotifications,
  readUnread,
  tellOfMeetings,
} from '#app/features/notifications/index.server.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import { recentEvents, recordEvent } from '#app/platform/database/outbox.server.ts'
import type { Push } from '#app/platform/realtime/events.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aMember, aPerson, signedInAs } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

const NOW = new Date('2026-11-23T02:00:00Z')

let database: TestDatabase
let app: TestApp
let buyer: SignedInActor
let maker: SignedInActor
let colleague: SignedInActor
let makerEnterprise: string
let serial = 0

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url, { now: NOW })
})

beforeEach(async () => {
  buyer = await signedInAs(app, (await aMember(app, { language: 'en', timeZone: 'Asia/Tokyo' })).email)
  const made = await aMember(app)
  maker = await signedInAs(app, made.email)
  makerEnterprise = made.enterpriseId
  const acts = { for: makerEnterprise, as: 'representative' as const }
  colleague = await signedInAs(app, (await aPerson(app, { name: 'Đồng nghiệp', acts })).email)
})

afterAll(async () => {
  await app.close()
  await database.close()
})

async function aRequest(given: Record<string, unknown> = {}) {
  const day = String(1 + ((serial += 1) % 28)).padStart(2, '0')
  return requestMeeting(
    app,
    buyer,
    RequestMeeting.parse({
      clientKey: randomUUID(),
      enterpriseId: makerEnterprise,
      purpose: '20,000 LED lamps a month',
      timeZone: 'UTC',
      times: [`2027-01-${day}T02:00`],
      ...given,
    }),
  )
}

/** Hands the events of a meeting to the consumer, as the dispatcher does. */
async function tell(meetingId: string) {
  const events = await recentEvents(app.db, new Date(0), 10_000)
  await tellOfMeetings(
    app,
    events.filter(({ subjectId }) => subjectId === meetingId),
  )
}

async function accept(by: SignedInActor, meetingId: string) {
  const [time] = await app.db.meetingTime.findMany({ where: { meetingId }, orderBy: { round: 'desc' } })
  const { version } = await app.db.meeting.findUniqueOrThrow({ where: { id: meetingId } })
  return answerMeeting(app, by, { intent: 'accept', meetingId, version, timeId: time!.id })
}

const list = (actor: SignedInActor, query: Record<string, string> = {}) =>
  readNotifications(app, actor, NotificationQuery.parse(query))
const sayings = async (actor: SignedInActor, query: Record<string, string> = {}) =>
  (await list(actor, query)).entries.map(({ saying }) => saying)

/** What is pushed while the work is done. */
async function pushesDuring(work: () => Promise<unknown>): Promise<Push[]> {
  const pushed: Push[] = []
  const { publish } = app.realtime
  app.realtime.publish = (push) => void pushed.push(push)
  try {
    await work()
  } finally {
    app.realtime.publish = publish
  }
  return pushed
}

test('everybody who could answer hears of a request, and of its acceptance those who take part, but not who did it', async () => {
  const { id } = await aRequest()
  await tell(id)
  expect(await sayings(maker)).toEqual(['requested'])
  expect(await sayings(colleague)).toEqual(['requested'])
  expect(await sayings(buyer)).toEqual([])

  await accept(maker, id)
  await tell(id)
  expect(await sayings(buyer)).toEqual(['accepted'])
  expect(await sayings(maker)).toEqual(['requested'])
  // The colleague does not take part.
  expect(await sayings(colleague)).toEqual(['requested'])
})

test('the same events again tell nobody twice', async () => {
  const { id } = await aRequest()
  await Promise.all([tell(id), tell(id), tell(id)])
  await tell(id)
  expect(await sayings(maker)).toEqual(['requested'])
  expect(await app.db.mail.count({ where: { recipientId: maker.personId, kind: 'meeting.requested' } })).toBe(
    1,
  )
})

test('people who cannot sign in any more, and those who left, are told nothing', async () => {
  await app.db.person.update({ where: { id: colleague.personId }, data: { blockedAt: NOW } })
  const { id } = await aRequest()
  await tell(id)
  expect(await sayings(colleague)).toEqual([])
  await app.db.membership.deleteMany({ where: { personId: maker.personId } })
  const gone = await signedInAs(app, maker.email)
  expect(await sayings(gone)).toEqual([])
  expect(await readUnread(app, gone)).toBe(0)
})

test('what is new is pushed to each who hears of it, in every tab and to nobody else', async () => {
  const { id } = await aRequest()
  const pushed = await pushesDuring(() => tell(id))
  expect(pushed.flatMap(({ rooms }) => rooms).toSorted()).toEqual(
    [`person:${maker.personId}`, `person:${colleague.personId}`].toSorted(),
  )
  expect(new Set(pushed.map(({ change }) => change.topic))).toEqual(new Set(['notification']))
})

test('opening the meeting reads what was told of it, but not a page that nobody looks at', async () => {
  const { id } = await aRequest()
  await tell(id)
  const load = (headers: Record<string, string>, as = maker) =>
    noteMeetingLoaded(app, as, id, new Headers(headers))
  await load({ 'sec-fetch-dest': 'empty' })
  await load({ 'sec-fetch-dest': 'document', 'sec-purpose': 'prefetch' })
  const viewing = { id: randomUUID(), administratorId: randomUUID(), administratorName: '', until: '' }
  await load({ 'sec-fetch-dest': 'document' }, { ...maker, viewing })
  expect(await readUnread(app, maker)).toBe(1)
  expect(await pushesDuring(() => load({ 'sec-fetch-dest': 'document' }))).toHaveLength(1)
  expect(await readUnread(app, maker)).toBe(0)
  expect(await readUnread(app, colleague)).toBe(1)
  expect(await pushesDuring(() => noteMeetingOpened(app, maker, id))).toHaveLength(0)
  await noteMeetingOpened(app, colleague, id)
  expect(await readUnread(app, colleague)).toBe(0)
})

test('one and all can be marked as read, and both taken back', async () => {
  const { id } = await aRequest()
  await aRequest().then((other) => tell(other.id))
  await tell(id)
  const [entry] = (await list(maker)).entries
  await commandNotifications(app, maker, { intent: 'read', id: entry!.id })
  expect(await readUnread(app, maker)).toBe(1)
  await commandNotifications(app, maker, { intent: 'unread', id: entry!.id })
  expect(await readUnread(app, maker)).toBe(2)
  // Somebody else's cannot be marked.
  await commandNotifications(app, colleague, { intent: 'read', id: entry!.id })
  expect(await readUnread(app, maker)).toBe(2)

  const done = await commandNotifications(app, maker, {
    intent: 'readAll',
    until: new Date('2100-01-01').toISOString(),
  })
  expect(await readUnread(app, maker)).toBe(0)
  expect(await sayings(maker, { show: 'unread' })).toEqual([])
  if (done?.done !== 'all') throw new Error('nothing was marked')
  await commandNotifications(app, maker, { intent: 'undo', at: done.at })
  expect(await readUnread(app, maker)).toBe(2)
})

test('marking all leaves alone what came in while the page was looked at', async () => {
  const { id } = await aRequest()
  await tell(id)
  await commandNotifications(app, maker, { intent: 'readAll', until: '2020-01-01T00:00:00.000Z' })
  expect(await readUnread(app, maker)).toBe(1)
})

test('the list is narrowed by what it is about, and comes in pages', async () => {
  const { id } = await aRequest()
  await tell(id)
  expect(await sayings(maker, { about: 'requests' })).toEqual(['requested'])
  expect(await sayings(maker, { about: 'messages' })).toEqual([])
  expect(await sayings(maker, { page: '2' })).toEqual([])
  expect((await list(maker, { about: 'nonsense', page: '-3', show: '<b>' })).query).toMatchObject({
    about: null,
    page: 1,
    show: 'all',
  })
})

/** Writes a message as the conversation does: the row and its event, in one transaction. */
async function say(meetingId: string, by: SignedInActor, side: 'requester' | 'responder', text: string) {
  await app.db.$transaction(async (tx) => {
    const { id } = await tx.meetingMessage.create({
      data: { meetingId, clientKey: randomUUID(), authorId: by.personId, side, text },
    })
    await recordEvent(tx, {
      subjectKind: 'meeting',
      subjectId: meetingId,
      kind: 'meeting.message',
      payload: { version: 1, messageId: id, side, personId: by.personId },
    })
  })
}

test('messages are one entry and one mail until they are read, with how many there are and what the last one says', async () => {
  const { id } = await aRequest()
  await say(id, buyer, 'requester', 'Good morning')
  await tell(id)
  await say(id, buyer, 'requester', 'Are you there?')
  await tell(id)
  await tell(id)
  const messages = async () => (await list(maker, { about: 'messages' })).entries
  expect(await messages()).toMatchObject([{ message: { count: 2, latest: 'Are you there?' }, read: false }])
  const mails = () => app.db.mail.count({ where: { recipientId: maker.personId, kind: 'meeting.message' } })
  expect(await mails()).toBe(1)

  await noteMeetingOpened(app, maker, id)
  await tell(id)
  expect(await messages()).toHaveLength(1)
  await say(id, buyer, 'requester', 'One more thing')
  await tell(id)
  await tell(id)
  expect(await messages()).toMatchObject([
    { message: { count: 1, latest: 'One more thing' }, read: false },
    { read: true },
  ])
  expect(await mails()).toBe(2)
})

test('an older entry of messages stays read while a newer one of the same meeting is unread', async () => {
  const { id } = await aRequest()
  const messages = async () => (await list(maker, { about: 'messages' })).entries
  await say(id, buyer, 'requester', 'Good morning')
  await tell(id)
  const [first] = await messages()
  await commandNotifications(app, maker, { intent: 'read', id: first!.id })
  await say(id, buyer, 'requester', 'Are you there?')
  await tell(id)
  expect(await commandNotifications(app, maker, { intent: 'unread', id: first!.id })).toMatchObject({
    done: 'unread',
  })
  expect((await messages()).map(({ read }) => read)).toEqual([false, true])

  const done = await commandNotifications(app, maker, {
    intent: 'readAll',
    until: new Date('2100-01-01').toISOString(),
  })
  if (done?.done !== 'all') throw new Error('nothing was marked')
  await say(id, buyer, 'requester', 'One more thing')
  await tell(id)
  await commandNotifications(app, maker, { intent: 'undo', at: done.at })
  expect((await messages()).map(({ read }) => read)).toEqual([false, true, true])
  // The request itself is unread again.
  expect(await readUnread(app, maker)).toBe(2)
})
