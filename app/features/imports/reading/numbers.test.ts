import fc from 'fast-check'
import { expect, test } from 'vitest'

import { numberOf, NumberStyleCount } from './numbers.ts'

function column(...texts: string[]) {
  const count = new NumberStyleCount()
  for (const text of texts) count.add(text)
  return count.result()
}

test.each([
  [['1.234,5', '12'], 'comma', null],
  [['1,234.5', '12'], 'point', null],
  [['1.234', '5.678.901'], 'comma', null],
  [['1,234,567', '1.234'], 'point', null],
  [['0.125', '1,234'], 'point', null],
  [['1.234', '12'], 'comma', 'ambiguous'],
  [['12', '7'], 'comma', null],
  [['1.234,5', '1,234.5'], 'comma', 'mixed'],
] as const)('%j is of style %s, doubt %s', (texts, style, doubt) => {
  expect(column(...texts)).toEqual({ style, doubt })
})

test('one column decides for values that could be either', () => {
  expect(numberOf('1.234', column('1.234', '1,5'))).toBe(1234)
  expect(numberOf('1.234', column('1.234', '1,234,567.5'))).toBe(1.234)
  expect(numberOf('1.234', column('1,5', '1.5'))).toBeNull()
  expect(numberOf('-1 234 567,5', column('1,5'))).toBe(-1_234_567.5)
})

test.each(['', 'x', '1.2.3', '1,,2', '12.34.56', '1.234.56', 'NaN', '1e5'])('%j is no number', (text) => {
  expect(numberOf(text, column('1,5'))).toBeNull()
})

const LANGUAGE = { comma: 'de-DE', point: 'en-GB' } as const

test.each(['comma', 'point'] as const)('what is printed in style %s is read again', (style) => {
  const format = new Intl.NumberFormat(LANGUAGE[style], { maximumFractionDigits: 3 })
  const amounts = fc.array(
    fc.integer({ min: -1e12, max: 1e12 }).map((thousandths) => thousandths / 1000),
    {
      minLength: 1,
    },
  )
  fc.assert(
    fc.property(amounts, (values) => {
      // One value that is clear decides for all of its column.
      const texts = [...values, 1234.5].map((value) => format.format(value))
      const found = column(...texts)
      expect(texts.map((text) => numberOf(text, found))).toEqual(
        [...values, 1234.5].map((value) => value + 0),
      )
    }),
  )
})
