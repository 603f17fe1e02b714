import type { HitReason } from './search-port.ts'
import type { Term } from './vocabulary.ts'

/** One way to find words `from` to `to` of a query. Several words stand next to each other unless `apart`. */
export interface Alternative {
  from: number
  to: number
  /** What to look for; a hit's marks are held against `marked` where it is given. */
  words: { marked: string | null; folded: string }[]
  by: Exclude<HitReason['by'], 'unmarked' | 'code'>
  /** How much a hit by it is worth, from 0 to 1. */
  quality: number
  /** Only words with just these marks are meant. */
  faithful?: boolean
  /** The last word may go on. */
  prefix?: boolean
  apart?: boolean
  /** The letters are the first ones of neighbouring words: "bđ" for "bóng đèn". */
  initials?: boolean
}

/** What the ways to find a word are worth. */
export const QUALITY = {
  exact: 1,
  /** Singular for plural and the reverse. */
  number: 0.98,
  decoded: 0.96,
  split: 0.95,
  prefix: 0.93,
  /** The same where what was typed is a word by itself: "chè" may become "chèo", but hardly does. */
  goesOn: 0.8,
  synonym: 0.9,
  initials: 0.8,
  nearTypo: 0.75,
  farTypo: 0.6,
}

/** An alternative of one word for one word. */
export function oneForOne(
  index: number,
  folded: string,
  marked: string | null,
  by: Alternative['by'],
  quality: number,
): Alternative {
  return { from: index, to: index + 1, words: [{ marked, folded }], by, quality }
}

/** Spellings by folded form, those that most names have first. */
export function byFolded(terms: readonly Term[]): Map<string, Term[]> {
  const map = new Map<string, Term[]>()
  for (const term of terms) {
    const list = map.get(term.folded)
    if (list) list.push(term)
    else map.set(term.folded, [term])
  }
  for (const list of map.values()) list.sort((a, b) => b.names - a.names || b.documents - a.documents)
  return map
}
