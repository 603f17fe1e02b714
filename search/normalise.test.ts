import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { cleanQuery, fold, foldedKey, hasMarks, markedKey, normaliseText, withoutTone } from './normalise.ts'

const LETTERS = 'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ'
const word = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 12 })
const anything = fc.string({ unit: 'binary', maxLength: 60 })

describe('the key of a word', () => {
  test.each([
    ['hoà', 'hòa'],
    ['khoẻ', 'khỏe'],
    ['thuỷ', 'thủy'],
    ['hòan', 'hoàn'],
    ['kĩ', 'kỹ'],
    ['Mĩ', 'mỹ'],
    ['lí', 'lý'],
    ['quí', 'quý'],
    ['qui', 'quy'],
    ['Ðá', 'đá'],
    ['ĐIỆN', 'điện'],
    ['già', 'già'],
    ['gì', 'gì'],
    ['giếng', 'giếng'],
    ['khuỷu', 'khuỷu'],
    ['ngoằn', 'ngoằn'],
    ['đường', 'đường'],
    ['ＬＥＤ', 'led'],
    ['café', 'café'],
  ])('%s is %s', (written, key) => {
    expect(markedKey(written)).toBe(key)
  })

  test('is the same for every Unicode form', () => {
    fc.assert(
      fc.property(word, (text) => {
        const keys = (['NFC', 'NFD', 'NFKC', 'NFKD'] as const).map((form) => markedKey(text.normalize(form)))
        expect(new Set(keys).size).toBe(1)
      }),
    )
  })

  test('of a key is that key, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(word, anything), (text) => {
        const key = markedKey(text)
        expect(markedKey(key)).toBe(key)
        expect(fold(fold(key))).toBe(fold(key))
      }),
    )
  })

  test('does not depend on upper and lower case', () => {
    fc.assert(
      fc.property(word, (text) => {
        expect(markedKey(text.toUpperCase())).toBe(markedKey(text))
      }),
    )
  })

  test('keeps words apart that differ in more than spelling', () => {
    expect(markedKey('ngọc')).not.toBe(markedKey('ngóc'))
    expect(markedKey('dương')).not.toBe(markedKey('đường'))
  })
})

describe('folding', () => {
  test('leaves nothing but plain letters of Vietnamese words', () => {
    fc.assert(
      fc.property(word, (text) => {
        expect(foldedKey(text)).toMatch(/^[a-z]+$/)
      }),
    )
  })

  test('takes đ, its look-alikes and letters that do not decompose', () => {
    expect(fold(normaliseText('Đ đ Ð ð Łódź Øre straße'))).toBe('d d d d lodz ore strasse')
  })

  test('says whether it loses anything', () => {
    expect(hasMarks('đen')).toBe(true)
    expect(hasMarks('den')).toBe(false)
  })
})

test('a word without its tone keeps the quality of its vowels', () => {
  expect(withoutTone('điện')).toBe('điên')
  expect(withoutTone('đèn')).toBe('đen')
  expect(withoutTone('đường')).toBe('đương')
})

test('a cleaned query is short, well formed and without control characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 700 }), (text) => {
      const clean = cleanQuery(text)
      expect(clean.length).toBeLessThanOrEqual(500)
      expect(clean).not.toMatch(/\p{Cc}/u)
      expect(encodeURIComponent(clean)).toBeTypeOf('string')
    }),
  )
  expect(cleanQuery('\ud83d đèn\u0000 led')).toBe('đèn  led')
})
