import { byFolded, oneForOne, QUALITY, type Alternative } from './alternatives.ts'
import { decodeTelex, decodeVni } from './input-methods.ts'
import { fold, withoutTone } from './normalise.ts'
import { otherNumber } from './plurals.ts'
import { recoverWords } from './recover-words.ts'
import type { Rules } from './rules.ts'
import { betterMarks } from './suggest-spelling.ts'
import type { QueryWord, Understanding } from './understand-query.ts'
import type { Term, Vocabulary } from './vocabulary.ts'

/** A word that is probably misspelt, and what the vocabulary offers instead. */
export interface Doubt {
  index: number
  offered: string
  /** Nothing answers to it; its marks occur nowhere; its marks are rare. */
  why: 'lost' | 'missing' | 'rare'
}

/** An understood query with everything that the index's own words say about it. */
export interface ResolvedQuery {
  understanding: Understanding
  alternatives: Alternative[]
  /** What each word tells apart, from 0 to 1: rare words more, words that are only a filter nothing. */
  weights: number[]
  synonyms: { from: string; to: string[] }[]
  doubts: Doubt[]
  /** Places of words that nothing in the index answers to, however they are read. */
  unknown: number[]
}

interface Known {
  terms: Map<string, Term[]>
  begun: Set<string>
  size: number
}

/** Asks the vocabulary once for all that a query could mean, and a second time only for words that are found nowhere. */
export async function resolveQuery(
  understanding: Understanding,
  vocabulary: Vocabulary,
): Promise<ResolvedQuery> {
  const { words, rules } = understanding
  const prefixes = words.flatMap((word) => word.prefixes)
  const known: Known = {
    terms: byFolded(await vocabulary.find(formsOf(understanding))),
    begun: await vocabulary.begun(prefixes),
    size: await vocabulary.size(),
  }
  const alternatives = [
    ...words.flatMap((word, index) => direct(understanding, word, index, known)),
    ...filterPhrases(understanding),
    ...saidOtherwise(understanding, known),
  ]
  const lost = words.map((word, index) => isLost(word, index, alternatives, known))
  const decoded = rules.has('input-method keys')
    ? words.flatMap((word, index) => decodedAlternatives(word, index, known, lost))
    : []
  const stillLost = words.flatMap((word, index) =>
    lost[index] && !decoded.some((alternative) => alternative.from === index) ? [{ word, index }] : [],
  )
  const strange = words.flatMap((word, index) =>
    !lost[index] && !saidWhole(index, alternatives) && isStrange(word, known)
      ? [{ word, index, onlyCorrections: true }]
      : [],
  )
  const doubtful = [...stillLost, ...strange]
  const recovered = doubtful.length > 0 ? await recoverWords(doubtful, vocabulary, rules) : []
  alternatives.push(...decoded, ...recovered)
  const readable = recovered.filter((alternative) => !alternative.initials).map(({ from }) => from)
  return {
    understanding,
    alternatives,
    weights: words.map((word) => (isSilent(word, understanding) ? 0 : weightOf(word, known, rules))),
    synonyms: usedSynonyms(understanding, alternatives),
    doubts: words.flatMap((word, index) => doubtsAbout(word, index, [...decoded, ...recovered], known)),
    unknown: stillLost.map(({ index }) => index).filter((index) => !readable.includes(index)),
  }
}

/** Every form that may have to be looked up. */
function formsOf({ words, synonyms }: Understanding): string[] {
  const wanted = new Set<string>()
  for (const [index, word] of words.entries()) {
    wanted.add(word.folded)
    const number = numberOf(word)
    if (number !== undefined) wanted.add(number)
    for (const join of joins(words, index)) wanted.add(join.folded)
    for (const form of decodings(word)) wanted.add(fold(form))
  }
  for (const { others } of synonyms)
    for (const other of others) for (const part of other.split(' ')) wanted.add(fold(part))
  return [...wanted]
}

/** Whether a word is a filter and nothing else, like the words of "top 10". */
function isSilent(word: QueryWord, { filters }: Understanding): boolean {
  return word.filter !== undefined && (word.cue || filters[word.filter]?.inNames === false)
}

function doubtsAbout(word: QueryWord, index: number, instead: readonly Alternative[], known: Known): Doubt[] {
  const other = instead.find((alternative) => alternative.from === index && !alternative.initials)
  const spellings = known.terms.get(word.folded) ?? []
  if (other && spellings.length === 0)
    return [{ index, offered: other.words.map((part) => part.marked ?? part.folded).join(' '), why: 'lost' }]
  const marks = spellings.length > 0 ? betterMarks(word, spellings) : undefined
  return marks ? [{ index, ...marks }] : []
}

function joins(words: readonly QueryWord[], index: number): { to: number; folded: string }[] {
  const found: { to: number; folded: string }[] = []
  for (let to = index + 2; to <= Math.min(index + 3, words.length); to++)
    found.push({
      to,
      folded: words
        .slice(index, to)
        .map((word) => word.folded)
        .join(''),
    })
  return found
}

/** The other number; Vietnamese words have none, and those with marks surely are such. */
function numberOf(word: QueryWord): string | undefined {
  return word.hasMarks ? undefined : otherNumber(word.folded)
}

function decodings(word: QueryWord): string[] {
  return [decodeTelex(word.text), decodeVni(word.text)].filter((form) => form !== undefined)
}

/** The word itself, its other number, its completion, and itself joined with its neighbours. */
function direct(
  { words, rules }: Understanding,
  word: QueryWord,
  index: number,
  known: Known,
): Alternative[] {
  const only = rules.has('marks folding') ? {} : { faithful: true }
  const asTyped = word.hasMarks || only.faithful ? word.marked : null
  const found: Alternative[] = [
    { ...oneForOne(index, word.folded, asTyped, 'exact', QUALITY.exact), ...only },
  ]
  const number = rules.has('plurals') ? numberOf(word) : undefined
  if (number !== undefined && known.terms.has(number))
    found.push(oneForOne(index, number, null, 'exact', QUALITY.number))
  const isWord = known.terms.get(word.folded)?.some((term) => term.names > 0) ?? false
  for (const prefix of word.prefixes)
    if (known.begun.has(prefix))
      found.push({
        ...oneForOne(
          index,
          prefix,
          word.hasMarks ? word.text : null,
          'prefix',
          isWord ? QUALITY.goesOn : QUALITY.prefix,
        ),
        prefix: true,
      })
  for (const { to, folded } of rules.has('joined words') ? joins(words, index) : [])
    if ((known.terms.get(folded)?.[0]?.names ?? 0) > 0)
      found.push({ from: index, to, words: [{ marked: null, folded }], by: 'split', quality: QUALITY.split })
  return found
}

/** The name of a filter's value as one phrase: as a filter its words count in a name only when all are there. */
function filterPhrases({ words, filters }: Understanding): Alternative[] {
  return filters.flatMap((_, filter) => {
    const from = words.findIndex((word) => word.filter === filter && !word.cue)
    const to = words.findLastIndex((word) => word.filter === filter && !word.cue) + 1
    if (from < 0 || to - from < 2) return []
    const phrase = words
      .slice(from, to)
      .map((word) => ({ marked: word.hasMarks ? word.marked : null, folded: word.folded }))
    const faithful = phrase.some((word) => word.marked !== null)
    return [{ from, to, words: phrase, by: 'exact' as const, quality: QUALITY.exact, faithful }]
  })
}

/** Synonyms all of whose words occur in the index. */
function saidOtherwise({ synonyms }: Understanding, known: Known): Alternative[] {
  return synonyms.flatMap(({ from, to, others }) =>
    others.flatMap((other): Alternative[] => {
      const words = other.split(' ').map((marked) => ({ marked, folded: fold(marked) }))
      const exists = words.every((word) =>
        known.terms.get(word.folded)?.some((term) => term.marked === word.marked),
      )
      // A synonym is another word, so it has to be that word.
      return exists ? [{ from, to, words, by: 'synonym', quality: QUALITY.synonym, faithful: true }] : []
    }),
  )
}

/** Whether nothing in the index answers to this word as it was typed. */
function isLost(word: QueryWord, index: number, alternatives: readonly Alternative[], known: Known): boolean {
  if (known.terms.has(word.folded) || word.codes.length > 0) return false
  return !alternatives.some(
    (alternative) =>
      alternative.from <= index &&
      index < alternative.to &&
      !(alternative.by === 'exact' && alternative.quality === QUALITY.exact),
  )
}

/** Whether the word is part of a phrase that the index says in other words, and so is right as it stands. */
function saidWhole(index: number, alternatives: readonly Alternative[]): boolean {
  return alternatives.some(({ by, from, to }) => by === 'synonym' && from <= index && index < to)
}

/** Whether it was typed with marks that no word of the index with these letters has, whatever its tone: "thợng". */
function isStrange(word: QueryWord, { terms }: Known): boolean {
  if (!word.hasMarks || word.filter !== undefined) return false
  const toneless = withoutTone(word.marked)
  return (
    toneless !== word.folded && !terms.get(word.folded)?.some((term) => withoutTone(term.marked) === toneless)
  )
}

/** Keys of an input method that was off. When one word is surely such, the others of the query may be too. */
function decodedAlternatives(
  word: QueryWord,
  index: number,
  known: Known,
  lost: readonly boolean[],
): Alternative[] {
  if (!lost.includes(true)) return []
  return decodings(word).flatMap((marked) => {
    const terms = known.terms.get(fold(marked))
    if (!terms?.some((term) => term.marked === marked) && !(lost[index] && terms)) return []
    return [oneForOne(index, fold(marked), marked, 'decoded', QUALITY.decoded)]
  })
}

function weightOf(word: QueryWord, known: Known, rules: Rules): number {
  if (!rules.has('rarity')) return word.optional ? 0.35 : 1
  const documents = (known.terms.get(word.folded) ?? []).reduce(
    (most, term) => Math.max(most, term.documents),
    0,
  )
  const rarity =
    documents === 0 ? 1 : Math.log(1 + known.size / documents) / Math.log(1 + Math.max(known.size, 2))
  return (word.optional ? 0.35 : 1) * Math.min(1, Math.max(0.35, rarity))
}

function usedSynonyms(
  { synonyms }: Understanding,
  alternatives: readonly Alternative[],
): ResolvedQuery['synonyms'] {
  const used = new Map<string, Set<string>>()
  for (const { from, to, phrase } of synonyms)
    for (const alternative of alternatives) {
      if (alternative.by !== 'synonym' || alternative.initials) continue
      if (alternative.from !== from || alternative.to !== to) continue
      const others = used.get(phrase) ?? new Set<string>()
      others.add(alternative.words.map((word) => word.marked).join(' '))
      used.set(phrase, others)
    }
  return [...used].map(([from, others]) => ({ from, to: [...others] }))
}

/**
 * Ways to read a query whose filters leave nothing: their words as plain words that a hit must have, then as words that
 * it may lack. None when there are no filters; not the second one when nothing else was typed.
 */
export function otherReadings(query: ResolvedQuery): ResolvedQuery[] {
  const { filters, words } = query.understanding
  if (filters.length === 0) return []
  const reading = (optional: boolean): ResolvedQuery => ({
    ...query,
    understanding: {
      ...query.understanding,
      filters: [],
      words: words.map(({ filter, ...word }) =>
        filter === undefined ? word : { ...word, optional: optional || word.cue },
      ),
    },
  })
  return words.every((word) => word.optional) ? [reading(false)] : [reading(false), reading(true)]
}
