import fc from 'fast-check'
import { expect, test } from 'vitest'

import { windows1258 } from '#tests/factories/import-files.ts'

import { csvOf } from '../csv.ts'
import { xlsxOf } from '../xlsx.server.ts'
import { bytesInMemory } from './byte-source.ts'
import { delimiterOf } from './delimiter.ts'
import { openTable } from './open-table.server.ts'
import type { RawRow } from './table.ts'

const TEXT = 'Tên;Tỉnh\nCông ty Đèn Lam, Hoà Lạc;Hà Nội\n"Xưởng ""Ớt"";\nNghệ";Thừa Thiên – Huế'

async function rowsOf(bytes: Uint8Array): Promise<RawRow[]> {
  const table = await openTable(bytesInMemory(bytes))
  const rows: RawRow[] = []
  for await (const row of table.rows(0)) rows.push(row)
  return rows
}

const cellsOf = async (bytes: Uint8Array) =>
  (await rowsOf(bytes)).map(({ cells }) =>
    cells.map((cell) => (typeof cell === 'string' ? cell.normalize('NFC') : cell)),
  )

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

test.each([
  ['UTF-8', new TextEncoder().encode(TEXT)],
  ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${TEXT}`)],
  ['UTF-8 in parts of letters', new TextEncoder().encode(TEXT.normalize('NFD'))],
  ['UTF-16, little end first', utf16(TEXT, false)],
  ['UTF-16, big end first', utf16(TEXT, true)],
  ['Windows-1258', windows1258(TEXT.replace('–', '-'))],
])('%s is read', async (name, bytes) => {
  expect(await cellsOf(bytes)).toEqual([
    ['Tên', 'Tỉnh'],
    ['Công ty Đèn Lam, Hoà Lạc', 'Hà Nội'],
    ['Xưởng "Ớt";\nNghệ', name === 'Windows-1258' ? 'Thừa Thiên - Huế' : 'Thừa Thiên – Huế'],
  ])
})

test('every Vietnamese letter survives Windows-1258', async () => {
  const letters = 'aăâeêioôơuưy'
    .split('')
    .flatMap((base) =>
      ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map((tone) => (base + tone).normalize('NFC')),
    )
  const text = `a;b\n${[...letters, 'đ', 'Đ', ...letters.map((letter) => letter.toUpperCase())].join('')};x`
  expect((await cellsOf(windows1258(text)))[1]?.[0]).toBe(text.split('\n')[1]?.slice(0, -2))
})

test.each([
  ['a,b\n1,"2;3"', ','],
  ['a;b\n1,5;2,5', ';'],
  ['a\tb\n1\t2', '\t'],
  ['sep=;\na,b;c', ';'],
  ['Danh sách, năm 2026\na;b;c\n1;2;3', ';'],
  ['', ','],
])('the cells of %j are parted by %j', (text, sign) => {
  expect(delimiterOf(text)).toBe(sign)
})

test('what we write as CSV we read again', async () => {
  const cell = fc
    .string({ unit: 'grapheme', maxLength: 20 })
    .map((text) => text.replaceAll('\r', ' ').replaceAll('\u0000', ''))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
      const columns = ['Một cột', 'Hai cột'].map((header) => ({ header, width: 9 }))
      const bytes = new TextEncoder().encode(csvOf({ name: 'x', columns, rows }))
      const read = (await rowsOf(bytes)).slice(1).map(({ cells }) => [0, 1].map((at) => cells[at] ?? ''))
      const bare = (text: unknown) => String(text).replace(/^'/, '')
      expect(read.map((row) => row.map(bare))).toEqual(rows.map((row) => row.map(bare)))
    }),
    { numRuns: 60 },
  )
})

test('a workbook gives texts, numbers, days and answers', async () => {
  const bytes = await xlsxOf({
    name: 'Danh sách',
    columns: ['a', 'b', 'c', 'd'].map((header) => ({ header, width: 9 })),
    rows: [
      ['Đèn', 12.5, new Date('2026-12-31T00:00:00Z'), true],
      [null, null, null, null],
      ['=1+1', 0, null, false],
    ],
  })
  expect(await rowsOf(bytes)).toEqual([
    { number: 1, cells: ['a', 'b', 'c', 'd'] },
    { number: 2, cells: ['Đèn', 12.5, '2026-12-31', true] },
    { number: 4, cells: ['=1+1', 0, null, false] },
  ])
})

test.each([
  ['nothing', new Uint8Array(), 'empty'],
  ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'oldWorkbook'],
  ['a PDF', new TextEncoder().encode('%PDF-1.7'), 'notATable'],
  ['a cut archive', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0]), 'damaged'],
  ['zero bytes', Uint8Array.from([65, 0, 66, 0]), 'notATable'],
  ['a quote that stays open', new TextEncoder().encode('a,b\n"x,y\n1,2\n'), 'quoteOpen'],
])('%s is refused as such', async (_, bytes, fault) => {
  await expect(rowsOf(bytes)).rejects.toMatchObject({ fault })
})
