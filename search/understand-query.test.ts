import fc from 'fast-check'
import { expect, test } from 'vitest'

import { STOCK_SYNONYMS } from './synonyms.ts'
import { MAX_WORDS, understandQuery } from './understand-query.ts'

const synonyms = STOCK_SYNONYMS
const understand = (query: string) => understandQuery(query, synonyms)
const words = (query: string) => understand(query).words.map((word) => word.text)

test('legal forms are cut off, filters and codes are taken out, the rest are words', () => {
  const understood = understand('Cty CP ống thép HS 7306 Hà Nội 2021')
  expect(understood.words.filter((word) => word.filter === undefined).map((word) => word.text)).toEqual([
    'ống',
    'thép',
  ])
  expect(understood.codes).toEqual([{ system: 'hs', code: '7306' }])
  expect(understood.filters.map(({ facet, values, said }) => [facet, values, said])).toEqual([
    ['province', ['01'], 'Hà Nội'],
    ['recognisedYear', ['2021'], '2021'],
  ])
})

test('only legal forms: nothing to look for', () => {
  expect(understand('công ty cổ phần')).toMatchObject({ words: [], saysLegalForm: true })
  expect(understand('')).toMatchObject({ words: [], saysLegalForm: false })
})

test('a bare number may be a code or a word, a year is a filter', () => {
  expect(understand('8516').words[0]?.codes).toEqual([{ system: 'hs', code: '8516' }])
  expect(understand('2740').words[0]?.codes).toEqual([
    { system: 'hs', code: '2740' },
    { system: 'vsic', code: '2740' },
  ])
  expect(understand('2021').words[0]?.codes).toEqual([])
})

test('the last word may go on, until a space says that it is finished', () => {
  expect(understand('đèn kĩ').words.map((word) => word.prefixes)).toEqual([[], ['ki', 'ky']])
  expect(understand('đèn led ').words.flatMap((word) => word.prefixes)).toEqual([])
})

test('words of intent may be missing from a hit, but never all words', () => {
  expect(understand('nhà cung cấp linh kiện').words.map((word) => word.optional)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
  expect(understand('manufacturer').words.map((word) => word.optional)).toEqual([false])
  expect(understand('wire and cable').words.map((word) => word.optional)).toEqual([false, true, false])
})

test('a long query is cut to its first words', () => {
  expect(words('đèn led '.repeat(1000))).toHaveLength(MAX_WORDS)
})

test('anything that can be typed is understood in some way', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (query) => {
      const understood = understand(query)
      expect(understood.words.length).toBeLessThanOrEqual(MAX_WORDS)
      for (const word of understood.words) expect(understood.text.slice(word.start, word.end)).not.toBe('')
    }),
  )
})
