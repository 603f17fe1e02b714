import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, expect, test } from 'vitest'

import {
  answerMeeting,
  moveByClock,
  listMeetings,
  MeetingListQuery,
  readWaiting,
  RequestMeeting,
  requestMeeting,
} from '#app/features/meetings/index.server.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aMember, signedInAs } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

const NOW = new Date('2026-11-23T02:00:00Z')

let database: TestDatabase
let app: TestApp
let buyer: SignedInActor
let maker: SignedInActor
let makerEnterprise: string

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url, { now: NOW })
  buyer = await signedInAs(app, (await aMember(app, { language: 'en', timeZone: 'Asia/Tokyo' })).email)
  const made = await aMember(app)
  maker = await signedInAs(app, made.email)
  makerEnterprise = made.enterpriseId
})

afterAll(async () => {
  await app.close()
  await database.close()
})

function input(times: string[], given: Record<string, unknown> = {}) {
  return RequestMeeting.parse({
    clientKey: randomUUID(),
    enterpriseId: makerEnterprise,
    purpose: '20,000 LED lamps a month',
    timeZone: 'UTC',
    times,
    ...given,
  })
}

async function offered(meetingId: string) {
  return app.db.meetingTime.findMany({
    where: { meetingId },
    orderBy: [{ round: 'desc' }, { startsAt: 'asc' }],
  })
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

test('a request waits at the other side, and accepting it books both people', async () => {
  const meeting = await requestMeeting(app, buyer, input(['2026-12-01T02:00']))
  const waiting = await readWaiting(app, maker)
  expect(waiting.newest.map(({ id }) => id)).toContain(meeting.id)
  expect((await readWaiting(app, buyer)).total).toBe(0)

  const [time] = await offered(meeting.id)
  const answer = await answerMeeting(app, maker, {
    intent: 'accept',
    meetingId: meeting.id,
    version: 1,
    timeId: time!.id,
  })
  expect(answer).toMatchObject({ state: 'accepted', version: 2 })
  const bookings = await app.db.calendarBooking.findMany({ where: { meetingId: meeting.id } })
  expect(bookings.map(({ personId }) => personId).toSorted()).toEqual(
    [buyer.personId, maker.personId].toSorted(),
  )
})

test('the same request sent twice, even at the same moment, is one meeting', async () => {
  const request = input(['2026-12-02T02:00'])
  const answers = await Promise.all(Array.from({ length: 5 }, () => requestMeeting(app, buyer, request)))
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  const events = await app.db.domainEvent.count({ where: { subjectId: answers[0]!.id } })
  expect(events).toBe(1)
})

test('other times can be proposed back and forth; only the latest ones can be accepted', async () => {
  const meeting = await requestMeeting(app, buyer, input(['2026-12-03T02:00']))
  const [first] = await offered(meeting.id)
  await answerMeeting(app, maker, {
    intent: 'counter',
    meetingId: meeting.id,
    version: 1,
    times: ['2026-12-03T09:00'],
    timeZone: 'Asia/Ho_Chi_Minh',
    minutes: 45,
  })
  const accept = (timeId: string) =>
    answerMeeting(app, buyer, { intent: 'accept', meetingId: meeting.id, version: 2, timeId })
  expect(await reasonOf(accept(first!.id))).toBe('timeNotOffered')
  const [second] = await offered(meeting.id)
  expect(second?.startsAt).toEqual(new Date('2026-12-03T02:00:00Z'))
  expect(second?.endsAt).toEqual(new Date('2026-12-03T02:45:00Z'))
  expect(await accept(second!.id)).toMatchObject({ state: 'accepted' })
})

test('cancelling an agreed meeting frees the time for others', async () => {
  const first = await requestMeeting(app, buyer, input(['2026-12-04T02:00']))
  const second = await requestMeeting(app, buyer, input(['2026-12-04T02:15']))
  const accept = async (meetingId: string) =>
    answerMeeting(app, maker, {
      intent: 'accept',
      meetingId,
      version: 1,
      timeId: (await offered(meetingId))[0]!.id,
    })
  await accept(first.id)
  expect(await reasonOf(accept(second.id))).toBe('timeTaken')
  await answerMeeting(app, buyer, { intent: 'cancel', meetingId: first.id, version: 2 })
  expect(await accept(second.id)).toMatchObject({ state: 'accepted' })
})

test('meetings that adjoin do not get in each other’s way', async () => {
  for (const start of ['2026-12-05T02:00', '2026-12-05T02:30']) {
    const { id } = await requestMeeting(app, buyer, input([start]))
    const timeId = (await offered(id))[0]!.id
    expect(
      await answerMeeting(app, maker, { intent: 'accept', meetingId: id, version: 1, timeId }),
    ).toMatchObject({
      state: 'accepted',
    })
  }
})

test('two hundred times over, two people accept overlapping meetings at the same instant: one wins, one is told why', async () => {
  const others = await Promise.all([aMember(app), aMember(app)])
  const [left, right] = await Promise.all(others.map(({ email }) => signedInAs(app, email)))
  const outcomes: string[] = []
  for (let round = 0; round < 200; round++) {
    const day = new Date(Date.UTC(2026, 11, 10) + (round % 100) * 86_400_000).toISOString().slice(0, 10)
    const hour = round < 100 ? '02' : '06'
    // Both requests come from the same buyer, so both answers need the buyer's time.
    const [a, b] = await Promise.all(
      others.map(({ enterpriseId }, index) =>
        requestMeeting(app, buyer, input([`${day}T${hour}:${index === 0 ? '00' : '15'}`], { enterpriseId })),
      ),
    )
    const [timeA, timeB] = await Promise.all([offered(a!.id), offered(b!.id)])
    const answers = await Promise.all([
      reasonOf(
        answerMeeting(app, left!, { intent: 'accept', meetingId: a!.id, version: 1, timeId: timeA[0]!.id }),
      ),
      reasonOf(
        answerMeeting(app, right!, { intent: 'accept', meetingId: b!.id, version: 1, timeId: timeB[0]!.id }),
      ),
    ])
    outcomes.push(answers.toSorted().join(' and '))
  }
  expect(new Set(outcomes)).toEqual(new Set(['accepted and timeTaken']))
  const overlaps = await database.pool.query(`
    SELECT 1 FROM calendar_booking a JOIN calendar_booking b
    ON a.person_id = b.person_id AND a.id < b.id AND a.during && b.during`)
  expect(overlaps.rowCount).toBe(0)
  const agreed = await database.pool.query(`
    SELECT 1 FROM meeting m WHERE state = 'accepted'
    AND (SELECT count(*) FROM calendar_booking b WHERE b.meeting_id = m.id) <> 2`)
  expect(agreed.rowCount).toBe(0)
}, 120_000)

test('two colleagues answering the same request at once: the second is told that it has moved on', async () => {
  const { id } = await requestMeeting(app, buyer, input(['2026-12-07T02:00']))
  const timeId = (await offered(id))[0]!.id
  const answers = await Promise.all([
    reasonOf(answerMeeting(app, maker, { intent: 'accept', meetingId: id, version: 1, timeId })),
    reasonOf(answerMeeting(app, maker, { intent: 'decline', meetingId: id, version: 1, reason: 'notNow' })),
  ])
  expect(answers.toSorted()).toEqual(['accepted', 'meetingMovedOn'])
})

test.each([
  ['a time in the past', () => input(['2026-11-20T02:00']), 'timePast'],
  ['a time next year', () => input(['2027-11-20T02:00']), 'timeTooFar'],
  [
    'a time that the clock jumps over',
    () => input(['2027-03-28T02:30'], { timeZone: 'Europe/Berlin' }),
    'timeGap',
  ],
  ['two times that overlap', () => input(['2026-12-08T02:00', '2026-12-08T02:10']), 'timesOverlap'],
  [
    'an enterprise that does not exist',
    () => input(['2026-12-08T02:00'], { enterpriseId: randomUUID() }),
    'enterpriseNotFound',
  ],
  ['a product of somebody else', () => input(['2026-12-08T02:00'], { productId: randomUUID() }), 'badInput'],
  [
    'somebody else’s enterprise',
    () => input(['2026-12-08T02:00'], { onBehalfOf: randomUUID() }),
    'notYourEnterprise',
  ],
])('a request with %s is refused with its reason', async (_what, request, reason) => {
  expect(await reasonOf(requestMeeting(app, buyer, request()))).toBe(reason)
})

test('a purpose with a zero byte, which no text column can hold, is refused with a reason', async () => {
  const request = input(['2026-12-08T02:00'], { purpose: 'twenty thousand \u0000 lamps' })
  expect(await reasonOf(requestMeeting(app, buyer, request))).toBe('badInput')
})

test('nobody can ask their own enterprise, or one without people', async () => {
  const own = buyer.memberships[0]!.enterpriseId
  expect(await reasonOf(requestMeeting(app, buyer, input(['2026-12-08T02:00'], { enterpriseId: own })))).toBe(
    'ownEnterprise',
  )
  const empty = await app.db.enterprise.create({
    data: { slug: `empty-${randomUUID()}`, nameVi: 'Không người', origin: 'public_record', asOf: NOW },
  })
  expect(
    await reasonOf(requestMeeting(app, buyer, input(['2026-12-08T02:00'], { enterpriseId: empty.id }))),
  ).toBe('nobodyToMeet')
})

test('a stranger sees and answers nothing, as if the meeting did not exist', async () => {
  const { id } = await requestMeeting(app, buyer, input(['2026-12-09T02:00']))
  const stranger = await signedInAs(app, (await aMember(app)).email)
  const answer = answerMeeting(app, stranger, { intent: 'cancel', meetingId: id, version: 1 })
  expect(await reasonOf(answer)).toBe('meetingNotFound')
  const list = await listMeetings(app, stranger, MeetingListQuery.parse({}))
  expect(list.meetings).toEqual([])
})

test('a request that nobody answers ends by itself and both sides are told', async () => {
  const { id } = await requestMeeting(app, buyer, input(['2026-11-24T02:00']))
  const later = { ...app, clock: { now: () => new Date('2026-11-24T02:00:01Z') } }
  await moveByClock.run(later, {})
  expect(await app.db.meeting.findUnique({ where: { id }, select: { state: true, version: true } })).toEqual({
    state: 'expired',
    version: 2,
  })
  expect(await app.db.domainEvent.count({ where: { subjectId: id, kind: 'meeting.expired' } })).toBe(1)
})
