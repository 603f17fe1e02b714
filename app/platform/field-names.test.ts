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
