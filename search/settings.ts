import { createHash } from 'node:crypto'

import { FACETS } from './search-port.ts'

/** Changes whenever what is stored in an index changes, synonyms aside: they are applied to queries. */
const STRUCTURE = 'v5'

/** Weights of a hit's score; they add up to 100. See README.md. */
export const RANKING = {
  words: 58,
  marks: 14,
  nearness: 7,
  coverage: 6,
  standing: 15,
  /** Worth of a word found in a further name, in the name of a maker or product, or only elsewhere. */
  otherName: 0.97,
  relatedName: 0.78,
  elsewhere: 0.4,
  /** What a score keeps when a word typed with marks is in no name with just these. */
  otherMarks: 0.8,
  /** What a product's score keeps when a legal form was typed: then an enterprise is meant. */
  productForLegalForm: 0.93,
}

/**
 * Typing errors that an engine may forgive in any word, by its length. A swap of two neighbours is one error. Words that
 * nothing answers to are corrected from three letters on.
 */
export const TYPOS = { oneFrom: 4, twoFrom: 8 }

/** Candidates of one reading of a query that are ranked finely; further pages follow in the engine's own order. */
export const WINDOW = 200

export const LIMITS = {
  limit: 100,
  offset: 10_000,
  identified: 10_000,
  among: 10_000,
  defaultLimit: 20,
  timeoutMs: 3000,
}

/** Fields in which words are looked for, the weightiest first. */
export const SEARCHED_FIELDS = [
  'names',
  'otherNames',
  'relatedNames',
  'codes',
  'initials',
  'labels',
  'descriptions',
] as const

/** Orders that can be asked for, and the key each goes by. */
const SORT_KEYS = { name: 'sortKey', newest: 'asOf' } as const

export interface SearchSettings {
  /** Part of every index's name, so that a process only reads what was written in its own way. */
  version: string
  facets: readonly string[]
}

/** The settings of both engines. */
export function searchSettings(): SearchSettings {
  const shape = JSON.stringify({ STRUCTURE, SEARCHED_FIELDS, SORT_KEYS, FACETS })
  return {
    version: `${STRUCTURE}-${createHash('sha256').update(shape).digest('hex').slice(0, 8)}`,
    facets: FACETS,
  }
}
