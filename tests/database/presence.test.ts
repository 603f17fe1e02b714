import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, expect, test } from 'vitest'

import {
  isAvailableNow,
  presenceOf,
  readOwnPresence,
  setPresence,
} from '#app/features/presence/index.server.ts'
import { keepAttendance } from '#app/platform/app.server.ts'
import type { Change, Push } from '#app/platform/realtime/events.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aMember, aPerson, signedInAs } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let app: TestApp
const told: Push[] = []

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
  const { publish } = app.realtime
  app.realtime.publish = (push) => {
    told.push(push)
    publish(push)
  }
})

afterAll(async () => {
  await app.close()
  await database.close()
})

async function aPresentMember() {
  const member = await aMember(app)
  const actor = await signedInAs(app, member.email)
  const attendance = keepAttendance(app)
  attendance.arrived(actor)
  await attendance.flush()
  return { ...member, actor, attendance }
}

/** What was told on the live desk since the last time. */
async function toldOfPresence(): Promise<Change[]> {
  await app.batches.flush()
  await app.batches.flush()
  return told
    .splice(0)
    .filter(({ rooms }) => rooms.includes('presence'))
    .map(({ change }) => change)
}

test('whoever has a page open is available, until the last page closes', async () => {
  const { enterpriseId, actor, attendance } = await aPresentMember()
  expect(await isAvailableNow(app, enterpriseId)).toBe(true)
  attendance.arrived(actor)
  attendance.left(actor)
  await attendance.flush()
  expect(await isAvailableNow(app, enterpriseId)).toBe(true)
  attendance.left(actor)
  await attendance.flush()
  expect(await presenceOf(app, [enterpriseId])).toEqual(new Map([[enterpriseId, 'offline']]))
  await attendance.close()
})

test('a page at one process counts while another process loses its own', async () => {
  const { enterpriseId, actor, attendance } = await aPresentMember()
  const other = keepAttendance(app)
  other.arrived(actor)
  await other.flush()
  await attendance.close()
  expect(await isAvailableNow(app, enterpriseId)).toBe(true)
  await other.close()
  expect(await isAvailableNow(app, enterpriseId)).toBe(false)
})

test('what a killed process held lapses by itself, and is noted anew when the process was only asleep', async () => {
  const { enterpriseId, attendance } = await aPresentMember()
  await database.pool.query(`UPDATE presence_process SET until = now() - interval '1 second'`)
  expect(await isAvailableNow(app, enterpriseId)).toBe(false)
  const other = keepAttendance(app)
  await other.flush()
  const { rows } = await database.pool.query('SELECT 1 FROM presence_line')
  expect(rows).toEqual([])
  expect(await toldOfPresence()).toContainEqual(
    expect.not.objectContaining({ presence: expect.anything() as object }),
  )
  await attendance.flush()
  expect(await isAvailableNow(app, enterpriseId)).toBe(true)
  await Promise.all([attendance.close(), other.close()])
})

test('an administrator who looks as somebody else, and a person who acts for nobody, are not there', async () => {
  const member = await aMember(app)
  const actor = await signedInAs(app, member.email)
  const nobody = await signedInAs(app, (await aPerson(app)).email)
  const attendance = keepAttendance(app)
  const viewing = { id: randomUUID(), administratorId: randomUUID(), administratorName: '', until: '' }
  attendance.arrived({ ...actor, viewing })
  attendance.arrived(nobody)
  await attendance.flush()
  expect(await isAvailableNow(app, member.enterpriseId)).toBe(false)
  await attendance.close()
})

test('away, in a meeting and hidden are told apart, and the best of several people counts', async () => {
  const { enterpriseId, personId, actor, attendance } = await aPresentMember()
  const state = async () => (await presenceOf(app, [enterpriseId])).get(enterpriseId)
  await setPresence(app, actor, { state: 'away' })
  expect(await state()).toBe('away')
  await setPresence(app, actor, { state: 'available' })
  await bookNow(personId, enterpriseId)
  expect(await state()).toBe('inMeeting')
  const colleague = await aPerson(app, { acts: { for: enterpriseId, as: 'representative' } })
  attendance.arrived(await signedInAs(app, colleague.email))
  await attendance.flush()
  expect(await state()).toBe('available')
  await setPresence(app, await signedInAs(app, colleague.email), { state: 'available', shown: false })
  expect(await state()).toBe('inMeeting')
  await setPresence(app, actor, { state: 'available', shown: false })
  expect(await state()).toBe('offline')
  // Said once, it holds when only the state changes.
  await setPresence(app, actor, { state: 'away' })
  expect(await readOwnPresence(app, actor)).toEqual({ state: 'away', shown: false })
  await attendance.close()
})

test('those who look are told in one push of what can be seen, and never of who is hidden', async () => {
  const first = await aPresentMember()
  const second = await aPresentMember()
  const hidden = await aMember(app)
  const hiddenActor = await signedInAs(app, hidden.email)
  await setPresence(app, hiddenActor, { state: 'available', shown: false })
  await toldOfPresence()
  first.attendance.left(first.actor)
  second.attendance.left(second.actor)
  second.attendance.arrived(hiddenActor)
  await Promise.all([first.attendance.flush(), second.attendance.flush()])
  const [push, ...more] = await toldOfPresence()
  expect(more).toEqual([])
  expect(push).toMatchObject({ topic: 'presence', kind: 'presence.changed' })
  expect(push?.presence?.enterprises.toSorted()).toEqual([first.enterpriseId, second.enterpriseId].toSorted())
  await setPresence(app, hiddenActor, { state: 'away', shown: false })
  expect(await toldOfPresence()).toEqual([])
  await setPresence(app, hiddenActor, { state: 'available', shown: true })
  expect(await toldOfPresence()).toHaveLength(1)
  await Promise.all([first.attendance.close(), second.attendance.close()])
})

test('of an enterprise that is not published nobody is told', async () => {
  const { enterpriseId, actor, attendance } = await aPresentMember()
  await app.db.enterprise.update({ where: { id: enterpriseId }, data: { publishedAt: null } })
  await toldOfPresence()
  await setPresence(app, actor, { state: 'away' })
  expect(await toldOfPresence()).toEqual([])
  await attendance.close()
})

test('who is there is written again after the database was away', async () => {
  const { enterpriseId, actor, attendance } = await aPresentMember()
  const { query } = app.pool
  app.pool.query = () => Promise.reject(new Error('away'))
  attendance.left(actor)
  await attendance.flush()
  app.pool.query = query
  await attendance.flush()
  expect(await isAvailableNow(app, enterpriseId)).toBe(false)
  await attendance.close()
})

/** A booked time of the person that has begun and not ended. */
async function bookNow(personId: string, enterpriseId: string): Promise<void> {
  const other = await aMember(app)
  const meeting = await app.db.meeting.create({
    data: {
      clientKey: randomUUID(),
      requesterPersonId: other.personId,
      requesterEnterpriseId: other.enterpriseId,
      responderEnterpriseId: enterpriseId,
      purpose: 'A meeting that goes on',
      place: 'online',
      expiresAt: new Date(),
    },
  })
  await database.pool.query(
    `INSERT INTO calendar_booking (id, meeting_id, person_id, during, blocked)
     SELECT gen_random_uuid(), $1, $2, span, span
     FROM tstzrange(now() - interval '1 minute', now() + interval '1 minute') span`,
    [meeting.id, personId],
  )
}
