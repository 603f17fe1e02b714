import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

import { findAllDuplicates } from '#app/features/duplicates/index.server.ts'
import {
  beginApplying,
  beginUndoing,
  describeImport,
  findImport,
  followImports,
  loadHsTable,
  readImport,
  recheckImport,
  refusedSheet,
  workOnImport,
  type StoredImport,
} from '#app/features/imports/index.server.ts'
import { bytesInMemory } from '#app/platform/sheets/reading/byte-source.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { anEnterprise } from '#tests/factories/directory.ts'
import { aPerson, signedInAs } from '#tests/factories/people.ts'
import { taxCodes, windows1258 } from '#tests/factories/import-files.ts'
import { aCheckedImport, anAppliedImport, workedOn } from '#tests/factories/imports.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let app: TestApp
let now = new Date('2026-11-28T03:00:00Z')

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
  app.clock = { now: () => now }
})

beforeEach(async () => {
  now = new Date()
  await database.pool.query('TRUNCATE import, external_id, upload, enterprise, product, domain_event CASCADE')
})

afterAll(async () => {
  await app.close()
  await database.close()
})

type Given = Parameters<typeof aCheckedImport>[2]

/** Hands a file in and lets it be checked. */
const check = (file: string | Uint8Array, given: Given = {}) => aCheckedImport(app, file, given)

/** And writes what is good of it. */
async function bring(file: string | Uint8Array, given: Given = {}): Promise<StoredImport> {
  const done = await anAppliedImport(app, file, given)
  expect(done).toMatchObject({ state: 'done', failure: null })
  return done
}

const worked = (id: string) => workedOn(app, id)

async function undone(id: string): Promise<StoredImport> {
  await beginUndoing(app, id)
  const stored = await worked(id)
  expect(stored).toMatchObject({ state: 'undone', failure: null })
  return stored
}

const counts = ({ rowsNew, rowsChanged, rowsUnchanged, rowsRejected }: StoredImport) => [
  rowsNew,
  rowsChanged,
  rowsUnchanged,
  rowsRejected,
]

const [first = '', second = '', third = ''] = taxCodes(3)

const LIST = `DANH SÁCH DOANH NGHIỆP;;;;
;;;;
STT;Mã số thuế (*);Tên doanh nghiệp;Tỉnh/TP;Doanh thu (tỷ đồng)
(1);(2);(3);(4);(5)
1;${first};Công ty TNHH Nhạn Khuê;Tỉnh Bắc Giang;1.234,5
2;${second};Công ty cổ phần Đèn Lam;Hà Nội;8,25

3;${third};;Hà Nội;9
4;0100109107;Công ty sai mã;Atlantis;x
`

test('a list in an old encoding, under a title, comes in once, and says what was wrong with the rest', async () => {
  const done = await bring(windows1258(LIST))
  expect(done.layout).toMatchObject({ encoding: 'windows-1258', delimiter: ';', headerRow: 3, rows: 4 })
  expect(counts(done)).toEqual([2, 0, 0, 2])
  const made = await app.db.enterprise.findUniqueOrThrow({
    where: { taxCode: first },
    include: { sites: true },
  })
  expect(made).toMatchObject({
    nameVi: 'Công ty TNHH Nhạn Khuê',
    slug: 'nhan-khue',
    legalForm: 'limited',
    turnoverBand: 'over_1000_billion',
    origin: 'public_record',
    sites: [{ country: 'VN', province: '24', formerProvince: 'Bắc Giang', kind: 'head_office' }],
  })
  expect(made.publishedAt).not.toBeNull()
  const { rows } = await refusedSheet(app, done, 'vi')
  expect(rows.map(([row, reason]) => [row, reason])).toEqual([
    [8, 'Tên tiếng Việt: Thiếu giá trị bắt buộc'],
    [
      9,
      'Mã số thuế: “0100109107” sai chữ số kiểm tra: có thể gõ nhầm một chữ số; ' +
        'Doanh thu năm: “x” không phải số, hoặc viết khác cách của cả cột; ' +
        'Tỉnh, thành phố: Không rõ tỉnh, thành phố “Atlantis”',
    ],
  ])
  expect(rows[1]).toContain('Công ty sai mã')

  const again = await check(windows1258(LIST))
  expect(counts(again)).toEqual([0, 0, 2, 2])
  expect(await describeImport(app, again, 'en')).toContain(
    'Read 4 rows: 0 new, 0 changed, 2 unchanged, 2 rejected.',
  )
})

test('what would change is shown value by value, before it is written and after', async () => {
  await bring(
    `Mã số thuế,Tên,Tỉnh,Doanh thu (tỷ đồng)\n${first},Công ty A,Bắc Giang,20\n${second},Công ty B,Huế,7\n`,
  )
  const checked = await check(
    `Mã số thuế,Tên,Tỉnh,Doanh thu (tỷ đồng)\n${first},Công ty A,Hà Nội,60\n${second},Công ty B,Huế,7\n${third},Công ty C,Huế,1\n`,
  )
  const { personId, email } = await aPerson(app)
  await app.db.person.update({ where: { id: personId }, data: { staffRoles: ['department_officer'] } })
  const officer = await signedInAs(app, email)
  const page = await readImport(app, officer, checked.id, 'vi')
  expect(page.changes).toEqual([
    {
      row: 2,
      name: 'Công ty A',
      fields: expect.arrayContaining([
        { label: 'Doanh thu năm', before: '10–50 tỷ đồng', after: '50–100 tỷ đồng' },
        { label: 'Tỉnh, thành phố', before: 'Bắc Ninh', after: 'Hà Nội' },
        { label: 'Tỉnh cũ', before: 'Bắc Giang', after: null },
      ]) as unknown,
    },
  ])
  expect(page.firstNew).toMatchObject([{ row: 4, name: 'Công ty C' }])
  await beginApplying(app, checked)
  await worked(checked.id)
  expect((await readImport(app, officer, checked.id, 'vi')).changes).toEqual(page.changes)
  const after = await readImport(app, officer, checked.id, 'en')
  expect(after.changes[0]?.fields).toContainEqual({
    label: 'Province',
    before: 'Bac Ninh',
    after: 'Hanoi',
  })
  expect(await readImport(app, officer, checked.id, 'en', { changesAfter: 2 })).toMatchObject({
    changes: [],
    firstChanges: false,
    moreChanges: null,
  })

  const list = (issuer: string) =>
    `Mã số thuế,Tiêu chuẩn,Số chứng nhận,Tổ chức cấp,Ngày cấp\n` +
    ['2026-01-15', 'VN-2'].map((number) => `${first},ISO 9001,${number},${issuer},15/01/2026\n`).join('')
  await bring(list('QUACERT'), { kind: 'certificates' })
  const renamed = await bring(list('Vinacontrol'), { kind: 'certificates' })
  expect((await readImport(app, officer, renamed.id, 'vi')).changes).toMatchObject([
    {
      name: 'ISO 9001 2026-01-15 · Công ty A',
      fields: [{ label: 'Tổ chức cấp', before: 'QUACERT', after: 'Vinacontrol' }],
    },
    { name: 'ISO 9001 VN-2 · Công ty A' },
  ])
})

test('a change is told from what stays, and can be taken back with what it made', async () => {
  const made = await bring(`Mã số thuế,Tên,Website\n${first},Công ty A,a.vn\n${second},Công ty B,b.vn\n`)
  const before = await app.db.enterprise.findUniqueOrThrow({ where: { taxCode: first } })
  const changed = await bring(
    `Mã số thuế,Tên,Website\n${first},Công ty A,https://new.vn\n${second},Công ty B,\n${third},Công ty C,c.vn\n`,
  )
  expect(counts(changed)).toEqual([1, 1, 1, 0])
  const after = await app.db.enterprise.findUniqueOrThrow({ where: { taxCode: first } })
  expect(after).toMatchObject({ website: 'https://new.vn', version: before.version + 1 })
  // An empty cell states nothing.
  expect(await app.db.enterprise.findUnique({ where: { taxCode: second } })).toMatchObject({
    website: 'https://b.vn',
  })

  expect(await undone(changed.id)).toMatchObject({ rowsKept: 0 })
  expect(await app.db.enterprise.findUnique({ where: { taxCode: first } })).toMatchObject({
    website: 'https://a.vn',
    asOf: before.asOf,
  })
  expect(await app.db.enterprise.findUnique({ where: { taxCode: third } })).toBeNull()
  await undone(made.id)
  expect(await app.db.enterprise.count()).toBe(0)
  expect(await app.db.site.count()).toBe(0)
})

test('what the product itself found about new enterprises does not keep them', async () => {
  await anEnterprise(app.db, { nameVi: 'Công ty Cùng Tên', taxCode: null })
  const made = await bring(`Mã số thuế,Tên\n${first},Công ty Cùng Tên\n`)
  await findAllDuplicates.run(app, {})
  expect(await app.db.duplicatePair.count()).toBe(1)
  expect(await undone(made.id)).toMatchObject({ rowsKept: 0 })
  expect(await app.db.enterprise.count()).toBe(1)
})

test('what was changed or used since is kept, with the reason', async () => {
  const made = await bring(`Mã số thuế,Tên\n${first},Công ty A\n${second},Công ty B\n${third},Công ty C\n`)
  await app.db.enterprise.update({ where: { taxCode: first }, data: { nameVi: 'Công ty A mới' } })
  const { id: enterpriseId } = await app.db.enterprise.findUniqueOrThrow({ where: { taxCode: second } })
  await app.db.product.create({
    data: { slug: 'x', nameVi: 'X', enterpriseId, origin: 'member', asOf: new Date() },
  })
  expect(await undone(made.id)).toMatchObject({ rowsKept: 2 })
  const kept = await app.db.importChange.findMany({ where: { importId: made.id }, orderBy: { id: 'asc' } })
  expect(kept.map((change) => change.kept)).toEqual(['changedSince', 'inUse', null])
  const left = await app.db.enterprise.findMany({ orderBy: { nameVi: 'asc' } })
  expect(left.map(({ taxCode }) => taxCode)).toEqual([first, second])
})

test('an import can be taken back for a day', async () => {
  const made = await bring(`Mã số thuế,Tên\n${first},Công ty A\n`)
  now = new Date(now.getTime() + 25 * 3_600_000)
  await expect(beginUndoing(app, made.id)).rejects.toMatchObject({ reasonKey: 'importNotUndoable' })
})

test('enterprises without a tax code are known by their id in the list', async () => {
  await bring('External ID,Name,Country\nA-1,Kirameki KK,Japan\n', { source: 'JETRO' })
  expect(
    counts(await check('External ID,Name,Country\nA-1,Kirameki KK,Japan\n', { source: 'jetro' })),
  ).toEqual([0, 0, 1, 0])
  expect(
    counts(await check('External ID,Name,Country\nA-1,Kirameki KK,Japan\n', { source: 'other' })),
  ).toEqual([1, 0, 0, 0])
})

test('a row that is there twice is taken once', async () => {
  const done = await bring(`MST,Tên\n${first},Công ty A\n${second},Công ty B\n${first},Công ty A2\n`)
  expect(counts(done)).toEqual([2, 0, 0, 1])
  const { rows } = await refusedSheet(app, done, 'en')
  expect(rows).toEqual([[4, 'The same as row 2 of the file', first, 'Công ty A2']])
})

test('names that lead to the same address get different ones', async () => {
  await bring(`MST,Tên\n${first},Công ty TNHH Lam\n${second},Công ty cổ phần Lâm\n`)
  const slugs = (await app.db.enterprise.findMany({ orderBy: { createdAt: 'asc' } })).map(({ slug }) => slug)
  expect(new Set(slugs).size).toBe(2)
  for (const slug of slugs) expect(slug).toMatch(/^lam(-[0-9a-f]{6})?$/)
})

test('the index hears of every record, in steps that let others in between', async () => {
  const codes = taxCodes(450, 20_000_000)
  const done = await bring(['MST,Tên', ...codes.map((code, at) => `${code},Công ty số ${at}`)].join('\n'))
  const event = await app.db.domainEvent.findFirstOrThrow({
    where: { kind: 'import.applied', subjectId: done.id },
  })
  const told = new Set<string>()
  for (let steps = 0; steps < 3; steps++) {
    const followed = await followImports(app, [{ ...event, payload: {} }])
    for (const { subjectId } of followed.events) told.add(subjectId)
    await followed.goOn()
  }
  expect(told.size).toBe(450)
  expect(await app.db.domainEvent.count({ where: { kind: 'import.followed' } })).toBe(1)
})

test('products with their figures, certificates and recognitions find what they belong to', async () => {
  const maker = await anEnterprise(app.db, { nameVi: 'Công ty Lam', taxCode: first })
  const products = await bring(
    `Mã số thuế;Mã sản phẩm;Tên sản phẩm;Mã HS;Công suất;ĐVT;Công suất mỗi;Thời gian giao hàng (ngày)
${first};SP1;Đèn đường;9405.42;20.000,5;chiếc;tháng;30
${first};;Đèn bàn;9405;;;;
${second};SP3;Của ai đó;9405;;;;
${first};SP4;Sai mã;0000;;;;
`,
    { kind: 'products' },
  )
  expect(counts(products)).toEqual([2, 0, 0, 2])
  const lamp = await app.db.product.findFirstOrThrow({
    where: { nameVi: 'Đèn đường' },
    include: { facts: { orderBy: { kind: 'asc' } } },
  })
  expect(lamp).toMatchObject({ enterpriseId: maker.id, hsCodes: ['940542'] })
  expect(lamp.facts.map(({ kind, value, unit, period }) => [kind, Number(value), unit, period])).toEqual([
    ['capacity', 20_000.5, 'H87', 'MON'],
    ['lead_time', 30, 'DAY', null],
  ])
  const changed = await bring(
    `Mã số thuế;Mã sản phẩm;Tên sản phẩm;Công suất;ĐVT\n${first};SP1;Đèn đường;25.000,5;chiếc\n`,
    {
      kind: 'products',
    },
  )
  expect(counts(changed)).toEqual([0, 1, 0, 0])
  await undone(changed.id)
  const facts = await app.db.capabilityFact.findMany({ where: { productId: lamp.id, kind: 'capacity' } })
  expect(facts.map(({ value }) => Number(value))).toEqual([20_000.5])

  const certificates = `MST,Tiêu chuẩn,Số GCN,Nơi cấp,Ngày cấp,Ngày hết hạn
${first},ISO 9001:2015,Q-1,QUACERT,15/03/2025,14/03/2028
${first},ISO 14001,E-1,QUACERT,15/03/2025,14/03/2024
${first},ISO 1,E-1,QUACERT,15/03/2025,
`
  expect(counts(await bring(certificates, { kind: 'certificates' }))).toEqual([1, 0, 0, 2])
  expect(counts(await check(certificates, { kind: 'certificates' }))).toEqual([0, 0, 1, 2])

  const recognitions = `MST,Sản phẩm,Năm công nhận,Số quyết định,Top 10
${first},Đèn đường,2025,1234/QĐ-UBND,có
${first},Không có,2025,1234/QĐ-UBND,
${first},,2025,99/QĐ-UBND,
`
  const recognised = await bring(recognitions, { kind: 'recognitions' })
  expect(counts(recognised)).toEqual([2, 0, 0, 1])
  expect(counts(await check(recognitions, { kind: 'recognitions' }))).toEqual([0, 0, 2, 1])
  await undone(recognised.id)
  await undone(products.id)
  expect(await app.db.product.count()).toBe(0)
  expect(await app.db.enterprise.count()).toBe(1)
})

test('members bring in what is their own, and nothing of others', async () => {
  const own = await anEnterprise(app.db, { nameVi: 'Công ty Lam', taxCode: first, origin: 'public_record' })
  await anEnterprise(app.db, { nameVi: 'Công ty Hồng', taxCode: second })
  const done = await bring(`MST,Tên sản phẩm\n,Đèn\n${first},Quạt\n${second},Của người khác\n`, {
    kind: 'products',
    enterpriseId: own.id,
  })
  expect(counts(done)).toEqual([2, 0, 0, 1])
  expect((await refusedSheet(app, done, 'en')).rows[0]?.[1]).toBe(
    'Tax code: This row is about another enterprise',
  )
  for (const product of await app.db.product.findMany())
    expect(product).toMatchObject({ enterpriseId: own.id, origin: 'member' })
  await expect(check('MST,Tên\n', { kind: 'enterprises', enterpriseId: own.id })).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('an import that was cut off in the middle of writing left nothing, and is completed afterwards', async () => {
  const codes = taxCodes(2500, 40_000_000)
  const checked = await check(['MST,Tên', ...codes.map((code, at) => `${code},Công ty số ${at}`)].join('\n'))
  await beginApplying(app, checked)
  // The second step of 2,000 rows meets a crash of the connection, as kill -9 of the process would be.
  const cut = workOnImport(app, checked.id, async (done) => {
    if (done < 2000) return
    await database.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND state = 'idle in transaction'`,
    )
  })
  await expect(cut).rejects.toThrow()
  expect(await app.db.enterprise.count()).toBe(0)
  expect(await findImport(app.db, checked.id)).toMatchObject({ state: 'applying' })
  expect(counts(await worked(checked.id))).toEqual([2500, 0, 0, 0])
  expect(await app.db.enterprise.count()).toBe(2500)
})

test('two imports of overlapping rows at the same time leave each record once', async () => {
  const codes = taxCodes(300, 50_000_000)
  const list = (word: string, from: number, to: number) =>
    ['MST,Tên', ...codes.slice(from, to).map((code) => `${code},Công ty ${word} ${code}`)].join('\n')
  const [one, two] = [await check(list('Một', 0, 200)), await check(list('Hai', 100, 300))]
  await Promise.all([one, two].map((stored) => beginApplying(app, stored)))
  const ends = await Promise.all([one, two].map(({ id }) => worked(id)))
  expect(await app.db.enterprise.count()).toBe(300)
  expect(ends.reduce((sum, { rowsNew }) => sum + rowsNew, 0)).toBe(300)
  expect(ends.reduce((sum, { rowsChanged }) => sum + rowsChanged, 0)).toBe(100)
})

test.each([
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'notATable'],
  ['an empty file', new Uint8Array(), 'empty'],
  ['a text without headings', new TextEncoder().encode('xin chào\n1,2\n'), 'noHeader'],
])('%s is refused with a reason', async (_, bytes, failure) => {
  expect(await check(bytes)).toMatchObject({ state: 'failed', failure })
})

test('a file without a required column waits for one to be chosen', async () => {
  const checked = await check(`MST,Cột lạ\n${first},Công ty A\n`)
  expect(checked).toMatchObject({ state: 'ready', layout: { missing: ['nameVi'] } })
  await expect(beginApplying(app, checked)).rejects.toMatchObject({ reasonKey: 'nothingToImport' })
  await recheckImport(app, checked.id, { mapping: ['taxCode', 'nameVi'] })
  expect(counts(await worked(checked.id))).toEqual([1, 0, 0, 0])
  // The same headings are known from then on.
  const next = await check(`MST,Cột lạ\n${second},Công ty B\n`)
  expect(next.layout).toMatchObject({ mappedBy: 'memory', mapping: ['taxCode', 'nameVi'] })
})

test('the HS table is taken over whole, and codes of products are held against it', async () => {
  const chapters = Array.from({ length: 97 }, (_, at) => String(at + 1).padStart(2, '0'))
  const table = [
    'section,hscode,description,parent,level',
    ...chapters.map((code) => `I,${Number(code)},Chapter ${code},TOTAL,2`),
    'XX,9405,"Luminaires, lamps",94,4',
    'XX,940542,LED luminaires,9405,6',
  ].join('\n')
  const load = (text: string) => loadHsTable(app, bytesInMemory(new TextEncoder().encode(text)), true)
  expect(await load(table)).toEqual({ rows: 99, counts: { new: 99, changed: 0, removed: 0 } })
  expect((await load(table)).counts).toEqual({ new: 0, changed: 0, removed: 0 })
  await expect(load(table.replace('XX,9405,', 'XX,9406,'))).rejects.toThrow('940542 stands under 9405')
  await expect(load('a,b\n1,2')).rejects.toThrow('must name the columns')
  await anEnterprise(app.db, { taxCode: first })
  const done = await check(`MST,Tên sản phẩm,Mã HS\n${first},Đèn,9405.42\n${first},Quạt,8414.51\n`, {
    kind: 'products',
  })
  expect(counts(done)).toEqual([1, 0, 0, 1])
  expect((await refusedSheet(app, done, 'en')).rows[0]?.[1]).toBe('HS codes: “841451” is not in the HS table')
  await app.db.hsEntry.deleteMany()
})
