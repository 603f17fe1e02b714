import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import {
  answerMeeting,
  readInvitation,
  readMeetingPage,
  RequestMeeting,
  requestMeeting,
} from '#app/features/meetings/index.server.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aMember, aPerson, signedInAs } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

/** Whose calendars decide, and what the page says of times before anybody tries them. */
const MONDAY = new Date('2026-11-23T02:00:00Z')

let database: TestDatabase
let app: TestApp
let now = MONDAY
let buyer: SignedInActor
let maker: SignedInActor
let enterprise: Awaited<ReturnType<typeof aMember>>

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
  app.clock = { now: () => now }
})

beforeEach(async () => {
  now = MONDAY
  buyer = await signedInAs(app, (await aMember(app)).email)
  enterprise = await aMember(app)
  maker = await signedInAs(app, enterprise.email)
  await app.db.enterprise.updateMany({ data: { publishedAt: MONDAY } })
})

afterAll(async () => {
  await app.close()
  await database.close()
})

function ask(times: string[], given: Record<string, unknown> = {}, by = buyer) {
  const request = {
    clientKey: randomUUID(),
    enterpriseId: enterprise.enterpriseId,
    purpose: '20,000 LED lamps a month',
    timeZone: 'UTC',
    times,
    ...given,
  }
  return requestMeeting(app, by, RequestMeeting.parse(request))
}

async function accept(actor: SignedInActor, id: string, place = 0) {
  const { meeting } = await readMeetingPage(app, actor, id)
  const timeId = meeting.offered[place]!.id
  return answerMeeting(app, actor, { intent: 'accept', meetingId: id, version: meeting.version, timeId })
}

async function reasonOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: unknown) => (error instanceof AppError ? error.reasonKey : String(error)),
  )
}

const cancel = (actor: SignedInActor, meetingId: string, version: number) =>
  reasonOf(answerMeeting(app, actor, { intent: 'cancel', meetingId, version }))

test('a colleague who is busy then can agree for a lead who is free, and gives none of their own time', async () => {
  const acts = { for: enterprise.enterpriseId, as: 'representative' as const }
  const colleague = await signedInAs(app, (await aPerson(app, { acts })).email)
  // The colleague meets somebody else at that time.
  const third = await signedInAs(app, (await aMember(app)).email)
  await app.db.enterprise.updateMany({ data: { publishedAt: MONDAY } })
  const { id: own } = await ask(['2026-11-24T03:00'], { personId: colleague.personId }, third)
  await accept(colleague, own)

  const { id } = await ask(['2026-11-24T03:00'], { personId: maker.personId })
  const { meeting } = await readMeetingPage(app, colleague, id)
  expect(meeting.offered[0]).toMatchObject({ free: true })
  expect(await reasonOf(accept(colleague, id))).toBe('done')
  const booked = await app.db.calendarBooking.findMany({ where: { meetingId: id } })
  expect(booked.map(({ personId }) => personId).toSorted()).toEqual(
    [buyer.personId, maker.personId].toSorted(),
  )
})

test('a time within somebody’s rest is shown as taken, and not among what still fits', async () => {
  await app.db.calendarSettings.create({ data: { personId: maker.personId, restMinutes: 30 } })
  const { id: first } = await ask(['2026-11-24T03:00'])
  await accept(maker, first)
  // Within the rest after it, so long before it that the rest after this one would reach into it, and neither.
  const { id } = await ask(['2026-11-24T03:45', '2026-11-24T02:15', '2026-11-24T04:15'], {
    personId: maker.personId,
    minutes: 30,
  })
  const { meeting } = await readMeetingPage(app, maker, id)
  const byStart = meeting.offered.map(({ startsAt, free }) => [startsAt.toISOString().slice(11, 16), free])
  expect(byStart).toEqual([
    ['02:15', false],
    ['03:45', false],
    ['04:15', true],
  ])
  const lost = await accept(maker, id, 1).catch((error: unknown) => error as AppError)
  expect(lost).toMatchObject({ reasonKey: 'timeTaken' })
  const { alternatives } = (lost as AppError).detail as { alternatives: { timeId?: string }[] }
  expect(alternatives.flatMap(({ timeId }) => timeId ?? [])).toEqual([meeting.offered[2]!.id])
})

test('an enterprise whose only person has been blocked has nobody to meet', async () => {
  await app.db.person.update({ where: { id: maker.personId }, data: { blockedAt: now } })
  expect(await reasonOf(ask(['2026-11-24T03:00']))).toBe('nobodyToMeet')
})

test('a meeting that has begun is neither called off nor moved, and its page offers neither', async () => {
  const { id } = await ask(['2026-11-24T03:00'])
  await accept(maker, id)
  now = new Date('2026-11-24T03:10:00Z')
  const { meeting } = await readMeetingPage(app, buyer, id)
  expect(meeting.state).toBe('accepted')
  expect(meeting.acts).not.toContain('cancel')
  expect(meeting.acts).not.toContain('reschedule')
  expect(await cancel(buyer, id, meeting.version)).toBe('notPossibleNow')
})

test('times suggested for a long meeting do not overlap', async () => {
  const { slug } = enterprise
  const address = { enterprise: slug, product: null, need: null, now: false, proposal: false }
  const { suggested } = await readInvitation(app, buyer, address)
  const { id } = await ask(suggested, { timeZone: buyer.timeZone, minutes: 30 })
  const { meeting } = await readMeetingPage(app, maker, id)
  expect(await reasonOf(ask(suggested, { timeZone: buyer.timeZone, minutes: 30 }))).toBe('done')
  expect(meeting.offered).toHaveLength(suggested.length)
  // Three hours at the other side's wish: the form begins with times that can be sent as they are.
  const { id: long } = await ask(['2026-11-25T03:00'], { minutes: 180 })
  const { suggested: others } = await readMeetingPage(app, maker, long)
  const { meeting: waiting } = await readMeetingPage(app, maker, long)
  const counter = { times: others, timeZone: maker.timeZone, minutes: 180 }
  const input = { intent: 'counter' as const, meetingId: long, version: waiting.version, ...counter }
  expect(await reasonOf(answerMeeting(app, maker, input))).toBe('done')
})
