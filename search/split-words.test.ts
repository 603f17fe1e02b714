import { expect, test } from 'vitest'

import { byFolded } from './alternatives.ts'
import { bestSplits, substrings } from './split-words.ts'

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
  expect(bestSplits('denledrangdong', known)[0]?.map((piece) => piece.folded)).toEqual([
    'den',
    'led',
    'rang',
    'dong',
  ])
  expect(bestSplits('rangdong', known)[0]?.map((piece) => piece.marked)).toEqual(['rạng', 'đông'])
})

test('what cannot be cut, or only into crumbs, stays whole', () => {
  expect(bestSplits('cadisun', known)).toEqual([])
  expect(bestSplits('rang', known)).toEqual([])
  expect(bestSplits('rade', known)).toEqual([])
})

test('short and very long words are not tried', () => {
  expect(substrings('den')).toEqual([])
  expect(substrings('a'.repeat(61))).toEqual([])
  expect(substrings('denled')).toEqual(expect.arrayContaining(['den', 'led', 'enl']))
})

test('several ways are handed on, and single vowels are words', () => {
  const names = byFolded([
    term('sơ', 'so', 50),
    term('nhà', 'nha', 90),
    term('sơn', 'son', 40),
    term('hà', 'ha', 30),
    term('tân', 'tan'),
    term('á', 'a', 1),
  ])
  const ways = bestSplits('sonha', names).map((pieces) => pieces.map(({ folded }) => folded).join(' '))
  expect(ways).toEqual(expect.arrayContaining(['so nha', 'son ha']))
  expect(bestSplits('tanason', names)[0]?.map(({ folded }) => folded)).toEqual(['tan', 'a', 'son'])
})
