import type { Index, Meilisearch, MultiSearchQuery, SearchResponse } from 'meilisearch'

import type { SearchDocument } from '../documents.ts'
import { KIND, kindsOf, type ReadRequest } from '../read-request.ts'
import { otherReadings, type ResolvedQuery } from '../resolve-query.ts'
import { scoreMatch } from '../score-match.ts'
import type { SearchAnswer, Sort } from '../search-port.ts'
import { LIMITS, RANKING, WINDOW } from '../settings.ts'
import { MAX_STANDING } from '../standing.ts'
import { anyOf, chosenFilters, readFilters } from './filters.ts'
import type { IndexDocument } from './index-document.ts'
import { queryText } from './query-text.ts'

interface Engine {
  client: Meilisearch
  documents: Index<IndexDocument>
}

export interface Found {
  query: ResolvedQuery
  total: number
  kinds: SearchAnswer['kinds']
  hits: { document: SearchDocument; score: number }[]
  facets: SearchAnswer['facets']
}

type Counted = Pick<Found, 'total' | 'kinds' | 'facets'> & { matched: number }

type Candidate = Pick<IndexDocument, 'id' | 'kind' | 'standing' | 'ownKeys' | 'relatedKeys'>
const CANDIDATE: (keyof IndexDocument)[] = ['id', 'kind', 'standing', 'ownKeys', 'relatedKeys']
const SORTS: Record<Exclude<Sort, 'relevance'>, string[]> = {
  name: ['sortKey:asc'],
  newest: ['asOf:desc', 'standing:desc'],
}
/** Candidates that have the words of a filter in their names, which the engine is not asked for otherwise. */
const NAMED_WINDOW = 50

/** How a query is put to the engine. */
interface Reading {
  query: ResolvedQuery
  matchingStrategy: 'all' | 'frequency'
}

function common(index: string, { query, matchingStrategy }: Reading): MultiSearchQuery {
  const q = queryText(query, { onlyKnown: matchingStrategy === 'frequency' })
  return { indexUid: index, q, matchingStrategy }
}

/**
 * The strictest reading of a query that finds something, counted: all words, then filter words as plain words, then
 * without them, then with the most frequent words missing. Facets are counted with filters other than their own.
 */
async function firstWithHits(
  engine: Engine,
  query: ResolvedQuery,
  request: ReadRequest,
): Promise<{ reading: Reading; counted: Counted } | undefined> {
  const readings: Reading[] = [query, ...otherReadings(query)].map((reading) => ({
    query: reading,
    matchingStrategy: 'all',
  }))
  const relaxed = readings
    .filter(({ query: { unknown, understanding } }) =>
      understanding.words.some((word, index) => !word.optional && !unknown.includes(index)),
    )
    .reverse()
    .map((reading): Reading => ({ ...reading, matchingStrategy: 'frequency' }))
  for (const reading of [...readings, ...relaxed]) {
    const counted = await count(engine, reading, request)
    if (counted.matched > 0) return { reading, counted }
  }
  return undefined
}

/** One page of the answer to a query. */
export async function findInEngine(
  engine: Engine,
  query: ResolvedQuery,
  request: ReadRequest,
): Promise<Found> {
  const found = await firstWithHits(engine, query, request)
  if (!found) {
    const facets = Object.fromEntries(request.facets.map((facet) => [facet, []]))
    return { query, total: 0, kinds: kindsOf([]), hits: [], facets }
  }
  const { reading, counted } = found
  const hits = counted.total > request.offset && request.limit > 0 ? await page(engine, reading, request) : []
  return { query: reading.query, ...counted, hits }
}

/** Ids of all hits, as the engine has them. */
export async function identifyInEngine(
  engine: Engine,
  query: ResolvedQuery,
  request: ReadRequest,
): Promise<string[]> {
  const found = await firstWithHits(engine, query, { ...request, facets: [] })
  if (!found || found.counted.total === 0) return []
  const rows = await inEngineOrder(engine, found.reading, request, 0, LIMITS.identified, ['id'])
  return rows.map((row) => row.id)
}

/** `matched` counts without the chosen filters: whether the words find anything at all. */
async function count(
  { client, documents }: Engine,
  reading: Reading,
  request: ReadRequest,
): Promise<Counted> {
  const { filters, facets, among } = request
  const narrowed = filters.length > 0 || among !== undefined
  const said = readFilters(reading.query)
  const ask = (chosen: string[], counted: readonly string[]): MultiSearchQuery => ({
    ...common(documents.uid, reading),
    limit: 0,
    filter: [...said, ...chosen],
    facets: [KIND, ...counted],
  })
  const own = [KIND, ...facets].filter((facet) => filters.some((filter) => filter.facet === facet))
  const plain = facets.filter((facet) => !own.includes(facet))
  const queries = [
    ask(chosenFilters(request), plain),
    ...own.map((facet) => ask(chosenFilters(request, facet), [facet])),
    ...(narrowed ? [ask([], [])] : []),
  ]
  const { results } = (await client.multiSearch({ queries })) as { results: SearchResponse<IndexDocument>[] }
  const [all, ...rest] = results
  const countsOf = (facet: string) => values(own.includes(facet) ? rest[own.indexOf(facet)] : all, facet)
  return {
    matched: sum(narrowed ? rest.at(-1) : all),
    total: sum(all),
    kinds: kindsOf(countsOf(KIND)),
    facets: Object.fromEntries(facets.map((facet) => [facet, countsOf(facet)])),
  }
}

/** Hits are of one kind each, so the counts of kinds add up to the exact total, which the engine only estimates. */
function sum(response: SearchResponse<IndexDocument> | undefined): number {
  return Object.values(response?.facetDistribution?.[KIND] ?? {}).reduce((total, count) => total + count, 0)
}

function values(
  response: SearchResponse<IndexDocument> | undefined,
  facet: string,
): { value: string; count: number }[] {
  return Object.entries(response?.facetDistribution?.[facet] ?? {})
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

async function page(engine: Engine, reading: Reading, request: ReadRequest): Promise<Found['hits']> {
  const { offset, limit, sort } = request
  const ranked =
    sort !== 'relevance' || reading.query.weights.every((weight) => weight === 0)
      ? (await inEngineOrder(engine, reading, request, offset, limit)).map((row) => ({
          id: row.id,
          score: (RANKING.standing * row.standing) / MAX_STANDING,
        }))
      : await byRelevance(engine, reading, request)
  const filter = anyOf(
    'id',
    ranked.map((row) => row.id),
  )
  const { results }: { results: Pick<IndexDocument, 'id' | 'document'>[] } =
    await engine.documents.getDocuments({
      filter,
      limit: ranked.length,
      fields: ['id', 'document'],
    })
  const bodies = new Map(results.map((row) => [row.id, row.document]))
  return ranked.flatMap(({ id, score }) => {
    const document = bodies.get(id)
    return document ? [{ document, score }] : []
  })
}

async function inEngineOrder(
  { documents }: Engine,
  reading: Reading,
  request: ReadRequest,
  offset: number,
  limit: number,
  attributesToRetrieve = CANDIDATE,
): Promise<Candidate[]> {
  const { sort } = request
  const { q, matchingStrategy } = common(documents.uid, reading)
  const response = await documents.search(q ?? '', {
    offset,
    limit,
    matchingStrategy: matchingStrategy ?? 'all',
    filter: [...readFilters(reading.query), ...chosenFilters(request)],
    attributesToRetrieve,
    ...(sort === 'relevance' ? {} : { sort: SORTS[sort] }),
  })
  return response.hits
}

/** The engine's best candidates, ranked by their names in full; after them the others in the engine's order. */
async function byRelevance(
  engine: Engine,
  reading: Reading,
  request: ReadRequest,
): Promise<{ id: string; score: number }[]> {
  const { offset, limit } = request
  const first = await inEngineOrder(engine, reading, request, 0, WINDOW)
  const named = await namedCandidates(engine, reading, request)
  const candidates = new Map([...first, ...named].map((row) => [row.id, row]))
  const ranked = [...candidates.values()]
    .map((row) => ({
      id: row.id,
      standing: row.standing,
      score: scoreMatch(reading.query, {
        kind: row.kind,
        names: row.ownKeys,
        related: row.relatedKeys,
        standing: row.standing,
      }),
    }))
    .sort((a, b) => b.score - a.score || b.standing - a.standing || (a.id < b.id ? -1 : 1))
  if (ranked.length < offset + limit && first.length === WINDOW) {
    const more = await inEngineOrder(engine, reading, request, 0, offset + limit)
    const rest = more.filter((row) => !candidates.has(row.id))
    ranked.push(...rest.map((row) => ({ id: row.id, standing: row.standing, score: 0 })))
  }
  return ranked.slice(offset, offset + limit)
}

async function namedCandidates(
  { documents }: Engine,
  { query }: Reading,
  request: ReadRequest,
): Promise<Candidate[]> {
  const text = queryText(query, { filterWords: true })
  if (text === queryText(query)) return []
  const response = await documents.search(text, {
    limit: NAMED_WINDOW,
    matchingStrategy: 'all',
    filter: [...readFilters(query), ...chosenFilters(request)],
    attributesToRetrieve: CANDIDATE,
  })
  return response.hits
}
