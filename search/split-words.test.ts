import { expect, test } from 'vitest'

import { byFolded } from './alternatives.ts'
import { bestSplit, substrings } from './split-words.ts'

const term = (marked: string, folded: string, names = 10) => ({ marked, folded, documents: names, names })
const known = byFolded([
  term('đèn', 'den'),
  term('led', 'led'),
  term('rạng', 'rang'),
  term('đông', 'dong'),
  term('rang', 'rang', 1),
  term('ra', 'ra', 2),
  term('ng', 'ng', 1),
  term('de', 'de', 1),
  term('nled', 'nled', 0),
])

test('a word written without spaces is cut into words that names are made of', () => {
  expect(bestSplit('denledrangdong', known)?.map((piece) => piece.folded)).toEqual([
    'den',
    'led',
    'rang',
    'dong',
  ])
  expect(bestSplit('rangdong', known)?.map((piece) => piece.marked)).toEqual(['rạng', 'đông'])
})

test('what cannot be cut, or only into crumbs, stays whole', () => {
  expect(bestSplit('cadisun', known)).toBeUndefined()
  expect(bestSplit('rang', known)).toBeUndefined()
  expect(bestSplit('rade', known)).toBeUndefined()
})

test('short and very long words are not tried', () => {
  expect(substrings('den')).toEqual([])
  expect(substrings('a'.repeat(41))).toEqual([])
  expect(substrings('denled')).toEqual(expect.arrayContaining(['den', 'led', 'enl']))
})
