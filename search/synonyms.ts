import { isSyllable } from './normalise.ts'
import { PhraseIndex } from './phrase-index.ts'
import { BUILDING } from './synonyms/building.ts'
import { CHEMICALS } from './synonyms/chemicals.ts'
import { ELECTRICAL } from './synonyms/electrical.ts'
import { FOOD } from './synonyms/food.ts'
import { HANDICRAFTS } from './synonyms/handicrafts.ts'
import { INFORMATION_TECHNOLOGY } from './synonyms/information-technology.ts'
import { MECHANICAL } from './synonyms/mechanical.ts'
import { TEXTILE } from './synonyms/textile.ts'
import { TRADE } from './synonyms/trade.ts'
import { keyText, type Token } from './tokens.ts'

/**
 * Words and phrases that stand for each other, both ways. `narrower` ones are found by all of them and find none of
 * them: "bearing" also means "ball bearing", but who asks for a ball bearing wants no other.
 */
export interface SynonymGroup {
  words: readonly string[]
  narrower: readonly string[]
}

/** Where the groups of the stock come from: one file each in `synonyms/`. */
export type SynonymArea = keyof typeof AREAS

/** A group that the product brings along. What is changed of it on the platform is kept under its key. */
export interface StockGroup extends SynonymGroup {
  /** The key of its first phrase. Add words behind it: with another first phrase it is another group. */
  key: string
  area: SynonymArea
}

const AREAS = {
  mechanical: MECHANICAL,
  electrical: ELECTRICAL,
  informationTechnology: INFORMATION_TECHNOLOGY,
  textile: TEXTILE,
  food: FOOD,
  chemicals: CHEMICALS,
  building: BUILDING,
  handicrafts: HANDICRAFTS,
  trade: TRADE,
}

/** The groups that the product brings along, Vietnamese and English mixed. */
export const SYNONYM_GROUPS: readonly StockGroup[] = (Object.keys(AREAS) as SynonymArea[]).flatMap((area) =>
  AREAS[area].map((line) => ({ area, ...readLine(line) })),
)

/** "word | word" or "word | word > narrower | narrower". */
function readLine(line: string): Omit<StockGroup, 'area'> {
  const [words = [], narrower = []] = line.split(' > ').map((side) => side.split(' | '))
  return { key: keyText(words[0] ?? ''), words, narrower }
}

/** Where words of a query can be said otherwise. `to` is one past the last word that `others` stand for. */
export interface SynonymFound {
  from: number
  to: number
  /** The phrase of the group that was recognised. */
  phrase: string
  others: string[]
}

const MOST_PER_PHRASE = 14

/** Gives the synonyms of this moment. Asked for each search, so it has to know them without asking anybody. */
export type SynonymSource = () => SynonymIndex | Promise<SynonymIndex>

/** Finds the phrases of a query that have synonyms. Build it once for a set of groups. */
export class SynonymIndex {
  readonly #phrases: PhraseIndex<string>
  readonly #others = new Map<string, Set<string>>()

  constructor(groups: readonly SynonymGroup[]) {
    const texts = new Map<string, string>()
    for (const { words, narrower } of groups) {
      const keys = [...words, ...narrower].map((phrase) => keyText(phrase))
      for (const [index, phrase] of words.entries()) {
        const own = keys[index] ?? ''
        texts.set(own, phrase)
        const others = this.#others.get(own) ?? new Set<string>()
        for (const other of keys) if (other !== own) others.add(other)
        this.#others.set(own, others)
      }
    }
    this.#phrases = new PhraseIndex([...texts].map(([own, text]) => ({ text, value: own })))
  }

  /** Every phrase with synonyms, overlapping ones included. */
  find(tokens: readonly Token[]): SynonymFound[] {
    const someMarked = tokens.some((token) => token.marked !== token.folded)
    const found: SynonymFound[] = []
    for (let place = 0; place < tokens.length; place++) {
      for (const { text, value, from, to } of this.#phrases.at(tokens, place)) {
        if (to - from === 1 && !clear(tokens[from], value, someMarked)) continue
        const others = [...(this.#others.get(value) ?? [])].slice(0, MOST_PER_PHRASE)
        found.push({ from, to, phrase: text, others })
      }
    }
    return found
  }

  /** Each phrase with all that stands for it, as engines with synonyms of their own want it. */
  entries(): Map<string, string[]> {
    return new Map([...this.#others].map(([phrase, others]) => [phrase, [...others]]))
  }
}

/** The synonyms of an installation that has changed none. */
export const STOCK_SYNONYMS = new SynonymIndex(SYNONYM_GROUPS)

/**
 * Whether one typed syllable surely is this word. Without marks "bo" is butter, beef or a set, and "may" sewing or
 * machine; in a query that has marks elsewhere, a word without them means itself.
 */
function clear(token: Token | undefined, phrase: string, someMarked: boolean): boolean {
  if (!token) return false
  if (token.marked !== token.folded) return token.marked === phrase
  if (!isSyllable(token.folded)) return true
  return someMarked && token.marked === phrase
}
