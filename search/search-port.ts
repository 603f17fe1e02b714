import type { SearchDocument } from './documents.ts'
import type { SynonymIndex } from './synonyms.ts'

/** Facets that can be asked for and filtered by. `certificate` means valid today. */
export const FACETS = [
  'industryGroup',
  'role',
  'recognised',
  'recognisedYear',
  'topTen',
  'country',
  'province',
  'certificate',
  'hsChapter',
  'language',
  'exportMarket',
  'sizeBand',
] as const
export type Facet = (typeof FACETS)[number]

/** Chosen values of each facet. Several values of one facet mean "any of them", several facets mean "all of them". */
export type FacetFilter = Partial<Record<Facet, string[]>>

export const SORTS = ['relevance', 'name', 'newest'] as const
export type Sort = (typeof SORTS)[number]

/** A question to the index. `query` is what the person typed, untouched, at most 500 characters. */
export interface SearchRequest {
  query: string
  kind?: 'enterprise' | 'product'
  filter?: FacetFilter
  /**
   * Ids of documents; nothing else can be a hit. The words are read as ever, by what the whole index holds, so that the
   * hits are exactly those of these documents that the same request without it finds. At most 10,000.
   */
  among?: readonly string[]
  sort?: Sort
  /** First hit, from 0; at most 10,000. */
  offset?: number
  /** At most 100. */
  limit?: number
  /** Facets to count; none by default. Counts of a facet ignore that facet's own filter. */
  facets?: readonly Facet[]
}

/** Why a hit was found: the field, and what had to be done to the query's words to find it. */
export interface HitReason {
  field: 'name' | 'otherName' | 'maker' | 'product' | 'code' | 'description' | 'place' | 'filter'
  by: 'exact' | 'unmarked' | 'prefix' | 'synonym' | 'correction' | 'split' | 'decoded' | 'code'
  /** The word of the query and the word it matched, where they differ. */
  from?: string
  to?: string
}

export interface SearchHit {
  document: SearchDocument
  score: number
  /** Pieces of text; `match` pieces are shown marked. */
  highlights: { field: string; parts: { text: string; match: boolean }[] }[]
  why: HitReason[]
}

/** How the query was understood, so that the page can show it and the reader can undo it. */
export interface Interpretation {
  /** The words searched for after legal forms, codes and filter words were taken out. */
  words: string[]
  /** Filters read out of the query's words, with the words they came from. */
  filters: { facet: Facet; value: string; from: string }[]
  codes: { system: 'hs' | 'vsic'; code: string }[]
  synonyms: { from: string; to: string[] }[]
  corrections: { from: string; to: string }[]
}

export interface SearchAnswer {
  total: number
  /** How many there are of each kind, whichever kind was asked for. */
  kinds: Record<SearchDocument['kind'], number>
  hits: SearchHit[]
  facets: Partial<Record<Facet, { value: string; count: number }[]>>
  interpreted: Interpretation
  /** A better spelling of the whole query, to be offered, never applied in silence. */
  didYouMean?: string
  /** True when the preferred engine is away and another one answered. */
  degraded: boolean
}

/** An index over enterprises and products. Both adapters pass search-port.contract.ts. */
export interface SearchPort {
  readonly engine: 'postgres' | 'meilisearch'
  /**
   * `trial` replaces the synonyms for this one search, so that a change of them can be seen before it is made.
   * @throws SearchUnavailable when the engine cannot answer, or cannot try other synonyms
   */
  search(request: SearchRequest, trial?: SynonymIndex): Promise<SearchAnswer>
  /**
   * Ids of the hits alone, in no order, at most 10,000; what a request says of order, pages and facets is not read.
   * Always of the preferred engine, so that two answers can be compared.
   * @throws SearchUnavailable when the engine cannot answer
   */
  identify(request: SearchRequest): Promise<string[]>
  /** Insert or replace; resolves when the documents can be found. */
  put(documents: SearchDocument[]): Promise<void>
  remove(ids: string[]): Promise<void>
  /**
   * Replace everything: builds beside the present index and swaps at the end, so that there is no moment without results.
   * `onProgress` gets the number of documents written so far.
   */
  rebuild(documents: AsyncIterable<SearchDocument[]>, onProgress?: (written: number) => void): Promise<number>
  /** Takes up the present synonyms where the engine keeps them itself; the index stays as it is. */
  refreshSynonyms(): Promise<void>
  count(): Promise<number>
  /** Resolves when the engine answers, otherwise throws SearchUnavailable. */
  ping(): Promise<void>
}

/** The engine cannot be reached or refuses to answer. */
export class SearchUnavailable extends Error {
  constructor(engine: string, cause?: unknown) {
    super(`search engine ${engine} is unavailable`, { cause })
    this.name = 'SearchUnavailable'
  }
}
