import { stripLegalForms } from './legal-forms.ts'
import { fold, withoutTone } from './normalise.ts'
import { tokenise } from './tokens.ts'

// Letters that follow their base letter in the alphabet, in order.
const AFTER: Record<string, string> = { a: 'ăâ', d: 'đ', e: 'ê', o: 'ôơ', u: 'ư' }
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const LENGTH = 72

/** The base letter and its place among the letters made from it: a0, ă is a1, â is a2. */
function letterKey(letter: string): string {
  const base = fold(letter)
  return base + String((AFTER[base] ?? '').indexOf(letter) + 1)
}

/**
 * A key whose order by code point is the Vietnamese alphabetical order of names: legal forms and punctuation do not
 * count, ă follows a, đ follows d, and tones only decide between names that are otherwise equal.
 */
export function sortKey(name: string): string {
  const tokens = tokenise(name)
  const proper = stripLegalForms(tokens).rest
  const words = (proper.length > 0 ? proper : tokens).map((token) => token.text)
  const letters = words.map((word) => [...withoutTone(word)].map(letterKey).join('')).join('!')
  const tones = words
    .map((word) => {
      const found = /[\u0300\u0301\u0309\u0303\u0323]/.exec(word.normalize('NFD'))
      return String(TONES.indexOf(found?.[0] ?? ''))
    })
    .join('')
  // '!' sorts before every letter and digit, so a name comes before the names that it begins.
  return `${letters.slice(0, LENGTH)}!!${tones.slice(0, 12)}`
}
