import type { Index } from 'meilisearch'

import { oneErrorAway } from '../edit-distance.ts'
import type { Term, Vocabulary } from '../vocabulary.ts'
import { anyOf } from './filters.ts'
import type { IndexDocument, IndexWord } from './index-document.ts'

const FIELDS: (keyof IndexWord)[] = ['marked', 'folded', 'documents', 'names']
const MOST = 5000
const TWO_ERRORS_FROM = 8

/** The words of the live index, which stand in an index of their own. */
export function engineVocabulary(words: Index<IndexWord>, documents: Index<IndexDocument>): Vocabulary {
  const find = async (folded: readonly string[]): Promise<Term[]> => {
    if (folded.length === 0) return []
    const filter = anyOf('folded', folded)
    const { results } = await words.getDocuments({ filter, limit: MOST, fields: FIELDS })
    return results
  }
  return {
    find,

    async size() {
      return (await documents.getStats()).numberOfDocuments
    },

    async begun(prefixes) {
      const found = new Set<string>()
      for (const prefix of prefixes) {
        const { hits } = await words.search(prefix, {
          filter: 'names > 0',
          limit: 20,
          attributesToRetrieve: FIELDS,
        })
        if (hits.some((hit) => hit.folded.startsWith(prefix))) found.add(prefix)
      }
      return found
    },

    async similar(folded) {
      const near = await find([...new Set(folded.flatMap(oneErrorAway))])
      const far: Term[] = []
      for (const word of folded)
        if (word.length >= TWO_ERRORS_FROM)
          far.push(...(await words.search(`${word} `, { limit: 50, attributesToRetrieve: FIELDS })).hits)
      return [...near, ...far]
    },
  }
}
