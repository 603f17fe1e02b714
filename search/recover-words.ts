import { byFolded, oneForOne, QUALITY, type Alternative } from './alternatives.ts'
import { allowedDistance, editDistance } from './edit-distance.ts'
import { isSyllable } from './normalise.ts'
import { bestSplits, substrings } from './split-words.ts'
import type { Rules } from './rules.ts'
import type { QueryWord } from './understand-query.ts'
import type { Term, Vocabulary } from './vocabulary.ts'

const MOST_CORRECTIONS = 4
const COULD_BE_INITIALS = /^\p{L}{2,5}$/u

/**
 * Other ways to read words that are found nowhere: a typing error, words written without spaces, initials.
 * An error of one letter is likelier than missing spaces; missing spaces are likelier than two errors.
 */
export async function recoverWords(
  lost: readonly { word: QueryWord; index: number; onlyCorrections?: boolean }[],
  vocabulary: Vocabulary,
  rules: Rules,
): Promise<Alternative[]> {
  const misspelt = rules.has('typing errors')
    ? lost.map(({ word }) => word.folded).filter((word) => allowedDistance(word) > 0)
    : []
  const similar = misspelt.length > 0 ? await vocabulary.similar(misspelt) : []
  const cuttable = rules.has('cut words') ? lost.filter(({ onlyCorrections }) => !onlyCorrections) : []
  const parts = cuttable.flatMap(({ word }) => substrings(word.folded))
  const pieces = byFolded(parts.length > 0 ? await vocabulary.find(parts) : [])
  return lost.flatMap(({ word, index, onlyCorrections }): Alternative[] => {
    const corrections = correctionsOf(word, similar)
    const splits = bestSplits(word.folded, pieces)
    const likely = corrections[0]?.distance === 1
    const cut = likely ? splits.filter((split) => split.every(isWhole)) : splits
    const corrected = corrections.map(({ term, distance }) =>
      correctionAlternative(index, word, term, distance),
    )
    const found = [
      ...(likely || splits.length === 0 ? corrected : []),
      ...cut.map((split, rank) => splitAlternative(index, split, rank)),
    ]
    if (onlyCorrections) return corrected
    if (rules.has('initials') && COULD_BE_INITIALS.test(word.folded))
      found.push({
        ...oneForOne(index, word.folded, null, 'synonym', QUALITY.initials),
        initials: true,
      })
    return found
  })
}

/** A piece that is a word by itself, not a crumb of a misspelt one. */
function isWhole({ folded }: Alternative['words'][number]): boolean {
  return isSyllable(folded) || folded.length >= 4
}

function splitAlternative(index: number, words: Alternative['words'], rank: number): Alternative {
  const quality = QUALITY.split - rank * 0.01
  return { from: index, to: index + 1, words, by: 'split', quality, apart: true }
}

function correctionAlternative(index: number, word: QueryWord, term: Term, distance: number): Alternative {
  const quality = distance === 1 ? QUALITY.nearTypo : QUALITY.farTypo
  // Marks only count when the misspelt word had any.
  return oneForOne(index, term.folded, word.hasMarks ? term.marked : null, 'correction', quality)
}

/** The nearest words of the index, at most as far away as the length of the word allows. */
function correctionsOf(
  { folded }: Pick<QueryWord, 'folded'>,
  similar: readonly Term[],
): { term: Term; distance: number }[] {
  const limit = allowedDistance(folded)
  const best = new Map<string, { term: Term; distance: number }>()
  for (const term of similar) {
    if (/\d/.test(term.folded)) continue
    const distance = editDistance(folded, term.folded, limit)
    if (distance > limit || distance === 0) continue
    const known = best.get(term.folded)
    if (!known || term.names > known.term.names) best.set(term.folded, { term, distance })
  }
  const ordered = [...best.values()].sort(
    (a, b) =>
      a.distance - b.distance ||
      Number(b.term.names > 0) - Number(a.term.names > 0) ||
      sharedStart(b.term.folded, folded) - sharedStart(a.term.folded, folded) ||
      b.term.documents - a.term.documents,
  )
  const nearest = ordered[0]?.distance
  return ordered.filter((candidate) => candidate.distance === nearest).slice(0, MOST_CORRECTIONS)
}

function sharedStart(left: string, right: string): number {
  let length = 0
  while (length < left.length && left[length] === right[length]) length++
  return length
}
