import fc from 'fast-check'
import { expect, test } from 'vitest'

import { withoutPersonalData } from './personal-data.ts'
import { queryText } from './query-text.ts'

const WORDS = ['đèn led', 'nguyễn văn an', 'cần mua', 'led lamp', 'liên hệ', 'mst', 'sđt', 'tel', '']
const word = fc.constantFrom(...WORDS)
const separator = fc.constantFrom('', ' ', '.', '-', '  ', ' - ', '/', ')', ' (', '·', '\u200b', '\u00a0')
const digits = (least: number, most: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: most })

/** Digits as people write them: some separator, or none, between any two. */
const written = (least: number, most: number) =>
  fc
    .tuple(digits(least, most), fc.array(separator, { minLength: most, maxLength: most }))
    .map(([numbers, between]) => numbers.map((number, place) => `${number}${between[place]}`).join(''))

test('no run of digits that could be a telephone number, tax code, card or account is kept, however it is written', () => {
  fc.assert(
    fc.property(word, written(9, 16), word, (before, number, after) => {
      const kept = withoutPersonalData(`${before} ${number} ${after}`)
      // A tariff code of ten digits is said as such, with dots; anything else is gone with its words.
      if (kept !== null) expect(kept.replaceAll(/[^\p{Nd}]/gu, '').length).toBeLessThanOrEqual(6)
    }),
  )
})

test('full-width and other digits are digits too', () => {
  for (const number of ['０９１２３４５６７８', '٠٩١٢٣٤٥٦٧٨', '+84 (0) 912-345-678', '0912.345.678'])
    expect(withoutPersonalData(`đèn ${number}`)).toBeNull()
})

test('no address of mail or of a page of a person is kept, nor what stands beside it', () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9._-]{0,12}$/)
  fc.assert(
    fc.property(
      word,
      name,
      name,
      fc.constantFrom('@', ' @ ', '＠', '(at)', ' [at] '),
      word,
      (before, user, site, at, after) => {
        expect(withoutPersonalData(`${before} ${user}${at}${site}.com ${after}`)).toBeNull()
      },
    ),
  )
  for (const typed of ['an.nguyen gmail.com', 'facebook.com/an', 'zalo chị lan', 'wa.me/84'])
    expect(withoutPersonalData(typed)).toBeNull()
})

test('tariff codes are kept to six digits; what only looks like one is not', () => {
  expect(withoutPersonalData('8544.49.11')).toBe('8544.49')
  expect(withoutPersonalData('HS 85444911 cáp')).toBe('hs 8544.49 cáp')
  expect(withoutPersonalData('85444911')).toBeNull()
  expect(withoutPersonalData('hs 0912345678')).toBeNull()
})

test('words of goods with their sizes stay as they are', () => {
  for (const typed of ['led 18w 220v', 'ống thép phi 21 dày 1.2', 'iso 9001', 'bu lông m8x1.25', 'pin 18650'])
    expect(withoutPersonalData(typed)).toBe(typed)
})

test('a query is counted under its letters without marks, and shown with them', () => {
  expect(queryText('  Đèn   LED, ')).toEqual({ text: 'den led', wording: 'đèn led' })
  expect(queryText('den led')?.text).toBe('den led')
  expect(queryText('')).toEqual({ text: '', wording: '' })
})

test('a sentence is no name of goods and is not kept', () => {
  expect(queryText('tôi là chủ một xưởng nhỏ đang cần tìm người làm khuôn cho hàng của tôi')).toBeNull()
  expect(queryText('x'.repeat(60) + ' ' + 'y'.repeat(60))).toBeNull()
})

test('nothing that can be typed breaks it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const kept = queryText(typed)
      expect(kept?.text ?? '').not.toMatch(/@|\p{Nd}{7}/u)
    }),
  )
})
