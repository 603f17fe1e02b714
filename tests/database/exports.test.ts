import { afterAll, beforeAll, expect, test } from 'vitest'

import { exportOwnProducts, exportSearch, reindexDirectory } from '#app/features/directory/index.server.ts'
import { exportDuplicates } from '#app/features/duplicates/index.server.ts'
import { exportJobs } from '#app/features/administration/index.server.ts'
import { exportMeetings, MeetingListQuery } from '#app/features/meetings/index.server.ts'
import { exportPartners } from '#app/features/proposals/index.server.ts'
import { exportSavedSearches } from '#app/features/saved-searches/index.server.ts'
import { createShortlist, exportShortlists } from '#app/features/shortlists/index.server.ts'
import { exportSynonymHistory, exportSynonyms } from '#app/features/synonyms/index.server.ts'
import { exportTeam } from '#app/features/teams/index.server.ts'
import { exportMessages } from '#app/features/webhooks/index.server.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import { xlsxOf } from '#app/platform/sheets/xlsx.server.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { anEnterprise, aNeed, aProduct } from '#tests/factories/directory.ts'
import { aMember, signedInAs } from '#tests/factories/people.ts'
import { unzip } from '#tests/factories/unzip.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let app: TestApp
let actor: SignedInActor
let enterpriseId: string

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
  const member = await aMember(app, { name: 'Bên mua Ngọc Bích' })
  enterpriseId = member.enterpriseId
  actor = await signedInAs(app, member.email)
  const maker = await anEnterprise(app.db, { nameVi: '=Công ty Đèn Hải Âu', nameEn: 'Hai Au Lamps' })
  for (let at = 0; at < 130; at++)
    await aProduct(app.db, maker.id, { nameVi: `Đèn hải âu ${String(at)}`, hsCodes: ['9405'] })
  await aNeed(app.db, enterpriseId, { titleVi: 'Đèn hải âu', hsCodes: ['9405'] })
  await app.db.savedSearch.create({
    data: { personId: member.personId, name: 'Đèn', address: 'q=led', frequency: 'daily', language: 'vi' },
  })
  await app.db.meeting.create({
    data: {
      clientKey: crypto.randomUUID(),
      requesterPersonId: member.personId,
      requesterEnterpriseId: enterpriseId,
      responderEnterpriseId: maker.id,
      purpose: '+84 gặp về đèn',
      place: 'online',
      startsAt: new Date('2026-12-01T02:00:00Z'),
      endsAt: new Date('2026-12-01T03:00:00Z'),
      expiresAt: new Date('2027-01-01'),
    },
  })
  await reindexDirectory(app)
})

afterAll(async () => {
  await app.close()
  await database.close()
})

/** A file as a spreadsheet program gets it: its name, and its lines without the mark. */
async function read(answer: Promise<Response>) {
  const { headers, ...response } = await answer.then(async (it) => ({
    headers: it.headers,
    bytes: new Uint8Array(await it.arrayBuffer()),
  }))
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(response.bytes)
  expect(text.startsWith('\uFEFF')).toBe(true)
  return {
    name: decodeURIComponent(headers.get('content-disposition') ?? ''),
    lines: text.slice(1).trimEnd().split('\r\n'),
  }
}

const of = (format: string, query = '') => ({
  format,
  parameters: new URLSearchParams(query),
  language: 'vi' as const,
  address: '127.0.0.1',
})

test('all that a search finds is in the file, in more than one step, texts defused', async () => {
  const { name, lines } = await read(exportSearch(app, of('csv', 'q=hải âu&kind=product')))
  expect(lines).toHaveLength(131)
  expect(lines[0]).toContain('Nhà sản xuất')
  expect(lines[1]).toContain("'=Công ty Đèn Hải Âu")
  expect(name).toMatch(/Kết quả tìm kiếm \d{4}-\d{2}-\d{2}\.csv/)
  const english = await read(exportSearch(app, { ...of('csv', 'q=hải âu&kind=product'), language: 'en' }))
  expect(english.lines[0]).toContain('Maker')
  expect(english.lines[1]).toContain('/en/products/')
})

test('the meetings of a tab, with times as they are where the reader is', async () => {
  const query = MeetingListQuery.parse({})
  const { lines } = await read(exportMeetings(app, actor, { format: 'csv', query, language: 'vi' }))
  expect(lines).toHaveLength(2)
  expect(lines[1]).toContain("'+84 gặp về đèn")
  expect(lines[1]).toContain('2026-12-01 09:00')
})

test('saved searches, partners, synonyms, their history and duplicates are files as well', async () => {
  const saved = await read(exportSavedSearches(app, actor, { format: 'csv', language: 'en' }))
  expect(saved.lines[1]).toContain('Đèn')
  const partners = await read(
    exportPartners(app, actor, { format: 'csv', query: { enterpriseId }, language: 'vi' }),
  )
  expect(partners.lines[0]).toContain('Mức phù hợp')
  const synonyms = await read(exportSynonyms(app, of('csv')))
  expect(synonyms.lines.length).toBeGreaterThan(100)
  expect((await read(exportSynonymHistory(app, of('csv')))).lines).toHaveLength(1)
  expect((await read(exportDuplicates(app, of('csv')))).lines).toHaveLength(1)
  expect((await read(exportDuplicates(app, of('csv', 'tab=merged')))).lines[0]).toContain('Hồ sơ được gộp')
})

test('the team, own products, shortlists, the log of a webhook and jobs are files as well', async () => {
  const { slug } = actor.memberships[0] ?? { slug: '' }
  const asked = { slug, format: 'csv', language: 'vi' as const }
  await app.db.invitation.create({
    data: {
      enterpriseId,
      email: 'moi@tests.example',
      role: 'editor',
      language: 'vi',
      sentAt: new Date('2026-11-01T03:00:00Z'),
      expiresAt: new Date('2099-01-01'),
    },
  })
  const team = await read(exportTeam(app, actor, asked))
  expect(team.name).toContain('Thành viên Bên mua Ngọc Bích')
  expect(team.lines).toHaveLength(3)
  expect(team.lines[2]).toBe(',moi@tests.example,Biên tập viên,,Đã mời,2026-11-01')
  await aProduct(app.db, enterpriseId, { nameVi: '@Cần trục' })
  const products = await read(exportOwnProducts(app, actor, asked))
  expect(products.lines[1]).toContain("'@Cần trục")
  const other = await signedInAs(app, (await aMember(app)).email)
  await expect(exportTeam(app, other, asked)).rejects.toMatchObject({ code: 'notFound' })
  await expect(exportOwnProducts(app, other, asked)).rejects.toMatchObject({ code: 'forbidden' })

  await createShortlist(app, actor, 'Hỏi giá quý 1')
  expect((await read(exportShortlists(app, actor, 'csv', 'en'))).lines[1]).toContain('Hỏi giá quý 1')
  const webhook = await app.db.webhook.create({
    data: { enterpriseId, url: 'https://a.example/', events: [], secret: new Uint8Array([1]) },
  })
  const at = new Date('2026-11-02T03:04:05Z')
  const message = { webhookId: webhook.id, kind: 'test', payload: {}, nextAttemptAt: at, createdAt: at }
  await app.db.webhookMessage.create({
    data: { ...message, state: 'failed', failure: 'timeout', attempts: 3 },
  })
  const log = { id: webhook.id, format: 'csv', language: 'vi' as const }
  expect((await read(exportMessages(app, actor, log))).lines[1]).toContain(
    ',test,Không đến,2026-11-02T03:04:05.000Z,3,,,không trả lời trong 10 giây,',
  )
  await expect(exportMessages(app, other, log)).rejects.toMatchObject({ code: 'notFound' })
  await app.db.eventDelivery.updateMany({ data: { attempts: 20, lastError: '=hỏng', deliveredAt: null } })
  const jobs = await read(exportJobs(app, 'csv', 'vi'))
  expect(jobs.lines[1]).toContain("'=hỏng")
})

test('another kind of file is not there, and a flood of files has to wait', async () => {
  await expect(exportSearch(app, of('pdf'))).rejects.toMatchObject({ code: 'notFound' })
  const flood = Array.from({ length: 25 }, () =>
    exportSearch(app, { ...of('csv', 'q=không có gì'), address: '10.9.9.9' }).then(
      () => 'written',
      (error: { code: string }) => error.code,
    ),
  )
  expect((await Promise.all(flood)).filter((one) => one === 'tooMany')).toHaveLength(5)
})

test('a workbook of thousands of rows is written beside the requests', async () => {
  const columns = Array.from({ length: 10 }, (_, at) => ({ header: `Cột ${String(at)}`, width: 20 }))
  const rows = Array.from({ length: 3000 }, (_, at) =>
    columns.map((_, place) => `Ô ${String(at)} ${String(place)}`),
  )
  let turns = 0
  const clock = setInterval(() => turns++, 5)
  const files = unzip(await xlsxOf({ name: 'Dài', columns, rows }))
  clearInterval(clock)
  expect(files.get('xl/workbook.xml')).toContain('Dài')
  expect(turns).toBeGreaterThan(20)
})
