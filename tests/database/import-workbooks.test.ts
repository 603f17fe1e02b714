import writeExcelFile from 'write-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { refusedSheet } from '#app/features/imports/index.server.ts'
import { testApp, type TestApp } from '#tests/factories/app.ts'
import { taxCodes } from '#tests/factories/import-files.ts'
import { anAppliedImport } from '#tests/factories/imports.ts'
import { testDatabase, type TestDatabase } from '#tests/setup/database.ts'

let database: TestDatabase
let app: TestApp

beforeAll(async () => {
  database = await testDatabase()
  app = testApp(database.url)
})

afterAll(async () => {
  await app.close()
  await database.close()
})

const [first = '', second = '', third = ''] = taxCodes(3)
const day = (text: string) => ({ value: new Date(text), type: Date, format: 'dd/mm/yyyy' })

/** As an office sends it: a letter first, then a titled table whose headings stand over several cells. */
const workbook = () =>
  writeExcelFile([
    { sheet: 'Công văn', data: [['Kính gửi: Sở Công Thương'], ['Xin gửi danh sách kèm theo.']] },
    {
      sheet: 'Danh sách',
      data: [
        [{ value: 'DANH SÁCH DOANH NGHIỆP NĂM 2026', columnSpan: 8, fontWeight: 'bold' }],
        [],
        [
          { value: 'Mã số thuế', rowSpan: 2 },
          { value: 'Tên doanh nghiệp', columnSpan: 2 },
          null,
          { value: 'Trụ sở', columnSpan: 2 },
          null,
          { value: 'Năm thành lập', rowSpan: 2 },
          { value: 'Doanh thu (tỷ đồng)', rowSpan: 2 },
          { value: 'Ngày cập nhật', rowSpan: 2 },
        ],
        [null, 'Tiếng Việt', 'Tiếng Anh', 'Số nhà', 'Tỉnh', null, null, null],
        [
          first,
          'Công ty TNHH Đèn Lam',
          'Den Lam Lighting',
          '12 phố Huế',
          'Hà Nội',
          1998,
          62.5,
          day('2026-03-31'),
        ],
        [],
        [third, null, 'Nameless', '3 phố Nhỏ', 'Hà Nội', 2001, 5, day('2026-03-31')],
        [Number(second), 'Công ty Quạt Gió', null, null, 'Bắc Giang', '2010', '7,5', '15/04/2026'],
      ],
    },
  ]).toBuffer()

test('a workbook with a letter before it, a title and headings over several cells comes in as it was meant', async () => {
  const done = await anAppliedImport(app, await workbook())
  expect(done.layout).toMatchObject({
    format: 'xlsx',
    sheets: ['Công văn', 'Danh sách'],
    sheet: 1,
    headerRow: 4,
    mapping: ['taxCode', 'nameVi', 'nameEn', 'address', 'province', 'yearFounded', 'turnover', 'asOf'],
    rows: 3,
  })
  expect(done).toMatchObject({ rowsNew: 2, rowsChanged: 0, rowsRejected: 1 })
  const made = await app.db.enterprise.findMany({ include: { sites: true }, orderBy: { taxCode: 'asc' } })
  expect(made).toMatchObject([
    {
      taxCode: first,
      nameVi: 'Công ty TNHH Đèn Lam',
      nameEn: 'Den Lam Lighting',
      yearFounded: 1998,
      turnoverBand: 'from_50_to_100_billion',
      asOf: new Date('2026-03-31'),
      sites: [{ country: 'VN', province: '01', address: '12 phố Huế' }],
    },
    {
      taxCode: second,
      nameVi: 'Công ty Quạt Gió',
      nameEn: null,
      yearFounded: 2010,
      turnoverBand: 'under_10_billion',
      asOf: new Date('2026-04-15'),
      sites: [{ country: 'VN', province: '24', formerProvince: 'Bắc Giang' }],
    },
  ])
  const { rows } = await refusedSheet(app, done, 'en')
  expect(rows).toEqual([
    [
      7,
      expect.stringMatching(/^Vietnamese name: /),
      third,
      null,
      'Nameless',
      '3 phố Nhỏ',
      'Hà Nội',
      2001,
      5,
      '2026-03-31',
    ],
  ])
})
