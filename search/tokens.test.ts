import fc from 'fast-check'
import { expect, test } from 'vitest'

import { gluedForms, keyText, tokenise } from './tokens.ts'

test('words stand at their places in the text as given', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      let end = 0
      for (const token of tokenise(text)) {
        expect(token.start).toBeGreaterThanOrEqual(end)
        expect(token.end).toBeGreaterThan(token.start)
        expect(token.folded).not.toMatch(/[\s\p{M}]/u)
        end = token.end
      }
      expect(end).toBeLessThanOrEqual(text.length)
    }),
  )
})

test('a ligature that comes apart into a space and marks is no word', () => {
  expect(tokenise('\ufc5e led').map((token) => token.text)).toEqual(['led'])
})

test('punctuation parts words and marks do not', () => {
  expect(tokenise('Nguyễn-Văn Đức (TPA)').map((token) => token.text)).toEqual(['nguyễn', 'văn', 'đức', 'tpa'])
  expect(tokenise('đá'.normalize('NFD')).map((token) => token.marked)).toEqual(['đá'])
  expect(keyText('Khoá  thông\u200bminh!')).toBe('khóa thôngminh')
})

test('characters of scripts without spaces are words of their own', () => {
  expect(tokenise('LED 電球').map((token) => token.text)).toEqual(['led', '電', '球'])
})

test('words that only punctuation holds apart are also one word', () => {
  expect(gluedForms(tokenise('CADI-SUN và Dệt 10/10, R&D'))).toEqual(['cadisun', '1010', 'rd'])
})

test('marks that stand alone are no word', () => {
  expect(tokenise('\u0300\u0301 a')).toHaveLength(1)
})
