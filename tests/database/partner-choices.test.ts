import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import {
  CommandFeedback,
  commandFeedback,
  exportChoices,
  logShowings,
  ProposePartners,
  proposePartners,
  readChoices,
  readFeedback,
  tidyPartnerNotes,
} from '#app/features/proposals/index.server.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import { recentEvents } from '#app/platform/database/outbox.server.ts'
import { loader as choicesFile } from '#app/routes/partner-choices-file.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { callRoute } from '#tests/factories/calls.ts'
import { aNeed, aProduct } from '#tests/factories/directory.ts'
import { mailsTo } from '#tests/factories/mails.ts'
import { aMember, aPerson, signedInAs } from '#tests/factories/people.ts'
import { sessionOf } from '#tests/factories/sessions.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

const NOW = new Date('2026-11-23T02:00:00Z')

let database: TestDatabase
let app: TestApp
let folder: string
let lamps: Awaited<ReturnType<typeof aMember>>
let caster: Awaited<ReturnType<typeof aMember>>
let owner: SignedInActor
let colleague: SignedInActor
let theirs: SignedInActor
let colleagueEmail: string

/** A maker of lamps that needs housings, and a maker of housings that may want lamps. */
beforeAll(async () => {
  database = await testDatabase()
  folder = await mkdtemp(join(tmpdir(), 'nhip-cau-mail-'))
  app = testApp(database.url, { now: NOW, variables: { DATA_DIRECTORY: folder } })
  lamps = await aMember(app, { name: 'Đèn Lam' })
  caster = await aMember(app, { name: 'Đúc Nhôm' })
  await placed(lamps.enterpriseId, '01')
  await placed(caster.enterpriseId, '24')
  await aProduct(app.db, lamps.enterpriseId, {
    nameVi: 'Đèn LED âm trần',
    hsCodes: ['940511'],
    vsicCodes: ['2740'],
  })
  await aProduct(app.db, caster.enterpriseId, { nameVi: 'Vỏ nhôm đúc áp lực', hsCodes: ['761699'] })
  await aNeed(app.db, caster.enterpriseId, { titleVi: 'Đèn LED âm trần', hsCodes: ['9405'] })
  const acts = { for: lamps.enterpriseId, as: 'representative' as const }
  const { email } = await aPerson(app, { name: 'Lê Bình', acts })
  colleagueEmail = email
  owner = await signedInAs(app, lamps.email)
  colleague = await signedInAs(app, email)
  theirs = await signedInAs(app, caster.email)
})

beforeEach(async () => {
  app.clock = { now: () => NOW }
  await app.db.partnerChoice.deleteMany()
  await app.db.partnerNote.deleteMany()
  await app.db.inferredNeedChoice.deleteMany()
})

afterAll(async () => {
  await app.close()
  await database.close()
  await rm(folder, { recursive: true, force: true })
})

async function placed(id: string, province: string) {
  const sites = { create: { kind: 'head_office' as const, country: 'VN', province } }
  await app.db.enterprise.update({ where: { id }, data: { roles: ['producer'], sites } })
}

/** A command as a form sends it. */
function say(actor: SignedInActor, fields: Record<string, string>) {
  const enterprise = actor.memberships[0]?.enterpriseId
  return commandFeedback(app, actor, CommandFeedback.parse({ enterprise, ...fields }))
}

function choose(actor: SignedInActor, choice: string, more: Record<string, string> = {}) {
  const partner = actor === theirs ? lamps.enterpriseId : caster.enterpriseId
  return say(actor, { command: 'choose', partner, choice, ...more })
}

/** Who is proposed to whom, in any group. */
async function proposedTo(actor: SignedInActor, about?: string): Promise<string[]> {
  const enterpriseId = actor.memberships[0]?.enterpriseId
  const proposals = await proposePartners(app, actor, ProposePartners.parse({ enterpriseId, about }))
  return [...new Set(proposals.groups.flatMap(({ partners }) => partners.map(({ id }) => id)))]
}

async function chosen(actor: SignedInActor = owner) {
  const { choices } = await readFeedback(app, actor, lamps.enterpriseId)
  return choices[caster.enterpriseId]
}

describe('a choice', () => {
  test('is one for all who act for the enterprise, with who and when', async () => {
    await choose(owner, 'interested', { about: 'input:aluminium-die-castings', weights: '1' })
    expect(await chosen(colleague)).toMatchObject({ kind: 'interested', by: 'Đại diện Đèn Lam', mine: false })
    app.clock = { now: () => new Date(NOW.getTime() + 1000) }
    await choose(colleague, 'must_meet')
    expect(await chosen()).toMatchObject({ kind: 'must_meet', by: 'Lê Bình', mine: false })
    expect(await app.db.partnerChoice.findMany()).toMatchObject([
      { about: 'input:aluminium-die-castings', weights: '1' },
    ])
  })

  test('of “not our product” lowers others who make the same for that matter, and the page says why', async () => {
    const other = await aMember(app, { name: 'Đúc Nhôm Hai' })
    await placed(other.enterpriseId, '26')
    await aProduct(app.db, other.enterpriseId, { nameVi: 'Vỏ nhôm đúc áp lực', hsCodes: ['761699'] })
    const found = async () => {
      const { groups } = await proposePartners(
        app,
        owner,
        ProposePartners.parse({ enterpriseId: lamps.enterpriseId }),
      )
      const group = groups.find(({ partners }) => partners.some(({ id }) => id === other.enterpriseId))
      return {
        about: group?.key ?? '',
        partner: group?.partners.find(({ id }) => id === other.enterpriseId),
      }
    }
    const { about, partner: before } = await found()
    expect(about).toMatch(/^input:/)
    await choose(owner, 'never', { about, reason: 'not_our_product' })
    const { partner: after } = await found()
    expect(after?.score).toBeLessThan(before?.score ?? 0)
    expect(after?.gaps.map(({ evidence }) => evidence)).toContainEqual({
      howToClose: 'reconsiderDeclined',
      heading: '7616',
      declined: 1,
    })
    await app.db.enterprise.update({ where: { id: other.enterpriseId }, data: { publishedAt: null } })
  })

  test('is told to the other side when it is interest, and pushed to both; a refusal only to one’s own', async () => {
    await choose(owner, 'must_meet')
    const proposals = await proposePartners(
      app,
      theirs,
      ProposePartners.parse({ enterpriseId: caster.enterpriseId }),
    )
    const partner = proposals.groups
      .flatMap(({ partners }) => partners)
      .find(({ id }) => id === lamps.enterpriseId)
    expect(partner?.reasons.map(({ rule }) => rule)).toContain('partnerInterest')
    await say(owner, { command: 'withdraw', partner: caster.enterpriseId })
    await choose(owner, 'not_now')
    const told = (await recentEvents(app.db, new Date(0), 500))
      .filter(({ subjectKind }) => subjectKind === 'proposals')
      .slice(-3)
      .map(({ payload }) => payload.enterpriseIds)
    expect(told).toEqual([
      [lamps.enterpriseId, caster.enterpriseId],
      [lamps.enterpriseId, caster.enterpriseId],
      [lamps.enterpriseId],
    ])
  })

  test('“never” is absolute for both sides, whoever said it, and asks for a reason', async () => {
    expect(await proposedTo(owner)).toContain(caster.enterpriseId)
    expect(await proposedTo(theirs)).toContain(lamps.enterpriseId)
    expect(
      CommandFeedback.safeParse({
        enterprise: lamps.enterpriseId,
        command: 'choose',
        partner: caster.enterpriseId,
        choice: 'never',
        reason: '',
      }).error?.issues,
    ).toMatchObject([{ path: ['reason'], params: { key: 'required' } }])
    await choose(owner, 'never', { reason: 'competitor', reasonText: 'Cùng khách hàng' })
    expect(await proposedTo(owner)).not.toContain(caster.enterpriseId)
    expect(await proposedTo(theirs)).not.toContain(lamps.enterpriseId)
  })

  test('“not now” keeps the partner away from the one who said so for 90 days', async () => {
    await choose(owner, 'not_now', { reason: 'price' })
    expect(await chosen()).toMatchObject({ until: '2027-02-21', reason: 'price' })
    expect(await proposedTo(owner)).not.toContain(caster.enterpriseId)
    expect(await proposedTo(theirs)).toContain(lamps.enterpriseId)
    app.clock = { now: () => new Date('2027-02-21T16:00:00Z') }
    expect(await proposedTo(owner, 'input:aluminium-die-castings')).not.toContain(caster.enterpriseId)
    app.clock = { now: () => new Date('2027-02-21T17:30:00Z') }
    expect(await proposedTo(owner, 'input:aluminium-die-castings')).toContain(caster.enterpriseId)
  })

  test('keeps no reason for interest', async () => {
    await choose(owner, 'interested', { reason: 'price', reasonText: 'Không nói ra' })
    expect(await chosen()).toMatchObject({ reason: null, reasonText: null, until: null })
  })
})

describe('undo', () => {
  test('brings back the earlier choice as it was signed, or none', async () => {
    const first = await choose(colleague, 'interested')
    app.clock = { now: () => new Date(NOW.getTime() + 60_000) }
    const { at = '' } = await choose(owner, 'never', { reason: 'quality' })
    await say(owner, { command: 'undo', partner: caster.enterpriseId, at })
    expect(await chosen()).toMatchObject({ kind: 'interested', by: 'Lê Bình', at: first.at })
    await say(owner, { command: 'undo', partner: caster.enterpriseId, at: first.at ?? '' })
    expect(await chosen()).toBeUndefined()
  })

  test('leaves alone what a colleague has chosen since', async () => {
    const { at = '' } = await choose(owner, 'never', { reason: 'quality' })
    app.clock = { now: () => new Date(NOW.getTime() + 60_000) }
    await choose(colleague, 'must_meet')
    await expect(say(owner, { command: 'undo', partner: caster.enterpriseId, at })).rejects.toMatchObject({
      code: 'conflict',
      reasonKey: 'choiceMovedOn',
    })
    expect(await chosen()).toMatchObject({ kind: 'must_meet' })
  })

  test('a repeated choice changes nothing and can still be undone', async () => {
    const first = await choose(owner, 'interested')
    app.clock = { now: () => new Date(NOW.getTime() + 60_000) }
    expect(await choose(colleague, 'interested')).toEqual(first)
    expect(await chosen()).toMatchObject({ mine: true, at: first.at })
  })
})

describe('rights', () => {
  test('nobody speaks for an enterprise that they do not act for, or reads what it has said', async () => {
    await choose(owner, 'never', { reason: 'quality' })
    const { at = '' } = (await chosen()) ?? {}
    const partner = caster.enterpriseId
    const key = 'input:aluminium-die-castings'
    const noted = await say(owner, { command: 'addNote', partner, note: 'Giá cao' }).then(() =>
      app.db.partnerNote.findFirstOrThrow(),
    )
    const enterprise = lamps.enterpriseId
    const all: Record<string, string>[] = [
      { command: 'choose', partner: lamps.enterpriseId, choice: 'must_meet' },
      { command: 'withdraw', partner },
      { command: 'undo', partner, at },
      { command: 'addNote', partner, note: 'x' },
      { command: 'removeNote', note: noted.id },
      { command: 'share', partner, to: colleague.personId },
      { command: 'dismiss', key },
      { command: 'bringBack', key },
    ]
    for (const fields of all)
      await expect(say(theirs, { ...fields, enterprise })).rejects.toMatchObject({
        code: 'forbidden',
        reasonKey: 'notYourEnterprise',
      })
    await expect(readFeedback(app, theirs, enterprise)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(readChoices(app, theirs, enterprise, 'vi')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(say(theirs, { command: 'removeNote', note: noted.id })).rejects.toMatchObject({
      code: 'notFound',
    })
  })

  test('the page and its file are for those who act for an enterprise, and show that one alone', async () => {
    const cookies = {
      member: await sessionOf(app, lamps.personId),
      person: await sessionOf(app, (await aPerson(app)).personId),
      visitor: '',
    }
    const statusOf = async (who: keyof typeof cookies, query = '') => {
      const options = { headers: { cookie: cookies[who] }, params: { format: 'csv' } }
      return (await callRoute(app, choicesFile, `/partners/choices/file/csv${query}`, options)).status
    }
    expect(await statusOf('member')).toBe(200)
    expect(await statusOf('member', `?enterprise=${caster.enterpriseId}`)).toBe(403)
    expect(await statusOf('person')).toBe(403)
    expect([302, 401]).toContain(await statusOf('visitor'))
  })

  test('nobody chooses about oneself or about who is not in the directory', async () => {
    const gone = await aMember(app)
    await app.db.enterprise.update({ where: { id: gone.enterpriseId }, data: { publishedAt: null } })
    for (const partner of [lamps.enterpriseId, gone.enterpriseId])
      await expect(say(owner, { command: 'choose', partner, choice: 'interested' })).rejects.toMatchObject({
        code: 'notFound',
      })
  })
})

describe('notes', () => {
  test('are signed, read by all who act for the enterprise, removed by their author and brought back', async () => {
    const partner = caster.enterpriseId
    await say(colleague, { command: 'addNote', partner, note: ' Đã gọi, chờ báo giá ' })
    const read = async (actor: SignedInActor) =>
      (await readFeedback(app, actor, lamps.enterpriseId)).notes[partner] ?? []
    const [note] = await read(owner)
    expect(note).toMatchObject({ text: 'Đã gọi, chờ báo giá', author: 'Lê Bình', mine: false })
    const id = note?.id ?? ''
    await say(owner, { command: 'addNote', partner, note: 'Của tôi' })
    const own = (await read(colleague)).find(({ text }) => text === 'Của tôi')
    expect(own).toMatchObject({ removable: false })
    await expect(say(colleague, { command: 'removeNote', note: own?.id ?? '' })).rejects.toMatchObject({
      code: 'forbidden',
      reasonKey: 'noteOfAnother',
    })
    await say(colleague, { command: 'removeNote', note: id })
    expect(await read(owner)).toHaveLength(1)
    await say(colleague, { command: 'restoreNote', note: id })
    expect(await read(owner)).toHaveLength(2)
  })

  test('go for good a day after they were removed', async () => {
    const note = { enterpriseId: lamps.enterpriseId, partnerId: caster.enterpriseId, text: 'x' }
    for (const hours of [25, 23])
      await app.db.partnerNote.create({
        data: { ...note, text: `${hours}`, removedAt: new Date(NOW.getTime() - hours * 3_600_000) },
      })
    await tidyPartnerNotes.run(app, {})
    expect((await app.db.partnerNote.findMany()).map(({ text }) => text)).toEqual(['23'])
  })
})

test('a colleague gets a proposal by mail, with the word of who sends it; nobody else can be sent one', async () => {
  const partner = caster.enterpriseId
  await say(owner, {
    command: 'share',
    partner,
    to: colleague.personId,
    message: 'Xem giúp nhé',
    about: 'offer',
  })
  const [mail] = await mailsTo(app, colleagueEmail)
  expect(mail?.text).toContain('Xem giúp nhé')
  expect(mail?.text).toContain(`/partners?enterprise=${lamps.enterpriseId}&about=offer`)
  await expect(say(owner, { command: 'share', partner, to: theirs.personId })).rejects.toMatchObject({
    code: 'notFound',
    reasonKey: 'colleagueNotFound',
  })
})

test('what was inferred and is not wanted leaves the page, can still be looked at, and comes back', async () => {
  const key = 'input:aluminium-die-castings'
  const read = (about?: string) =>
    proposePartners(app, owner, ProposePartners.parse({ enterpriseId: lamps.enterpriseId, about }))
  const keys = async () => {
    const { groups, others } = await read()
    return [...groups, ...others].map((each) => each.key)
  }
  expect(await keys()).toContain(key)
  await say(owner, { command: 'dismiss', key })
  expect(await keys()).not.toContain(key)
  expect((await read()).dismissed.map((each) => each.key)).toEqual([key])
  expect((await read(key)).groups.map((each) => each.key)).toEqual([key])
  await say(colleague, { command: 'bringBack', key })
  expect(await keys()).toContain(key)
  await expect(say(owner, { command: 'dismiss', key: 'input:moon-dust' })).rejects.toMatchObject({
    code: 'notFound',
  })
  await app.db.inferredNeedChoice.create({
    data: { enterpriseId: lamps.enterpriseId, key, decision: 'confirmed' },
  })
  expect(await keys()).not.toContain(key)
  expect((await read()).dismissed).toEqual([])
})

test('lists are kept as they were shown, but not those that a browser fetched ahead or an administrator looked at', async () => {
  const proposals = await proposePartners(
    app,
    owner,
    ProposePartners.parse({ enterpriseId: lamps.enterpriseId }),
  )
  const shown = proposals.groups.filter(({ partners }) => partners.length > 0)
  const viewing = { id: 'v', administratorId: 'a', administratorName: 'A', until: NOW.toISOString() }
  logShowings(app, { ...owner, viewing }, new Headers(), proposals)
  logShowings(app, owner, new Headers({ 'sec-purpose': 'prefetch;prerender' }), proposals)
  await app.batches.flush()
  expect(await app.db.proposalShowing.count()).toBe(0)
  logShowings(app, owner, new Headers(), proposals)
  logShowings(app, owner, new Headers(), proposals)
  await app.batches.flush()
  const rows = await app.db.proposalShowing.findMany({ orderBy: { about: 'asc' } })
  expect(rows.map(({ about }) => about)).toEqual(shown.map(({ key }) => key).toSorted())
  for (const row of rows) {
    const { partners = [] } = shown.find(({ key }) => key === row.about) ?? {}
    expect(row.partnerIds).toEqual(partners.map(({ id }) => id))
    expect(row.scores.map((score) => Math.round(score * 1000))).toEqual(
      partners.map(({ score }) => Math.round(score * 1000)),
    )
    expect(row.weights).toBe(partners[0]?.weights)
  }
})

test('an open meeting that the enterprise asked for is known, a declined one is not', async () => {
  const { id } = await app.db.meeting.create({
    data: {
      clientKey: crypto.randomUUID(),
      requesterPersonId: lamps.personId,
      requesterEnterpriseId: lamps.enterpriseId,
      responderEnterpriseId: caster.enterpriseId,
      purpose: 'Gặp',
      place: 'online',
      expiresAt: new Date(NOW.getTime() + 86_400_000),
    },
  })
  const read = async () =>
    (await readFeedback(app, owner, lamps.enterpriseId, [caster.enterpriseId])).meetings
  expect(await read()).toEqual({ [caster.enterpriseId]: { id, state: 'requested' } })
  await app.db.meeting.update({ where: { id }, data: { state: 'declined' } })
  expect(await read()).toEqual({})
})

test('all that was said is listed by choice, and taken along as a file', async () => {
  const other = await aMember(app, { name: 'Ống Đồng' })
  await choose(owner, 'never', { reason: 'quality', reasonText: '=2+2' })
  await say(owner, { command: 'addNote', partner: other.enterpriseId, note: 'Gọi lại' })
  const { partners } = await readChoices(app, colleague, lamps.enterpriseId, 'vi')
  expect(partners.map(({ name, choice }) => [name.text, choice?.kind ?? null])).toEqual([
    ['Đúc Nhôm', 'never'],
    ['Ống Đồng', null],
  ])
  const asked = { format: 'csv', enterpriseId: lamps.enterpriseId, language: 'vi' as const }
  const file = await (await exportChoices(app, owner, asked)).text()
  expect(file).toContain('Không hợp tác')
  expect(file).toContain('Chất lượng. =2+2')
  expect(file).toContain('Gọi lại')
})
