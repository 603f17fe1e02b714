import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { answerMeeting } from '#app/features/meetings/index.server.ts'
import { remindOfMeetings } from '#app/features/notifications/index.server.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { accept, aRequest, mailTo, twoSides } from '#tests/factories/told-meetings.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

const AGREED = new Date('2026-11-23T02:00:00Z')
const START = '2026-12-01T02:00'

let database: TestDatabase
let app: TestApp
let buyer: SignedInActor
let maker: SignedInActor
let makerEnterprise: string

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url, { now: AGREED })
})

beforeEach(async () => {
  await app.db.meeting.updateMany({ data: { state: 'cancelled' } })
  clockAt(AGREED)
  ;({ buyer, maker, makerEnterprise } = await twoSides(app))
})

afterAll(async () => {
  await app.close()
  await database.close()
})

function clockAt(at: Date | string) {
  const now = new Date(at)
  app.clock = { now: () => now }
}

async function agreed(start = START) {
  const { id } = await aRequest(app, buyer, makerEnterprise, [start])
  await accept(app, maker, id)
  return id
}

async function remindAt(at: string) {
  clockAt(at)
  await remindOfMeetings.run(app, {})
}

/** What a person was reminded of, in order. */
async function reminded(actor: SignedInActor) {
  const rows = await app.db.notification.findMany({
    where: { personId: actor.personId, kind: { startsWith: 'reminder' } },
    orderBy: { createdAt: 'asc' },
  })
  return rows.map(({ kind, createdAt }) => `${kind} ${createdAt.toISOString().slice(5, 16)}`)
}

test('everybody who takes part is reminded a day, an hour and ten minutes before, each once', async () => {
  await agreed()
  for (const at of [
    '2026-11-30T01:59:59Z',
    '2026-11-30T02:00:00Z',
    '2026-11-30T02:01:00Z',
    '2026-12-01T00:59:00Z',
    '2026-12-01T01:00:00Z',
    '2026-12-01T01:01:00Z',
    '2026-12-01T01:49:00Z',
    '2026-12-01T01:50:00Z',
    '2026-12-01T01:51:00Z',
    '2026-12-01T02:00:00Z',
    '2026-12-01T02:05:00Z',
  ])
    await remindAt(at)
  const thrice = ['reminderDay 11-30T02:00', 'reminderHour 12-01T01:00', 'reminderMinutes 12-01T01:50']
  expect(await reminded(buyer)).toEqual(thrice)
  expect(await reminded(maker)).toEqual(thrice)
})

test('minutes in which nothing ran are made up for by the reminder that still makes sense, never after the start', async () => {
  await agreed()
  await remindAt('2026-12-01T01:20:00Z')
  expect(await reminded(buyer)).toEqual(['reminderHour 12-01T01:20'])
  await remindAt('2026-12-01T02:00:00Z')
  expect(await reminded(buyer)).toHaveLength(1)
})

test('a meeting agreed later than the moment of a reminder has none', async () => {
  clockAt('2026-12-01T00:30:00Z')
  await agreed()
  await remindAt('2026-12-01T00:31:00Z')
  expect(await reminded(buyer)).toEqual([])
  await remindAt('2026-12-01T01:00:00Z')
  expect(await reminded(buyer)).toEqual(['reminderHour 12-01T01:00'])
})

test('a meeting that has moved reminds anew, one that was called off not at all', async () => {
  const id = await agreed()
  await remindAt('2026-11-30T02:00:00Z')
  await answerMeeting(app, buyer, {
    intent: 'reschedule',
    meetingId: id,
    version: 2,
    times: ['2026-12-04T02:00'],
    timeZone: 'UTC',
    minutes: 30,
  })
  // The agreed time stands while the other side thinks.
  await remindAt('2026-12-01T01:00:00Z')
  await accept(app, maker, id)
  await remindAt('2026-12-03T02:00:00Z')
  expect(await reminded(maker)).toEqual([
    'reminderDay 11-30T02:00',
    'reminderHour 12-01T01:00',
    'reminderDay 12-03T02:00',
  ])
  await answerMeeting(app, buyer, { intent: 'cancel', meetingId: id, version: 4 })
  await remindAt('2026-12-04T01:00:00Z')
  expect(await reminded(maker)).toHaveLength(3)
})

test('mails go out as each wishes; the last one only shows on the page unless somebody wants it', async () => {
  await app.db.notificationChoice.createMany({
    data: [
      { personId: buyer.personId, about: 'reminderMinutes', inApp: true, mail: 'at_once' },
      { personId: maker.personId, about: 'reminderHour', inApp: false, mail: 'never' },
    ],
  })
  await agreed()
  for (const at of ['2026-11-30T02:00:00Z', '2026-12-01T01:00:00Z', '2026-12-01T01:50:00Z'])
    await remindAt(at)
  const kinds = async (actor: SignedInActor) =>
    (await app.db.mail.findMany({ where: { recipientId: actor.personId }, orderBy: { id: 'asc' } })).map(
      ({ kind }) => kind,
    )
  expect(await kinds(buyer)).toEqual([
    'meeting.reminderDay',
    'meeting.reminderHour',
    'meeting.reminderMinutes',
  ])
  expect(await kinds(maker)).toEqual(['meeting.reminderDay'])
  expect(
    await app.db.notification.count({
      where: { personId: maker.personId, kind: 'reminderHour', shown: true },
    }),
  ).toBe(0)
})

test('the mail names time and place, and is not sent when the meeting has moved, was called off or has begun', async () => {
  const id = await agreed()
  await remindAt('2026-12-01T01:00:00Z')
  const mail = await mailTo(app, buyer.personId, 'reminderHour')
  expect(mail?.subject).toMatch(/^Soon: meeting .*Tuesday, 1 Dec 2026, 11:00–11:30 \(GMT\+9\)$/)
  expect(mail?.text).toContain('Place: Online')
  clockAt('2026-12-01T02:00:00Z')
  expect(await mailTo(app, buyer.personId, 'reminderHour')).toBeNull()
  clockAt('2026-12-01T01:30:00Z')
  await answerMeeting(app, buyer, { intent: 'cancel', meetingId: id, version: 2 })
  expect(await mailTo(app, buyer.personId, 'reminderHour')).toBeNull()
})

test('the last reminders come in quiet hours as well, unless told to wait', async () => {
  const quiet = {
    digestHour: 8,
    quietFrom: 0,
    quietUntil: 23 * 60,
    ringSound: false,
    browser: true,
  }
  await app.db.notificationSettings.createMany({
    data: [
      { ...quiet, personId: buyer.personId, remindInQuiet: true },
      { ...quiet, personId: maker.personId, remindInQuiet: false },
    ],
  })
  await agreed()
  await remindAt('2026-12-01T01:00:00Z')
  const notBefore = async (actor: SignedInActor) =>
    (await app.db.mail.findFirstOrThrow({ where: { recipientId: actor.personId } })).notBefore
  expect(await notBefore(buyer)).toBeNull()
  expect(await notBefore(maker)).toEqual(new Date('2026-12-01T16:00:00Z'))
})
