import fc from 'fast-check'
import { expect, test } from 'vitest'

import { unzip } from '#tests/factories/unzip.ts'

import { csvOf } from './csv.ts'
import { attachment, downloadSheet } from './download.server.ts'
import { sheetName, type Sheet, type SheetCell } from './sheet.ts'
import { column, tableOf } from './table.ts'
import { xlsxOf } from './xlsx.server.ts'

const of = (...cells: SheetCell[]): Sheet => ({
  name: 'Danh mục',
  columns: cells.map((_, at) => ({ header: `Cột ${String(at + 1)}`, width: 12 })),
  rows: [cells],
})

const secondLine = (sheet: Sheet): string => csvOf(sheet).split('\r\n')[1] ?? ''

test('a CSV begins with the mark of UTF-8 and ends its lines as the standard says', () => {
  expect(csvOf(of('Đèn LED', 3))).toBe('\uFEFFCột 1,Cột 2\r\nĐèn LED,3\r\n')
})

test('commas, quotes and line ends stay inside their cell', () => {
  expect(secondLine(of('a,b', 'nói "được"', 'x'))).toBe('"a,b","nói ""được""",x')
  expect(csvOf(of('hai\ndòng'))).toContain('"hai\ndòng"')
})

test.each(['=1+1', '+84 24', '-cmd', '@SUM(A1)', '\tx', '\rx', '＝1'])(
  'a text that begins like a formula is defused: %j',
  (text) => {
    expect(secondLine(of(text)).replace(/^"/, '')).toMatch(/^'/)
  },
)

test('numbers, days and answers are written as such; what is not known is empty', () => {
  const day = new Date(Date.UTC(2026, 11, 31))
  expect(secondLine(of(-1.5, day, true, null, Number.NaN))).toBe('-1.5,2026-12-31,TRUE,,')
})

test('whatever the texts are, a reader of CSV finds them again', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 5 }), (texts) => {
      const [, row] = readCsv(csvOf(of(...texts)).slice(1))
      expect(row?.map((cell) => cell.replace(/^'/, ''))).toEqual(texts.map((text) => text.replace(/^'/, '')))
    }),
  )
})

test('a workbook holds numbers and days, and texts only as texts', async () => {
  const day = new Date(Date.UTC(2026, 0, 1))
  const files = unzip(await xlsxOf(of('=HYPERLINK("x")', 12.5, day, '00123', 'a\u0000b')))
  const table = files.get('xl/worksheets/sheet1.xml') ?? ''
  expect(table).toContain('<v>12.5</v>')
  expect(table).toContain('<v>46023</v>')
  expect(table).not.toContain('<f>')
  expect(table).toContain('frozen')
  const texts = files.get('xl/sharedStrings.xml') ?? ''
  expect(texts).toContain('=HYPERLINK(')
  expect(texts).toContain('00123')
  expect(texts).toContain('ab')
  expect(files.get('xl/workbook.xml')).toContain('Danh mục')
})

test('rows are read by the functions of their columns, however many there are', async () => {
  const rows = Array.from({ length: 500 }, (_, at) => at)
  const table = tableOf('Bảng', [column<number>('Số', 8, (at) => at, '0')], rows)
  const files = unzip(await xlsxOf(table))
  expect(files.get('xl/worksheets/sheet1.xml')).toContain('<v>499</v>')
})

test('workbooks asked for at once are all written, also behind one that cannot be', async () => {
  const broken = of(Symbol('no cell') as unknown as string)
  const answers = await Promise.allSettled([xlsxOf(of('a')), xlsxOf(broken), xlsxOf(of('b'))])
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test('a sheet gets a name that every program accepts', () => {
  expect(sheetName('Năm 2024/2025: [nhóm] *?')).toBe('Năm 2024 2025 nhóm')
  expect(sheetName('  ')).toBe('Sheet')
  expect(sheetName('x'.repeat(60))).toHaveLength(31)
})

test('a file is named in full, and in plain letters for old programs', () => {
  expect(attachment('Sản phẩm Đỗ "2024".csv')).toBe(
    `attachment; filename="San pham Do _2024_.csv"; filename*=UTF-8''S%E1%BA%A3n%20ph%E1%BA%A9m%20%C4%90%E1%BB%97%20%222024%22.csv`,
  )
  expect(attachment('a\r\nb/../c.csv')).not.toMatch(/[\r\n/]/)
})

test.each(['csv', 'xlsx'] as const)('a download as %s is saved and not kept on the way', async (format) => {
  const answer = await downloadSheet(of('x'), format, 'tệp')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('content-disposition')).toContain(`tep.${format}`)
  expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(5)
})

function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text.charAt(at + 1) === '"') cell += text.charAt(at++)
      else quoted = false
    } else if (sign === '"') quoted = true
    else if (sign === ',' || text.startsWith('\r\n', at)) {
      rows.at(-1)?.push(cell)
      cell = ''
      if (sign !== ',') rows.push([])
      if (sign !== ',') at++
    } else cell += sign
  }
  return rows
}
