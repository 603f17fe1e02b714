import { expect, test } from 'vitest'

import { areFieldNames } from './field-names.ts'

test('names as forms have them are taken', () => {
  expect(areFieldNames(['nameVi', 'languages', 'photos[0].key', 'specifications[19].value', 'odd[x]'])).toBe(
    true,
  )
})

test('names that ask for an endless list, or are endless themselves, are not', () => {
  expect(areFieldNames(['nameVi', 'languages[99999999]'])).toBe(false)
  expect(areFieldNames(['photos[0].list[1000]'])).toBe(false)
  expect(areFieldNames([`photos[${'9'.repeat(100)}]`])).toBe(false)
  expect(areFieldNames([`a${'.b'.repeat(100)}`])).toBe(false)
})

test('nor are many lists that are long only together', () => {
  const lists = (count: number) => Array.from({ length: count }, (_, at) => `a${at}[99]`)
  expect(areFieldNames([...lists(10), 'a9[98]'])).toBe(true)
  expect(areFieldNames(lists(11))).toBe(false)
  expect(areFieldNames([`a${'[99]'.repeat(11)}`])).toBe(false)
})

test('nor are orders to the parser itself', () => {
  for (const name of ['__intent__', '__state__']) expect(areFieldNames(['nameVi', name])).toBe(false)
})
