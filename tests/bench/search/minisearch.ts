/**
 * MiniSearch on the same documents and queries, in a process of its own so that its memory is its own:
 * `node --import tsx tests/bench/search/minisearch.ts SIZE ROUNDS`. Prints one line of JSON. It finds without marks by
 * folding each word, forgives a fifth of a word's letters, completes the last word, and has no facets of its own, so
 * that they are counted over its hits.
 */
import MiniSearch, { type SearchResult } from 'minisearch'

import { certificateStandardByCode } from '#reference/certificate-standards.ts'
import type { SearchDocument } from '#search/documents.ts'
import { facetValues } from '#search/facet-values.ts'
import { fold } from '#search/normalise.ts'
import { FACETS, type SearchRequest } from '#search/search-port.ts'

import { fictionalDocuments } from '../search-documents.ts'
import { sampleNames, timeQueries } from './times.ts'

const [size = 0, rounds = 0] = process.argv.slice(2).map(Number)
const TODAY = '2026-11-23'

type Facets = ReturnType<typeof facetValues>

const index = new MiniSearch<SearchDocument>({
  fields: [
    'name',
    'nameEn',
    'otherNames',
    'maker',
    'productNames',
    'labels',
    'descriptionVi',
    'descriptionEn',
  ],
  extractField: (document, field) => {
    if (field === 'maker') return document.enterprise?.name ?? ''
    if (field === 'labels') return labels(document)
    const value = document[field as keyof SearchDocument]
    return Array.isArray(value) ? (value as string[]).join(' ') : (value as string)
  },
  processTerm: (term) => fold(term.toLowerCase()),
  searchOptions: {
    boost: { name: 4, nameEn: 4, otherNames: 3, maker: 2, productNames: 2 },
    combineWith: 'AND',
    prefix: (_term, place, terms) => place === terms.length - 1,
    fuzzy: (term) => (term.length > 3 ? 0.2 : false),
  },
})
const facets = new Map<string, Facets>()

const started = performance.now()
let written = 0
for await (const batch of fictionalDocuments(size)) {
  index.addAll(batch)
  for (const document of batch) facets.set(document.id, facetValues(document, TODAY))
  written += batch.length
}
const seconds = (performance.now() - started) / 1000
globalThis.gc?.()
const memoryMb = Math.round(process.memoryUsage().rss / 2 ** 20)
const names = await sampleNames(fictionalDocuments(size))
const rows = await timeQueries(ask, names, rounds, 10_000)
process.stdout.write(`${JSON.stringify({ written, seconds, memoryMb, rows })}\n`)

function labels(document: SearchDocument): string {
  const standards = document.certificates.map(({ standard }) => certificateStandardByCode(standard)?.label)
  return [...document.placeNames, ...document.hsCodes, ...document.vsicCodes, ...standards].join(' ')
}

/** A page of hits with all facets counted, as the product answers. */
function ask({ query, filter }: SearchRequest): unknown {
  const hits = index.search(query === '' ? MiniSearch.wildcard : query, {
    filter: (result) => fits(result, filter),
  })
  const counts = new Map<string, number>()
  for (const hit of hits)
    for (const facet of FACETS)
      for (const value of facets.get(String(hit.id))?.[facet] ?? [])
        counts.set(`${facet}:${value}`, (counts.get(`${facet}:${value}`) ?? 0) + 1)
  return { total: hits.length, page: hits.slice(0, 20), counts }
}

function fits({ id }: SearchResult, filter: SearchRequest['filter']): boolean {
  const own = facets.get(String(id))
  return FACETS.every((facet) => {
    const wanted = filter?.[facet]
    return wanted === undefined || (own?.[facet].some((value) => wanted.includes(value)) ?? false)
  })
}
