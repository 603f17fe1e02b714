import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { checkDigitOf, parentTaxCode, readForeignNumber, readTaxCode } from './tax-codes.ts'

const nine = fc.integer({ min: 0, max: 999_999_999 }).map((number) => String(number).padStart(9, '0'))
/** Codes that could be given out. */
const code = nine
  .map((digits) => [digits, checkDigitOf(digits)] as const)
  .filter(([, check]) => check !== null)
  .map(([digits, check]) => `${digits}${check}`)
const isCode = (typed: string) => 'code' in readTaxCode(typed)

describe('a tax code', () => {
  test.each(['0100109106', '0100112437', '0300588569', '0301452948'])(
    'of a public register is one: %s',
    (own) => {
      expect(readTaxCode(own)).toEqual({ code: own })
    },
  )

  test.each([
    ['0100109106-001', '0100109106-001'],
    [' 0100 109 106 – 001 ', '0100109106-001'],
    ['0100109106001', '0100109106-001'],
    ['０１００１０９１０６', '0100109106'],
  ])('is read as people write it: %s', (typed, read) => expect(readTaxCode(typed)).toEqual({ code: read }))

  test.each([
    ['', 'length'],
    ['010010910', 'length'],
    ['01001091O6', 'length'],
    ['0100109107', 'check'],
    ['0100109106-000', 'branch'],
    ['001085012345', 'person'],
  ])('is refused with its fault: “%s” %s', (typed, fault) => expect(readTaxCode(typed)).toEqual({ fault }))

  test('has one last digit at most', () => {
    fc.assert(
      fc.property(nine, (digits) => {
        const right = [...'0123456789'].filter((last) => isCode(digits + last))
        expect(right).toEqual(checkDigitOf(digits) === null ? [] : [checkDigitOf(digits)])
      }),
    )
  })

  test('with one digit wrong is none', () => {
    fc.assert(
      fc.property(code, fc.nat(9), fc.integer({ min: 1, max: 9 }), (own, at, by) => {
        const other = String((Number(own[at]) + by) % 10)
        expect(isCode(own.slice(0, at) + other + own.slice(at + 1))).toBe(false)
      }),
    )
  })

  test('with two neighbours changed about is none', () => {
    fc.assert(
      fc.property(code, fc.nat(8), (own, at) => {
        const [first = '', second = ''] = own.slice(at)
        const swapped = own.slice(0, at) + second + first + own.slice(at + 2)
        expect(isCode(swapped)).toBe(first === second)
      }),
    )
  })

  test('leads to the one of its enterprise', () => {
    expect(parentTaxCode('0100109106-001')).toBe('0100109106')
    expect(parentTaxCode('DE HRB 1234')).toBe('DE HRB 1234')
  })

  test('never breaks on what is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => void readTaxCode(typed)))
  })
})

test.each([
  ['JP', '0100-01-008846', 'JP 0100-01-008846'],
  ['DE', 'hrb  12345', 'DE HRB 12345'],
  ['DE', 'DE HRB 12345', 'DE HRB 12345'],
  ['KR', '<script>', null],
  ['KR', '1', null],
  ['KR', '9'.repeat(31), null],
  ['KR', 'no number', null],
])('a number of another country is bounded: %s %s', (country, typed, read) =>
  expect(readForeignNumber(country, typed)).toBe(read),
)
