import { descriptions, labels, ownNames, properWords, relatedNames } from '../document-text.ts'
import type { SearchDocument } from '../documents.ts'
import { facetValues, unchangedUntil } from '../facet-values.ts'
import { mentionsIn, READ_FROM_WORDS } from '../filter-words.ts'
import { initialsOf } from '../initials.ts'
import { fold, isSyllable } from '../normalise.ts'
import { FACETS, type Facet } from '../search-port.ts'
import { sortKey } from '../sort-key.ts'
import { standing } from '../standing.ts'
import { isStopWord } from '../stop-words.ts'
import { gluedForms, tokenise, tokeniseTitle, type Token } from '../tokens.ts'
import { STANDING_FACET } from './density.ts'
import { lexeme, LONGEST_BEGINNING } from './lexemes.ts'

/**
 * A value of a facet; besides the port's facets `kind`, `standing`, `all`, which holds every document, and `word` for
 * lexemes that are dense.
 */
export interface FacetKey {
  facet: string
  value: string
}

/** One document as the tables hold it. */
export interface Row {
  id: string
  standing: number
  asOf: string
  changesOn: string | null
  sortKey: string
  facets: FacetKey[]
  lexemes: string[]
  /** Keys of its own names, one a line, then a form feed, then those of related names. */
  names: string
  body: string
  /** Words with marks, and whether a name has them. */
  terms: Map<string, { folded: string; inName: boolean }>
}

/** Aliases after the first names are short themselves. */
const NAMES_WITH_INITIALS = 3

/** Works out everything that is stored about a document. `today` is an ISO date. */
export function rowOf(document: SearchDocument, today: string): Row {
  const found = new Set<string>()
  const terms: Row['terms'] = new Map()
  const own = ownNames(document).map(({ text }) => text)
  const related = relatedNames(document).map(({ text }) => text)
  for (const [index, name] of own.entries()) {
    addName(name, found, terms)
    if (index < NAMES_WITH_INITIALS)
      for (const letters of initialsOf(name)) found.add(lexeme.initials(letters))
  }
  for (const name of related) addName(name, found, terms)
  for (const { text } of labels(document)) addWords(tokeniseTitle(text), found, terms, false)
  for (const { text } of descriptions(document)) addWords(tokenise(text), found, terms, false)
  addCodes(document, found)
  const values = facetValues(document, today)
  addFacets(values, [...own, ...related], found)
  const until = unchangedUntil(document, today)
  const stands = standing(document)
  return {
    id: document.id,
    standing: stands,
    asOf: document.asOf,
    changesOn: until === null ? null : dayAfter(until),
    sortKey: sortKey(document.name),
    facets: [
      { facet: 'all', value: '*' },
      { facet: 'kind', value: document.kind },
      { facet: STANDING_FACET, value: String(stands) },
      ...FACETS.flatMap((facet) => values[facet].map((value) => ({ facet, value: clean(value) }))),
    ],
    lexemes: [...found],
    names: `${own.map(nameKeys).join('\n')}\f${related.map(nameKeys).join('\n')}`,
    body: JSON.stringify(document),
    terms,
  }
}

// PostgreSQL has no place for this character in any text.
function clean(value: string): string {
  return value.replaceAll('\u0000', '')
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

function nameKeys(name: string): string {
  return properWords(name)
    .map((token) => token.marked)
    .join(' ')
}

function addWords(tokens: readonly Token[], found: Set<string>, terms: Row['terms'], inName: boolean): void {
  let previous: Token | undefined
  for (const token of tokens) {
    found.add(lexeme.word(token.folded))
    addTerm(terms, token.marked, token.folded, inName)
    // "dây và cáp" has "dây" next to "cáp": words without content stand between no two others.
    if (isStopWord(token)) continue
    if (previous) found.add(lexeme.pair(previous.folded, token.folded))
    previous = token
  }
  for (const glued of gluedForms(tokens)) {
    found.add(lexeme.word(glued))
    addTerm(terms, glued, glued, inName)
    if (inName) found.add(lexeme.nameWord(glued))
  }
}

function addName(name: string, found: Set<string>, terms: Row['terms']): void {
  const words = properWords(name)
  addWords(words, found, terms, true)
  for (const { marked, folded, text } of words) {
    found.add(lexeme.nameWord(folded))
    if (marked !== folded || isSyllable(folded)) found.add(lexeme.markedWord(marked))
    for (let length = 1; length <= LONGEST_BEGINNING; length++) {
      found.add(lexeme.beginning(folded.slice(0, length)))
      // While "kĩ" is typed it may become "kính", so the spelling as written counts too.
      found.add(lexeme.beginning(fold(text).slice(0, length)))
    }
  }
}

function addTerm(terms: Row['terms'], marked: string, folded: string, inName: boolean): void {
  const known = terms.get(marked)
  if (!known) terms.set(marked, { folded, inName })
  else if (inName) known.inName = true
}

function addCodes(document: SearchDocument, found: Set<string>): void {
  for (const code of document.hsCodes) {
    found.add(lexeme.wholeCode('hs', code))
    for (let length = 2; length <= code.length; length += 2)
      found.add(lexeme.code('hs', code.slice(0, length)))
  }
  for (const code of document.vsicCodes)
    for (let length = 2; length <= code.length; length++)
      found.add(lexeme.code('vsic', code.slice(0, length)))
}

function addFacets(values: Record<Facet, string[]>, names: readonly string[], found: Set<string>): void {
  for (const facet of READ_FROM_WORDS)
    for (const value of values[facet]) found.add(lexeme.facet(facet, clean(value)))
  for (const name of names)
    for (const { facet, value } of mentionsIn(name)) found.add(lexeme.facet(facet, value))
}
