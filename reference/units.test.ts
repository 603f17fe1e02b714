import fc from 'fast-check'
import { expect, test } from 'vitest'

import { convertQuantity, PERIODS, unitByCode, unitOfName, UNITS } from './units.ts'

const convertible = UNITS.filter((unit) => unit.factor !== null).map((unit) => unit.code)

test('units have unique codes and both languages', () => {
  expect(new Set(UNITS.map((unit) => unit.code)).size).toBe(UNITS.length)
  for (const unit of UNITS)
    for (const word of [unit.nameVi, unit.nameEn, unit.pluralEn, unit.symbol]) expect(word).not.toBe('')
  for (const period of PERIODS) expect(unitByCode(period)?.dimension).toBe('time')
})

test('a conversion there and back gives the same quantity', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...convertible),
      fc.constantFrom(...convertible),
      fc.double({ min: 0.001, max: 1e9, noNaN: true }),
      (from, to, value) => {
        const there = convertQuantity(value, from, to)
        if (there === null) {
          expect(unitByCode(from)?.dimension).not.toBe(unitByCode(to)?.dimension)
          return
        }
        const back = convertQuantity(there, to, from)
        expect(back).not.toBeNull()
        expect(Math.abs((back ?? 0) - value) / value).toBeLessThan(1e-9)
      },
    ),
  )
})

test('known conversions', () => {
  expect(convertQuantity(2, 'TNE', 'KGM')).toBe(2000)
  expect(convertQuantity(3, 'DZN', 'H87')).toBe(36)
  expect(convertQuantity(1500, 'MTR', 'KMT')).toBe(1.5)
  expect(convertQuantity(7, 'SET', 'SET')).toBe(7)
})

test('what cannot be compared is refused', () => {
  expect(convertQuantity(1, 'SET', 'H87')).toBeNull()
  expect(convertQuantity(1, 'KGM', 'MTR')).toBeNull()
  expect(convertQuantity(1, 'MON', 'DAY')).toBeNull()
  expect(convertQuantity(1, 'XXX', 'XXX')).toBeNull()
})

test.each([
  ['chiếc', 'H87'],
  ['pcs', 'H87'],
  ['tấn', 'TNE'],
  ['m2', 'MTK'],
  ['kgm', 'KGM'],
  ['pairs', 'PR'],
])('the typed unit %s is %s', (typed, code) => {
  expect(unitOfName(typed)?.code).toBe(code)
})
