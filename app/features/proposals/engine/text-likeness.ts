import type { Named, Offer, Wish } from './proposal.ts'
import { termsOf, type Terms } from './terms.ts'

type Wanted = Pick<Wish, 'title' | 'description'>
type Offered = Pick<Offer, 'name' | 'description'>

const LANGUAGES = ['vi', 'en'] as const
type Language = (typeof LANGUAGES)[number]

/** A word found only in the description counts this much. */
const IN_DESCRIPTION = 0.6
/** Vietnamese syllables are ambiguous alone and meaningful in pairs; English words the other way round. */
const SHARE_OF_PAIRS = { vi: 0.65, en: 0.35 } as const

/** Enough of a description to know what a thing is. */
const DESCRIPTION_LENGTH = 3000

// The words of the reference tables are split once and those of a record once a page, by the object that holds them …
const known = new WeakMap<Named, { vi?: Terms; en?: Terms }>()
// … and of texts met lately once for all pages: splitting them takes longer than all the rest of a proposal.
const lately = new Map<string, Terms>()
const MOST_TEXTS = 4000

/**
 * How far the words of a wish and of an offer agree, from 0 to 1: in Vietnamese or in English, whichever agrees more. No
 * language in common gives 0.
 */
export function textLikeness(wish: Wanted, offer: Offered): number {
  let best = 0
  for (const language of LANGUAGES) {
    if (isUnsaid(wish, offer, language)) continue
    const [a, b] = sidesOf(wish, offer, language)
    // Mostly the better-covered title of the two: a long wish may name a short product, or the other way round.
    const forward = coverage(a.title, b, language)
    const backward = coverage(b.title, a, language)
    best = Math.max(best, 0.6 * Math.max(forward, backward) + 0.4 * Math.min(forward, backward))
  }
  return Math.round(best * 1e6) / 1e6
}

/** The wish's own words that the offer shares, neighbours joined, in each language; empty where they share none. */
export function wordsShared(wish: Wanted, offer: Offered): Record<Language, string[]> {
  const shared: Record<Language, string[]> = { vi: [], en: [] }
  for (const language of LANGUAGES) {
    if (isUnsaid(wish, offer, language)) continue
    const [a, b] = sidesOf(wish, offer, language)
    shared[language] = phrasesShared(a.title, b)
  }
  return shared
}

function isUnsaid(wish: Wanted, offer: Offered, language: Language): boolean {
  return language === 'en' && (wish.title.en === null || offer.name.en === null)
}

/** A title and, where that leaves words open, its description. */
class Side {
  readonly title: Terms
  readonly #description: Named
  readonly #language: Language

  constructor(title: Named, description: Named, language: Language) {
    this.title = termsIn(title, language)
    this.#description = description
    this.#language = language
  }

  get description(): Terms {
    return termsIn(this.#description, this.#language)
  }
}

function sidesOf(wish: Wanted, offer: Offered, language: Language): [Side, Side] {
  return [new Side(wish.title, wish.description, language), new Side(offer.name, offer.description, language)]
}

function termsIn(text: Named, language: Language): Terms {
  let entry = known.get(text)
  if (!entry) {
    entry = {}
    known.set(text, entry)
  }
  return (entry[language] ??= termsOfText(text[language]?.slice(0, DESCRIPTION_LENGTH) ?? ''))
}

function termsOfText(text: string): Terms {
  const terms = lately.get(text) ?? termsOf(text)
  // Whatever was met longest ago stands first and goes first.
  lately.delete(text)
  lately.set(text, terms)
  const [oldest] = lately.keys()
  if (lately.size > MOST_TEXTS && oldest !== undefined) lately.delete(oldest)
  return terms
}

/** The share of a title's words, and of its pairs of neighbouring words, that the other side has. */
function coverage(title: Terms, other: Side, language: Language): number {
  if (title.words.length === 0) return 0
  let words = 0
  for (const word of title.words) words += wordFound(word, other)
  const share = words / title.words.length
  if (title.pairs.length === 0) return share
  // Without one word in common no two can be.
  if (words === 0) return 0
  let pairs = 0
  for (const pair of title.pairs) {
    if (other.title.pairSet.has(pair)) pairs += 1
    else if (other.description.pairSet.has(pair)) pairs += IN_DESCRIPTION
  }
  return share * (1 - SHARE_OF_PAIRS[language]) + (pairs / title.pairs.length) * SHARE_OF_PAIRS[language]
}

function wordFound(word: Terms['words'][number], other: Side): number {
  const inTitle = likeness(word, other.title)
  return inTitle > 0 ? inTitle : IN_DESCRIPTION * likeness(word, other.description)
}

/** The same word counts 1, without its marks 0.8; two words whose marks contradict are two words. */
function likeness(word: Terms['words'][number], other: Terms): number {
  const forms = other.marked.get(word.folded)
  if (!forms) return 0
  if (forms.has(word.marked)) return 1
  return word.marked === word.folded || forms.has(word.folded) ? 0.8 : 0
}

function phrasesShared(title: Terms, other: Side): string[] {
  const phrases: string[] = []
  let last = -2
  for (const [index, word] of title.words.entries()) {
    if (wordFound(word, other) === 0) continue
    if (last === index - 1 && word.follows) phrases.push(`${phrases.pop()} ${word.shown}`)
    else phrases.push(word.shown)
    last = index
  }
  return [...new Set(phrases)]
}
