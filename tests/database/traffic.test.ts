import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, expect, test } from 'vitest'

import {
  AnswerMeeting,
  answerMeeting,
  CommandMeeting,
  commandMeeting,
  exportTraffic,
  moveByClock,
  readTraffic,
  RequestMeeting,
  requestMeeting,
  settleReport,
} from '#app/features/meetings/index.server.ts'
import type { Actor, SignedInActor } from '#app/platform/actor.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aMember, aPerson, signedInAs } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let now = new Date('2026-11-23T02:00:00Z')
const PURPOSE = 'a purpose that officers need not know'

let database: TestDatabase
let app: TestApp
let buyer: SignedInActor
let maker: SignedInActor
let makerEnterprise: string
let officer: SignedInActor

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
  app.clock = { now: () => now }
  buyer = await signedInAs(app, (await aMember(app, { name: 'Buyer' })).email)
  const made = await aMember(app, { name: 'Maker' })
  maker = await signedInAs(app, made.email)
  makerEnterprise = made.enterpriseId
  const { personId, email } = await aPerson(app)
  await app.db.person.update({ where: { id: personId }, data: { staffRoles: ['department_officer'] } })
  officer = await signedInAs(app, email)

  const accepted = await ask('2026-11-24T03:00')
  const declined = await ask('2026-11-24T05:00')
  const silent = await ask('2026-11-24T07:00')
  now = new Date(now.getTime() + 30 * 60_000)
  const times = await app.db.meetingTime.findMany({ where: { meetingId: accepted } })
  await answer(maker, { intent: 'accept', meetingId: accepted, version: 1, timeId: times[0]!.id })
  await answer(maker, { intent: 'decline', meetingId: declined, version: 1, reason: 'noCapacity' })
  await command(buyer, {
    intent: 'report',
    meetingId: silent,
    reason: 'misleading',
    text: 'not their product',
  })
  now = new Date('2026-11-25T02:00:00Z')
  await moveByClock.run(app, {})
  const outcome = { intent: 'outcome', meetingId: accepted, version: 3, answer: 'cooperation_possible' }
  await command(buyer, outcome)
  now = new Date('2026-12-26T02:00:00Z')
  const [due] = await app.db.meetingFollowUp.findMany({ where: { days: 30, side: 'requester' } })
  await command(buyer, {
    intent: 'followUp',
    meetingId: accepted,
    followUpId: due!.id,
    contract: 'true',
    value: '900',
  })
}, 60_000)

afterAll(async () => {
  await app.close()
  await database.close()
})

async function ask(time: string): Promise<string> {
  const { id } = await requestMeeting(
    app,
    buyer,
    RequestMeeting.parse({
      clientKey: randomUUID(),
      enterpriseId: makerEnterprise,
      purpose: PURPOSE,
      timeZone: 'UTC',
      times: [time],
    }),
  )
  return id
}

const answer = (actor: SignedInActor, input: object) => answerMeeting(app, actor, AnswerMeeting.parse(input))
const command = (actor: SignedInActor, input: object) =>
  commandMeeting(app, actor, CommandMeeting.parse(input), [])
const read = (actor: Actor, days = '90') => readTraffic(app, actor, new URLSearchParams({ days }))

test('the figures of a period follow from what happened in it', async () => {
  const traffic = await read(officer)
  expect(traffic.sums).toMatchObject({
    asked: 3,
    answered: 2,
    agreed: 1,
    tookPlace: 1,
    missed: 0,
    cooperation: 1,
    medianMinutes: 30,
  })
  expect(traffic.weeks).toEqual([{ week: '2026-11-23', asked: 3, agreed: 1, tookPlace: 1, ended: 2 }])
  expect(traffic.declines).toEqual([{ reason: 'noCapacity', times: 1 }])
  expect(traffic.silent).toMatchObject([{ nameVi: 'Maker', received: 3, unanswered: 1 }])
  expect(traffic.results).toMatchObject([{ currency: 'VND', answers: 1, contracts: 1, value: 900 }])
  expect((await read(officer, '30')).sums.asked).toBe(0)
})

test('organisers see counts and nothing of what is said; reports are for officers, who settle each once', async () => {
  const organiser: Actor = { ...officer, staffRoles: ['organiser'] }
  const theirs = await read(organiser)
  expect(theirs.reports).toBeNull()
  expect(JSON.stringify(theirs)).not.toContain(PURPOSE)
  const { reports } = await read(officer)
  expect(reports?.rows).toMatchObject([{ reason: 'misleading', words: PURPOSE, about: { nameVi: 'Maker' } }])
  const settled = { report: reports!.rows[0]!.id, decision: 'The enterprise corrected its page' }
  await settleReport(app, officer, settled)
  expect((await read(officer)).reports?.total).toBe(0)
  await expect(settleReport(app, officer, settled)).rejects.toMatchObject({ reasonKey: 'reportSettled' })
})

test('the weeks come as a file in the reader’s language', async () => {
  const response = await exportTraffic(app, 'csv', new URLSearchParams({ days: '90' }), 'vi')
  const text = await response.text()
  expect(text).toContain('Hẹn được')
  expect(text).toContain('2026-11-23')
})
