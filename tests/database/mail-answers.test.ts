import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { answerMeeting } from '#app/features/meetings/index.server.ts'
import { AnswerByMail, answerByMail, readMailAnswer } from '#app/features/notifications/index.server.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import { AppError } from '#app/platform/errors.ts'
import { withoutTokens } from '#app/platform/token-paths.ts'
import { action, loader, meta } from '#app/routes/mail-answer.tsx'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aPerson, signedInAs } from '#tests/factories/people.ts'
import {
  accept,
  aRequest,
  mailTo,
  offered,
  tell,
  tokensIn,
  twoSides,
} from '#tests/factories/told-meetings.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

const NOW = new Date('2026-11-23T02:00:00Z')

let database: TestDatabase
let app: TestApp
let buyer: SignedInActor
let maker: SignedInActor
let makerEnterprise: string
let id: string
/** Links of the mail about the request: two times, then the refusal. */
let links: [string, string, string]

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url, { now: NOW })
})

beforeEach(async () => {
  app.clock = { now: () => NOW }
  ;({ buyer, maker, makerEnterprise } = await twoSides(app))
  ;({ id } = await aRequest(app, buyer, makerEnterprise, ['2026-12-01T02:00', '2026-12-02T02:00']))
  await tell(app, id)
  links = tokensIn(await mailTo(app, maker.personId, 'requested')) as typeof links
})

afterAll(async () => {
  await app.close()
  await database.close()
})

const read = (token: string) => readMailAnswer(app, token, 'vi')
const stateOf = async (token: string) => (await read(token)).state
const answer = (token: string, given: Record<string, unknown>) =>
  answerByMail(app, token, AnswerByMail.parse(given))
const meeting = () =>
  app.db.meeting.findUniqueOrThrow({ where: { id }, include: { steps: { orderBy: { version: 'asc' } } } })
const stepsOf = async () => (await meeting()).steps.map(({ kind }) => kind)

async function reasonOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'done'
  } catch (error) {
    if (error instanceof AppError) return error.reasonKey
    throw error
  }
}

test('opening a link, however often and by whatever program, changes nothing', async () => {
  for (let times = 0; times < 5; times++) for (const token of links) expect(await stateOf(token)).toBe('open')
  expect(await stepsOf()).toEqual(['requested'])
  expect(await app.db.mailAnswer.count({ where: { meetingId: id, usedAt: { not: null } } })).toBe(0)
  const page = await read(links[1])
  expect(page).toMatchObject({
    intent: 'accept',
    person: maker.name,
    time: { startsAt: new Date('2026-12-02T02:00:00Z') },
    timeZone: 'Asia/Ho_Chi_Minh',
  })
})

test('the button accepts the time of its link as the person who got the mail', async () => {
  await answer(links[1], { intent: 'accept' })
  expect(await meeting()).toMatchObject({
    state: 'accepted',
    startsAt: new Date('2026-12-02T02:00:00Z'),
    responderPersonId: maker.personId,
  })
  expect((await meeting()).steps.at(-1)).toMatchObject({ kind: 'accepted', actorId: maker.personId })
  const logged = await app.db.auditEntry.findFirst({
    where: { tableName: 'meeting', recordId: id, change: 'update' },
    orderBy: { id: 'desc' },
  })
  expect(logged).toMatchObject({ personId: maker.personId, act: '/answers' })
})

test('clicked twenty times at once, and again later, it acts once and always shows the same', async () => {
  await Promise.all(Array.from({ length: 20 }, () => answer(links[0], { intent: 'accept' })))
  await answer(links[0], { intent: 'accept' })
  expect(await stepsOf()).toEqual(['requested', 'accepted'])
  expect(await stateOf(links[0])).toBe('done')
  expect(await app.db.calendarBooking.count({ where: { meetingId: id } })).toBe(2)

  // Called off since, by the other side: the link does not bring it back.
  await answerMeeting(app, buyer, { intent: 'cancel', meetingId: id, version: 2 })
  await answer(links[0], { intent: 'accept' })
  expect(await stepsOf()).toEqual(['requested', 'accepted', 'cancelled'])
  expect(await read(links[0])).toMatchObject({ state: 'done', present: 'cancelled' })
})

test('a process that died before it could note the link as used leaves a link that acts no second time', async () => {
  await answer(links[0], { intent: 'accept' })
  await app.db.mailAnswer.updateMany({ where: { meetingId: id }, data: { usedAt: null } })
  expect(await stateOf(links[0])).toBe('done')
  await answer(links[0], { intent: 'accept' })
  expect(await stepsOf()).toEqual(['requested', 'accepted'])
})

test('the other links of a mail are over with the first that is used', async () => {
  await answer(links[2], { intent: 'decline', reason: 'noCapacity', note: 'Chưa đủ máy' })
  expect((await meeting()).reason).toBe('noCapacity')
  expect(await stateOf(links[2])).toBe('done')
  expect(await stateOf(links[0])).toBe('moved')
  await answer(links[0], { intent: 'accept' })
  expect(await stepsOf()).toEqual(['requested', 'declined'])
})

test('two links pressed at the same moment: one of them acts', async () => {
  await Promise.all([
    answer(links[0], { intent: 'accept' }),
    answer(links[1], { intent: 'accept' }),
    answer(links[2], { intent: 'decline', reason: 'other' }),
  ])
  expect(await stepsOf()).toHaveLength(2)
})

test('a link does only what it is for, and declining needs a reason that exists', async () => {
  expect(await reasonOf(answer(links[0], { intent: 'decline', reason: 'other' }))).toBe('badInput')
  expect(await reasonOf(answer(links[2], { intent: 'accept' }))).toBe('badInput')
  expect(await reasonOf(answer(links[2], { intent: 'decline', reason: 'nonsense' }))).toBe('badInput')
  expect(AnswerByMail.safeParse({ intent: 'decline' }).success).toBe(false)
  expect(await stepsOf()).toEqual(['requested'])
})

test('what has changed since the mail is said, and nothing is done', async () => {
  await answerMeeting(app, maker, {
    intent: 'counter',
    meetingId: id,
    version: 1,
    times: ['2026-12-03T09:00'],
    timeZone: 'Asia/Ho_Chi_Minh',
    minutes: 30,
  })
  await answer(links[0], { intent: 'accept' })
  expect(await read(links[0])).toMatchObject({ state: 'moved', present: 'countered' })
  expect(await stepsOf()).toEqual(['requested', 'countered'])
})

test('that the request was only opened meanwhile makes no link old', async () => {
  await answerMeeting(app, maker, { intent: 'see', meetingId: id, version: 1 })
  await answer(links[0], { intent: 'accept' })
  expect(await stepsOf()).toEqual(['requested', 'seen', 'accepted'])
})

test('a colleague who was quicker is told of, not overruled', async () => {
  const acts = { for: makerEnterprise, as: 'editor' as const }
  const colleague = await signedInAs(app, (await aPerson(app, { acts })).email)
  await accept(app, colleague, id)
  expect(await read(links[1])).toMatchObject({ state: 'moved', present: 'accepted' })
})

test('a time that was taken meanwhile by another meeting is refused with words, and the link can still decline', async () => {
  const other = await twoSides(app)
  const second = await aRequest(app, other.buyer, makerEnterprise, ['2026-12-01T02:00'])
  await accept(app, maker, second.id)
  expect(await reasonOf(answer(links[0], { intent: 'accept' }))).toBe('timeTaken')
  expect(await stateOf(links[0])).toBe('open')
  await answer(links[1], { intent: 'accept' })
  expect(await stateOf(links[1])).toBe('done')
})

test('after its time a link does nothing', async () => {
  const { expiresAt } = await meeting()
  app.clock = { now: () => expiresAt }
  expect(await stateOf(links[0])).toBe('expired')
  await answer(links[0], { intent: 'accept' })
  expect(await stepsOf()).toEqual(['requested'])
})

test('somebody who was blocked, left the enterprise or deletes their account answers nothing more, and sees nothing', async () => {
  const person = (data: Record<string, Date | null>) =>
    app.db.person.update({ where: { id: maker.personId }, data })
  for (const column of ['blockedAt', 'eraseDueAt']) {
    await person({ [column]: NOW })
    await answer(links[0], { intent: 'accept' })
    expect(await read(links[0])).toMatchObject({ state: 'gone', purpose: null, time: null, agreed: null })
    await person({ [column]: null })
  }
  await app.db.membership.deleteMany({ where: { personId: maker.personId } })
  await answer(links[0], { intent: 'accept' })
  expect(await read(links[0])).toMatchObject({ state: 'gone', purpose: null })
  expect(await stepsOf()).toEqual(['requested'])
})

test('a link that was made up is no link', async () => {
  expect(await reasonOf(read('tk_made-up'))).toBe('linkNotFound')
  expect(await reasonOf(answer('tk_made-up', { intent: 'accept' }))).toBe('linkNotFound')
  expect(await reasonOf(answer(`${links[0]}x`, { intent: 'accept' }))).toBe('linkNotFound')
})

test('a proposed new time is taken, or the agreed one kept, by links as well', async () => {
  await answer(links[0], { intent: 'accept' })
  await answerMeeting(app, maker, {
    intent: 'reschedule',
    meetingId: id,
    version: 2,
    times: ['2026-12-03T09:00'],
    timeZone: 'Asia/Ho_Chi_Minh',
    minutes: 30,
  })
  await tell(app, id)
  const [take = '', keep = ''] = tokensIn(await mailTo(app, buyer.personId, 'rescheduling'))
  expect(await read(keep)).toMatchObject({ intent: 'keepTime', timeZone: 'Asia/Tokyo' })
  await answer(keep, { intent: 'keepTime' })
  expect(await stepsOf()).toEqual(['requested', 'accepted', 'rescheduling', 'timeKept'])
  expect(await stateOf(take)).toBe('moved')
  expect((await meeting()).startsAt).toEqual(
    (await offered(app, id)).find(({ round }) => round === 1)?.startsAt,
  )
})

test('the page asks nobody to sign in, is not indexed, and its address stays out of logs', async () => {
  expect(loader.permission).toBe('meetings.answerByMail')
  expect(action.permission).toBe('meetings.answerByMail')
  const described = meta({ data: { title: 'x' } })
  expect(described).toContainEqual({ name: 'robots', content: 'noindex' })
  expect(described).toContainEqual({ name: 'referrer', content: 'same-origin' })
  expect(withoutTokens(`/en/answers/${links[0]}`)).toBe('/en/answers/tk_…')
})
