import { hsHeading } from '#reference/hs.ts'
import { vsicClass } from '#reference/vsic.ts'
import { findCodes } from '#search/codes.ts'
import { isSyllable } from '#search/normalise.ts'
import { SynonymIndex } from '#search/synonyms.ts'
import { keyText, tokenise, type Token } from '#search/tokens.ts'
import { understandQuery } from '#search/understand-query.ts'

import { groupOfHeading, headingVocabulary, type Meaning } from './heading-vocabulary.ts'

/** What a search was about. */
export interface QueryHeading {
  /** Four digits of the Harmonised System; null when the words name none, or several. */
  heading: string | null
  /** A code of the industry groups; null when it is not plain. */
  group: string | null
  by: 'code' | 'words' | 'found' | null
}

/** What the products found carry, hit by hit, best first. */
export interface FoundGoods {
  headings: readonly (readonly string[])[]
  groups: readonly (string | null)[]
}

/** Among the first hits, two of three must agree before they say what was meant. */
const HITS_ASKED = 10
const AGREEMENT = 2 / 3

const NO_SYNONYMS = new SynonymIndex([])

/**
 * The heading and the industry group that a search was about: a code that was typed, else the names of goods among its
 * words, else what the products found have in common. What can be read in two ways is left open.
 */
export function headingOfQuery(
  words: string,
  found: FoundGoods,
  chosenGroups: readonly string[] = [],
): QueryHeading {
  const chosen = chosenGroups.length === 1 ? (chosenGroups[0] ?? null) : null
  const code = typedHeading(words)
  if (code !== undefined)
    return {
      heading: code,
      group: chosen ?? (code === null ? null : groupOfHeading(code)),
      by: code === null ? null : 'code',
    }
  const { meanings, whole } = meaningsOf(words)
  const named = whole ? only(meanings.map(({ headings }) => headings)) : null
  // Words that name several headings stay open, whatever was found for them.
  const heading =
    named ??
    (whole ? null : agreed(found.headings.map((codes) => (codes.length === 1 ? codes[0] : undefined))))
  const group =
    chosen ??
    only(meanings.map(({ groups }) => groups)) ??
    (heading === null ? null : groupOfHeading(heading)) ??
    (whole ? null : agreed(found.groups.map((code) => code ?? undefined)))
  return { heading, group, by: heading === null ? null : named === null ? 'found' : 'words' }
}

/** The heading of a typed code; null when two are typed or one is unknown, undefined when there is no code. */
function typedHeading(words: string): string | null | undefined {
  const codes = findCodes(tokenise(words))
  const hs = codes.filter(({ system, code }) => system === 'hs' && code.length >= 4)
  if (hs.length === 0) return undefined
  const known = new Set(hs.map(({ code }) => code.slice(0, 4)).filter((code) => hsHeading(code)))
  // "2740" alone is a class of industries as well.
  const bare = hs.every(({ named, code }) => !named && code.length === 4 && vsicClass(code) !== undefined)
  if (bare) return known.size === 0 ? undefined : null
  return known.size === 1 ? ([...known][0] ?? null) : null
}

/**
 * The longest names of goods among the words that count, if they make up at least half of them: enough for a group. A heading
 * needs the `whole`: a battery is of lithium or not, and a box of paper or of plastics.
 */
function meaningsOf(query: string): { meanings: Meaning[]; whole: boolean } {
  const { words } = understandQuery(query, NO_SYNONYMS)
  const counted = words.filter(
    ({ optional, filter, text }) => !optional && filter === undefined && !/^\d+$/.test(text),
  )
  const tokens = tokenise(counted.map((word) => word.text).join(' '))
  const someMarked = tokens.some(({ marked, folded }) => marked !== folded)
  const found = tokens.flatMap((token, place) =>
    headingVocabulary()
      .at(tokens, place)
      .filter(({ text, from, to }) => to - from > 1 || isClear(token, text, someMarked))
      .slice(0, 1),
  )
  const longest = Math.max(0, ...found.map(({ from, to }) => to - from))
  if (longest === 0 || longest * 2 < tokens.length) return { meanings: [], whole: false }
  const meanings = found.filter(({ from, to }) => to - from === longest).map(({ value }) => value)
  return { meanings, whole: longest === tokens.length }
}

/** Whether one syllable surely is this word: without marks "vi" is a wallet or the first half of a microchip. */
function isClear(token: Token, name: string, someMarked: boolean): boolean {
  if (token.marked !== token.folded || !isSyllable(token.folded)) return true
  return someMarked && token.marked === keyText(name)
}

/** The one value that every set allows; null when there is none, or a choice. */
function only(sets: readonly ReadonlySet<string>[]): string | null {
  const [first, ...rest] = sets
  const shared = [...(first ?? [])].filter((value) => rest.every((set) => set.has(value)))
  return shared.length === 1 ? (shared[0] ?? null) : null
}

function agreed(values: readonly (string | undefined)[]): string | null {
  const asked = values.slice(0, HITS_ASKED)
  const counts = new Map<string, number>()
  for (const value of asked) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [best] = [...counts].sort((one, other) => other[1] - one[1])
  return best && best[1] >= asked.length * AGREEMENT ? best[0] : null
}
