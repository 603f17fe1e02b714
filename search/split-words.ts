import type { Term } from './vocabulary.ts'

const SHORTEST = 2
const LONGEST_PIECE = 12
const MOST_PIECES = 14
const LONGEST_WORD = 60
/** Ways to cut that are handed on: which of them are names, the index knows better than their words. */
const MOST_WAYS = 4
/** The only words of one letter: "Á", "Ô". */
const VOWEL = /^[aeiouy]$/

function mayBePiece(piece: string): boolean {
  return piece.length >= SHORTEST || VOWEL.test(piece)
}

/** Every piece that a word written without spaces could be made of. Empty for words too short or too long to be such. */
export function substrings(word: string): string[] {
  if (word.length < 5 || word.length > LONGEST_WORD) return []
  const found = new Set<string>()
  for (let from = 0; from < word.length; from++)
    for (let to = from + 1; to <= Math.min(word.length, from + LONGEST_PIECE); to++) {
      const piece = word.slice(from, to)
      if (to - from < word.length && mayBePiece(piece)) found.add(piece)
    }
  return [...found]
}

interface Way {
  cost: number
  pieces: { marked: string | null; folded: string }[]
}

/** Pieces cost something each, and less when many names have them; a single letter costs most. */
function costOf(piece: string, terms: readonly Term[]): number {
  const names = terms.reduce((sum, term) => sum + term.names, 0)
  const documents = terms.reduce((sum, term) => sum + term.documents, 0)
  const single = piece.length < SHORTEST ? 1.5 : 0
  return 3 + single + (names > 0 ? 0 : 4) + 2 / Math.log2(2 + names + documents / 10)
}

/**
 * The likeliest ways to cut a word into words of the index, best first: few pieces, and pieces that names are made of.
 * None when it cannot be cut, or only into crumbs.
 */
export function bestSplits(word: string, known: ReadonlyMap<string, readonly Term[]>): Way['pieces'][] {
  const ways: Way[][] = [[{ cost: 0, pieces: [] }]]
  for (let to = 1; to <= word.length; to++) {
    const here: Way[] = []
    for (let from = Math.max(0, to - LONGEST_PIECE); from < to; from++) {
      const folded = word.slice(from, to)
      const terms = folded.length < word.length && mayBePiece(folded) ? known.get(folded) : undefined
      if (!terms) continue
      const cost = costOf(folded, terms)
      const piece = { marked: shown(terms), folded }
      for (const before of ways[from] ?? [])
        if (before.pieces.length < MOST_PIECES)
          here.push({ cost: before.cost + cost, pieces: [...before.pieces, piece] })
    }
    ways[to] = here.sort((a, b) => a.cost - b.cost).slice(0, MOST_WAYS)
  }
  return (ways[word.length] ?? [])
    .map(({ pieces }) => pieces)
    .filter((pieces) => pieces.length >= 2 && word.length / pieces.length >= 2.3)
}

function shown(terms: readonly Term[]): string | null {
  const marked = terms[0]?.marked
  return marked === undefined || marked === terms[0]?.folded ? null : marked
}
