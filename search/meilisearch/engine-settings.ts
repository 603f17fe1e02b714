import type { Settings } from 'meilisearch'

import { otherNumber } from '../plurals.ts'
import { FACETS } from '../search-port.ts'
import { LIMITS, SEARCHED_FIELDS, TYPOS, WINDOW, type SearchSettings } from '../settings.ts'
import type { SynonymIndex } from '../synonyms.ts'
import { keyText } from '../tokens.ts'
import { fold } from '../normalise.ts'

/** Counts of a facet with more values than this are cut; no facet has that many. */
const MOST_VALUES = 400

/** Synonyms in folded words; of the last word of a phrase also the other number, which people type as often. */
export function engineSynonyms(synonyms: SynonymIndex): Record<string, string[]> {
  const entries: Record<string, string[]> = {}
  const add = (phrase: string, others: readonly string[]) => {
    const known = entries[phrase] ?? []
    entries[phrase] = [...new Set([...known, ...others])].filter((other) => other !== phrase)
  }
  for (const [phrase, others] of synonyms.entries()) {
    const plain = others.map((other) => fold(keyText(other)))
    const folded = fold(keyText(phrase))
    add(folded, plain)
    const words = folded.split(' ')
    const last = otherNumber(words.at(-1) ?? '')
    if (last !== undefined) add([...words.slice(0, -1), last].join(' '), plain)
  }
  return entries
}

/** Settings of the index of documents. */
export function documentSettings(synonyms: SynonymIndex): Settings {
  return {
    searchableAttributes: [...SEARCHED_FIELDS],
    filterableAttributes: [...FACETS, 'id', 'kind', 'said', 'wholeCodes', 'changesOn'],
    sortableAttributes: ['sortKey', 'asOf', 'standing'],
    // An order that was asked for comes before everything; otherwise the standing decides among equals.
    rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness', 'standing:desc'],
    typoTolerance: {
      enabled: true,
      minWordSizeForTypos: { oneTypo: TYPOS.oneFrom, twoTypos: TYPOS.twoFrom },
      disableOnAttributes: ['codes', 'initials'],
      disableOnNumbers: true,
    },
    faceting: { maxValuesPerFacet: MOST_VALUES, sortFacetValuesBy: { '*': 'count' } },
    pagination: { maxTotalHits: LIMITS.offset + LIMITS.limit + WINDOW },
    synonyms: engineSynonyms(synonyms),
  }
}

/** Settings of the index of words. */
export function wordSettings(): Settings {
  return {
    searchableAttributes: ['folded'],
    filterableAttributes: ['id', 'folded', 'names'],
    sortableAttributes: ['names'],
    rankingRules: ['words', 'typo', 'sort', 'exactness'],
    typoTolerance: {
      enabled: true,
      minWordSizeForTypos: { oneTypo: TYPOS.oneFrom, twoTypos: TYPOS.twoFrom },
      disableOnNumbers: true,
    },
    pagination: { maxTotalHits: 1000 },
  }
}

/** Names of the indexes of one version. The ones that are being built have fixed names, so that every writer sees them. */
export interface IndexNames {
  documents: string
  words: string
  building: string
  buildingWords: string
  changes: string
}

export function indexNames(prefix: string, { version }: SearchSettings): IndexNames {
  const name = `${prefix}-${version}`
  return {
    documents: name,
    words: `${name}-words`,
    building: `${name}-building`,
    buildingWords: `${name}-building-words`,
    changes: `${name}-changes`,
  }
}
