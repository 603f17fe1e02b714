import type { Term } from './vocabulary.ts'

const SHORTEST = 2
const LONGEST_PIECE = 12
const MOST_PIECES = 8

/** Every piece that a word written without spaces could be made of. Empty for words too short or too long to be such. */
export function substrings(word: string): string[] {
  if (word.length < 5 || word.length > 40) return []
  const found = new Set<string>()
  for (let from = 0; from < word.length; from++)
    for (let to = from + SHORTEST; to <= Math.min(word.length, from + LONGEST_PIECE); to++)
      if (to - from < word.length) found.add(word.slice(from, to))
  return [...found]
}

interface Way {
  cost: number
  pieces: { marked: string | null; folded: string }[]
}

/** Pieces cost something each, and less when many names have them. */
function costOf(terms: readonly Term[]): number {
  const names = terms.reduce((sum, term) => sum + term.names, 0)
  const documents = terms.reduce((sum, term) => sum + term.documents, 0)
  return 3 + (names > 0 ? 0 : 4) + 2 / Math.log2(2 + names + documents / 10)
}

/**
 * The likeliest way to cut a word into words of the index: few pieces, and pieces that names are made of.
 * Undefined when it cannot be cut, or only into crumbs.
 */
export function bestSplit(
  word: string,
  known: ReadonlyMap<string, readonly Term[]>,
): Way['pieces'] | undefined {
  const ways: (Way | undefined)[] = [{ cost: 0, pieces: [] }]
  for (let to = 1; to <= word.length; to++) {
    for (let from = Math.max(0, to - LONGEST_PIECE); from <= to - SHORTEST; from++) {
      const before = ways[from]
      const folded = word.slice(from, to)
      const terms = before && to - from < word.length ? known.get(folded) : undefined
      if (!before || !terms || before.pieces.length >= MOST_PIECES) continue
      const cost = before.cost + costOf(terms)
      if (cost < (ways[to]?.cost ?? Infinity))
        ways[to] = { cost, pieces: [...before.pieces, { marked: shown(terms), folded }] }
    }
  }
  const best = ways[word.length]
  if (!best || best.pieces.length < 2) return undefined
  return word.length / best.pieces.length >= 2.5 ? best.pieces : undefined
}

function shown(terms: readonly Term[]): string | null {
  const marked = terms[0]?.marked
  return marked === undefined || marked === terms[0]?.folded ? null : marked
}
