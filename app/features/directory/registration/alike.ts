import { properWords } from '#search/document-text.ts'
import { fold } from '#search/normalise.ts'

/**
 * Whether two names may be of one enterprise: without legal forms and marks, the shorter has at least half of its words in
 * the other. The search finds more, such as names with one letter changed.
 */
export function areAlike(one: string, other: string): boolean {
  const [shorter, longer] = [wordsOf(one), wordsOf(other)].toSorted((a, b) => a.size - b.size)
  if (!shorter || !longer || shorter.size === 0) return false
  const shared = [...shorter].filter((word) => longer.has(word)).length
  return shared * 2 >= shorter.size
}

function wordsOf(name: string): Set<string> {
  return new Set(properWords(name).map(({ text }) => fold(text.toLowerCase())))
}
