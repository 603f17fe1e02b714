import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import {
  answerMeeting,
  readMeetingPage,
  releaseLeaver,
  RequestMeeting,
  requestMeeting,
} from '#app/features/meetings/index.server.ts'
import { tellOfMeetings } from '#app/features/notifications/index.server.ts'
import { CommandTeam, commandTeam } from '#app/features/teams/index.server.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import { consumersOf } from '#app/platform/app.server.ts'
import { recentEvents } from '#app/platform/database/outbox.server.ts'
import type { AskForJob } from '#app/platform/jobs/jobs.server.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aMember, aPerson, signedInAs } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

/** What becomes of the meetings of somebody who leaves an enterprise. */
const MONDAY = new Date('2026-11-23T02:00:00Z')

let database: TestDatabase
let app: TestApp
let buyer: SignedInActor
let owner: SignedInActor
let leaver: SignedInActor
let maker: Awaited<ReturnType<typeof aMember>>

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
})

beforeEach(async () => {
  app.clock = { now: () => MONDAY }
  buyer = await signedInAs(app, (await aMember(app)).email)
  maker = await aMember(app)
  owner = await signedInAs(app, maker.email)
  const acts = { for: maker.enterpriseId, as: 'representative' as const }
  leaver = await signedInAs(app, (await aPerson(app, { acts })).email)
  await app.db.enterprise.updateMany({ data: { publishedAt: MONDAY } })
})

afterAll(async () => {
  await app.close()
  await database.close()
})

async function agreed(by: SignedInActor, time = '2026-12-01T02:00'): Promise<string> {
  const asked = { clientKey: randomUUID(), enterpriseId: maker.enterpriseId, purpose: '20,000 LED lamps' }
  const input = RequestMeeting.parse({ ...asked, timeZone: 'UTC', times: [time] })
  const { id } = await requestMeeting(app, buyer, input)
  const { meeting } = await readMeetingPage(app, by, id)
  const [offered] = meeting.offered
  const answer = { meetingId: id, version: meeting.version, timeId: offered!.id }
  await answerMeeting(app, by, { intent: 'accept', ...answer })
  return id
}

/** Takes the leaver off the team, and does what follows from it. */
async function leave(): Promise<void> {
  await commandTeam(app, leaver, maker.slug, CommandTeam.parse({ command: 'leave' }))
  await follow()
}

async function follow(): Promise<void> {
  const ask: AskForJob = async (job, payload) => {
    if (job.name === releaseLeaver.name) await releaseLeaver.run(app, releaseLeaver.payload.parse(payload))
  }
  await consumersOf(app, ask).realtime(await everyEvent())
}

const everyEvent = () => recentEvents(app.db, new Date(0), 1000)

const bookedFor = (meetingId: string) =>
  app.db.calendarBooking.findMany({ where: { meetingId }, select: { personId: true } })

const partOf = async (id: string) => {
  const { meeting } = await readMeetingPage(app, owner, id)
  return { state: meeting.state, version: meeting.version, last: meeting.steps.at(-1) }
}

test('the meetings to come stand, the time is given back, and whoever acts next speaks for the side', async () => {
  const id = await agreed(leaver)
  await leave()
  expect(await bookedFor(id)).toEqual([{ personId: buyer.personId }])
  expect(await partOf(id)).toMatchObject({
    state: 'accepted',
    version: 3,
    last: { kind: 'assigned', side: null },
  })
  // Again, as a job may be: nothing more happens.
  await follow()
  expect(await partOf(id)).toMatchObject({ version: 3 })
})

test('the partner and the colleagues who are left hear of it, whoever left does not', async () => {
  const id = await agreed(leaver)
  await leave()
  await tellOfMeetings(app, await everyEvent())
  const told = await app.db.notification.findMany({
    where: { subjectId: id, kind: 'assigned' },
    select: { personId: true },
  })
  expect(new Set(told.map(({ personId }) => personId))).toEqual(new Set([buyer.personId, owner.personId]))
})

test('meetings under way, meetings that are over, and those of other enterprises stay as they are', async () => {
  const [begun, later] = [await agreed(leaver), await agreed(leaver, '2026-12-01T05:00')]
  const elsewhere = await aMember(app)
  await app.db.membership.create({
    data: { personId: leaver.personId, enterpriseId: elsewhere.enterpriseId, role: 'owner' },
  })
  await app.db.meeting.update({
    where: { id: later },
    data: { responderEnterpriseId: elsewhere.enterpriseId },
  })
  app.clock = { now: () => new Date('2026-12-01T02:10:00Z') }
  await leave()
  expect(await bookedFor(begun)).toHaveLength(2)
  expect(await bookedFor(later)).toHaveLength(2)
})

test('whoever is on the team again by then keeps them', async () => {
  const id = await agreed(leaver)
  await commandTeam(app, leaver, maker.slug, CommandTeam.parse({ command: 'leave' }))
  await app.db.membership.create({
    data: { personId: leaver.personId, enterpriseId: maker.enterpriseId, role: 'editor' },
  })
  await follow()
  expect(await bookedFor(id)).toHaveLength(2)
})
