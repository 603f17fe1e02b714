import { properWords } from './document-text.ts'
import { tokenise } from './tokens.ts'

const LONGEST = 5
const FIRST_WORDS = 6

/**
 * First letters of neighbouring words of a name, by which people shorten it: "bđ" of "bóng đèn". Companies often end
 * their short name with the C of company: Hanoi Plastics Company, HPC.
 */
export function initialsOf(name: string): string[] {
  const proper = properWords(name)
  const letters = proper.map((token) => token.folded.slice(0, 1)).join('')
  const found = new Set<string>()
  for (let from = 0; from < Math.min(letters.length, FIRST_WORDS); from++)
    for (let to = from + 2; to <= Math.min(letters.length, from + LONGEST); to++)
      found.add(letters.slice(from, to))
  const shortened = proper.length < tokenise(name).length
  if (shortened && letters.length >= 2 && letters.length < LONGEST) found.add(`${letters}c`)
  return [...found]
}
