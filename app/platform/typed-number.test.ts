import fc from 'fast-check'
import { expect, test } from 'vitest'

import { inputNumber, plainNumber } from './typed-number.ts'

test.each([
  ['1.234,5', 'vi', '1234.5'],
  ['1,234.5', 'vi', '1234.5'],
  ['1.234', 'vi', '1234'],
  ['1.234', 'en', '1.234'],
  ['1,234', 'en', '1234'],
  ['1,234', 'vi', '1.234'],
  ['1.5', 'vi', '1.5'],
  ['20 000', 'vi', '20000'],
  ['12.345.678,90', 'vi', '12345678.90'],
  [' 7 ', 'en', '7'],
  ['-3', 'vi', '-3'],
] as const)('%j on a page in %s is %s', (typed, language, plain) => {
  expect(plainNumber(typed, language)).toBe(plain)
})

test.each([['1e30'], ['1.2.3'], ['mười'], [''], ['1,2,3'], ['Infinity'], ['0x10'], ['１２']])(
  '%j is no number',
  (typed) => {
    expect(plainNumber(typed, 'vi')).toBeNull()
    expect(plainNumber(typed, 'en')).toBeNull()
  },
)

test('what an input shows is read as what it was, in the language of its page', () => {
  const number = fc.tuple(fc.nat(1_000_000_000), fc.integer({ min: 0, max: 99 }))
  fc.assert(
    fc.property(number, fc.constantFrom('vi', 'en'), ([whole, part], language) => {
      const plain = `${whole}.${String(part).padStart(2, '0')}`
      expect(plainNumber(inputNumber(plain, language), language)).toBe(plain)
    }),
  )
})
