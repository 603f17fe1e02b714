import { keyText } from '#search/tokens.ts'
import type { SearchAnswer, SearchHit } from '#search/search-port.ts'

/** A query and what has to be found by it. */
export interface Case {
  query: string
  kind: string
  /** Shown where it is missed. */
  expected: string
  /** Place of the first good hit, from 1; 0 when there is none. */
  placeIn(answer: SearchAnswer): number
}

interface Line {
  query: string
  expected: string
  kind: string
}

/** Lines of a file with the columns query, what must be found, kind of difficulty; quotes as in any CSV file. */
function readLines(text: string): Line[] {
  const rows = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) =>
        cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
      ),
    )
  return rows.slice(1).map(([query = '', expected = '', kind = '']) => ({ query, expected, kind }))
}

/** The names that a hit may be expected by. */
function namesOf({ document }: SearchHit): string[] {
  return [document.name, document.nameEn ?? '', ...document.otherNames]
}

/** Place of the expected name among the hits, from 1; 0 when it is not there. */
export function placeOfName(expected: string, hits: readonly SearchHit[]): number {
  const wanted = keyText(expected)
  return hits.findIndex((hit) => namesOf(hit).some((name) => keyText(name) === wanted)) + 1
}

/**
 * Lines in brackets describe a behaviour instead of a name: an ambiguous word must be pointed out and must not put
 * look-alikes above the word itself; a legal form alone is a browse.
 */
function behaves({ query, kind }: Line, answer: SearchAnswer): boolean {
  if (kind === 'negative_stopword') return answer.interpreted.words.length === 0 && answer.total > 0
  const typed = keyText(query)
  const exact = answer.hits.map((hit) =>
    namesOf(hit).some((name) => keyText(name).split(' ').includes(typed)),
  )
  const lookAlikeFirst = exact.includes(false) && exact.lastIndexOf(true) > exact.indexOf(false)
  const told = answer.didYouMean !== undefined || answer.interpreted.corrections.length > 0
  return !lookAlikeFirst && (kind === 'negative_diacritics' ? told || exact[0] !== false : told)
}

/** The cases of a file. */
export function casesOf(text: string): Case[] {
  return readLines(text).map((line) => ({
    ...line,
    placeIn: (answer) =>
      line.expected.startsWith('(') ? Number(behaves(line, answer)) : placeOfName(line.expected, answer.hits),
  }))
}
