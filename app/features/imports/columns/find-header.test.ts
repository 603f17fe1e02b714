import { expect, test } from 'vitest'

import type { RawCell } from '#app/platform/sheets/reading/table.ts'

import { fieldsOf } from './fields.ts'
import { findHeader, numbersColumns } from './find-header.ts'

const fields = fieldsOf('enterprises')
const rows = (...cells: RawCell[][]) => cells.map((row, at) => ({ number: at + 1, cells: row }))

test('a title, an office and empty rows may stand above the header', () => {
  const found = findHeader(
    fields,
    rows(
      ['SỞ CÔNG THƯƠNG'],
      [],
      ['DANH SÁCH DOANH NGHIỆP NĂM 2026'],
      ['STT', 'Tên DN', 'MST'],
      ['1', 'A', '2'],
    ),
  )
  expect(found).toEqual({ row: 4, headings: ['STT', 'Tên DN', 'MST'] })
})

test('a heading over several columns is read with its parts', () => {
  const found = findHeader(
    fields,
    rows(
      ['STT', 'Tên', null, 'Địa chỉ', null, 'MST'],
      [null, 'tiếng Việt', 'tiếng Anh', 'Tỉnh', 'Phường/Xã', null],
      ['1', 'A', 'B', 'Hà Nội', 'X', '2'],
    ),
  )
  expect(found).toEqual({
    row: 2,
    headings: ['STT', 'Tên tiếng Việt', 'Tên tiếng Anh', 'Tỉnh', 'Phường/Xã', 'MST'],
  })
})

test('a list without any familiar heading has none', () => {
  expect(findHeader(fields, rows(['a', 'b'], ['c', 'd']))).toBeNull()
})

test.each([
  [['(1)', '(2)', '(3)'], true],
  [['A', 'B', '1', '2'], true],
  [['1', '2', '3'], true],
  [['1', 'Công ty A', '3'], false],
  [['1', '2'], false],
  [['7', '3', '9'], false],
])('%j numbers the columns: %s', (cells, answer) => {
  expect(numbersColumns({ number: 2, cells })).toBe(answer)
})
