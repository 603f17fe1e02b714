import fc from 'fast-check'
import { expect, test } from 'vitest'

import { sortKey } from './sort-key.ts'

const ordered = (names: string[]) =>
  [...names].sort((left, right) => (sortKey(left) < sortKey(right) ? -1 : 1))

test('the order is that of the Vietnamese alphabet', () => {
  const names = [
    'An',
    'Ăn',
    'Ân',
    'Bao',
    'Cam',
    'Chăm',
    'Dung',
    'Đan',
    'Em',
    'Ên',
    'On',
    'Ôn',
    'Ơn',
    'Un',
    'Ưng',
  ]
  expect(ordered([...names].reverse())).toEqual(names)
})

test('tones decide between names that are otherwise equal', () => {
  expect(ordered(['Má', 'Mạ', 'Ma', 'Mả', 'Mà', 'Mã'])).toEqual(['Ma', 'Mà', 'Mả', 'Mã', 'Má', 'Mạ'])
  expect(ordered(['Bá Vinh', 'Ba Xuân'])).toEqual(['Bá Vinh', 'Ba Xuân'])
})

test('legal forms and punctuation do not count', () => {
  expect(sortKey('Công ty Cổ phần "Hừng-Sáng"')).toBe(sortKey('Hừng Sáng JSC'))
})

test('a name comes before the names that it begins', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'abđôơư '), minLength: 1, maxLength: 8 }), (name) => {
      fc.pre(name.trim() !== '')
      expect(sortKey(name.trim()) <= sortKey(`${name.trim()} b`)).toBe(true)
    }),
  )
})
