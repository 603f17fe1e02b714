import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import {
  CommandTeam,
  commandTeam,
  joinTeam,
  readInvitation,
  readTeam,
  teamMails,
} from '#app/features/teams/index.server.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import { recentEvents } from '#app/platform/database/outbox.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aMember, aPerson, signedInAs } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

const NOW = new Date('2026-11-28T03:00:00Z')
const DAY_MS = 86_400_000

let database: TestDatabase
let app: TestApp
let owner: SignedInActor
let colleague: SignedInActor
let rival: SignedInActor
let id: string
let slug: string

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
  rival = await signedInAs(app, (await aMember(app, { name: 'Đối thủ' })).email)
})

beforeEach(async () => {
  app.clock = { now: () => NOW }
  const member = await aMember(app, { name: 'Đèn Lam' })
  id = member.enterpriseId
  slug = member.slug
  owner = await signedInAs(app, member.email)
  colleague = await signedInAs(app, (await aPerson(app, { name: 'Lê Bình' })).email)
})

afterAll(async () => {
  await app.close()
  await database.close()
})

const submit = (actor: SignedInActor, form: Record<string, unknown>, to = slug) =>
  commandTeam(app, actor, to, CommandTeam.parse(form))

const invite = (email = colleague.email, role = 'editor') =>
  submit(owner, { command: 'invite', email, role, language: 'en' })

/** Composes the newest invitation's mail as its turn comes, and reads its link. */
async function linkInMail(email = colleague.email): Promise<string> {
  const mail = await app.db.mail.findFirstOrThrow({
    where: { address: email },
    orderBy: { createdAt: 'desc' },
  })
  const said = await teamMails['teams.invitation'](app, {
    ...mail,
    recipient: { id: null, name: '' },
  })
  return /\/invitations\/(tk_[\w-]+)/.exec(said?.text ?? '')?.[1] ?? ''
}

async function reasonOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return error instanceof AppError ? error.reasonKey : String(error)
}

const rolesOf = async () =>
  (await app.db.membership.findMany({ where: { enterpriseId: id }, orderBy: { createdAt: 'asc' } })).map(
    ({ role }) => role,
  )

test('an invited colleague accepts once, and acts for the enterprise with that role', async () => {
  await invite()
  expect(await reasonOf(invite(colleague.email.toUpperCase()))).toBe('alreadyInvited')
  const token = await linkInMail()
  expect(JSON.stringify(await app.db.invitation.findMany())).not.toContain(token)
  // A scanner that follows the link changes nothing.
  const page = await readInvitation(app, colleague, token, 'en')
  expect(page).toMatchObject({ role: 'editor', fault: null, otherAddress: null, mine: false })
  expect(await rolesOf()).toEqual(['owner'])
  expect(await joinTeam(app, colleague, token, false)).toBe(slug)
  expect(await rolesOf()).toEqual(['owner', 'editor'])
  expect(await reasonOf(joinTeam(app, colleague, token, false))).toBe('invitationUsed')
  expect(await reasonOf(invite())).toBe('alreadyColleague')
  const kinds = (await recentEvents(app.db, new Date(0), 500)).filter(({ subjectId }) => subjectId === id)
  expect(kinds.map(({ kind, payload }) => [kind, payload.actorId])).toEqual([
    ['membership.invited', owner.personId],
    ['membership.joined', colleague.personId],
  ])
})

test('an account of another address says first that it is meant', async () => {
  await invite('someone@tests.example')
  const token = await linkInMail('someone@tests.example')
  expect(await readInvitation(app, colleague, token, 'vi')).toMatchObject({ otherAddress: colleague.email })
  expect(await reasonOf(joinTeam(app, colleague, token, false))).toBe('invitedAnother')
  expect(await joinTeam(app, colleague, token, true)).toBe(slug)
})

test('a newcomer is led through the sign-up and comes back by an address without a secret, good for them alone', async () => {
  await invite('newcomer@tests.example')
  const token = await linkInMail('newcomer@tests.example')
  const { returnTo } = await app.db.accountTicket.findFirstOrThrow({
    where: { email: 'newcomer@tests.example' },
  })
  expect(returnTo).not.toContain(token)
  const back = /[0-9a-f-]{36}$/.exec(returnTo)?.[0] ?? ''
  expect(await reasonOf(readInvitation(app, colleague, back, 'en'))).toBe('invitationUnknown')
  const { personId, email } = await aPerson(app)
  await app.db.person.update({ where: { id: personId }, data: { email: 'newcomer@tests.example' } })
  expect(email).not.toBe('newcomer@tests.example')
  const newcomer = await signedInAs(app, 'newcomer@tests.example')
  expect(await joinTeam(app, newcomer, back, false)).toBe(slug)
})

test('a link that was revoked, has expired, was replaced or never was leads nowhere', async () => {
  await invite()
  const first = await linkInMail()
  const { id: invitation } = await app.db.invitation.findFirstOrThrow({ where: { enterpriseId: id } })
  app.clock = { now: () => new Date(NOW.getTime() + 7 * DAY_MS) }
  expect(await reasonOf(joinTeam(app, colleague, first, false))).toBe('invitationExpired')
  await submit(owner, { command: 'resend', id: invitation })
  expect(await reasonOf(joinTeam(app, colleague, first, false))).toBe('invitationUnknown')
  const second = await linkInMail()
  expect((await readInvitation(app, colleague, second, 'vi')).fault).toBeNull()
  await submit(owner, { command: 'revoke', id: invitation })
  expect(await reasonOf(joinTeam(app, colleague, second, false))).toBe('invitationRevoked')
  expect(await reasonOf(joinTeam(app, colleague, 'tk_nothing', true))).toBe('invitationUnknown')
  expect(await rolesOf()).toEqual(['owner'])
})

test('two who use one link at once: one joins', async () => {
  await invite()
  const token = await linkInMail()
  const other = await signedInAs(app, (await aPerson(app)).email)
  const outcomes = await Promise.all([
    reasonOf(joinTeam(app, colleague, token, false)),
    reasonOf(joinTeam(app, other, token, true)),
  ])
  expect(outcomes.toSorted()).toEqual(['invitationUsed', 'null'])
  expect((await rolesOf()).length).toBe(2)
})

test('of two owners who leave at once one stays; the only one hands over first', async () => {
  expect(await reasonOf(submit(owner, { command: 'leave' }))).toBe('lastOwner')
  await app.db.membership.create({
    data: { personId: colleague.personId, enterpriseId: id, role: 'editor' },
  })
  const editor = await signedInAs(app, colleague.email)
  expect(await reasonOf(submit(editor, { command: 'role', person: editor.personId, role: 'owner' }))).toBe(
    'ownersOnly',
  )
  await submit(owner, { command: 'role', person: editor.personId, role: 'owner' })
  const second = await signedInAs(app, colleague.email)
  const outcomes = await Promise.all([
    reasonOf(submit(owner, { command: 'leave' })),
    reasonOf(submit(second, { command: 'leave' })),
  ])
  expect(outcomes.toSorted()).toEqual(['lastOwner', 'null'])
  expect(await rolesOf()).toEqual(['owner'])
})

test('two owners who remove each other at once: one is left, and the one removed acts no more', async () => {
  await app.db.membership.create({
    data: { personId: colleague.personId, enterpriseId: id, role: 'owner' },
  })
  const second = await signedInAs(app, colleague.email)
  const outcomes = await Promise.all([
    reasonOf(submit(owner, { command: 'remove', person: second.personId })),
    reasonOf(submit(second, { command: 'remove', person: owner.personId })),
  ])
  expect(outcomes.toSorted()).toEqual(['null', 'ownersOnly'])
  expect(await rolesOf()).toEqual(['owner'])
})

test('the ids of another enterprise are refused, and nothing of its team is shown', async () => {
  await invite()
  const { id: invitation } = await app.db.invitation.findFirstOrThrow({ where: { enterpriseId: id } })
  const theirs = rival.memberships[0]?.slug ?? ''
  for (const command of ['resend', 'revoke'])
    expect(await reasonOf(submit(rival, { command, id: invitation }, theirs))).toBe('recordNotFound')
  for (const form of [{ command: 'remove' }, { command: 'role', role: 'editor' }]) {
    const given = { ...form, person: owner.personId }
    expect(await reasonOf(submit(rival, given, theirs))).toBe('recordNotFound')
    expect(await reasonOf(submit(rival, given))).toBe('notFound')
  }
  expect(await reasonOf(readTeam(app, rival, slug, 'vi'))).toBe('notFound')
  await app.db.membership.create({
    data: { personId: colleague.personId, enterpriseId: id, role: 'representative' },
  })
  const representative = await signedInAs(app, colleague.email)
  const page = await readTeam(app, representative, slug, 'vi')
  expect(page).toMatchObject({ mayManage: false, invitations: [] })
  expect(page.members.length).toBe(2)
  expect(
    await reasonOf(
      submit(representative, { command: 'invite', email: 'x@tests.example', role: 'owner', language: 'vi' }),
    ),
  ).toBe('ownersOnly')
})
