import ICAL from 'ical.js'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { answerMeeting } from '#app/features/meetings/index.server.ts'
import { noteMeetingOpened, readStopMails, stopMails } from '#app/features/notifications/index.server.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import { deliverMail } from '#app/platform/mail/deliver-mail.job.server.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aMailServer } from '#tests/factories/mail-server.ts'
import { aPerson, signedInAs } from '#tests/factories/people.ts'
import {
  accept,
  aRequest,
  happen,
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

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url, { now: NOW, variables: { PUBLIC_URL: 'https://nhip-cau.example' } })
})

beforeEach(async () => {
  app.clock = { now: () => NOW }
  ;({ buyer, maker, makerEnterprise } = await twoSides(app))
})

afterAll(async () => {
  await app.close()
  await database.close()
})

const request = (times = ['2026-12-01T02:00', '2026-12-02T16:30'], given: Record<string, unknown> = {}) =>
  aRequest(app, buyer, makerEnterprise, times, given)

const queued = (personId: string) =>
  app.db.mail.findMany({ where: { recipientId: personId }, orderBy: { id: 'asc' } })

/** The entry for the calendar in a mail, read by another library than the one that wrote it. */
function entryIn(mail: Awaited<ReturnType<typeof mailTo>>) {
  if (!mail?.calendar) throw new Error('the mail brings no entry')
  const calendar = new ICAL.Component(ICAL.parse(mail.calendar.content) as unknown[])
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!)
  return {
    method: calendar.getFirstPropertyValue('method'),
    sent: mail.calendar.method,
    uid: event.uid,
    sequence: event.sequence,
    start: event.startDate.toJSDate(),
    end: event.endDate.toJSDate(),
    status: event.component.getFirstPropertyValue('status'),
  }
}

test('a request is told in the reader’s language, with the times of both sides and a link for each answer', async () => {
  const { id } = await request()
  await tell(app, id)
  const mail = await mailTo(app, maker.personId, 'requested')
  expect(mail?.subject).toMatch(/^Buyer .* đề nghị gặp: 20,000 LED lamps a month$/)
  expect(mail?.text).toContain('> 20,000 LED lamps a month')
  // Nine in Hà Nội is eleven in Tokyo; half past eleven at night there is the next day.
  expect(mail?.text).toContain('Thứ Ba, 01/12/2026, 09:00–09:30 (GMT+7)\n  Giờ bên kia: 11:00–11:30 (GMT+9)')
  expect(mail?.text).toContain(
    'Thứ Tư, 02/12/2026, 23:30–00:00 (GMT+7)\n  Giờ bên kia: Thứ Năm, 03/12/2026, 01:30–02:00 (GMT+9)',
  )
  expect(tokensIn(mail)).toHaveLength(3)
  expect(new Set(tokensIn(mail)).size).toBe(3)
  expect(mail?.text).toContain(`https://nhip-cau.example/meetings/${id}#answer`)
  // Whoever reads the database cannot answer for anybody.
  const kept = JSON.stringify(await app.db.mailAnswer.findMany({ where: { meetingId: id } }))
  for (const token of tokensIn(mail)) expect(kept).not.toContain(token)
})

test('a request that was answered before its mail goes out brings no mail', async () => {
  const { id } = await request()
  await tell(app, id)
  await answerMeeting(app, maker, { intent: 'decline', meetingId: id, version: 1, reason: 'notNow' })
  expect(await mailTo(app, maker.personId, 'requested')).toBeNull()
  await tell(app, id)
  const declined = await mailTo(app, buyer.personId, 'declined')
  expect(declined?.subject).toMatch(/declined the meeting request$/)
  expect(declined?.text).toContain('Reason: Not at this time')
})

test('other times in the place of the first ones make the first mail old', async () => {
  const { id } = await request()
  await tell(app, id)
  await answerMeeting(app, maker, {
    intent: 'counter',
    meetingId: id,
    version: 1,
    times: ['2026-12-03T09:00'],
    timeZone: 'Asia/Ho_Chi_Minh',
    minutes: 30,
    note: 'Mornings are better',
  })
  await tell(app, id)
  expect(await mailTo(app, maker.personId, 'requested')).toBeNull()
  const mail = await mailTo(app, buyer.personId, 'countered')
  expect(mail?.text).toContain('Thursday, 3 Dec 2026, 11:00–11:30 (GMT+9)')
  expect(mail?.text).toContain('Message: Mornings are better')
  expect(tokensIn(mail)).toHaveLength(2)
})

test('an agreed meeting comes as an invitation to all who take part, and is moved and removed under the same name', async () => {
  const { id } = await request()
  await accept(app, maker, id)
  await tell(app, id)
  const first = entryIn(await mailTo(app, buyer.personId, 'accepted'))
  expect(first).toEqual({
    method: 'REQUEST',
    sent: 'REQUEST',
    uid: `${id}@nhip-cau.example`,
    sequence: 1,
    start: new Date('2026-12-01T02:00:00Z'),
    end: new Date('2026-12-01T02:30:00Z'),
    status: 'CONFIRMED',
  })
  // Whoever accepted has a calendar as well, though no news.
  expect(entryIn(await mailTo(app, maker.personId, 'accepted')).uid).toBe(first.uid)
  expect(await app.db.notification.count({ where: { personId: maker.personId, kind: 'accepted' } })).toBe(0)

  await answerMeeting(app, maker, {
    intent: 'reschedule',
    meetingId: id,
    version: 2,
    times: ['2026-12-04T09:00'],
    timeZone: 'Asia/Ho_Chi_Minh',
    minutes: 30,
  })
  await tell(app, id)
  expect((await mailTo(app, buyer.personId, 'rescheduling'))?.text).toContain(
    'Agreed time: Tuesday, 1 Dec 2026',
  )
  await accept(app, buyer, id)
  await tell(app, id)
  const moved = entryIn(await mailTo(app, maker.personId, 'rescheduled'))
  expect(moved).toMatchObject({ uid: first.uid, sequence: 2, start: new Date('2026-12-04T02:00:00Z') })
  // The mail of the first agreement would be wrong by now.
  expect(await mailTo(app, buyer.personId, 'accepted')).toBeNull()

  await answerMeeting(app, buyer, { intent: 'cancel', meetingId: id, version: 4, reason: 'cannotCome' })
  await tell(app, id)
  const cancelled = await mailTo(app, maker.personId, 'cancelled')
  expect(entryIn(cancelled)).toMatchObject({
    method: 'CANCEL',
    sent: 'CANCEL',
    uid: first.uid,
    sequence: 3,
    status: 'CANCELLED',
  })
  expect(await mailTo(app, maker.personId, 'rescheduled')).toBeNull()
  expect(entryIn(await mailTo(app, buyer.personId, 'cancelled')).method).toBe('CANCEL')
})

test('a withdrawn request removes nothing from a calendar, and whoever withdrew it gets no mail', async () => {
  const { id } = await request()
  await answerMeeting(app, buyer, { intent: 'cancel', meetingId: id, version: 1 })
  await tell(app, id)
  const mail = await mailTo(app, maker.personId, 'cancelled')
  expect(mail?.subject).toMatch(/rút yêu cầu gặp$/)
  expect(mail?.calendar).toBeUndefined()
  expect(await mailTo(app, buyer.personId, 'cancelled')).toBeUndefined()
})

test('a request that rings is told by mail only when nobody answered it', async () => {
  const { id } = await request([], { now: true })
  await tell(app, id)
  expect(await queued(maker.personId)).toEqual([])
  await happen(app, id, 'ringMissed', { version: 2 })
  await app.db.meeting.update({ where: { id }, data: { ringUntil: null, version: 2 } })
  await tell(app, id)
  const mail = await mailTo(app, maker.personId, 'ringMissed')
  expect(mail?.subject).toMatch(/^Lỡ lời mời gặp ngay/)
  // “Now” is over: what is left is to decline, or to propose a time on the page.
  expect(tokensIn(mail)).toHaveLength(1)
  expect(await mailTo(app, buyer.personId, 'ringMissed')).toBeUndefined()
})

test('who takes part from now on gets the invitation, and who no longer does gets it taken back', async () => {
  const { id } = await request()
  await accept(app, maker, id)
  const acts = { for: makerEnterprise, as: 'representative' as const }
  const colleague = await signedInAs(app, (await aPerson(app, { name: 'Thông dịch', acts })).email)
  await app.db.meetingParticipant.update({
    where: { meetingId_personId: { meetingId: id, personId: maker.personId } },
    data: { personId: colleague.personId },
  })
  await happen(app, id, 'assigned', {
    version: 3,
    side: 'responder',
    personId: maker.personId,
    come: [colleague.personId],
    gone: [maker.personId],
  })
  await tell(app, id)
  expect(entryIn(await mailTo(app, colleague.personId, 'joined')).method).toBe('REQUEST')
  expect(entryIn(await mailTo(app, maker.personId, 'left')).method).toBe('CANCEL')
  expect(await app.db.notification.count({ where: { personId: colleague.personId, kind: 'joined' } })).toBe(1)
  expect(await app.db.notification.count({ where: { personId: buyer.personId, kind: 'assigned' } })).toBe(1)
})

test('a mail about messages waits a little, says what was written, and is not sent to who has read it', async () => {
  const { id } = await request()
  const { id: messageId } = await app.db.meetingMessage.create({
    data: {
      meetingId: id,
      clientKey: id,
      authorId: buyer.personId,
      side: 'requester',
      text: 'Is 30 W possible?',
    },
  })
  await happen(app, id, 'message', { messageId, side: 'requester', personId: buyer.personId })
  await tell(app, id)
  const mail = await app.db.mail.findFirstOrThrow({
    where: { recipientId: maker.personId, kind: 'meeting.message' },
  })
  const event = await app.db.domainEvent.findFirstOrThrow({
    where: { subjectId: id, kind: 'meeting.message' },
  })
  expect(mail.notBefore).toEqual(new Date(event.at.getTime() + 120_000))
  expect((await mailTo(app, maker.personId, 'message'))?.text).toContain('> Is 30 W possible?')
  await noteMeetingOpened(app, maker, id)
  expect(await mailTo(app, maker.personId, 'message')).toBeNull()
})

test('nobody gets mails who was blocked, left, or wants none; the list goes on', async () => {
  const { id } = await request()
  await tell(app, id)
  await app.db.person.update({ where: { id: maker.personId }, data: { blockedAt: NOW } })
  expect(await mailTo(app, maker.personId, 'requested')).toBeNull()
  await app.db.person.update({ where: { id: maker.personId }, data: { blockedAt: null } })
  const mail = await mailTo(app, maker.personId, 'requested')

  const token = mail?.unsubscribe?.split('/').at(-1) ?? ''
  expect(await readStopMails(app, token)).toEqual({ about: 'requests', ended: false })
  expect(await stopMails(app, token)).toBe(true)
  expect(await stopMails(app, token)).toBe(true)
  expect(await readStopMails(app, token)).toEqual({ about: 'requests', ended: true })
  expect(await readStopMails(app, `${token}x`)).toBeNull()
  expect(await mailTo(app, maker.personId, 'requested')).toBeNull()
  const second = await request(['2026-12-09T02:00'])
  await tell(app, second.id)
  expect(await app.db.mail.count({ where: { recipientId: maker.personId, kind: 'meeting.requested' } })).toBe(
    1,
  )
  expect(await app.db.notification.count({ where: { personId: maker.personId, shown: true } })).toBe(2)

  await app.db.membership.deleteMany({ where: { personId: buyer.personId } })
  await answerMeeting(app, maker, { intent: 'decline', meetingId: id, version: 1, reason: 'other' })
  await tell(app, id)
  expect(await mailTo(app, buyer.personId, 'declined')).toBeUndefined()
})

test('quiet hours put a mail off until they end, and not before may it be taken', async () => {
  // Nine in the morning in Hà Nội.
  await app.db.notificationSettings.create({
    data: {
      personId: maker.personId,
      digestHour: 8,
      quietFrom: 8 * 60,
      quietUntil: 10 * 60,
      remindInQuiet: true,
      ringSound: false,
      browser: true,
    },
  })
  const { id } = await request()
  await tell(app, id)
  const mail = await app.db.mail.findFirstOrThrow({ where: { recipientId: maker.personId } })
  const end = new Date('2026-11-23T03:00:00Z')
  expect(mail.notBefore).toEqual(end)
  const event = await app.db.domainEvent.findFirstOrThrow({ where: { subjectId: mail.id } })
  expect(event.payload).toEqual({ notBefore: end.toISOString() })

  await expect(deliverMail.run(app, { mailId: mail.id })).rejects.toThrow('early')
  const state = () =>
    app.db.mail.findUniqueOrThrow({ where: { id: mail.id }, select: { state: true, attempts: true } })
  expect(await state()).toEqual({ state: 'waiting', attempts: 0 })
  app.clock = { now: () => end }
  await deliverMail.run(app, { mailId: mail.id })
  expect(await state()).toEqual({ state: 'sent', attempts: 1 })
})

test('over the wire the invitation is a part of its own that programs for mail offer to take up', async () => {
  const server = await aMailServer()
  const sending = testApp(database.url, {
    now: NOW,
    variables: { SMTP_URL: server.url, MAIL_FROM: 'Nhịp Cầu <no-reply@nhip-cau.example>' },
  })
  try {
    const { id } = await request()
    await accept(app, maker, id)
    await tell(app, id)
    const mail = await app.db.mail.findFirstOrThrow({ where: { recipientId: buyer.personId } })
    await deliverMail.run(sending, { mailId: mail.id })
    const source = server.received[0]?.source ?? ''
    expect(source).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/)
    expect(source).toMatch(/Content-Disposition: attachment; filename=invite\.ics/)
    expect(source).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m)
  } finally {
    await sending.close()
    await server.close()
  }
})

test('what is on offer can be taken from the mail of the waiting list, or left to the next', async () => {
  const { id } = await request()
  await answerMeeting(app, maker, { intent: 'wait', meetingId: id, version: 1 })
  await tell(app, id)
  expect((await mailTo(app, buyer.personId, 'waiting'))?.subject).toMatch(/has no free time yet$/)
  await app.db.meeting.update({
    where: { id },
    data: {
      state: 'offered',
      turn: 'requester',
      version: 3,
      offerVersion: 3,
      expiresAt: new Date('2026-11-23T06:00:00Z'),
    },
  })
  await happen(app, id, 'offered', { version: 3 })
  await tell(app, id)
  const mail = await mailTo(app, buyer.personId, 'offered')
  expect(mail?.text).toContain('Answer before: Monday, 23 Nov 2026, 15:00')
  expect(mail?.text).toContain('Wait for another time:')
  expect(tokensIn(mail)).toHaveLength(1 + (await offered(app, id)).length)
  expect(await mailTo(app, buyer.personId, 'waiting')).toBeNull()
})
