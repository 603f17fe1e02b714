import { expect, test } from 'vitest'

import { STOCK_SYNONYMS, SYNONYM_GROUPS, SynonymIndex } from './synonyms.ts'
import { keyText, tokenise } from './tokens.ts'

const others = (query: string, index = STOCK_SYNONYMS) =>
  index.find(tokenise(query)).flatMap((found) => found.others)

test('every group has at least two phrases, none twice, and keys of their own', () => {
  expect(SYNONYM_GROUPS.length).toBeGreaterThan(500)
  for (const { key, words, narrower } of SYNONYM_GROUPS) {
    const group = [...words, ...narrower]
    expect(group.length, key).toBeGreaterThan(1)
    expect(new Set(group).size, key).toBe(group.length)
    for (const phrase of group) expect(keyText(phrase), key).not.toBe('')
  }
})

test('no two groups begin with the same phrase, since what is changed of one is kept under it', () => {
  expect(new Set(SYNONYM_GROUPS.map(({ key }) => key)).size).toBe(SYNONYM_GROUPS.length)
})

test('narrower phrases are found and find nothing', () => {
  const index = new SynonymIndex([{ words: ['vòng bi', 'bearing'], narrower: ['bạc đạn', 'ball bearing'] }])
  expect(others('vòng bi', index)).toEqual(['bearing', 'bạc đạn', 'ball bearing'])
  expect(others('bạc đạn', index)).toEqual([])
  expect(others('ball bearing', index)).toEqual(['vòng bi', 'bạc đạn', 'ball bearing'])
})

test('they work both ways and between the languages', () => {
  expect(others('thép không gỉ')).toContain('inox')
  expect(others('inox')).toContain('thép không gỉ')
  expect(others('water heater')).toContain('bình nóng lạnh')
  expect(others('bình nóng lạnh')).toContain('water heater')
})

test('marks may be missing from a phrase but not contradict it', () => {
  expect(others('binh nuoc nong')).toContain('water heater')
  expect(others('bính nước nông')).not.toContain('water heater')
})

test('one syllable without marks is not taken for a word with marks', () => {
  expect(others('bo')).toEqual([])
  expect(others('bơ')).toContain('butter')
  expect(others('lamps')).toContain('đèn')
})

test('the longest phrase and the shorter ones inside it are found', () => {
  const phrases = STOCK_SYNONYMS.find(tokenise('đèn led')).map((found) => found.phrase)
  expect(phrases).toEqual(expect.arrayContaining(['đèn led', 'đèn']))
})
