import fc from 'fast-check'
import { expect, test } from 'vitest'

import { decodeTelex, decodeVni } from './input-methods.ts'

test.each([
  ['rangj', 'rạng'],
  ['ddoong', 'đông'],
  ['ddenf', 'đèn'],
  ['caps', 'cáp'],
  ['ddieenj', 'điện'],
  ['thuwowngf', 'thường'],
  ['dduongwf', 'đường'],
  ['hungwf', 'hừng'],
  ['dienej', 'diện'],
  ['truwowngf', 'trường'],
  ['nuwowcs', 'nước'],
  ['awn', 'ăn'],
  ['nhuwaj', 'nhựa'],
  ['cuwar', 'cửa'],
  ['khoas', 'khóa'],
  ['thoong', 'thông'],
  ['hoaf', 'hòa'],
  ['quys', 'quý'],
  ['led', undefined],
  ['thep', undefined],
  ['smart', undefined],
])('Telex keys %s mean %s', (keys, word) => {
  expect(decodeTelex(keys)).toBe(word)
})

test.each([
  ['d9e2n', 'đèn'],
  ['die65n', 'diện'],
  ['d9ie65n', 'điện'],
  ['d9uo72ng', 'đường'],
  ['nhu75a', 'nhựa'],
  ['cu73a', 'cửa'],
  ['m10', undefined],
  ['iso9001', undefined],
  ['den', undefined],
])('VNI keys %s mean %s', (keys, word) => {
  expect(decodeVni(keys)).toBe(word)
})

test('any keys are taken without harm', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'abdefghijorsuwxyz123456789') }), (keys) => {
      for (const decoded of [decodeTelex(keys), decodeVni(keys)]) expect(decoded ?? '').not.toMatch(/\d/)
    }),
  )
})
