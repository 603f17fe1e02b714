import { fold, withoutTone } from './normalise.ts'
import type { Alternative } from './alternatives.ts'
import type { ResolvedQuery } from './resolve-query.ts'

/** A word of a text by its keys. */
export interface TextWord {
  marked: string
  folded: string
}

export interface TextMatch {
  alternative: Alternative
  /** Places of the words that matched. */
  places: number[]
  /** 1 when marks agree, less when only the tone differs, least when letters differ. */
  marks: number
}

const TONE_DIFFERS = 0.85
const LETTERS_DIFFER = 0.7
const MOST_KNOWN = 100_000

const words = new Map<string, TextWord>()

/** The words of a text of keys (see keyText). */
export function wordsOfKeys(keys: string): TextWord[] {
  return keys.split(' ').map((marked) => {
    const known = words.get(marked)
    if (known) return known
    const made = { marked, folded: fold(marked) }
    if (words.size > MOST_KNOWN) words.clear()
    words.set(marked, made)
    return made
  })
}

/** How well the marks of a word of a text agree with those asked for; anything agrees with no marks. */
function marksAgree(asked: string | null, word: string, prefix: boolean): number {
  if (asked === null || word === asked || (prefix && word.startsWith(asked))) return 1
  const toneless = withoutTone(word)
  const same = prefix ? toneless.startsWith(withoutTone(asked)) : toneless === withoutTone(asked)
  return same ? TONE_DIFFERS : LETTERS_DIFFER
}

/** The alternatives of a query by the word that a match begins with, so that a text is gone through only once. */
interface Compiled {
  byFirst: Map<string, Alternative[]>
  open: Alternative[]
}

const compiled = new WeakMap<ResolvedQuery, Compiled>()

function compile(query: ResolvedQuery): Compiled {
  const known = compiled.get(query)
  if (known) return known
  const made: Compiled = { byFirst: new Map(), open: [] }
  for (const alternative of query.alternatives) {
    const first = alternative.words[0]?.folded ?? ''
    if (alternative.prefix || alternative.initials) made.open.push(alternative)
    else made.byFirst.set(first, [...(made.byFirst.get(first) ?? []), alternative])
  }
  compiled.set(query, made)
  return made
}

function placesFrom(start: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => start + index)
}

function inRow(alternative: Alternative, text: readonly TextWord[], start: number): TextMatch | undefined {
  let marks = 1
  const last = alternative.words.length - 1
  for (const [index, wanted] of alternative.words.entries()) {
    const word = text[start + index]
    const prefix = alternative.prefix === true && index === last
    if (!word || (prefix ? !word.folded.startsWith(wanted.folded) : word.folded !== wanted.folded))
      return undefined
    marks = Math.min(marks, marksAgree(wanted.marked, word.marked, prefix))
  }
  return { alternative, places: placesFrom(start, alternative.words.length), marks }
}

function apart(alternative: Alternative, text: readonly TextWord[]): TextMatch | undefined {
  const places = alternative.words.map((wanted) => text.findIndex((word) => word.folded === wanted.folded))
  return places.includes(-1) ? undefined : { alternative, places, marks: 1 }
}

function byInitials(
  alternative: Alternative,
  text: readonly TextWord[],
  start: number,
): TextMatch | undefined {
  const letters = [...(alternative.words[0]?.folded ?? '')]
  const fits = letters.every((letter, index) => text[start + index]?.folded.startsWith(letter))
  return fits ? { alternative, places: placesFrom(start, letters.length), marks: 1 } : undefined
}

/** The best match of each word of a query in one text. */
export function matchText(query: ResolvedQuery, text: readonly TextWord[]): (TextMatch | undefined)[] {
  const { byFirst, open } = compile(query)
  const { words: asked } = query.understanding
  const best: (TextMatch | undefined)[] = asked.map(() => undefined)
  const keep = (match: TextMatch | undefined) => {
    if (!match || isPartOfFilter(match.alternative, asked)) return
    if (match.alternative.faithful && match.marks < 1) return
    for (let index = match.alternative.from; index < match.alternative.to; index++) {
      const present = best[index]
      if (!present || worth(match) > worth(present)) best[index] = match
    }
  }
  for (const [start, word] of text.entries()) {
    for (const alternative of byFirst.get(word.folded) ?? [])
      keep(alternative.apart ? apart(alternative, text) : inRow(alternative, text, start))
    for (const alternative of open)
      keep(alternative.initials ? byInitials(alternative, text, start) : inRow(alternative, text, start))
  }
  return best
}

/** Whether it stands for some words of a filter but not for its whole name. */
function isPartOfFilter({ from, to }: Alternative, words: ResolvedQuery['understanding']['words']): boolean {
  const filter = words[from]?.phrase
  if (filter === undefined) return false
  const before = words[from - 1]
  const after = words[to]
  return (before?.phrase === filter && !before.cue) || (after?.phrase === filter && !after.cue)
}

/** What a match is worth: how its words were found, and how well their marks agree. */
export function worth(match: TextMatch): number {
  return match.alternative.quality * match.marks
}
