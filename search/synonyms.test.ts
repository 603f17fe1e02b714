import { expect, test } from 'vitest'

import { SYNONYM_GROUPS, SynonymIndex } from './synonyms.ts'
import { keyText, tokenise } from './tokens.ts'

const index = new SynonymIndex(SYNONYM_GROUPS)
const others = (query: string) => index.find(tokenise(query)).flatMap((found) => found.others)

test('every group has at least two phrases, none twice, and keys of their own', () => {
  expect(SYNONYM_GROUPS.length).toBeGreaterThan(500)
  for (const group of SYNONYM_GROUPS) {
    expect(group.length, group.join()).toBeGreaterThan(1)
    expect(new Set(group).size, group.join()).toBe(group.length)
    for (const phrase of group) expect(keyText(phrase), group.join()).not.toBe('')
  }
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
  const phrases = index.find(tokenise('đèn led')).map((found) => found.phrase)
  expect(phrases).toEqual(expect.arrayContaining(['đèn led', 'đèn']))
})
