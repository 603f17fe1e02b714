import { expect, test } from 'vitest'

import { languageOf, mergeGroups } from './group.ts'
import { commonness, warningsAbout } from './warnings.ts'

const kinds = (...texts: string[]) =>
  warningsAbout(
    texts.map((text) => ({ text, language: languageOf(text), narrower: false })),
    mergeGroups([], [{ key: 'vòng bi', area: 'mechanical', words: ['vòng bi', 'bearing'], narrower: [] }]),
  ).map(({ kind, phrase }) => `${phrase}: ${kind}`)

test('a phrase that stands in another group is named with that group', () => {
  expect(kinds('bearing', 'ổ lăn')).toEqual(['bearing: inOtherGroup'])
  expect(kinds('Bearings')).toEqual([])
})

test('legal forms, words without content and single letters are warned of', () => {
  expect(kinds('công ty cổ phần')).toEqual(['công ty cổ phần: legalForm'])
  expect(kinds('nhà cung cấp', 'của')).toEqual(['nhà cung cấp: needlessWord', 'của: needlessWord'])
  expect(kinds('x')).toEqual(['x: oneLetter'])
})

test('one Vietnamese syllable without marks means too much', () => {
  expect(kinds('bo', 'bơ', 'inox')).toEqual(['bo: unclear'])
})

test('a phrase is common when it finds much of a directory that is not small', () => {
  expect(commonness('thép', 300, 1000)).toMatchObject({ kind: 'tooCommon', share: 0.3 })
  expect(commonness('thép', 90, 1000)).toBeUndefined()
  expect(commonness('thép', 20, 30)).toBeUndefined()
})
