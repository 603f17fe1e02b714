import path from 'node:path'

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { readEnterprise } from '#app/features/directory/index.server.ts'
import {
  CommandCapability,
  commandCapability,
  CommandNeed,
  commandNeed,
  CommandOnNeed,
  commandOnNeed,
  moveNeed,
  needComposers,
  openNeedFile,
  readCapabilities,
  readNeed,
  readNeeds,
  readOwnNeed,
  readOwnNeeds,
  readReview,
  remindOfEnd,
} from '#app/features/needs/index.server.ts'
import { type Actor, type SignedInActor, VISITOR } from '#app/platform/actor.ts'
import { recentEvents } from '#app/platform/database/outbox.server.ts'
import type { ArrivedFile } from '#app/platform/files/receive-form.server.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { aCertificateOf, aNeed, aProduct } from '#tests/factories/directory.ts'
import { aMember, aPerson, signedInAs } from '#tests/factories/people.ts'
import { anArrival } from '#tests/factories/pictures.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

const NOW = new Date('2026-11-28T03:00:00Z')
let now = NOW
let database: TestDatabase
let app: TestApp
let officer: SignedInActor
let outsider: SignedInActor
let buyer: SignedInActor
let buyerId: string
let slug: string
let supplier: SignedInActor
let supplierId: string

beforeAll(async () => {
  database = await testDatabase()
  const folder = path.join(process.cwd(), '.cache', `needs-${process.pid}`)
  app = testApp(database.url, { variables: { FILES_DIR: folder } })
  app.clock = { now: () => now }
  const member = await aMember(app, { name: 'Sở' })
  await app.db.membership.deleteMany({ where: { personId: member.personId } })
  await app.db.person.update({ where: { id: member.personId }, data: { staffRoles: ['department_officer'] } })
  officer = await signedInAs(app, member.email)
  outsider = await signedInAs(app, (await aPerson(app, { name: 'Khách' })).email)
})

beforeEach(async () => {
  now = NOW
  const one = await aMember(app, { name: 'Bên mua' })
  buyerId = one.enterpriseId
  slug = one.slug
  buyer = await signedInAs(app, one.email)
  const other = await aMember(app, { name: `Bên bán ${one.slug}`, language: 'en' })
  supplierId = other.enterpriseId
  supplier = await signedInAs(app, other.email)
  await publish(buyerId)
  await publish(supplierId)
})

afterAll(async () => {
  await app.close()
  await database.close()
})

const publish = (id: string) => app.db.enterprise.update({ where: { id }, data: { publishedAt: NOW } })

/** Lets the buyer open its needs without an officer. */
const trust = (until = '2028-01-01') =>
  app.db.enterprise.update({
    where: { id: buyerId },
    data: { verifiedLevel: 'documents_checked', verifiedOn: NOW, verifiedUntil: new Date(until) },
  })

const form = (given: Record<string, unknown> = {}) => ({
  command: 'save',
  version: 0,
  aim: 'open',
  numbers: 'vi',
  titleVi: 'Vỏ nhôm đúc áp lực',
  expiresOn: '2027-01-31',
  ...given,
})

function submit(given: Record<string, unknown>, id: string | null = null, files: ArrivedFile[] = []) {
  return commandNeed(app, buyer, { slug, id }, CommandNeed.parse(given), files)
}

async function posted(given: Record<string, unknown> = {}, files: ArrivedFile[] = []): Promise<string> {
  await trust()
  return (await submit(form(given), null, files)).id ?? ''
}

function command(actor: SignedInActor, id: string, given: Record<string, unknown>) {
  return commandOnNeed(app, actor, id, CommandOnNeed.parse({ numbers: 'vi', ...given }))
}

const answer = (given: Record<string, unknown> = {}, as = supplier, enterprise = supplierId) => ({
  command: 'answer',
  enterprise,
  message: `Có thể làm (${as.name})`,
  ...given,
})

const seen = (actor: Actor, id: string) => readNeed(app, actor, id, 'vi').then((page) => page.state)
const listed = async (actor: Actor) =>
  (await readNeeds(app, actor, new URLSearchParams(), 'vi')).needs.map(({ id }) => id)
const kindsOf = async (id: string) =>
  (await recentEvents(app.db, new Date(0), 10_000))
    .filter(({ subjectId }) => subjectId === id)
    .map(({ kind }) => kind)
const mailsOf = (kind: string, recipientId: string) =>
  app.db.mail.findMany({ where: { kind, recipientId }, orderBy: { createdAt: 'asc' } })

/** Which fields a form is refused at, and why. */
function refusedAt(given: Record<string, unknown>) {
  const result = CommandNeed.safeParse(given)
  return result.success
    ? {}
    : Object.fromEntries(
        result.error.issues.map((issue) => [
          issue.path.join('.'),
          issue.code === 'custom' ? (issue.params?.key as unknown) : issue.code,
        ]),
      )
}

describe('a need', () => {
  test('of a trusted enterprise is open at once, with everything that was typed', async () => {
    const id = await posted({
      titleEn: 'Die-cast aluminium housing',
      hsCodes: ['76.16', ''],
      processes: ['Đúc áp lực'],
      quantity: '1.234,5',
      unit: 'KGM',
      period: 'MON',
      requiredCertificates: ['iso 9001'],
      incoterm: 'FOB',
      destinationProvince: '01',
      targetPrice: '12.500',
      targetCurrency: 'VND',
      preferredRegions: ['Nhật Bản', 'TP Hồ Chí Minh'],
      excludedRegions: ['Đức'],
      deadline: '2027-02-01',
    })
    const stored = await app.db.need.findUniqueOrThrow({ where: { id } })
    expect(stored).toMatchObject({
      state: 'open',
      hsCodes: ['7616'],
      processes: ['die-casting'],
      unit: 'KGM',
      requiredCertificates: ['iso-9001'],
      destinationCountry: 'VN',
      preferredRegions: ['JP', 'VN-79'],
      excludedRegions: ['DE'],
      openedAt: NOW,
      expiresAt: new Date('2027-01-31T16:59:59.999Z'),
    })
    expect(stored.quantity?.toNumber()).toBe(1234.5)
    expect(stored.targetPrice?.toNumber()).toBe(12500)
    expect(await seen(VISITOR, id)).toBe('open')
    expect(await listed(VISITOR)).toContain(id)
    expect(await kindsOf(id)).toEqual(['need.opened'])
    const page = await readOwnNeed(app, buyer, { slug, id }, { language: 'en', given: new URLSearchParams() })
    expect(page.values).toMatchObject({
      quantity: '1234.5',
      processes: ['Die casting'],
      preferredRegions: ['Japan', 'Ho Chi Minh City'],
    })
  })

  test('of any other enterprise waits for an officer, who lets it be seen or gives it back', async () => {
    const { id, done } = await submit(form())
    const needId = id ?? ''
    expect(done).toBe('handedIn')
    await expect(seen(VISITOR, needId)).rejects.toMatchObject({ code: 'notFound' })
    expect((await readReview(app, 'vi')).map((line) => line.id)).toContain(needId)
    await expect(command(buyer, needId, { command: 'approve' })).rejects.toMatchObject({ code: 'forbidden' })
    await command(officer, needId, { command: 'return', note: 'Ghi rõ vật liệu' })
    expect(await mailsOf('need.reviewed', buyer.personId)).toHaveLength(1)
    expect((await readOwnNeeds(app, buyer, { slug, tab: 'draft' }, 'vi')).needs).toMatchObject([
      { id: needId, reviewNote: 'Ghi rõ vật liệu' },
    ])
    await moveNeed(app, buyer, slug, { command: 'submit', id: needId })
    await command(officer, needId, { command: 'approve' })
    expect(await seen(VISITOR, needId)).toBe('open')
    expect(await kindsOf(needId)).toEqual([
      'need.submitted',
      'need.returned',
      'need.submitted',
      'need.opened',
    ])
    const { version } = await app.db.need.findUniqueOrThrow({ where: { id: needId } })
    await submit(form({ version, titleVi: 'Khác hẳn' }), needId)
    await expect(seen(VISITOR, needId)).rejects.toMatchObject({ code: 'notFound' })
  })

  test('verified until yesterday is not trusted', async () => {
    await trust('2026-11-27')
    expect((await submit(form())).done).toBe('handedIn')
    await trust('2026-11-28')
    expect((await submit(form())).done).toBe('opened')
  })

  test('leaves every list at the moment in which it expires, and comes back when it is renewed', async () => {
    const id = await posted({ expiresOn: '2026-11-28' })
    now = new Date('2026-11-28T16:59:59.998Z')
    expect(await listed(VISITOR)).toContain(id)
    now = new Date('2026-11-28T16:59:59.999Z')
    expect(await listed(VISITOR)).not.toContain(id)
    expect(await listed(officer)).not.toContain(id)
    await expect(seen(VISITOR, id)).rejects.toMatchObject({ code: 'notFound' })
    await expect(seen(supplier, id)).rejects.toMatchObject({ code: 'notFound' })
    expect(await seen(buyer, id)).toBe('expired')
    expect((await readEnterprise(app, VISITOR, slug, 'vi')).needs).toEqual([])
    await expect(command(supplier, id, answer())).rejects.toMatchObject({ code: 'notFound' })
    await moveNeed(app, buyer, slug, { command: 'renew', id, days: 30 })
    expect(await listed(VISITOR)).toContain(id)
    expect(await app.db.need.findUniqueOrThrow({ where: { id } })).toMatchObject({ renewals: 1 })
  })

  test('is closed and opened again, and not edited in between', async () => {
    const id = await posted()
    await moveNeed(app, buyer, slug, { command: 'close', id, outcome: 'elsewhere', outcomeNote: null })
    await expect(seen(VISITOR, id)).rejects.toMatchObject({ code: 'notFound' })
    const { version } = await app.db.need.findUniqueOrThrow({ where: { id } })
    await expect(submit(form({ version }), id)).rejects.toMatchObject({ code: 'conflict' })
    await moveNeed(app, buyer, slug, { command: 'reopen', id })
    expect(await seen(VISITOR, id)).toBe('open')
    await expect(moveNeed(app, buyer, slug, { command: 'reopen', id })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  test('that was inferred is confirmed when it is saved', async () => {
    const given = new URLSearchParams({ from: 'input:aluminium', titleVi: 'Nhôm thỏi', hs: '7601' })
    const page = await readOwnNeed(app, buyer, { slug, id: null }, { language: 'vi', given })
    expect(page).toMatchObject({
      from: 'input:aluminium',
      values: { titleVi: 'Nhôm thỏi', hsCodes: ['7601'] },
    })
    await posted({ from: 'input:aluminium' })
    expect(await app.db.inferredNeedChoice.findMany({ where: { enterpriseId: buyerId } })).toMatchObject([
      { key: 'input:aluminium', decision: 'confirmed', personId: buyer.personId },
    ])
  })

  test('is kept by owners and editors alone, and is nobody else’s to edit', async () => {
    const id = await posted()
    const { email } = await aPerson(app, { acts: { for: buyerId, as: 'representative' } })
    const representative = await signedInAs(app, email)
    expect((await readOwnNeeds(app, representative, { slug, tab: null }, 'vi')).mayEdit).toBe(false)
    const where = { slug, id }
    await expect(
      readOwnNeed(app, representative, where, { language: 'vi', given: new URLSearchParams() }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    await expect(moveNeed(app, supplier, slug, { command: 'renew', id, days: 30 })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(command(supplier, id, { command: 'close', outcome: 'elsewhere' })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})

describe('who sees a need', () => {
  test('everybody, members, or those who were chosen', async () => {
    const open = await posted()
    const members = await posted({ visibility: 'members' })
    const { nameVi } = await app.db.enterprise.findUniqueOrThrow({ where: { id: supplierId } })
    const third = await aMember(app, { name: 'Bên thứ ba' })
    const stranger = await signedInAs(app, third.email)
    const chosen = await posted({ visibility: 'chosen', chosen: [nameVi.toUpperCase()] })
    const sees = async (actor: Actor) => {
      const list = await listed(actor)
      return [open, members, chosen].map((id) => list.includes(id))
    }
    expect(await sees(VISITOR)).toEqual([true, false, false])
    expect(await sees(outsider)).toEqual([true, false, false])
    expect(await sees(stranger)).toEqual([true, true, false])
    expect(await sees(supplier)).toEqual([true, true, true])
    expect(await sees(officer)).toEqual([true, true, true])
    await expect(seen(stranger, chosen)).rejects.toMatchObject({ code: 'notFound' })
    await expect(seen(outsider, members)).rejects.toMatchObject({ code: 'notFound' })
    const shown = async (actor: Actor) =>
      (await readEnterprise(app, actor, slug, 'vi')).needs.map(({ id }) => id).toSorted()
    expect(await shown(VISITOR)).toEqual([open])
    expect(await shown(stranger)).toEqual([open, members].toSorted())
    expect(await shown(buyer)).toEqual([open, members, chosen].toSorted())
  })

  test('those who were chosen are told by mail, each once, when there is something to see', async () => {
    const { nameVi } = await app.db.enterprise.findUniqueOrThrow({ where: { id: supplierId } })
    const before = (await mailsOf('need.chosen', supplier.personId)).length
    const told = async () => (await mailsOf('need.chosen', supplier.personId)).slice(before)
    await posted({ visibility: 'public' })
    expect(await told()).toEqual([])
    const chosen = await posted({ visibility: 'chosen', chosen: [nameVi] })
    expect((await told()).map(({ payload }) => payload)).toEqual([{ need: chosen, enterprise: supplierId }])
    const again = await app.db.need.findUniqueOrThrow({ where: { id: chosen } })
    await submit(
      form({ version: again.version, titleVi: 'Đổi tên', visibility: 'chosen', chosen: [nameVi] }),
      chosen,
    )
    const [mail, ...others] = await told()
    expect(others).toEqual([])
    const compose = () =>
      mail
        ? needComposers['need.chosen'](app, { ...mail, recipient: { id: supplier.personId, name: '' } })
        : null
    const letter = await compose()
    expect(letter?.subject).toContain('Đổi tên')
    expect(letter?.text).toContain(`/needs/${chosen}`)
    await app.db.need.update({ where: { id: chosen }, data: { state: 'closed' } })
    expect(await compose()).toBeNull()
  })

  test('nobody while the enterprise is not published', async () => {
    const id = await posted()
    await app.db.enterprise.update({ where: { id: buyerId }, data: { publishedAt: null } })
    await expect(seen(VISITOR, id)).rejects.toMatchObject({ code: 'notFound' })
    expect(await listed(VISITOR)).not.toContain(id)
    expect(await seen(buyer, id)).toBe('open')
  })

  test('the list is searched without marks, narrowed, and read page by page', async () => {
    const word = `Zyx${Date.now()}`
    const id = await posted({
      titleVi: `Đèn đường ${word}`,
      hsCodes: ['9405'],
      requiredCertificates: ['ISO 9001'],
    })
    const read = (query: Record<string, string>) =>
      readNeeds(app, VISITOR, new URLSearchParams(query), 'vi').then(({ needs }) =>
        needs.map((need) => need.id),
      )
    expect(await read({ q: `den ${word.toLowerCase()}` })).toEqual([id])
    expect(await read({ q: word, chapter: '94', certificate: 'iso-9001', country: 'VN' })).toEqual([])
    expect(await read({ q: word, chapter: '94', certificate: 'iso-9001' })).toEqual([id])
    expect(await read({ q: word, chapter: '85' })).toEqual([])
    expect(await read({ q: `${word}%_` })).toEqual([])
    for (let index = 0; index < 25; index++)
      await aNeed(app.db, buyerId, { titleVi: `${word} ${index}`, openedAt: NOW })
    const first = await readNeeds(app, VISITOR, new URLSearchParams({ q: word }), 'vi')
    const second = await readNeeds(
      app,
      VISITOR,
      new URLSearchParams({ q: word, after: first.next ?? '' }),
      'vi',
    )
    expect([first.total, first.needs.length, second.needs.length, second.next]).toEqual([26, 20, 6, null])
    expect(new Set([...first.needs, ...second.needs].map((need) => need.id)).size).toBe(26)
  })
})

describe('what does not hold is refused at its field', () => {
  test.each([
    [{ titleVi: '', titleEn: '' }, { titleVi: 'required' }],
    [{ quantity: '1e30', unit: 'KGM' }, { quantity: 'numberUnclear' }],
    [{ quantity: '0', unit: 'KGM' }, { quantity: 'numberPositive' }],
    [{ quantity: '-5', unit: 'KGM' }, { quantity: 'numberPositive' }],
    [{ quantity: '1,2345', unit: 'KGM' }, { quantity: 'tooManyDecimals' }],
    [{ quantity: '9'.repeat(30), unit: 'KGM' }, { quantity: 'tooLarge' }],
    [{ quantity: '5' }, { unit: 'unitMissing' }],
    [{ quantity: '5', unit: 'ells' }, { unit: 'choose' }],
    [{ quantity: '5', unit: 'DAY' }, { unit: 'choose' }],
    [{ period: 'MON' }, { quantity: 'quantityMissing' }],
    [{ quantity: '5', unit: 'KGM', period: 'KGM' }, { period: 'invalid_value' }],
    [{ targetPrice: '5' }, { targetCurrency: 'currencyMissing' }],
    [{ targetCurrency: 'USD' }, { targetPrice: 'priceMissing' }],
    [{ targetPrice: '5', targetCurrency: 'XXX' }, { targetCurrency: 'invalid_value' }],
    [{ hsCodes: ['9999'] }, { 'hsCodes.0': 'hsUnknown' }],
    [{ vsicCodes: ['0000'] }, { 'vsicCodes.0': 'vsicUnknown' }],
    [{ processes: ['phép màu'] }, { 'processes.0': 'processUnknown' }],
    [{ requiredCertificates: ['ISO 1'] }, { 'requiredCertificates.0': 'certificateUnknown' }],
    [{ incoterm: 'XYZ' }, { incoterm: 'choose' }],
    [{ destinationCountry: 'JP', destinationProvince: '01' }, { destinationProvince: 'provinceAbroad' }],
    [{ preferredRegions: ['Nhật'], excludedRegions: ['Japan'] }, { excludedRegions: 'regionsClash' }],
    [{ preferredRegions: ['Hà Nội'], excludedRegions: ['Việt Nam'] }, { excludedRegions: 'regionsClash' }],
    [{ visibility: 'chosen' }, { chosen: 'chosenMissing' }],
    [{ expiresOn: '2027-02-30' }, { expiresOn: 'invalid_format' }],
  ])('%j', (given, fields) => {
    expect(refusedAt(form(given))).toEqual(fields)
  })

  test.each([
    [{ expiresOn: '2026-11-27' }, 'expiryPast', 'expiresOn'],
    [{ expiresOn: '2027-11-29' }, 'expiryTooFar', 'expiresOn'],
    [{ deadline: '2026-11-28' }, 'deadlinePast', 'deadline'],
    [{ visibility: 'chosen', chosen: ['Không có ai'] }, 'chosenUnknown', 'chosen'],
  ])('%j', async (given, reasonKey, field) => {
    await expect(submit(form(given))).rejects.toMatchObject({ code: 'invalid', reasonKey, detail: { field } })
  })

  test('but a day of delivery that has passed since may stay while something else is changed', async () => {
    const id = await posted({ deadline: '2026-12-15' })
    await app.db.need.update({ where: { id }, data: { deadline: new Date('2026-11-20') } })
    const { version } = await app.db.need.findUniqueOrThrow({ where: { id } })
    await submit(form({ version, titleVi: 'Tên mới', deadline: '2026-11-20' }), id)
    expect(await app.db.need.findUniqueOrThrow({ where: { id } })).toMatchObject({ titleVi: 'Tên mới' })
  })

  test('what a colleague saved meanwhile is not written over', async () => {
    const id = await posted()
    await submit(form({ version: 1, titleVi: 'Bản của đồng nghiệp' }), id)
    await expect(submit(form({ version: 1 }), id)).rejects.toMatchObject({ reasonKey: 'needMovedOn' })
  })
})

describe('answers', () => {
  test('reach the buyer, are compared in its unit, and the best one is awarded; undone exactly', async () => {
    const id = await posted({
      quantity: '2',
      unit: 'TNE',
      period: 'MON',
      requiredCertificates: ['ISO 9001', 'ISO 14001'],
    })
    await aCertificateOf(app.db, supplierId, 'iso-9001')
    await aCertificateOf(app.db, supplierId, 'iso-14001', { expiresOn: new Date('2026-01-01') })
    const product = await aProduct(app.db, supplierId)
    await command(
      supplier,
      id,
      answer({
        quantity: '24.000',
        unit: 'KGM',
        period: 'ANN',
        price: '1.500',
        currency: 'VND',
        leadTimeDays: '20',
        product: product.id,
      }),
    )
    const third = await aMember(app, { name: 'Bên thứ ba' })
    const other = await signedInAs(app, third.email)
    await command(other, id, answer({}, other, third.enterpriseId))
    expect(await mailsOf('need.answered', buyer.personId)).toHaveLength(2)
    const { answers } = await readNeed(app, buyer, id, 'vi')
    expect(answers?.[0]).toMatchObject({
      amount: { value: 2 },
      written: { value: 24_000 },
      enough: true,
      price: { value: 1500, currency: 'VND' },
      leadTimeDays: 20,
      required: [
        { label: 'ISO 9001', valid: true },
        { label: 'ISO 14001', valid: false },
      ],
    })
    expect((await readNeed(app, supplier, id, 'vi')).answers).toBeNull()
    const [first = '', second = ''] = answers?.map((one) => one.id) ?? []
    await command(buyer, id, { command: 'shortlist', id: second, reply: 'Xin gửi mẫu' })
    await command(buyer, id, { command: 'award', id: first })
    const states = async () =>
      (await app.db.needInterest.findMany({ where: { needId: id }, orderBy: { createdAt: 'asc' } })).map(
        ({ state }) => state,
      )
    expect(await states()).toEqual(['awarded', 'declined'])
    expect(await mailsOf('need.decided', supplier.personId)).toHaveLength(1)
    expect(await mailsOf('need.decided', other.personId)).toHaveLength(2)
    expect(await seen(other, id)).toBe('closed')
    await expect(seen(VISITOR, id)).rejects.toMatchObject({ code: 'notFound' })
    await expect(command(supplier, id, answer())).rejects.toMatchObject({ reasonKey: 'needNotOpen' })
    await command(buyer, id, { command: 'reopen' })
    expect(await states()).toEqual(['shortlisted', 'shortlisted'])
    expect(await seen(VISITOR, id)).toBe('open')
  })

  test('are one for each enterprise, changed and withdrawn while it is open, and never to oneself', async () => {
    const id = await posted()
    await command(supplier, id, answer())
    await command(supplier, id, answer({ message: 'Giá tốt hơn' }))
    expect(await app.db.needInterest.findMany({ where: { needId: id } })).toMatchObject([
      { message: 'Giá tốt hơn', version: 2 },
    ])
    await command(supplier, id, { command: 'withdraw', enterprise: supplierId })
    expect((await readNeed(app, buyer, id, 'vi')).answers).toEqual([])
    await command(supplier, id, answer())
    expect(await kindsOf(id)).toEqual([
      'need.opened',
      'interest.sent',
      'interest.changed',
      'interest.withdrawn',
      'interest.sent',
    ])
    await expect(command(buyer, id, answer({}, buyer, buyerId))).rejects.toMatchObject({
      reasonKey: 'ownNeed',
    })
    await expect(command(buyer, id, answer())).rejects.toMatchObject({ reasonKey: 'notYourEnterprise' })
    const [{ id: interest } = { id: '' }] = await app.db.needInterest.findMany({ where: { needId: id } })
    await command(buyer, id, { command: 'decline', id: interest, reply: 'Xin cảm ơn' })
    await expect(command(supplier, id, answer())).rejects.toMatchObject({ reasonKey: 'answerSettled' })
    await expect(command(supplier, id, { command: 'award', id: interest })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})

describe('files', () => {
  const paper = () => anArrival(app, Buffer.from('%PDF-1.7\n%%EOF\n'), { field: 'files', name: 'ban-ve.pdf' })

  test('are confidential: they open after a promise, and each opening is on record', async () => {
    const id = await posted({}, [await paper()])
    const [file] = (await readNeed(app, supplier, id, 'vi')).files
    const fileId = file?.id ?? ''
    expect(file).toMatchObject({ name: 'ban-ve.pdf', confidential: true, path: null })
    await expect(openNeedFile(app, supplier, id, fileId)).rejects.toMatchObject({ code: 'notFound' })
    await expect(openNeedFile(app, VISITOR, id, fileId)).rejects.toMatchObject({ code: 'notFound' })
    await expect(
      command(outsider, id, { command: 'promise', file: fileId, agreed: 'on' }),
    ).rejects.toMatchObject({
      code: 'forbidden',
    })
    await command(supplier, id, { command: 'promise', file: fileId, agreed: 'on' })
    now = new Date(NOW.getTime() + 60_000)
    await openNeedFile(app, supplier, id, fileId)
    await openNeedFile(app, officer, id, fileId)
    const { views } = await readNeed(app, buyer, id, 'vi')
    expect(views?.map(({ kind, person }) => `${kind}: ${person}`).toSorted()).toEqual(
      [`opened: ${officer.name}`, `opened: ${supplier.name}`, `promised: ${supplier.name}`].toSorted(),
    )
    expect((await readNeed(app, supplier, id, 'vi')).views).toBeNull()
    now = new Date('2027-03-01T00:00:00Z')
    await expect(openNeedFile(app, supplier, id, fileId)).rejects.toMatchObject({ code: 'notFound' })
  })

  test('that are opened to all who see the need open without a promise; a dropped one is gone', async () => {
    const id = await posted({ openFiles: 'on' }, [await paper()])
    const [file] = (await readNeed(app, VISITOR, id, 'vi')).files
    await openNeedFile(app, VISITOR, id, file?.id ?? '')
    const page = await readOwnNeed(app, buyer, { slug, id }, { language: 'vi', given: new URLSearchParams() })
    const [kept] = page.files
    await submit(form({ version: 1, kept: [{ key: kept?.key, gone: 'on' }] }), id)
    expect((await readNeed(app, buyer, id, 'vi')).files).toEqual([])
  })
})

test('those who keep a need are told once that it ends within a week', async () => {
  const id = await posted({ expiresOn: '2026-12-04' })
  const far = await posted({ expiresOn: '2026-12-20' })
  await remindOfEnd.run(app, {})
  await remindOfEnd.run(app, {})
  const mails = await mailsOf('need.ending', buyer.personId)
  expect(mails.map(({ payload }) => (payload as { need: string }).need)).toEqual([id])
  expect(far).not.toBe(id)
})

test('processes that are offered are stated, taken off and taken back', async () => {
  const run = (given: Record<string, unknown>) =>
    commandCapability(app, buyer, slug, CommandCapability.parse({ numbers: 'vi', ...given }))
  const id = await run({
    command: 'add',
    process: 'cnc-milling',
    toleranceMm: '0,02',
    freeValue: '1.500',
    freeUnit: 'H87',
    freePeriod: 'MON',
    asOf: '2026-11-28',
  })
  const shown = async () => (await readCapabilities(app, buyer, slug, 'vi')).capabilities
  expect(await shown()).toMatchObject([{ process: 'Phay CNC', toleranceMm: 0.02, free: { value: 1500 } }])
  await run({ command: 'remove', id })
  expect(await shown()).toEqual([])
  await run({ command: 'restore', id })
  expect(await shown()).toHaveLength(1)
  await expect(
    commandCapability(app, supplier, slug, CommandCapability.parse({ command: 'remove', id })),
  ).rejects.toMatchObject({ code: 'forbidden' })
})
