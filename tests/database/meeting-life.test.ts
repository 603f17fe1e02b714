import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import {
  answerMeeting,
  askFollowUps,
  CommandMeeting,
  commandMeeting,
  listMeetings,
  MeetingListQuery,
  moveByClock,
  offerFreeTimes,
  readMeetingPage,
  RequestMeeting,
  requestMeeting,
} from '#app/features/meetings/index.server.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aMember, aPerson, signedInAs } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

/** A Monday, nine in the morning in Hanoi. */
const MONDAY = new Date('2026-11-23T02:00:00Z')
const HOUR = 3_600_000

let database: TestDatabase
let app: TestApp
let now = MONDAY
let buyer: SignedInActor
let maker: SignedInActor
let makerEnterprise: string

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
  app.clock = { now: () => now }
})

beforeEach(async () => {
  now = MONDAY
  buyer = await signedInAs(app, (await aMember(app, { language: 'en', timeZone: 'Asia/Tokyo' })).email)
  const made = await aMember(app)
  maker = await signedInAs(app, made.email)
  makerEnterprise = made.enterpriseId
})

afterAll(async () => {
  await app.close()
  await database.close()
})

function ask(times: string[], given: Record<string, unknown> = {}, by = buyer) {
  return requestMeeting(
    app,
    by,
    RequestMeeting.parse({
      clientKey: randomUUID(),
      enterpriseId: makerEnterprise,
      purpose: '20,000 LED lamps a month',
      timeZone: 'UTC',
      times,
      ...given,
    }),
  )
}

const command = (actor: SignedInActor, input: Record<string, unknown>) =>
  commandMeeting(app, actor, CommandMeeting.parse(input), [])

const page = (actor: SignedInActor, id: string) => readMeetingPage(app, actor, id)

async function accept(actor: SignedInActor, id: string) {
  const { meeting } = await page(actor, id)
  return answerMeeting(app, actor, {
    intent: 'accept',
    meetingId: id,
    version: meeting.version,
    timeId: meeting.offered[0]!.id,
  })
}

async function agreed(times = ['2026-11-24T03:00'], given: Record<string, unknown> = {}) {
  const { id } = await ask(times, given)
  await accept(maker, id)
  return id
}

async function reasonOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'done'
  } catch (error) {
    if (error instanceof AppError) return error.reasonKey
    throw error
  }
}

const clock = () => moveByClock.run(app, {})

test('who is rung and answers in time meets at once, from this minute on', async () => {
  const { id } = await ask([], { now: true, minutes: 45 })
  now = new Date(now.getTime() + 20_000)
  await accept(maker, id)
  const { meeting } = await page(buyer, id)
  expect(meeting.state).toBe('accepted')
  expect(meeting.startsAt).toEqual(now)
  expect(meeting.endsAt!.getTime() - meeting.startsAt!.getTime()).toBe(45 * 60_000)
})

test('a missed ring becomes a normal request: “now” can no longer be taken, the other times can', async () => {
  const { id } = await ask(['2026-11-24T03:00'], { now: true })
  const rung = await page(maker, id)
  const nowTime = rung.meeting.offered.find((time) => time.now)!
  now = new Date(now.getTime() + 90_000)
  await clock()
  const { meeting } = await page(maker, id)
  expect(meeting).toMatchObject({ state: 'requested', ringUntil: null })
  expect(meeting.steps.map(({ kind }) => kind)).toEqual(['requested', 'ringMissed'])
  const late = { intent: 'accept' as const, meetingId: id, version: 1, timeId: nowTime.id }
  expect(await reasonOf(answerMeeting(app, maker, late))).toBe('ringOver')
  expect(await reasonOf(accept(maker, id))).toBe('ringOver')
  const other = meeting.offered.find((time) => !time.now)!
  const input = { intent: 'accept' as const, meetingId: id, version: 1, timeId: other.id }
  expect(await reasonOf(answerMeeting(app, maker, input))).toBe('done')
})

test('a meeting now needs no times, any other request does', async () => {
  expect(RequestMeeting.safeParse({ ...bare(), now: true }).success).toBe(true)
  expect(RequestMeeting.safeParse(bare()).error?.issues[0]?.path).toEqual(['times'])
  expect(
    RequestMeeting.safeParse({ ...bare(), now: true, place: 'at_event' }).error?.issues[0]?.path,
  ).toEqual(['placeDetail'])

  function bare() {
    return {
      clientKey: randomUUID(),
      enterpriseId: randomUUID(),
      purpose: 'twenty thousand lamps',
      timeZone: 'UTC',
    }
  }
})

test('that a request was opened is news for the other side, and an answer from before still counts', async () => {
  const { id } = await ask(['2026-11-24T03:00'])
  const { meeting } = await page(maker, id)
  await answerMeeting(app, maker, { intent: 'see', meetingId: id, version: 1 })
  expect((await page(buyer, id)).meeting.state).toBe('seen')
  const input = { intent: 'accept' as const, meetingId: id, version: 1, timeId: meeting.offered[0]!.id }
  expect(await reasonOf(answerMeeting(app, maker, input))).toBe('done')
})

test('an agreed meeting moves only when both sides consent; until then the old time stands', async () => {
  const id = await agreed()
  await command(buyer, {
    intent: 'reschedule',
    meetingId: id,
    version: 2,
    times: ['2026-11-25T03:00'],
    timeZone: 'UTC',
  })
  expect((await page(maker, id)).meeting.startsAt?.toISOString()).toBe('2026-11-24T03:00:00.000Z')
  await accept(maker, id)
  const { meeting } = await page(buyer, id)
  expect(meeting).toMatchObject({ state: 'accepted' })
  expect(meeting.startsAt?.toISOString()).toBe('2026-11-25T03:00:00.000Z')
  expect(await app.db.calendarBooking.count({ where: { meetingId: id } })).toBe(2)
  const { sequence } = await app.db.meeting.findUniqueOrThrow({ where: { id } })
  expect(sequence).toBe(2)
})

test('a wish for another time that nobody answers lapses, and the meeting stays agreed', async () => {
  const id = await agreed(['2026-12-10T03:00'])
  const times = ['2026-12-11T03:00']
  await command(buyer, { intent: 'reschedule', meetingId: id, version: 2, times, timeZone: 'UTC' })
  now = new Date(now.getTime() + 8 * 24 * HOUR)
  await clock()
  expect((await page(buyer, id)).meeting).toMatchObject({ state: 'accepted' })
})

test('the loser of a time hears how the meeting stands and which times still fit', async () => {
  await agreed(['2026-11-24T03:00'])
  const { id } = await ask(['2026-11-24T03:15', '2026-11-25T03:00'])
  const { meeting } = await page(maker, id)
  expect(meeting.offered.map(({ free }) => free)).toEqual([false, true])
  const input = { intent: 'accept' as const, meetingId: id, version: 1, timeId: meeting.offered[0]!.id }
  const error = await answerMeeting(app, maker, input).then(
    () => null,
    (refused: unknown) => refused as AppError,
  )
  expect(error).toMatchObject({
    code: 'conflict',
    reasonKey: 'timeTaken',
    detail: { state: 'requested', version: 1 },
  })
  const { alternatives } = error!.detail as { alternatives: { timeId?: string; startsAt: string }[] }
  expect(alternatives[0]).toMatchObject({ timeId: meeting.offered[1]!.id })
  // Others that suit both calendars: office hours in Tokyo and in Hanoi, not the time that was lost.
  expect(alternatives.length).toBeGreaterThan(1)
  for (const { startsAt } of alternatives) expect(startsAt.slice(0, 16)).not.toBe('2026-11-24T03:00')
})

test('rest after a meeting and a quota of meetings a day hold, whoever asks', async () => {
  await app.db.calendarSettings.create({ data: { personId: maker.personId, restMinutes: 15, maxPerDay: 2 } })
  await agreed(['2026-11-24T03:00'])
  expect(await reasonOf(agreed(['2026-11-24T03:40']))).toBe('timeTaken')
  expect(await reasonOf(agreed(['2026-11-24T03:45']))).toBe('done')
  expect(await reasonOf(agreed(['2026-11-24T06:00']))).toBe('dayFull')
  expect(await reasonOf(agreed(['2026-11-25T06:00']))).toBe('done')
})

test('a side hands a meeting over and brings an interpreter: calendars follow, and nobody is booked twice', async () => {
  const second = await aPerson(app, { acts: { for: makerEnterprise, as: 'representative' } })
  const third = await aPerson(app, { acts: { for: makerEnterprise, as: 'representative' } })
  const id = await agreed()
  const people = [
    { personId: second.personId, part: 'lead' },
    { personId: third.personId, part: 'interpreter' },
    { personId: maker.personId },
  ]
  await command(maker, { intent: 'assign', meetingId: id, version: 2, people })
  const booked = await app.db.calendarBooking.findMany({ where: { meetingId: id } })
  expect(booked.map(({ personId }) => personId).toSorted()).toEqual(
    [buyer.personId, second.personId, third.personId].toSorted(),
  )
  expect((await page(buyer, id)).meeting.partnerPerson).not.toBeNull()
  // The one who handed it over is free again, the interpreter is not.
  const other = await ask(['2026-11-24T03:00'], {}, await signedInAs(app, (await aMember(app)).email))
  await accept(maker, other.id)
  const both = [
    { personId: maker.personId, part: 'lead' },
    { personId: third.personId, part: 'interpreter' },
  ]
  const { meeting } = await page(maker, other.id)
  const again = { intent: 'assign', meetingId: other.id, version: meeting.version, people: both }
  expect(await reasonOf(command(maker, again))).toBe('timeTaken')
})

test.each([
  ['nobody who leads', [], 'leadNeeded'],
  ['somebody of another enterprise', [{ personId: randomUUID(), part: 'lead' }], 'personNotThere'],
])('people cannot be set to %s', async (_what, people, reason) => {
  const { id } = await ask(['2026-11-24T03:00'])
  expect(await reasonOf(command(maker, { intent: 'assign', meetingId: id, version: 1, people }))).toBe(reason)
})

test('a message is written once however often it is sent, and says how far it was read', async () => {
  const { id } = await ask(['2026-11-24T03:00'])
  const message = { intent: 'message', meetingId: id, clientKey: randomUUID(), text: 'Catalogue attached' }
  await Promise.all([1, 2, 3].map(() => command(buyer, message)))
  const { noteReading } = await import('#app/features/meetings/conversation/note-reading.server.ts')
  const seen = async () =>
    (await page(buyer, id)).conversation.messages.map(({ text, state }) => [text, state])
  expect(await seen()).toEqual([['Catalogue attached', 'sent']])
  now = new Date(now.getTime() + 1000)
  await noteReading(app, maker, { meetingId: id, read: false })
  expect(await seen()).toEqual([['Catalogue attached', 'delivered']])
  expect(await noteReading(app, maker, { meetingId: id, read: true })).toEqual({ news: true })
  expect(await noteReading(app, maker, { meetingId: id, read: true })).toEqual({ news: false })
  expect(await seen()).toEqual([['Catalogue attached', 'read']])
})

test('a blocked partner can neither ask nor write, until they are let in again', async () => {
  const { id } = await ask(['2026-11-24T03:00'])
  await command(maker, { intent: 'block', meetingId: id, blocked: 'true' })
  const message = { intent: 'message', meetingId: id, clientKey: randomUUID(), text: 'Please answer' }
  expect(await reasonOf(command(buyer, message))).toBe('notWelcome')
  expect(await reasonOf(ask(['2026-11-25T03:00']))).toBe('notWelcome')
  await command(maker, { intent: 'block', meetingId: id, blocked: 'false' })
  expect(await reasonOf(command(buyer, message))).toBe('done')
})

test('contacts of the other side are seen from the agreement on, and not before', async () => {
  await app.db.enterprise.update({ where: { id: makerEnterprise }, data: { contactPhone: '024 0000 0000' } })
  const { id } = await ask(['2026-11-24T03:00'])
  expect((await page(buyer, id)).meeting.contact).toBeNull()
  await accept(maker, id)
  expect((await page(buyer, id)).meeting.contact).toMatchObject({ phone: '024 0000 0000' })
})

test('a stranger sees nothing of a meeting and can do nothing in it', async () => {
  const id = await agreed()
  const stranger = await signedInAs(app, (await aMember(app)).email)
  expect(await reasonOf(page(stranger, id))).toBe('meetingNotFound')
  for (const input of [
    { intent: 'message', clientKey: randomUUID(), text: 'hello' },
    { intent: 'block', blocked: 'true' },
    { intent: 'report', reason: 'spam' },
    { intent: 'outcome', version: 2, answer: 'informative' },
    { intent: 'arrange', version: 2, agenda: 'mine' },
    { intent: 'assign', version: 2, people: [{ personId: stranger.personId, part: 'lead' }] },
  ])
    expect(await reasonOf(command(stranger, { ...input, meetingId: id }))).toBe('meetingNotFound')
})

test('after its time both sides say what came of it; the comment of one is not for the other', async () => {
  const id = await agreed()
  now = new Date('2026-11-24T04:00:00Z')
  await clock()
  expect((await page(buyer, id)).meeting.state).toBe('held')
  const said = { intent: 'outcome', meetingId: id, answer: 'cooperation_possible', comment: 'price is high' }
  await command(buyer, { ...said, version: 3 })
  const theirs = await page(maker, id)
  expect(theirs.meeting).toMatchObject({ state: 'rated', partnerSays: true, outcome: null })
  expect(JSON.stringify(theirs)).not.toContain('price is high')
  await command(maker, {
    intent: 'outcome',
    meetingId: id,
    version: theirs.meeting.version,
    answer: 'did_not_take_place',
  })
  expect((await page(buyer, id)).meeting).toMatchObject({ state: 'rated', partnerSays: false })
})

test('a meeting that did not take place is asked about no further', async () => {
  const id = await agreed()
  now = new Date('2026-11-24T04:00:00Z')
  await clock()
  await command(buyer, { intent: 'outcome', meetingId: id, version: 3, answer: 'did_not_take_place' })
  expect((await page(buyer, id)).meeting).toMatchObject({ state: 'missed', followUps: [] })
})

test('what became of a meeting is asked after 30, 90 and 180 days, once each, and answered in numbers', async () => {
  const id = await agreed()
  now = new Date('2026-11-24T04:00:00Z')
  await clock()
  await command(buyer, { intent: 'outcome', meetingId: id, version: 3, answer: 'informative' })
  const [first, later] = (await page(maker, id)).meeting.followUps
  expect([first?.days, first?.due, later?.days]).toEqual([30, false, 90])
  const answer = {
    intent: 'followUp',
    meetingId: id,
    followUpId: first!.id,
    trialOrder: 'true',
    value: '1.250.000,5',
    jobs: '12',
    currency: 'VND',
  }
  expect(await reasonOf(command(maker, answer))).toBe('meetingNotFound')
  now = new Date('2026-12-25T04:00:00Z')
  await askFollowUps.run(app, {})
  await askFollowUps.run(app, {})
  expect(await app.db.domainEvent.count({ where: { subjectId: id, kind: 'meeting.followUp' } })).toBe(2)
  expect(await reasonOf(command(maker, { ...answer, value: 'much' }))).toBe('amountUnclear')
  await command(maker, answer)
  expect((await page(maker, id)).meeting.followUps[0]).toMatchObject({
    trialOrder: true,
    contract: false,
    value: 1_250_000.5,
    jobs: 12,
  })
})

test('a full enterprise puts requests in line; a time that becomes free is offered to the first, then to the next', async () => {
  const others = await Promise.all(
    [0, 1].map(async () => signedInAs(app, (await aMember(app, { timeZone: 'Asia/Ho_Chi_Minh' })).email)),
  )
  const line = await Promise.all(others.map((other) => ask(['2026-11-26T03:00'], {}, other)))
  for (const { id } of line) {
    await answerMeeting(app, maker, { intent: 'wait', meetingId: id, version: 1 })
    now = new Date(now.getTime() + 1000)
  }
  expect((await page(others[1]!, line[1]!.id)).meeting.before).toBe(1)
  await offerFreeTimes.run(app, { enterpriseIds: [makerEnterprise] })
  const first = (await page(others[0]!, line[0]!.id)).meeting
  const second = (await page(others[1]!, line[1]!.id)).meeting
  expect([first.state, second.state]).toEqual(['offered', 'offered'])
  // Each another time, so that both can say yes.
  expect(first.offered[0]!.startsAt).not.toEqual(second.offered[0]!.startsAt)
  expect(first.expiresAt.getTime()).toBeLessThan(first.offered[0]!.startsAt.getTime())

  await accept(others[1]!, line[1]!.id)
  expect((await page(maker, line[1]!.id)).meeting.state).toBe('accepted')
  // The first lets it pass by saying nothing, and stands at the end of the line.
  now = new Date(first.expiresAt.getTime() + 1000)
  await clock()
  const lapsed = (await page(others[0]!, line[0]!.id)).meeting
  expect(lapsed).toMatchObject({ state: 'waiting', before: 0 })
  expect(lapsed.steps.at(-1)?.kind).toBe('offerLapsed')
})

test('those in line who can take no time keep nobody behind them waiting', async () => {
  const { email, enterpriseId } = await aMember(app, { timeZone: 'Asia/Ho_Chi_Minh' })
  const away = await signedInAs(app, email)
  await app.db.calendarException.create({
    data: {
      personId: away.personId,
      kind: 'off',
      firstDay: new Date('2026-11-01'),
      lastDay: new Date('2027-02-01'),
    },
  })
  const waits = (by: SignedInActor, requesterEnterpriseId: string, minute: number) =>
    app.db.meeting.create({
      data: {
        clientKey: randomUUID(),
        requesterPersonId: by.personId,
        requesterEnterpriseId,
        responderEnterpriseId: makerEnterprise,
        purpose: '20,000 LED lamps a month',
        place: 'online',
        state: 'waiting',
        waitingSince: new Date(MONDAY.getTime() + minute * 60_000),
        expiresAt: new Date(MONDAY.getTime() + 60 * 24 * HOUR),
        participants: { create: { personId: by.personId, side: 'requester', part: 'lead' } },
      },
    })
  // Two of them since the same moment, where the pages of the line meet.
  for (let place = 0; place < 41; place += 1) await waits(away, enterpriseId, Math.floor(place / 2))
  const last = await waits(buyer, buyer.memberships[0]!.enterpriseId, 60)
  await offerFreeTimes.run(app, { enterpriseIds: [makerEnterprise] })
  expect(await app.db.meeting.findUniqueOrThrow({ where: { id: last.id } })).toMatchObject({
    state: 'offered',
  })
})

test('the inbox narrows to what is to be done, to one direction, and to words in name or purpose', async () => {
  const sent = await ask(['2026-11-24T03:00'], { purpose: 'aluminium housings for lamps' })
  const query = (given: Record<string, string>) => MeetingListQuery.parse(given)
  const ids = async (actor: SignedInActor, given: Record<string, string>) =>
    (await listMeetings(app, actor, query(given))).meetings.map(({ id }) => id)
  expect(await ids(maker, { show: 'todo' })).toEqual([sent.id])
  expect(await ids(buyer, { show: 'todo' })).toEqual([])
  expect(await ids(buyer, { direction: 'received' })).toEqual([])
  expect(await ids(buyer, { words: 'ALUMINIUM' })).toEqual([sent.id])
  expect(await ids(buyer, { words: 'steel' })).toEqual([])
  expect(await ids(maker, { show: 'mine' })).toEqual([])
})
