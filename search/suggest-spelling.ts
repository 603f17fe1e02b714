import { ownNames, relatedNames } from './document-text.ts'
import type { SearchDocument } from './documents.ts'
import { matchText, worth, type TextMatch } from './match-text.ts'
import { withoutTone } from './normalise.ts'
import type { Doubt, ResolvedQuery } from './resolve-query.ts'
import { tokenise, type Token } from './tokens.ts'
import type { QueryWord } from './understand-query.ts'
import type { Term } from './vocabulary.ts'

/** How much more often a spelling with another tone must occur before it is offered in place of one that exists. */
const MUCH_MORE_OFTEN = 5

/**
 * The spelling that probably was meant by a word typed with marks: one with the same letters when names never have it as
 * typed, or one with another tone that far more names have ("đen", when nearly all have "đèn").
 */
export function betterMarks(word: QueryWord, spellings: readonly Term[]): Omit<Doubt, 'index'> | undefined {
  if (!word.hasMarks || word.filter !== undefined) return undefined
  const own = spellings.find((term) => term.marked === word.marked)
  const others = spellings.filter((term) => term.marked !== word.marked && term.names > 0)
  const sameLetters = others.find((term) => withoutTone(term.marked) === withoutTone(word.marked))
  if (own === undefined || own.names === 0) {
    const offered = sameLetters ?? others.find((term) => term.marked !== term.folded)
    return offered && { offered: offered.marked, why: own ? 'rare' : 'missing' }
  }
  const common = sameLetters !== undefined && sameLetters.names >= own.names * MUCH_MORE_OFTEN
  return common ? { offered: sameLetters.marked, why: 'rare' } : undefined
}

interface Spelt {
  tokens: Token[]
  matches: (TextMatch | undefined)[]
}

function bestMatches(query: ResolvedQuery, document: SearchDocument): Spelt[] {
  return [...ownNames(document), ...relatedNames(document)].map(({ text }) => {
    const tokens = tokenise(text)
    return { tokens, matches: matchText(query, tokens) }
  })
}

/** How the names of a document write a word of the query; the first name that has it best. */
function writtenIn(names: readonly Spelt[], index: number): { text: string; marks: number } | undefined {
  let best: { spelt: Spelt; match: TextMatch } | undefined
  for (const spelt of names) {
    const match = spelt.matches[index]
    if (
      match &&
      match.alternative.to - match.alternative.from === 1 &&
      (!best || worth(match) > worth(best.match))
    )
      best = { spelt, match }
  }
  if (!best || best.match.alternative.by === 'synonym' || best.match.alternative.by === 'prefix')
    return undefined
  const { spelt, match } = best
  return { text: match.places.map((place) => spelt.tokens[place]?.text ?? '').join(' '), marks: match.marks }
}

/** The offered words in capitals, or with one in front, when that is how the word was typed. */
function inCaseOf(typed: string, offered: string): string {
  if (typed.length > 1 && typed === typed.toUpperCase()) return offered.toUpperCase()
  const first = typed.slice(0, 1)
  return first === first.toLowerCase() ? offered : offered.slice(0, 1).toUpperCase() + offered.slice(1)
}

/**
 * What to tell the reader about spelling, in the light of the best hit: its own writing of a doubtful word is better
 * than a guess from the vocabulary, and marks that it contradicts are doubtful too when it has every other word.
 */
export function suggestSpelling(
  query: ResolvedQuery,
  bestHit: SearchDocument | undefined,
): { corrections: { from: string; to: string }[]; didYouMean?: string } {
  const { text, words } = query.understanding
  const names = bestHit ? bestMatches(query, bestHit) : []
  const everyWord = words.every(
    (word, index) => word.optional || names.some((name) => name.matches[index] !== undefined),
  )
  const alone = words.filter((word) => !word.optional).length === 1
  const corrections: { from: string; to: string }[] = []
  let better = text
  for (let index = words.length - 1; index >= 0; index--) {
    const word = words[index]
    if (!word || word.filter !== undefined || word.optional) continue
    const doubt = query.doubts.find((candidate) => candidate.index === index)
    const written = writtenIn(names, index)
    const contradicted = everyWord && word.hasMarks && written !== undefined && written.marks < 1
    // A spelling that exists is doubted only when it stands alone: beside others it is probably meant.
    if (!contradicted && (!doubt || (doubt.why === 'rare' && !alone))) continue
    const offered = doubt?.why === 'rare' && !contradicted ? doubt.offered : (written?.text ?? doubt?.offered)
    if (offered === undefined || offered === word.text) continue
    const typed = text.slice(word.start, word.end)
    const cased = inCaseOf(typed, offered)
    if (doubt && doubt.why !== 'rare') corrections.unshift({ from: typed, to: cased })
    better = better.slice(0, word.start) + cased + better.slice(word.end)
  }
  return { corrections, ...(better === text ? {} : { didYouMean: better }) }
}
