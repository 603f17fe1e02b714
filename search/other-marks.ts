import { fold } from './normalise.ts'
import type { SearchHit } from './search-port.ts'

/** A word typed with marks, and words with other marks by which hits of a page were found. */
export interface OtherMarks {
  typed: string
  met: string[]
  /** Whether some hit of the page has the word just as typed. */
  exact: boolean
}

/**
 * What a page of hits has to say about marks: "đen" also finds "đèn", after what is really called "đen". Nothing is said
 * about words typed without marks, which ask for all spellings.
 */
export function otherMarks(hits: readonly Pick<SearchHit, 'why'>[]): OtherMarks[] {
  const found = new Map<string, { met: Set<string>; hits: number }>()
  for (const { why } of hits)
    for (const { by, from = '', to = '' } of why) {
      if (by !== 'unmarked' || fold(from) === from) continue
      const known = found.get(from) ?? { met: new Set<string>(), hits: 0 }
      found.set(from, known)
      known.met.add(to)
      known.hits += 1
    }
  return [...found].map(([typed, { met, hits: count }]) => ({
    typed,
    met: [...met],
    exact: count < hits.length,
  }))
}
