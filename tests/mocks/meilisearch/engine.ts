import { InvalidFilter, readFilter, type Json } from './filter.ts'
import {
  byRule,
  documentWords,
  matchDocument,
  readQuery,
  type EngineSettings,
  type Match,
} from './matching.ts'

/** An error as the engine reports it. */
export class EngineError extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

interface StoredIndex {
  primaryKey: string
  documents: Map<string, Json>
  settings: EngineSettings
}

export interface Task {
  uid: number
  indexUid: string | null
  status: 'enqueued' | 'processing' | 'succeeded' | 'failed'
  type: string
  error: { message: string; code: string; type: string; link: string } | null
  enqueuedAt: string
}

export interface SearchBody {
  q?: string
  filter?: unknown
  facets?: string[]
  sort?: string[]
  offset?: number
  limit?: number
  matchingStrategy?: string
  attributesToRetrieve?: string[]
}

function defaultSettings(): EngineSettings {
  return {
    searchableAttributes: ['*'],
    filterableAttributes: [],
    sortableAttributes: [],
    rankingRules: ['words', 'typo', 'proximity', 'attribute', 'sort', 'exactness'],
    synonyms: {},
    typoTolerance: {
      enabled: true,
      minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
      disableOnAttributes: [],
      disableOnNumbers: false,
    },
    faceting: { maxValuesPerFacet: 100 },
    pagination: { maxTotalHits: 1000 },
  }
}

function compareValues(left: unknown, right: unknown): number {
  if (left === right) return 0
  if (left === undefined) return 1
  if (right === undefined) return -1
  return (left as string) < (right as string) ? -1 : 1
}

interface Found {
  document: Json
  match: Match
}

/** The documented behaviour of the engine in memory: it stores documents and settings and evaluates each question on them. */
export class FakeEngine {
  readonly indexes = new Map<string, StoredIndex>()
  readonly tasks: Task[] = []
  #queue: Promise<void> = Promise.resolve()

  index(uid: string): StoredIndex {
    const found = this.indexes.get(uid)
    if (!found) throw new EngineError(404, 'index_not_found', `Index \`${uid}\` not found.`)
    return found
  }

  /** Writes happen later, one after the other, as tasks. */
  enqueue(type: string, indexUid: string | null, work: () => void): Task {
    const task: Task = {
      uid: this.tasks.length,
      indexUid,
      status: 'enqueued',
      type,
      error: null,
      enqueuedAt: new Date().toISOString(),
    }
    this.tasks.push(task)
    this.#queue = this.#queue.then(async () => {
      await new Promise((resolve) => setImmediate(resolve))
      try {
        work()
        task.status = 'succeeded'
      } catch (error) {
        const code = error instanceof EngineError ? error.code : 'internal'
        task.error = { message: String(error), code, type: 'invalid_request', link: '' }
        task.status = 'failed'
      }
    })
    return task
  }

  createIndex(uid: string, primaryKey: string): void {
    if (!/^[A-Za-z0-9_-]{1,400}$/.test(uid))
      throw new EngineError(400, 'invalid_index_uid', `\`${uid}\` is not a valid index uid.`)
    if (this.indexes.has(uid))
      throw new EngineError(409, 'index_already_exists', `Index \`${uid}\` already exists.`)
    this.indexes.set(uid, { primaryKey, documents: new Map(), settings: defaultSettings() })
  }

  deleteIndex(uid: string): void {
    this.index(uid)
    this.indexes.delete(uid)
  }

  updateSettings(uid: string, changes: Partial<EngineSettings>): void {
    const index = this.index(uid)
    const { typoTolerance } = index.settings
    index.settings = {
      ...index.settings,
      ...changes,
      typoTolerance: { ...typoTolerance, ...changes.typoTolerance },
    }
  }

  addDocuments(uid: string, documents: Json[]): void {
    if (!this.indexes.has(uid)) this.createIndex(uid, 'id')
    const { primaryKey, documents: held } = this.index(uid)
    for (const document of documents) {
      const id = document[primaryKey]
      if (typeof id !== 'string' || !/^[A-Za-z0-9_-]{1,511}$/.test(id))
        throw new EngineError(400, 'invalid_document_id', `Document identifier \`${String(id)}\` is invalid.`)
      held.set(id, structuredClone(document))
    }
  }

  deleteDocuments(uid: string, ids: string[]): void {
    const { documents } = this.index(uid)
    for (const id of ids) documents.delete(id)
  }

  swap(pairs: { indexes: [string, string] }[]): void {
    for (const { indexes } of pairs) for (const uid of indexes) this.index(uid)
    for (const { indexes } of pairs) {
      const [left, right] = indexes.map((uid) => this.index(uid))
      if (left && right) this.indexes.set(indexes[0], right).set(indexes[1], left)
    }
  }

  fetch(
    uid: string,
    {
      filter,
      limit = 20,
      offset = 0,
      fields,
    }: { filter?: unknown; limit?: number; offset?: number; fields?: string[] },
  ) {
    const index = this.index(uid)
    const test = this.#filter(index, filter, 'invalid_document_filter')
    const all = [...index.documents.values()].filter(test)
    return {
      results: all.slice(offset, offset + limit).map((document) => only(document, fields)),
      offset,
      limit,
      total: all.length,
    }
  }

  search(uid: string, body: SearchBody) {
    const index = this.index(uid)
    const { settings } = index
    for (const facet of body.facets ?? [])
      if (!settings.filterableAttributes.includes(facet))
        throw new EngineError(400, 'invalid_search_facets', `Attribute \`${facet}\` is not filterable.`)
    for (const sort of body.sort ?? [])
      if (!settings.sortableAttributes.includes(sort.split(':')[0] ?? ''))
        throw new EngineError(400, 'invalid_search_sort', `Attribute \`${sort}\` is not sortable.`)
    const test = this.#filter(index, body.filter, 'invalid_search_filter')
    const candidates = [...index.documents.values()].filter(test)
    const found = this.#match(index, candidates, body)
    this.#order(settings, found, body.sort ?? [])
    const offset = body.offset ?? 0
    const limit = body.limit ?? 20
    const shown = found.slice(0, settings.pagination.maxTotalHits).slice(offset, offset + limit)
    return {
      hits: shown.map(({ document }) => only(document, body.attributesToRetrieve)),
      query: body.q ?? '',
      processingTimeMs: 0,
      offset,
      limit,
      estimatedTotalHits: Math.min(found.length, settings.pagination.maxTotalHits),
      ...(body.facets
        ? { facetDistribution: distribution(found, body.facets, settings), facetStats: {} }
        : {}),
    }
  }

  #filter(index: StoredIndex, filter: unknown, code: string): (document: Json) => boolean {
    try {
      return readFilter(filter, index.settings.filterableAttributes)
    } catch (error) {
      if (error instanceof InvalidFilter) throw new EngineError(400, code, error.message)
      throw error
    }
  }

  /** `all`: every word. `frequency`: the words that most documents have may be missing, one after the other. */
  #match(index: StoredIndex, candidates: Json[], { q = '', matchingStrategy = 'last' }: SearchBody): Found[] {
    const query = readQuery(q)
    if (query.terms.length === 0)
      return candidates.map((document) => ({
        document,
        match: { matched: 0, typos: 0, exact: 0, attribute: 0 },
      }))
    const texts = candidates.map((document) => ({ document, words: documentWords(document, index.settings) }))
    const places = [...query.terms.keys()]
    const one = (place: number) => new Set(places.filter((other) => other !== place))
    const frequency = places.map(
      (place) =>
        texts.filter(
          ({ words }) => (matchDocument(query, one(place), words, index.settings)?.matched ?? 0) > 0,
        ).length,
    )
    const order = [...places].sort((a, b) =>
      matchingStrategy === 'frequency' ? (frequency[b] ?? 0) - (frequency[a] ?? 0) : b - a,
    )
    const droppable = matchingStrategy === 'all' ? [] : order.slice(0, -1)
    return texts.flatMap(({ document, words }) => {
      for (let count = 0; count <= droppable.length; count++) {
        const match = matchDocument(query, new Set(droppable.slice(0, count)), words, index.settings)
        if (match && match.matched > 0) return [{ document, match }]
      }
      return []
    })
  }

  #order(settings: EngineSettings, found: Found[], sorts: string[]): void {
    const attribute = (left: Found, right: Found, rule: string) => {
      const [name = '', direction] = rule.split(':')
      const order = compareValues(left.document[name], right.document[name])
      return direction === 'desc' ? -order : order
    }
    const rules = settings.rankingRules.flatMap((rule) => (rule === 'sort' ? sorts : [rule]))
    found.sort((left, right) => {
      for (const rule of rules) {
        const order = rule.includes(':')
          ? attribute(left, right, rule)
          : byRule(rule, left.match, right.match)
        if (order !== 0) return order
      }
      return 0
    })
  }
}

function only(document: Json, fields: string[] | undefined): Json {
  if (!fields || fields.includes('*')) return document
  return Object.fromEntries(Object.entries(document).filter(([name]) => fields.includes(name)))
}

function distribution(
  found: Found[],
  facets: string[],
  settings: EngineSettings,
): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = {}
  for (const facet of facets) {
    const values = new Map<string, number>()
    for (const { document } of found) {
      const held = document[facet]
      const all = Array.isArray(held) ? held : [held]
      for (const value of new Set(all.filter((one) => one !== undefined).map(String)))
        values.set(value, (values.get(value) ?? 0) + 1)
    }
    const most = [...values].sort((a, b) => b[1] - a[1]).slice(0, settings.faceting.maxValuesPerFacet)
    counts[facet] = Object.fromEntries(most)
  }
  return counts
}
