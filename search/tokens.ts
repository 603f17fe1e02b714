import { fold, lookAlikeIn, normaliseSyllable, normaliseText } from './normalise.ts'
import type { Rules } from './rules.ts'

/** One word of a text. `start` and `end` are positions in the text as given, for showing what matched. */
export interface Token {
  /** Lower case, as typed otherwise. */
  text: string
  /** Key with marks. */
  marked: string
  /** Key without marks. */
  folded: string
  start: number
  end: number
  /** True when only punctuation, no space, stands between this word and the one before. */
  glued: boolean
}

const WORD = /[\p{L}\p{M}\p{N}\u200b-\u200d\u00ad\u2060\ufeff]+/gu
// In scripts written without spaces every character counts as a word.
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const SPACELESS_PIECES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu
const MAX_WORD = 60

interface Keys {
  text: string
  marked: string
  folded: string
}

const known = new Map<string, Keys>()
const MOST_KNOWN = 100_000

// Texts repeat the same few thousand words, so their keys are worked out once.
function keysOf(written: string): Keys {
  const found = known.get(written)
  if (found) return found
  // Some ligatures of other scripts come apart into a space and marks; a word holds no space.
  const text = normaliseText(written).replaceAll(/\s+/gu, '').slice(0, MAX_WORD)
  const marked = normaliseSyllable(text)
  const made = { text, marked, folded: fold(marked) }
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(written, made)
  return made
}

/** The words of a text, in order. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  let end = -1
  const push = (written: string, start: number) => {
    const { text: lower, marked, folded } = keysOf(written)
    // Marks that stand alone fold to nothing.
    if (folded === '') return
    const glued = end === start || (end >= 0 && !/\s/u.test(text.slice(end, start)))
    end = start + written.length
    tokens.push({ text: lower, marked, folded, start, end, glued })
  }
  WORD.lastIndex = 0
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const [written] = match
    if (!SPACELESS.test(written)) push(written, match.index)
    else for (const piece of written.matchAll(SPACELESS_PIECES)) push(piece[0], match.index + piece.index)
  }
  return tokens
}

/** The words as they are without the rules on tone places and look-alikes, where these are off. */
export function tokensWithout(tokens: Token[], source: string, rules: Rules): Token[] {
  const places = rules.has('tone placement')
  const letters = rules.has('look-alike letters')
  if (places && letters) return tokens
  return tokens.map((token) => {
    const written = source.slice(token.start, token.end).toLowerCase()
    const marked = !letters && lookAlikeIn(written) ? written : places ? token.marked : token.text
    return { ...token, marked, folded: fold(marked) }
  })
}

const fixed = new Map<string, readonly Token[]>()

/** As tokenise, remembering the answer: for the few thousand titles of codes and places that documents share. */
export function tokeniseTitle(title: string): readonly Token[] {
  const found = fixed.get(title)
  if (found) return found
  const made = tokenise(title)
  if (fixed.size < MOST_KNOWN) fixed.set(title, made)
  return made
}

/** Words held together by punctuation alone, written as one: "CADI-SUN" → "cadisun", "10/10" → "1010". */
export function gluedForms(tokens: readonly Token[]): string[] {
  const forms: string[] = []
  let run: string[] = []
  const close = () => {
    if (run.length > 1 && run.length <= 4) forms.push(run.join(''))
    run = []
  }
  for (const token of tokens) {
    if (!token.glued) close()
    run.push(token.folded)
  }
  close()
  return forms
}

/** The words of a text as keys with marks, joined by single spaces. */
export function keyText(text: string): string {
  return tokenise(text)
    .map((token) => token.marked)
    .join(' ')
}
