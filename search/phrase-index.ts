import { singular } from './plurals.ts'
import { tokenise, type Token } from './tokens.ts'

interface PhraseWord {
  marked: string
  folded: string
}

interface Phrase<Value> {
  text: string
  words: PhraseWord[]
  value: Value
}

export interface PhraseFound<Value> {
  text: string
  value: Value
  from: number
  to: number
}

function key(folded: string): string {
  return singular(folded)
}

/** Looks for known phrases among the words of a text. */
export class PhraseIndex<Value> {
  readonly #byFirst = new Map<string, Phrase<Value>[]>()

  constructor(entries: Iterable<{ text: string; value: Value }>) {
    for (const { text, value } of entries) {
      const words = tokenise(text).map(({ marked, folded }) => ({ marked, folded }))
      const first = words[0]
      if (!first) continue
      const list = this.#byFirst.get(key(first.folded)) ?? []
      list.push({ text, words, value })
      this.#byFirst.set(key(first.folded), list)
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  }

  /**
   * Phrases that begin at this word, longest first. A typed word may lack marks but must not contradict them;
   * with `foldedOnly` marks do not count at all.
   */
  at(tokens: readonly Token[], place: number, foldedOnly = false): PhraseFound<Value>[] {
    const first = tokens[place]
    if (!first) return []
    const found: PhraseFound<Value>[] = []
    for (const phrase of this.#byFirst.get(key(first.folded)) ?? []) {
      const fits = phrase.words.every((word, index) => agrees(word, tokens[place + index], foldedOnly))
      if (fits)
        found.push({ text: phrase.text, value: phrase.value, from: place, to: place + phrase.words.length })
    }
    return found
  }
}

function agrees(word: PhraseWord, token: Token | undefined, foldedOnly: boolean): boolean {
  if (!token) return false
  if (token.marked === word.marked) return true
  if (key(token.folded) !== key(word.folded)) return false
  return foldedOnly || token.marked === token.folded
}
