import { Random } from '#prisma/seed/random.ts'
import { properWords } from '#search/document-text.ts'
import type { SearchDocument } from '#search/documents.ts'
import { singular } from '#search/plurals.ts'
import { keyText } from '#search/tokens.ts'
import type { SearchPort } from '#search/search-port.ts'

import { placeOfName, type Case } from './lines.ts'
import { meaningCases } from './meaning-cases.ts'
import { namesIn, tradeCases } from './trade-cases.ts'
import { FORMS, TYPINGS, type Typing } from './typing.ts'

const PAGE = 100
const MOST = 10_000

/** Every document of the index, as far as the port pages. */
async function allDocuments(search: SearchPort): Promise<SearchDocument[]> {
  const documents: SearchDocument[] = []
  for (let offset = 0; offset < MOST; offset += PAGE) {
    const { hits } = await search.search({ query: '', limit: PAGE, offset, sort: 'name' })
    documents.push(...hits.map((hit) => hit.document))
    if (hits.length < PAGE) break
  }
  return documents
}

/** A name as people type it: without its legal form, and without model numbers at its end. */
function spoken(name: string): string {
  const words = properWords(name)
  return name.slice(words[0]?.start ?? 0, words.at(-1)?.end ?? name.length)
}

function typed(kind: string, typing: Typing, name: string, expected: SearchDocument, random: Random): Case[] {
  const query = typing(name, random)
  if (query === undefined) return []
  return [{ kind, query, expected: expected.name, placeIn: ({ hits }) => placeOfName(expected.name, hits) }]
}

/** Only the end of a name, which mostly is its brand; any name that has these words is good. */
const END = 2

function shortCases(document: SearchDocument, random: Random): Case[] {
  const end = spoken(document.name).split(' ').slice(-END).join(' ')
  const wanted = ` ${keyText(end)} `
  return Object.entries(TYPINGS).flatMap(([way, typing]) => {
    const query = typing(end, random.fork(`${way}/${document.id}`))
    if (query === undefined) return []
    const placeIn: Case['placeIn'] = ({ hits }) =>
      hits.findIndex((hit) => namesIn(hit.document).includes(wanted)) + 1
    return [{ kind: `short: ${way}`, query, expected: end, placeIn }]
  })
}

const ENGLISH: Record<string, Typing> = {
  'English name': (name) => name,
  'English name, other number': (name) => {
    const words = name.split(' ')
    const changed = words.map((word) =>
      singular(word.toLowerCase()) === word.toLowerCase() ? word : singular(word.toLowerCase()),
    )
    return changed.join(' ') === name ? undefined : changed.join(' ')
  },
}

/**
 * Queries made from the data: every public record, and `size` other names, each by every way of typing; then words for
 * places, countries, standards, codes, years and groups, and words of trade. The same seed makes the same queries.
 */
export async function madeCases(search: SearchPort, size: number, seed: number): Promise<Case[]> {
  const random = new Random(`evaluation-${seed}`)
  const documents = await allDocuments(search)
  const known = documents.filter((document) => document.origin === 'public_record')
  const others = random.fork('names').sample(
    documents.filter((document) => document.origin !== 'public_record'),
    size,
  )
  const cases: Case[] = []
  const add = (typings: Record<string, Typing>, name: string, document: SearchDocument, sort: string) => {
    for (const [way, typing] of Object.entries(typings))
      cases.push(...typed(`${sort}: ${way}`, typing, name, document, random.fork(`${way}/${document.id}`)))
  }
  for (const [sort, some] of [
    ['recorded', known],
    ['invented', others],
  ] as const)
    for (const document of some) {
      add(TYPINGS, spoken(document.name), document, sort)
      if (document.kind === 'enterprise') add(FORMS, spoken(document.name), document, sort)
      cases.push(...shortCases(document, random.fork('short')))
      if (document.nameEn !== null) add(ENGLISH, spoken(document.nameEn), document, sort)
    }
  return [
    ...cases.sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0)),
    ...(await meaningCases(search, documents, random.fork('meaning'))),
    ...tradeCases(documents, random.fork('trade')),
  ]
}
