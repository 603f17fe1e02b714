import { describe, expect, test } from 'vitest'

import { editDistance } from './edit-distance.ts'
import { fold } from './normalise.ts'
import { otherReadings, resolveQuery } from './resolve-query.ts'
import { STOCK_SYNONYMS } from './synonyms.ts'
import { understandQuery } from './understand-query.ts'
import type { Term, Vocabulary } from './vocabulary.ts'

const synonyms = STOCK_SYNONYMS

const term = (marked: string, names = 10, documents = names): Term => ({
  marked,
  folded: fold(marked),
  documents,
  names,
})

const TERMS = [
  ...[
    'đèn',
    'led',
    'rạng',
    'đông',
    'cáp',
    'điện',
    'dây',
    'novitek',
    'cabison',
    'inox',
    'ống',
    'hexagon',
    'm10',
  ].map((word) => term(word)),
  term('đen', 1),
  term('lamp', 0, 5),
  term('hà'),
  term('nội'),
  term('nhựa'),
]

/** A vocabulary in memory that remembers what it was asked. */
function vocabularyOf(terms: readonly Term[]): Vocabulary & { asked: number } {
  return {
    asked: 0,
    async find(folded) {
      this.asked++
      return terms.filter((candidate) => folded.includes(candidate.folded))
    },
    async begun(prefixes) {
      return new Set(
        prefixes.filter((prefix) =>
          terms.some((candidate) => candidate.names > 0 && candidate.folded.startsWith(prefix)),
        ),
      )
    },
    async similar(folded) {
      return terms.filter((candidate) => folded.some((word) => editDistance(word, candidate.folded, 2) <= 2))
    },
    async size() {
      return 100
    },
  }
}

const resolve = (query: string) => resolveQuery(understandQuery(query, synonyms), vocabularyOf(TERMS))

async function ways(query: string, by: string): Promise<string[]> {
  const { alternatives } = await resolve(query)
  return alternatives
    .filter((alternative) => alternative.by === by && !alternative.initials)
    .map((alternative) => alternative.words.map((word) => word.folded).join(' '))
}

describe('words that exist', () => {
  test('are asked for once', async () => {
    const vocabulary = vocabularyOf(TERMS)
    await resolveQuery(understandQuery('đèn led', synonyms), vocabulary)
    expect(vocabulary.asked).toBe(1)
  })

  test('are never read as keys of an input method nor corrected', async () => {
    expect(await ways('vít m10 ', 'decoded')).toEqual([])
    expect(await ways('led ', 'correction')).toEqual([])
  })

  test('may be joined when names have the joined word', async () => {
    expect(await ways('cabi son', 'split')).toContain('cabison')
    expect(await ways('đèn led', 'split')).toEqual([])
  })

  test('bring the synonyms whose words occur', async () => {
    expect(await ways('thép không gỉ', 'synonym')).toEqual(['inox'])
    expect(await ways('lamps', 'exact')).toContain('lamp')
  })

  test('weigh more when they are rare, and nothing when they are only a filter', async () => {
    const { weights } = await resolve('top 10 đèn đen')
    expect(weights.slice(0, 2)).toEqual([0, 0])
    expect(weights[2]).toBeGreaterThan(0)
  })
})

describe('words that nothing answers to', () => {
  test('are read as keys, and then so are the others of the query', async () => {
    expect(await ways('caps ddieenj', 'decoded')).toEqual(['cap', 'dien'])
    expect(await ways('d9e2n led', 'decoded')).toEqual(['den'])
  })

  test('are cut where spaces are missing', async () => {
    expect(await ways('denledrangdong', 'split')).toEqual(['den led rang dong'])
  })

  test('are corrected by the nearest words', async () => {
    expect(await ways('novitec', 'correction')).toEqual(['novitek'])
    expect(await ways('cabisno', 'correction')).toEqual(['cabison'])
  })

  test('are reported when they cannot be read at all', async () => {
    const query = await resolve('đèn zzzzzzzz')
    expect(query.unknown).toEqual([1])
    expect(query.doubts).toEqual([])
  })
})

test('of several corrections the nearest are kept, those that names have first', async () => {
  const terms = [term('thếm', 0, 90), term('thâm', 3), term('tham', 5), term('thảo', 9)]
  const { alternatives } = await resolveQuery(understandQuery('thom ', synonyms), vocabularyOf(terms))
  const corrections = alternatives.filter((alternative) => alternative.by === 'correction')
  expect(corrections.map(({ words: [word] }) => word?.folded)).toEqual(['tham', 'them'])
})

test('marks that occur nowhere, or far more rarely than others, are doubted', async () => {
  expect((await resolve('đẻn')).doubts).toEqual([{ index: 0, offered: 'đèn', why: 'missing' }])
  expect((await resolve('đen')).doubts).toEqual([{ index: 0, offered: 'đèn', why: 'rare' }])
  expect((await resolve('den')).doubts).toEqual([])
  expect((await resolve('đèn')).doubts).toEqual([])
})

test('a query with filters has two other readings: their words wanted, and their words not needed', async () => {
  const [wanted, spared] = otherReadings(await resolve('nhựa Hà Nội'))
  expect(wanted?.understanding.words.map((word) => word.optional)).toEqual([false, false, false])
  expect(spared?.understanding.words.map((word) => word.optional)).toEqual([false, true, true])
  expect(otherReadings(await resolve('nhựa'))).toEqual([])
  expect(otherReadings(await resolve('Hà Nội'))).toHaveLength(1)
})
