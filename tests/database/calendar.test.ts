import { randomUUID } from 'node:crypto'

import ICAL from 'ical.js'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import {
  answerMeeting,
  CalendarQuery,
  commandFeed,
  invitationFor,
  moveByClock,
  readCalendar,
  readFeed,
  releaseLeaver,
  RequestMeeting,
  requestMeeting,
  sendFeed,
} from '#app/features/meetings/index.server.ts'
import { CommandTeam, commandTeam } from '#app/features/teams/index.server.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aMember, aPerson, signedInAs } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

const START = new Date('2026-11-23T02:00:00Z')
const PUBLIC_URL = 'https://nhip-cau.test'

let database: TestDatabase
let app: TestApp
let now = START
let buyer: SignedInActor
let maker: SignedInActor
let colleague: SignedInActor
let makerEnterprise: string

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url, { variables: { PUBLIC_URL, MAIL_FROM: 'Nhịp Cầu <no-reply@nhip-cau.test>' } })
  app.clock = { now: () => now }
  const asking = await aMember(app, { name: 'Berliner Licht', language: 'en', timeZone: 'Europe/Berlin' })
  buyer = await signedInAs(app, asking.email)
  const made = await aMember(app, { name: 'Đèn Lam' })
  makerEnterprise = made.enterpriseId
  maker = await signedInAs(app, made.email)
  const acts = { for: makerEnterprise, as: 'representative' as const }
  colleague = await signedInAs(app, (await aPerson(app, { acts })).email)
})

beforeEach(async () => {
  now = START
  await app.db.meeting.deleteMany()
  await app.db.calendarFeed.deleteMany()
})

afterAll(async () => {
  await app.close()
  await database.close()
})

async function requested(times: string[]) {
  const input = RequestMeeting.parse({
    clientKey: randomUUID(),
    enterpriseId: makerEnterprise,
    purpose: '20,000 LED lamps a month',
    timeZone: 'UTC',
    times,
  })
  return requestMeeting(app, buyer, input)
}

async function answered(meetingId: string, actor: SignedInActor, intent: 'accept' | 'cancel') {
  const meeting = await app.db.meeting.findUniqueOrThrow({
    where: { id: meetingId },
    include: { times: true },
  })
  const { version } = meeting
  const latest = Math.max(...meeting.times.map(({ round }) => round))
  const time = meeting.times.find(({ round }) => round === latest)
  return intent === 'accept'
    ? answerMeeting(app, actor, { intent, meetingId, version, timeId: time?.id ?? '' })
    : answerMeeting(app, actor, { intent, meetingId, version, reason: 'planChanged' })
}

async function agreed(time: string): Promise<string> {
  const { id } = await requested([time])
  await answered(id, maker, 'accept')
  return id
}

async function feedOf(actor: SignedInActor, headers: Record<string, string> = {}) {
  const address = await commandFeed(app, actor, { command: 'renewFeed' })
  const name = new URL(address ?? '').pathname.split('/').at(-1) ?? ''
  return { name, response: await sendFeed(app, name, new Headers(headers)) }
}

function eventsIn(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
  return calendar.getAllSubcomponents('vevent').map((event) => ({
    uid: String(event.getFirstPropertyValue('uid')),
    status: String(event.getFirstPropertyValue('status')),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    summary: String(event.getFirstPropertyValue('summary')),
    start: new ICAL.Event(event).startDate.toJSDate().toISOString(),
  }))
}

async function reasonOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'accepted'
  } catch (error) {
    if (error instanceof AppError) return error.reasonKey
    throw error
  }
}

const weekOf = (actor: SignedInActor, query: Record<string, string> = {}) =>
  readCalendar(app, actor, CalendarQuery.parse(query), 'vi')

test('an agreed meeting stands in the week of both sides, each by its own clock', async () => {
  const id = await agreed('2026-12-01T08:00')
  const makers = await weekOf(maker, { day: '2026-12-03' })
  expect(makers.days.map(({ day }) => day)).toEqual(expect.arrayContaining(['2026-11-30', '2026-12-06']))
  expect(makers.items).toMatchObject([
    { kind: 'agreed', own: true, parts: [{ day: '2026-12-01', from: 900, to: 930 }], meeting: { id } },
  ])
  expect(makers.items[0]?.meeting.partnerZone).toBe('Europe/Berlin')
  const [buyers] = (await weekOf(buyer, { day: '2026-12-03' })).items
  expect(buyers?.parts).toEqual([{ day: '2026-12-01', from: 540, to: 570 }])
  expect((await weekOf(maker)).items).toEqual([])
})

test('times on offer are held in both calendars for a while, and in nobody else’s', async () => {
  await requested(['2026-12-01T08:00', '2026-12-02T08:00'])
  const kinds = async (actor: SignedInActor, whose = 'mine') =>
    (await weekOf(actor, { day: '2026-12-01', whose })).items.map(({ kind }) => kind)
  expect(await kinds(buyer)).toEqual(['held', 'held'])
  // Nobody of the enterprise speaks for it yet.
  expect(await kinds(maker)).toEqual(['held', 'held'])
  expect(await kinds(colleague)).toEqual(['held', 'held'])
  const stranger = await signedInAs(app, (await aMember(app)).email)
  expect(await kinds(stranger, 'all')).toEqual([])
  now = new Date(START.getTime() + (app.env.meetings.holdHours + 1) * 3_600_000)
  expect(await kinds(buyer)).toEqual([])
})

test('a colleague sees the meetings of the enterprise when asked for, and otherwise only their own', async () => {
  await agreed('2026-12-01T08:00')
  expect((await weekOf(colleague, { day: '2026-12-01' })).items).toEqual([])
  const [item] = (await weekOf(colleague, { day: '2026-12-01', whose: 'all' })).items
  expect(item).toMatchObject({ kind: 'agreed', own: false })
})

test('the address to subscribe to carries agreed, moved, past and cancelled meetings under the same ids', async () => {
  const first = await agreed('2026-12-01T08:00')
  const second = await agreed('2026-12-02T08:00')
  await requested(['2026-12-03T08:00'])
  const { name, response } = await feedOf(buyer)
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(eventsIn(await response.text())).toEqual([
    {
      uid: `${first}@nhip-cau.test`,
      status: 'CONFIRMED',
      sequence: 1,
      summary: 'Meeting with Đèn Lam',
      start: '2026-12-01T08:00:00.000Z',
    },
    expect.objectContaining({ uid: `${second}@nhip-cau.test` }),
  ])
  await answered(second, buyer, 'cancel')
  now = new Date('2026-12-01T09:00:00Z')
  await moveByClock.run(app, {})
  const later = eventsIn(await (await sendFeed(app, name, new Headers())).text())
  expect(later.map(({ status, sequence }) => [status, sequence])).toEqual([
    ['CONFIRMED', 1],
    ['CANCELLED', 2],
  ])
  now = new Date('2027-03-15T09:00:00Z')
  expect(eventsIn(await (await sendFeed(app, name, new Headers())).text())).toEqual([])
})

test('whoever leaves an enterprise has its meetings in no calendar any more, and their time back', async () => {
  const leaver = await signedInAs(app, colleague.email)
  const { id: past } = await requested(['2026-11-24T08:00'])
  await answered(past, leaver, 'accept')
  now = new Date('2026-11-25T02:00:00Z')
  const { id } = await requested(['2026-12-01T08:00'])
  await answered(id, leaver, 'accept')
  const { name, response } = await feedOf(leaver)
  expect(eventsIn(await response.text())).toHaveLength(2)
  const slug = leaver.memberships[0]?.slug ?? ''
  await commandTeam(app, leaver, slug, CommandTeam.parse({ command: 'leave' }))
  expect(eventsIn(await (await sendFeed(app, name, new Headers())).text())).toEqual([])
  await releaseLeaver.run(app, { enterpriseId: makerEnterprise, personId: leaver.personId })
  expect(
    (await app.db.calendarBooking.findMany({ where: { meetingId: id } })).map(({ personId }) => personId),
  ).toEqual([buyer.personId])
  // What has been stays on record.
  expect(
    (await app.db.meetingParticipant.findMany({ where: { personId: leaver.personId } })).map(
      ({ meetingId }) => meetingId,
    ),
  ).toEqual([past])
  await app.db.membership.create({
    data: { personId: leaver.personId, enterpriseId: makerEnterprise, role: 'representative' },
  })
})

test('a program that knows the meetings already is not sent them again', async () => {
  await agreed('2026-12-01T08:00')
  const { name, response } = await feedOf(maker)
  const etag = response.headers.get('etag') ?? ''
  const again = () => sendFeed(app, name, new Headers({ 'if-none-match': `W/${etag}` }))
  expect((await again()).status).toBe(304)
  await agreed('2026-12-02T08:00')
  expect((await again()).status).toBe(200)
  expect((await readFeed(app, maker))?.readAt).toBe(START.toISOString())
})

test('only the present address leads anywhere, and it is kept nowhere', async () => {
  const { name: first } = await feedOf(maker)
  const { name: second } = await feedOf(maker)
  expect(await reasonOf(sendFeed(app, first, new Headers()))).toBe('notFound')
  expect(await reasonOf(sendFeed(app, second, new Headers()))).toBe('accepted')
  const rows = await database.pool.query(`
    SELECT jsonb_agg(to_jsonb(f)) AS feeds, (SELECT jsonb_agg(to_jsonb(e)) FROM audit_entry e) AS log FROM calendar_feed f`)
  expect(JSON.stringify(rows.rows)).not.toContain(second.slice(0, -4))
  await app.db.person.update({ where: { id: maker.personId }, data: { blockedAt: START } })
  expect(await reasonOf(sendFeed(app, second, new Headers()))).toBe('notFound')
  await app.db.person.update({ where: { id: maker.personId }, data: { blockedAt: null } })
  await commandFeed(app, maker, { command: 'stopFeed' })
  expect(await reasonOf(sendFeed(app, second, new Headers()))).toBe('notFound')
  expect(await readFeed(app, maker)).toBeNull()
})

test.each(['', '.ics', 'tk_.ics', 'tk_nothing.ics', 'me.ics', '../feed', 'tk_\u0000.ics'])(
  '%j is nobody’s address',
  async (name) => {
    expect(await reasonOf(sendFeed(app, name, new Headers()))).toBe('notFound')
  },
)

test('a mail brings the entry in the reader’s language, and takes it out for who no longer takes part', async () => {
  const id = await agreed('2026-12-01T08:00')
  const recipient = { personId: maker.personId, name: maker.name, email: maker.email }
  const file = await invitationFor(app, id, { ...recipient, side: 'responder', language: 'vi' })
  expect(file).toMatchObject({ method: 'REQUEST' })
  expect(eventsIn(file?.text ?? '')).toMatchObject([{ status: 'CONFIRMED', summary: 'Gặp Berliner Licht' }])
  expect(file?.text).toContain('no-reply@nhip-cau.test')
  expect(file?.text).not.toContain(buyer.email)
  const gone = {
    ...recipient,
    personId: colleague.personId,
    side: 'responder' as const,
    language: 'vi' as const,
  }
  expect(await invitationFor(app, id, gone)).toMatchObject({ method: 'CANCEL' })
  const { id: open } = await requested(['2026-12-03T08:00'])
  expect(await invitationFor(app, open, { ...recipient, side: 'responder', language: 'vi' })).toBeNull()
})
