import { describe, expect, test } from 'vitest'

import type { StockGroup } from '#search/synonyms.ts'

import {
  changesBetween,
  differencesFrom,
  languageOf,
  mergeGroups,
  takeBack,
  usedGroups,
  type KeptGroup,
  type Phrase,
} from './group.ts'

const said = (text: string, given: Partial<Phrase> = {}): Phrase => ({
  text,
  language: languageOf(text),
  narrower: false,
  ...given,
})
const STOCK: StockGroup[] = [
  { key: 'vòng bi', area: 'mechanical', words: ['vòng bi', 'bearing'], narrower: ['bạc đạn'] },
]
const kept = (given: Partial<KeptGroup>): KeptGroup => ({
  id: 'row',
  stockKey: 'vòng bi',
  phrases: [],
  without: [],
  removed: false,
  version: 1,
  ...given,
})
const texts = (groups: ReturnType<typeof mergeGroups>) =>
  groups.map(({ phrases }) => phrases.map(({ text }) => text))

describe('the stock and what was changed of it', () => {
  test('an untouched group is as the stock says', () => {
    expect(mergeGroups([], STOCK)).toMatchObject([{ key: 'vòng bi', origin: 'stock', version: 0 }])
    expect(usedGroups(mergeGroups([], STOCK))).toEqual([
      { words: ['vòng bi', 'bearing'], narrower: ['bạc đạn'] },
    ])
  })

  test('only differences are kept, so a later stock still brings its new words', () => {
    const stock = mergeGroups([], STOCK)[0]!.phrases
    const wanted = [said('vòng bi'), said('ổ bi'), said('bạc đạn')]
    const difference = differencesFrom(stock, wanted)
    expect(difference).toEqual({ phrases: [said('ổ bi'), said('bạc đạn')], without: ['bearing'] })
    const later = [{ ...STOCK[0]!, words: ['vòng bi', 'bearing', 'bearings unit'] }]
    expect(texts(mergeGroups([kept(difference)], later))).toEqual([
      ['vòng bi', 'bearings unit', 'bạc đạn', 'ổ bi'],
    ])
    expect(mergeGroups([kept(difference)], later)[0]!.origin).toBe('changed')
  })

  test('a removed group is not used and keeps its words', () => {
    const groups = mergeGroups([kept({ removed: true })], STOCK)
    expect(groups).toMatchObject([{ origin: 'removed', phrases: { length: 3 } }])
    expect(usedGroups(groups)).toEqual([])
  })

  test('what was added to a group that the stock has given up stays a group', () => {
    const phrases = [said('ổ bi'), said('ball race')]
    expect(mergeGroups([kept({ phrases })], [])).toMatchObject([{ origin: 'added', phrases }])
    expect(mergeGroups([kept({ phrases: phrases.slice(1) })], [])).toMatchObject([{ origin: 'removed' }])
  })
})

describe('taking a change back', () => {
  const before = [said('a ơ'), said('b ơ')]
  const after = [said('a ơ'), said('b ơ', { narrower: true }), said('c ơ')]

  test('brings the phrases of before', () => {
    expect(takeBack(after, { before, after })).toEqual({ phrases: before })
    expect(takeBack(after, { before: null, after })).toEqual({ phrases: null })
    expect(takeBack(null, { before, after: null })).toEqual({ phrases: before })
  })

  test('leaves later changes of other phrases alone', () => {
    expect(takeBack([...after, said('d ơ')], { before, after })).toEqual({
      phrases: [...before, said('d ơ')],
    })
  })

  test('names what was changed again since', () => {
    expect(takeBack([said('a ơ'), said('b ơ', { narrower: true })], { before, after })).toEqual({
      conflicts: ['c ơ'],
    })
    expect(takeBack([...after, said('d ơ')], { before: null, after })).toEqual({ conflicts: ['d ơ'] })
    expect(takeBack(null, { before, after })).toEqual({ conflicts: ['b ơ', 'c ơ'] })
    expect(takeBack(before, { before, after: null })).toMatchObject({ conflicts: ['a ơ', 'b ơ'] })
  })

  test('taken back twice it is there again', () => {
    const once = takeBack(after, { before, after })
    const present = 'phrases' in once ? once.phrases : null
    expect(takeBack(present, { before: after, after: before })).toEqual({ phrases: after })
  })
})

test('a phrase that is only said otherwise has changed, not gone and come', () => {
  expect(changesBetween([said('x ơ')], [said('x ơ', { narrower: true })])).toEqual([
    { before: said('x ơ'), after: said('x ơ', { narrower: true }) },
  ])
})
