import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { answerMeeting } from '#app/features/meetings/index.server.ts'
import {
  composeDigest,
  KeepSettings,
  keepSettings,
  noteMeetingOpened,
  readAlertWishes,
  readNews,
  readSettings,
  readStopMails,
  sendDigests,
  stopMails,
} from '#app/features/notifications/index.server.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { accept, aRequest, happen, tell, twoSides } from '#tests/factories/told-meetings.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

/** Nine in the morning in Hà Nội. */
const NOW = new Date('2026-11-23T02:00:00Z')
const EIGHT = new Date('2026-11-24T01:00:00Z')

let database: TestDatabase
let app: TestApp
let buyer: SignedInActor
let maker: SignedInActor
let makerEnterprise: string

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
})

beforeEach(async () => {
  clockAt(NOW)
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

const FORM = {
  shown: ['requests', 'messages', 'outcome', 'reminderDay', 'reminderHour', 'reminderMinutes'],
  mail: ['requests.digest', 'messages.digest', 'outcome.never', 'reminderDay.at_once'],
  digestHour: '8',
  on: [] as string[],
  quietFrom: '22:00',
  quietUntil: '07:00',
}

const keep = (actor: SignedInActor, given: Partial<typeof FORM> = {}) =>
  keepSettings(app, actor, KeepSettings.parse({ ...FORM, ...given }))

const request = (times: string[]) => aRequest(app, buyer, makerEnterprise, times)

/** What the person's newest digest says now; null when nothing is left, undefined when there is none. */
async function digestTo({ personId }: SignedInActor) {
  const mail = await app.db.mail.findFirst({
    where: { recipientId: personId, kind: 'notifications.digest' },
    orderBy: { id: 'desc' },
    include: { recipient: { select: { id: true, name: true } } },
  })
  if (!mail?.recipient) return undefined
  return composeDigest(app, { ...mail, recipient: mail.recipient })
}

test('whoever has said nothing has sensible settings, and what was kept comes back', async () => {
  const before = await readSettings(app, maker)
  expect(before.switches.map(({ about, mail }) => `${about} ${mail}`)).toEqual([
    'requests at_once',
    'messages at_once',
    'outcome at_once',
    'reminderDay at_once',
    'reminderHour at_once',
    'reminderMinutes never',
  ])
  expect(before).toMatchObject({ digestHour: 8, on: ['remindInQuiet', 'browser'], quietFrom: '22:00' })

  await keep(maker, { shown: ['messages'], on: ['quiet', 'ringSound'], quietFrom: '12:30', digestHour: '17' })
  const after = await readSettings(app, maker)
  expect(after.switches.filter(({ inApp }) => inApp).map(({ about }) => about)).toEqual(['messages'])
  expect(after.switches.find(({ about }) => about === 'requests')?.mail).toBe('digest')
  expect(after).toMatchObject({
    digestHour: 17,
    on: ['quiet', 'ringSound'],
    quietFrom: '12:30',
    quietUntil: '07:00',
  })
  expect((await readSettings(app, buyer)).digestHour).toBe(8)
})

test('settings that make no sense are refused', () => {
  const fits = (given: Record<string, unknown>) => KeepSettings.safeParse({ ...FORM, ...given }).success
  expect(fits({})).toBe(true)
  expect(fits({ digestHour: '24' })).toBe(false)
  expect(fits({ mail: ['reminderDay.digest'] })).toBe(false)
  expect(fits({ mail: ['nonsense.never'] })).toBe(false)
  expect(fits({ quietFrom: '25:00' })).toBe(false)
  expect(fits({ on: ['quiet'], quietFrom: '07:00', quietUntil: '07:00' })).toBe(false)
  expect(fits({ on: [], quietFrom: '07:00', quietUntil: '07:00' })).toBe(true)
})

test('what was chosen for the digest comes once a day at its hour, in one mail, and only what is still news', async () => {
  await keep(maker)
  const open = await request(['2026-12-01T02:00'])
  const read = await request(['2026-12-02T02:00'])
  const answered = await request(['2026-12-03T02:00'])
  for (const { id } of [open, read, answered]) await tell(app, id)
  expect(await app.db.mail.count({ where: { recipientId: maker.personId } })).toBe(0)

  await noteMeetingOpened(app, maker, read.id)
  clockAt('2026-11-24T00:45:00Z')
  await sendDigests.run(app, {})
  expect(await digestTo(maker)).toBeUndefined()
  clockAt(EIGHT)
  await sendDigests.run(app, {})
  await sendDigests.run(app, {})
  await answerMeeting(app, maker, { intent: 'decline', meetingId: answered.id, version: 1, reason: 'other' })
  const digest = await digestTo(maker)
  expect(digest?.subject).toBe('1 việc mới trên Nhịp Cầu')
  expect(digest?.text).toContain(`/meetings/${open.id}`)
  expect(digest?.text).not.toContain(read.id)
  expect(digest?.text).not.toContain(answered.id)
  clockAt('2026-11-25T01:00:00Z')
  await sendDigests.run(app, {})
  expect(
    await app.db.mail.count({ where: { recipientId: maker.personId, kind: 'notifications.digest' } }),
  ).toBe(1)
})

test('a digest that everything was read of before it goes out is not sent', async () => {
  await keep(maker)
  const { id } = await request(['2026-12-01T02:00'])
  await tell(app, id)
  clockAt(EIGHT)
  await sendDigests.run(app, {})
  expect(await digestTo(maker)).not.toBeNull()
  await noteMeetingOpened(app, maker, id)
  expect(await digestTo(maker)).toBeNull()
})

test('what the list does not show is still in the digest, and another hour moves what waits', async () => {
  await keep(maker, { shown: [] })
  const { id } = await request(['2026-12-01T02:00'])
  await tell(app, id)
  expect((await readNews(app, maker, 'vi')).unread).toBe(0)
  await keep(maker, { shown: [], digestHour: '11' })
  clockAt('2026-11-23T03:59:00Z')
  await sendDigests.run(app, {})
  expect(await digestTo(maker)).toBeUndefined()
  clockAt('2026-11-23T04:00:00Z')
  await sendDigests.run(app, {})
  expect((await digestTo(maker))?.text).toContain(id)
})

test('what would be over before the digest comes by itself', async () => {
  await keep(maker)
  const { id } = await request(['2026-11-23T12:00'])
  await tell(app, id)
  expect(await app.db.mail.count({ where: { recipientId: maker.personId, kind: 'meeting.requested' } })).toBe(
    1,
  )
  expect((await digestTo(maker)) === undefined).toBe(true)
})

test('a digest waits for the end of quiet hours, and its link ends all that was chosen for it', async () => {
  await keep(maker, { on: ['quiet'], quietFrom: '00:00', quietUntil: '09:00' })
  const { id } = await request(['2026-12-01T02:00'])
  await tell(app, id)
  clockAt(EIGHT)
  await sendDigests.run(app, {})
  const mail = await app.db.mail.findFirstOrThrow({ where: { recipientId: maker.personId } })
  expect(mail.notBefore).toEqual(new Date('2026-11-24T02:00:00Z'))
  const token = (await digestTo(maker))?.unsubscribe?.split('/').at(-1) ?? ''
  expect(await readStopMails(app, token)).toEqual({ about: 'digest', ended: false })
  await stopMails(app, token)
  expect(await readStopMails(app, token)).toEqual({ about: 'digest', ended: true })
  expect(await digestTo(maker)).toBeNull()
  const { switches } = await readSettings(app, maker)
  expect(switches.map(({ about, mail: wish }) => `${about} ${wish}`)).toContain('reminderDay at_once')
})

test('pages hear what they may sound and show: nothing in quiet hours but the last reminders', async () => {
  expect(await readAlertWishes(app, maker)).toEqual({ ringSound: false, browser: true, quiet: false })
  const { id } = await request(['2026-12-01T02:00'])
  await accept(app, maker, id)
  const alertNow = async (actor: SignedInActor) => (await readNews(app, actor, 'en')).alert
  clockAt(new Date())
  await tell(app, id)
  // The ringing card is there for what asks for an answer.
  expect(await alertNow(maker)).toBeNull()
  expect((await alertNow(buyer))?.text).toMatch(/ accepted: Tuesday, 1 Dec 2026, 11:00–11:30$/)

  const { hour } = new Intl.DateTimeFormat('en', {
    hour: 'numeric',
    hourCycle: 'h23',
    timeZone: 'Asia/Tokyo',
  })
    .formatToParts(app.clock.now())
    .reduce((known, { type, value }) => (type === 'hour' ? { hour: Number(value) } : known), { hour: 0 })
  const two = (number: number) => String(number % 24).padStart(2, '0')
  await keep(buyer, {
    on: ['quiet', 'browser', 'remindInQuiet'],
    quietFrom: `${two(hour)}:00`,
    quietUntil: `${two(hour + 2)}:00`,
  })
  expect(await readAlertWishes(app, buyer)).toMatchObject({ browser: true, quiet: true })
  expect(await alertNow(buyer)).toBeNull()
  await keep(buyer, { on: [] })
  await happen(app, id, 'kept', { version: 3, side: 'responder', personId: maker.personId })
  await tell(app, id)
  expect(await alertNow(buyer)).toBeNull()
})
