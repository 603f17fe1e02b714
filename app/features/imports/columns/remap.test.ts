import { expect, test } from 'vitest'

import { remapped } from './remap.ts'

const FILE = { headings: ['MST', 'Tên gọi', null], mapping: ['taxCode', null, 'nameVi'] } as const
const remap = (...pairs: [string, string][]) =>
  remapped('enterprises', { headings: [...FILE.headings], mapping: [...FILE.mapping] }, new Map(pairs))

test('a column is named by its heading, also without marks, or by its letter', () => {
  expect(remap(['ten goi', 'nameEn'])).toEqual(['taxCode', 'nameEn', 'nameVi'])
  expect(remap(['c', 'nameEn'])).toEqual(['taxCode', null, 'nameEn'])
})

test('a field that moves to another column leaves the one where it was', () => {
  expect(remap(['Tên gọi', 'nameVi'])).toEqual(['taxCode', 'nameVi', null])
})

test('a column can be left out', () => {
  expect(remap(['MST', '-'])).toEqual([null, null, 'nameVi'])
})

test('a column or a field that there is not is named', () => {
  expect(remap(['Điện thoại', 'nameVi'])).toBe('there is no column “Điện thoại”')
  expect(remap(['MST', 'hsCodes'])).toMatch(/^there is no field “hsCodes”; there are taxCode, /)
})
