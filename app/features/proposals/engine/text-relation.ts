import type { Named, Offer, TextRelation, Wish } from './proposal.ts'
import { termsOf, type Terms } from './terms.ts'

interface Side {
  title: Terms
  /** Read only when the title leaves words open. */
  description(): Terms
}

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

/** Compares in Vietnamese and in English and keeps the better; no language in common gives 0. */
export function textRelation(
  wish: Pick<Wish, 'title' | 'description'>,
  offer: Pick<Offer, 'name' | 'description'>,
): TextRelation {
  const relation: TextRelation = { value: 0, words: { vi: [], en: [] } }
  for (const language of ['vi', 'en'] as const) {
    if (language === 'en' && (wish.title.en === null || offer.name.en === null)) continue
    const a = sideOf(wish.title, wish.description, language)
    const b = sideOf(offer.name, offer.description, language)
    const value = agreement(a, b, language)
    if (value > 0) relation.words[language] = sharedWords(a.title, b)
    relation.value = Math.max(relation.value, value)
  }
  return relation
}

function sideOf(title: Named, description: Named, language: 'vi' | 'en'): Side {
  return { title: termsIn(title, language), description: () => termsIn(description, language) }
}

function termsIn(text: Named, language: 'vi' | 'en'): Terms {
  const entry = known.get(text) ?? {}
  known.set(text, entry)
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

/** Mostly the better-covered title of the two: a long wish may name a short product, or the other way round. */
function agreement(a: Side, b: Side, language: 'vi' | 'en'): number {
  const forward = coverage(a.title, b, language)
  const backward = coverage(b.title, a, language)
  return Math.round((0.6 * Math.max(forward, backward) + 0.4 * Math.min(forward, backward)) * 1e6) / 1e6
}

/** The share of a title's words, and of its pairs of neighbouring words, that the other side has. */
function coverage(title: Terms, other: Side, language: 'vi' | 'en'): number {
  const words = mean(title.words.map((word) => wordFound(word, other)))
  if (title.pairs.length === 0) return words
  const pairs = mean(title.pairs.map((pair) => pairFound(pair, other)))
  return words * (1 - SHARE_OF_PAIRS[language]) + pairs * SHARE_OF_PAIRS[language]
}

function wordFound(word: Terms['words'][number], other: Side): number {
  const inTitle = likeness(word, other.title)
  return inTitle > 0 ? inTitle : IN_DESCRIPTION * likeness(word, other.description())
}

function pairFound(pair: string, other: Side): number {
  if (other.title.pairSet.has(pair)) return 1
  return other.description().pairSet.has(pair) ? IN_DESCRIPTION : 0
}

/** The same word counts 1, without its marks 0.8; two words whose marks contradict are two words. */
function likeness(word: Terms['words'][number], other: Terms): number {
  const forms = other.marked.get(word.folded)
  if (!forms) return 0
  if (forms.has(word.marked)) return 1
  return word.marked === word.folded || forms.has(word.folded) ? 0.8 : 0
}

function sharedWords(title: Terms, other: Side): string[] {
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

function mean(values: number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
