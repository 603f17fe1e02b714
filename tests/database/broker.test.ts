import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import {
  brokerMails,
  exportPairs,
  ProposePair,
  proposePair,
  readBroker,
  readNewPair,
  readPair,
  StepPair,
  stepPair,
} from '#app/features/proposals/index.server.ts'
import { VISITOR, type SignedInActor } from '#app/platform/actor.ts'
import { recentEvents } from '#app/platform/database/outbox.server.ts'
import { AppError } from '#app/platform/errors.ts'
import { may } from '#app/platform/permissions.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { anEnterprise, aProduct } from '#tests/factories/directory.ts'
import { aMember, aPerson, signedInAs } from '#tests/factories/people.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

const NOW = new Date('2026-11-28T03:00:00Z')
const LATER = '2026-12-10'

let database: TestDatabase
let app: TestApp
let officer: SignedInActor
let second: SignedInActor
let lamps: Awaited<ReturnType<typeof aMember>>
let housings: Awaited<ReturnType<typeof aMember>>

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url, { now: NOW })
  officer = await anOfficer('Trần Nối')
  second = await anOfficer('Lê Bắc')
})

beforeEach(async () => {
  lamps = await maker('Đèn Sáng', { nameVi: 'Đèn LED âm trần', hsCodes: ['940511'], vsicCodes: ['2740'] })
  housings = await maker(
    'Vỏ Nhôm',
    { nameVi: 'Vỏ nhôm đúc cho đèn LED', hsCodes: ['761699'], vsicCodes: ['2431'] },
    'en',
  )
})

afterAll(async () => {
  await app.close()
  await database.close()
})

async function maker(name: string, product: Parameters<typeof aProduct>[2], language: 'vi' | 'en' = 'vi') {
  const member = await aMember(app, { name, language })
  await app.db.enterprise.update({ where: { id: member.enterpriseId }, data: { roles: ['producer'] } })
  await aProduct(app.db, member.enterpriseId, product)
  return member
}

async function anOfficer(name: string): Promise<SignedInActor> {
  const { personId, email } = await aPerson(app, { name })
  await app.db.person.update({ where: { id: personId }, data: { staffRoles: ['department_officer'] } })
  return signedInAs(app, email)
}

const propose = (given: Record<string, unknown> = {}, actor = officer) =>
  proposePair(
    app,
    actor,
    ProposePair.parse({
      enterprise: lamps.slug,
      partner: housings.slug,
      note: 'Hai bên nên bàn về vỏ đèn.',
      followUpOn: LATER,
      ...given,
    }),
  )

const step = (id: string, given: Record<string, unknown>, actor = officer) =>
  stepPair(app, actor, id, StepPair.parse({ version: 1, state: 'introduced', followUpOn: '', ...given }))

async function refusalOf(work: Promise<unknown>): Promise<unknown[]> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return error instanceof AppError ? [error.reasonKey, error.detail.field] : [String(error)]
}

const choose = (by: typeof lamps, of: typeof lamps, choice: 'never' | 'not_now') =>
  app.db.partnerChoice.create({ data: { enterpriseId: by.enterpriseId, partnerId: of.enterpriseId, choice } })

test('the owners of both sides are told in their language, with the way to a meeting with the other', async () => {
  const id = await propose()
  const mails = await app.db.mail.findMany({ where: { kind: 'broker.proposed' } })
  expect(Object.fromEntries(mails.map(({ recipientId, language }) => [recipientId, language]))).toEqual({
    [lamps.personId]: 'vi',
    [housings.personId]: 'en',
  })
  const compose = brokerMails['broker.proposed']
  const said = await Promise.all(
    mails.map(async (mail) => [
      mail.recipientId,
      await compose(app, { ...mail, recipient: { id: '', name: '' } }),
    ]),
  )
  expect(Object.fromEntries(said)).toMatchObject({
    [lamps.personId]: { subject: 'Sở Công Thương giới thiệu Vỏ Nhôm với Đèn Sáng' },
    [housings.personId]: { subject: 'The Department of Industry and Trade introduces Đèn Sáng to Vỏ Nhôm' },
  })
  const texts = JSON.stringify(said)
  expect(texts).toContain(`/meetings/new?enterprise=${housings.slug}`)
  expect(texts).toContain(`/en/meetings/new?enterprise=${lamps.slug}`)
  expect(texts).toContain('Hai bên nên bàn về vỏ đèn.')

  const events = (await recentEvents(app.db, new Date(0), 500)).filter(({ subjectId }) => subjectId === id)
  expect(events).toMatchObject([{ kind: 'brokered_pair.proposed', payload: { actorId: officer.personId } }])
  const page = await readPair(app, id, 'vi')
  expect(page).toMatchObject({
    state: 'proposed',
    version: 1,
    followUpOn: LATER,
    due: false,
    officer: 'Trần Nối',
  })
  expect(page.steps).toMatchObject([{ state: 'proposed', by: 'Trần Nối' }])
  expect(page.reasons?.partner.reasons.map(({ rule }) => rule)).toContain('codeCloseness')
  expect(page.reasons?.asker).toBe('first')

  await step(id, { state: 'dropped' })
  const [mail] = mails
  expect(mail && (await compose(app, { ...mail, recipient: { id: '', name: '' } }))).toBeNull()
})

test('what speaks against a pair is refused at its field, in the same words whatever it is', async () => {
  const impossible = ['pairNotPossible', 'partner']
  expect(await refusalOf(propose({ partner: lamps.slug }))).toEqual(impossible)
  await choose(housings, lamps, 'not_now')
  const id = await propose()
  await step(id, { state: 'dropped' })
  await app.db.partnerChoice.deleteMany()

  await choose(housings, lamps, 'never')
  expect(await refusalOf(propose())).toEqual(impossible)
  expect((await readPair(app, id, 'vi')).possible).toBe(false)
  const asked = new URLSearchParams({ enterprise: lamps.slug, partner: housings.slug })
  expect(await readNewPair(app, asked, 'vi')).toMatchObject({ possible: false, reasons: null })
  await app.db.partnerChoice.deleteMany()

  await choose(lamps, housings, 'never')
  expect(await refusalOf(propose())).toEqual(impossible)
  await app.db.partnerChoice.deleteMany()

  const group = await app.db.enterpriseGroup.create({ data: { nameVi: `Tập đoàn ${lamps.slug}` } })
  const both = { id: { in: [lamps.enterpriseId, housings.enterpriseId] } }
  await app.db.enterprise.updateMany({ where: both, data: { groupId: group.id } })
  expect(await refusalOf(propose())).toEqual(impossible)
  await app.db.enterprise.updateMany({ where: both, data: { groupId: null } })

  await app.db.enterprise.update({ where: { id: housings.enterpriseId }, data: { sanctionedAt: NOW } })
  expect(await refusalOf(propose())).toEqual(impossible)
  await app.db.enterprise.update({ where: { id: housings.enterpriseId }, data: { sanctionedAt: null } })

  await app.db.enterprise.update({ where: { id: housings.enterpriseId }, data: { publishedAt: null } })
  expect(await refusalOf(propose())).toEqual(['enterpriseNotFound', 'partner'])
})

test('two officers who propose the same two at once make one pair, and a day that has passed is no day', async () => {
  expect(await refusalOf(propose({ followUpOn: '2026-11-27' }))).toEqual(['followUpPast', 'followUpOn'])
  const turned = { enterprise: housings.slug, partner: lamps.slug }
  const outcomes = await Promise.all([refusalOf(propose()), refusalOf(propose(turned, second))])
  expect(outcomes.map(([reason]) => String(reason)).toSorted()).toEqual(['null', 'pairUnderWay'])
})

test('of two officers who write a step at once one does; the other sees what happened', async () => {
  const id = await propose()
  const outcomes = await Promise.all([
    refusalOf(step(id, { note: 'Đã gọi điện' })),
    refusalOf(step(id, { state: 'met' }, second)),
  ])
  expect(outcomes.map(([reason]) => String(reason)).toSorted()).toEqual(['null', 'pairMovedOn'])
  const page = await readPair(app, id, 'vi')
  expect(page.version).toBe(2)
  expect(page.steps).toHaveLength(2)
  expect(await refusalOf(step(id, { version: 1 }))).toEqual(['pairMovedOn', undefined])
  expect(await refusalOf(step(id, { version: 2, state: 'proposed' }))).toEqual([
    'pairStepNotPossible',
    'state',
  ])
})

test('an agreed meeting of the two is shown, and "met" is suggested once its time has come', async () => {
  const id = await propose()
  expect(await readPair(app, id, 'vi')).toMatchObject({ meeting: null, suggested: 'proposed' })
  const startsAt = new Date('2026-11-27T02:00:00Z')
  const meeting = await app.db.meeting.create({
    data: {
      clientKey: id,
      requesterPersonId: housings.personId,
      requesterEnterpriseId: housings.enterpriseId,
      responderEnterpriseId: lamps.enterpriseId,
      purpose: 'Vỏ đèn',
      place: 'online',
      state: 'accepted',
      startsAt,
      endsAt: new Date('2026-11-27T03:00:00Z'),
      expiresAt: NOW,
    },
  })
  expect(await readPair(app, id, 'vi')).toMatchObject({
    meeting: { on: '2026-11-27', over: true },
    suggested: 'met',
  })
  const ahead = { startsAt: new Date('2026-12-02T02:00:00Z'), endsAt: new Date('2026-12-02T03:00:00Z') }
  await app.db.meeting.update({ where: { id: meeting.id }, data: ahead })
  expect(await readPair(app, id, 'vi')).toMatchObject({ meeting: { over: false }, suggested: 'proposed' })
})

test('what is due stands first, filters narrow the list, and the file holds the same', async () => {
  await app.db.brokeredPair.deleteMany()
  const late = await propose({ followUpOn: '2026-11-28' })
  const other = await anEnterprise(app.db, { nameVi: 'Bên thứ ba' })
  const calm = await propose({ partner: other.slug, followUpOn: LATER }, second)
  const none = await propose({ enterprise: housings.slug, partner: other.slug, followUpOn: '' })
  await step(none, { state: 'agreed' })
  const list = (query = '') => readBroker(app, officer, new URLSearchParams(query), 'vi')

  const all = await list()
  expect(all.lines.map(({ id }) => id)).toEqual([late, calm, none])
  expect(all.lines.map(({ due }) => due)).toEqual([true, false, false])
  expect(all).toMatchObject({ due: 1, pages: 1 })
  expect((await list('state=agreed')).lines.map(({ id }) => id)).toEqual([none])
  expect((await list(`officer=${second.personId}`)).lines.map(({ id }) => id)).toEqual([calm])
  expect((await list('officer=nobody&state=what&page=-1')).lines).toHaveLength(3)

  const file = await exportPairs(app, officer, {
    format: 'csv',
    parameters: new URLSearchParams('state=agreed'),
    language: 'en',
  })
  const text = await file.text()
  expect(text).toContain('Vỏ Nhôm')
  expect(text).toContain(`/en/broker/${none}`)
  expect(text).not.toContain('Đèn Sáng')
})

test('partners are proposed for the first, and any other is found by name', async () => {
  const asked = new URLSearchParams({ enterprise: lamps.slug })
  const page = await readNewPair(app, asked, 'vi')
  expect(page.proposals?.partners.map(({ name }) => name.vi)).toContain('Vỏ Nhôm')
  expect(new Set(page.proposals?.partners.map(({ id }) => id)).size).toBe(page.proposals?.partners.length)
  expect(page.suggestedDay).toBe('2026-12-12')
  expect(await refusalOf(readNewPair(app, new URLSearchParams({ enterprise: 'none' }), 'vi'))).toEqual([
    'enterpriseNotFound',
    undefined,
  ])
})

test('the desk is the officers’ alone', () => {
  const staff = (role: 'department_officer' | 'council_member' | 'organiser') => ({
    ...officer,
    staffRoles: [role],
  })
  expect(may(staff('department_officer'), 'broker.keep')).toBe(true)
  expect(may(staff('council_member'), 'broker.keep')).toBe(false)
  expect(may(staff('organiser'), 'broker.keep')).toBe(false)
  expect(may(VISITOR, 'broker.keep')).toBe(false)
})
