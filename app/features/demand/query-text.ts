import { tokenise } from '#search/tokens.ts'

import { withoutPersonalData } from './personal-data.ts'

/** The words of a search as they are counted. */
export interface QueryText {
  /** Letters without marks, words with one space between them. */
  text: string
  /** The same as typed, in lower case. */
  wording: string
}

/** Longer is a sentence, and sentences tell of people. */
const MOST_LETTERS = 80
const MOST_WORDS = 12

/** What is kept of the words of a search; null when they may not be kept. */
export function queryText(typed: string): QueryText | null {
  const kept = withoutPersonalData(typed)
  if (kept === null) return null
  const words = tokenise(kept)
  const wording = words.map((word) => word.text).join(' ')
  if (words.length > MOST_WORDS || wording.length > MOST_LETTERS) return null
  return { text: words.map((word) => word.folded).join(' '), wording }
}
