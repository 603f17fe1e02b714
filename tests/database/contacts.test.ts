import { randomUUID } from 'node:crypto'

import { afterAll, beforeAll, expect, test } from 'vitest'

import {
  CommandProfile,
  commandProfile,
  readEnterprise,
  readProfile,
} from '#app/features/directory/index.server.ts'
import { hasAgreedToMeet } from '#app/features/meetings/index.server.ts'
import { type Actor, type SignedInActor, VISITOR } from '#app/platform/actor.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aMember, signedInAs } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let app: TestApp
let owner: SignedInActor
let guest: SignedInActor
let slug: string

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
  const member = await aMember(app, { name: 'Đèn Lam' })
  slug = member.slug
  owner = await signedInAs(app, member.email)
  guest = await signedInAs(app, (await aMember(app, { name: 'Bên mua' })).email)
})

afterAll(async () => {
  await app.close()
  await database.close()
})

const ofEnterprise = (actor: SignedInActor) => actor.memberships[0]?.enterpriseId ?? ''

/** The page as its route reads it. */
const read = async (actor: Actor, asPublic = false) =>
  (
    await readEnterprise(app, actor, slug, 'vi', {
      asPublic,
      agreedWith: (enterpriseId) => hasAgreedToMeet(app, actor, enterpriseId),
    })
  ).contacts

test('contacts are shown once a meeting is agreed, to the two who agreed it', async () => {
  const { values, version } = await readProfile(app, owner, slug, 'vi')
  const given = {
    contactName: 'Lê Sen',
    contactEmail: 'sen@den-lam.example',
    contactPhone: '+84 24 3825 1234',
  }
  const blank = { yearFounded: undefined, sizeBand: undefined, turnoverBand: undefined, province: undefined }
  const form = { ...values, ...blank, industryGroup: undefined, exportMarkets: '', ...given }
  await commandProfile(app, owner, slug, CommandProfile.parse({ ...form, command: 'save', version }))
  const meeting = await app.db.meeting.create({
    data: {
      clientKey: randomUUID(),
      requesterPersonId: guest.personId,
      requesterEnterpriseId: ofEnterprise(guest),
      responderEnterpriseId: ofEnterprise(owner),
      purpose: 'Mua đèn',
      place: 'online',
      expiresAt: new Date('2027-01-01'),
    },
  })
  const shown = { kind: 'shown', name: 'Lê Sen', email: 'sen@den-lam.example', phone: '+84 24 3825 1234' }
  expect(await read(owner)).toEqual(shown)
  for (const actor of [VISITOR, guest]) expect(await read(actor)).toEqual({ kind: 'afterMeeting' })
  expect(await read(owner, true)).toEqual({ kind: 'afterMeeting' })
  await app.db.meeting.update({ where: { id: meeting.id }, data: { state: 'accepted' } })
  expect(await read(guest)).toEqual(shown)
  expect(await read(VISITOR)).toEqual({ kind: 'afterMeeting' })
  expect(await hasAgreedToMeet(app, owner, ofEnterprise(guest))).toBe(true)
})
