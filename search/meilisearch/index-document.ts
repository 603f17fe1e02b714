import { createHash } from 'node:crypto'

import { descriptions, labels, ownNames, properWords, relatedNames } from '../document-text.ts'
import type { SearchDocument } from '../documents.ts'
import { facetValues, unchangedUntil } from '../facet-values.ts'
import { mentionsIn, READ_FROM_WORDS } from '../filter-words.ts'
import { initialsOf } from '../initials.ts'
import type { Facet } from '../search-port.ts'
import { sortKey } from '../sort-key.ts'
import { standing } from '../standing.ts'
import { gluedForms, tokenise, type Token } from '../tokens.ts'

/** A document as it stands in the engine. Searched fields hold folded words only, so that both engines agree on them. */
export interface IndexDocument extends Record<Facet, string[]> {
  /** The document's own id in letters that the engine takes. */
  id: string
  kind: SearchDocument['kind']
  names: string[]
  otherNames: string[]
  relatedNames: string[]
  codes: string[]
  initials: string[]
  labels: string[]
  descriptions: string[]
  /** Facet values that it has or that its names mention, as "facet:value"; codes at every length, as "hs:8544". */
  said: string[]
  /** Codes just as the document has them, as "hs:8544". */
  wholeCodes: string[]
  standing: number
  sortKey: string
  asOf: string
  /** First day on which the facets are no longer right, as a number like 20261231; 0 for never. */
  changesOn: number
  /** Keys of its own and its related names, for ranking. */
  ownKeys: string[]
  relatedKeys: string[]
  document: SearchDocument
}

/** A word of the index with its counts, in an index of its own. */
export interface IndexWord {
  id: string
  marked: string
  folded: string
  documents: number
  names: number
}

/** The engine's ids are made of letters, digits, hyphens and underscores. */
export function engineId(id: string): string {
  const plain = id.replace(':', '_')
  return /^[A-Za-z0-9_-]{1,200}$/.test(plain) ? plain : `x_${createHash('sha256').update(id).digest('hex')}`
}

/** The document's own id out of the engine's; undefined for one that is none of the product's. */
export function idOfEngine(id: string): string | undefined {
  return /^(enterprise|product)_/.test(id) ? id.replace('_', ':') : undefined
}

function folded(tokens: readonly Token[]): string {
  return tokens.map((token) => token.folded).join(' ')
}

function searchable(name: string): string[] {
  const words = properWords(name)
  const glued = gluedForms(words)
  return glued.length > 0 ? [folded(words), ...glued] : [folded(words)]
}

function dayNumber(day: string): number {
  return Number(day.replaceAll('-', ''))
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

function nameKeys(name: string): string {
  return properWords(name)
    .map((token) => token.marked)
    .join(' ')
}

/** What the engine is given about a document. `today` is an ISO date. */
export function indexDocument(document: SearchDocument, today: string): IndexDocument {
  const own = ownNames(document).map(({ text }) => text)
  const related = relatedNames(document).map(({ text }) => text)
  const facets = facetValues(document, today)
  const until = unchangedUntil(document, today)
  const said = [
    ...READ_FROM_WORDS.flatMap((facet) => facets[facet].map((value) => `${facet}:${value}`)),
    ...[...own, ...related].flatMap((name) =>
      mentionsIn(name).map(({ facet, value }) => `${facet}:${value}`),
    ),
    ...document.hsCodes.flatMap((code) => [2, 4, 6].map((length) => `hs:${code.slice(0, length)}`)),
    ...document.vsicCodes.flatMap((code) => [2, 3, 4].map((length) => `vsic:${code.slice(0, length)}`)),
  ]
  return {
    ...facets,
    id: engineId(document.id),
    kind: document.kind,
    names: searchable(document.name),
    otherNames: own.slice(1).flatMap(searchable),
    relatedNames: related.flatMap(searchable),
    codes: [...document.hsCodes, ...document.vsicCodes],
    initials: [...new Set(own.slice(0, 3).flatMap(initialsOf))],
    labels: labels(document).map(({ text }) => folded(tokenise(text))),
    descriptions: descriptions(document).map(({ text }) => folded(tokenise(text))),
    said: [...new Set(said)],
    wholeCodes: document.hsCodes.map((code) => `hs:${code}`),
    standing: standing(document),
    sortKey: sortKey(document.name),
    asOf: document.asOf,
    changesOn: until === null ? 0 : dayNumber(dayAfter(until)),
    ownKeys: own.map(nameKeys),
    relatedKeys: related.map(nameKeys),
    document,
  }
}

export { dayNumber }

/** The words of documents with their counts. */
export function wordsOf(documents: Iterable<SearchDocument>): Map<string, IndexWord> {
  const words = new Map<string, IndexWord>()
  for (const document of documents) {
    const mine = new Map<string, { folded: string; inName: boolean }>()
    const add = (tokens: readonly Token[], inName: boolean) => {
      for (const { marked, folded: plain } of tokens)
        mine.set(marked, { folded: plain, inName: inName || mine.get(marked)?.inName === true })
      for (const glued of gluedForms(tokens))
        mine.set(glued, { folded: glued, inName: inName || mine.get(glued)?.inName === true })
    }
    for (const { text } of [...ownNames(document), ...relatedNames(document)]) add(properWords(text), true)
    for (const { text } of [...labels(document), ...descriptions(document)]) add(tokenise(text), false)
    for (const [marked, { folded: plain, inName }] of mine) {
      const word = words.get(marked) ?? { id: wordId(marked), marked, folded: plain, documents: 0, names: 0 }
      word.documents += 1
      if (inName) word.names += 1
      words.set(marked, word)
    }
  }
  return words
}

function wordId(marked: string): string {
  return createHash('sha256').update(marked).digest('hex').slice(0, 32)
}
