import type { ClientBase, Pool } from 'pg'

import type { SearchDocument } from './documents.ts'
import { explainHit } from './explain-hit.ts'
import { todayInVietnam } from './facet-values.ts'
import { emptyAnswer, interpretationOf, kindsOf, readRequest, type ReadRequest } from './read-request.ts'
import { otherReadings, resolveQuery, type ResolvedQuery } from './resolve-query.ts'
import type { Rules } from './rules.ts'
import type { SearchAnswer, SearchPort } from './search-port.ts'
import { LIMITS, searchSettings, type SearchSettings } from './settings.ts'
import { suggestSpelling } from './suggest-spelling.ts'
import { STOCK_SYNONYMS, type SynonymIndex, type SynonymSource } from './synonyms.ts'
import { understandQuery } from './understand-query.ts'
import { meansUnavailable, orUnavailable } from './unavailable.ts'
import { DENSITY, type Density } from './postgres/density.ts'
import { DenseWordsOfLive } from './postgres/dense-words.server.ts'
import type { Expression, Relaxed } from './postgres/expression.ts'
import {
  chosenValues,
  type Condition,
  countFacets,
  namedDocuments,
  type Counted,
} from './postgres/facets.server.ts'
import { inTransaction, onSnapshot } from './postgres/clients.server.ts'
import { ensureLive, generationsOf, LiveTables, lockWriters } from './postgres/generations.server.ts'
import { pageOfHits, type Asked } from './postgres/hits.server.ts'
import { idsOf } from './postgres/orders.server.ts'
import { rebuildIndex } from './postgres/rebuild.server.ts'
import type { OpenIndex } from './postgres/statement.server.ts'
import { tablesOf } from './postgres/tables.server.ts'
import { withPrefixes } from './postgres/prefixes.server.ts'
import { requiredWords, strictTiers, wordQueries } from './postgres/word-expressions.ts'
import { postgresVocabulary } from './postgres/vocabulary.server.ts'
import { applyChanges } from './postgres/write.server.ts'

export interface PostgresSearchOptions {
  /** A pool on a database that has the search migration. The caller ends it. */
  pool: Pool
  settings?: SearchSettings
  synonyms?: SynonymSource
  /** The day by which certificates are valid, as an ISO date. */
  today?: () => string
  /** The rules that queries are read and answered by; all of them unless given. */
  rules?: Rules
  /** Longest time for one statement of a search. */
  timeoutMs?: number
  /** Which words a rebuild keeps as bitmaps too. */
  density?: Density
}

const WRITE_STEP = 200
const EXPIRY_STEP = 500
const UNDEFINED_TABLE = '42P01'

/** Search in PostgreSQL: one word index, bitmaps for facets, a vocabulary for spelling. See README.md. */
export function createPostgresSearch(options: PostgresSearchOptions): SearchPort {
  const { pool, timeoutMs = LIMITS.timeoutMs, density = DENSITY } = options
  const settings = options.settings ?? searchSettings()
  const synonyms = options.synonyms ?? (() => STOCK_SYNONYMS)
  const today = options.today ?? (() => todayInVietnam(new Date()))
  const live = new LiveTables(pool, settings.version)
  const dense = new DenseWordsOfLive()
  const expiry = new ExpiryWatch(pool, settings.version, today)
  const guarded = <Result>(work: () => Promise<Result>) => orUnavailable('postgres', meansUnavailable, work)

  const answer = async (request: ReadRequest, trial?: SynonymIndex): Promise<SearchAnswer> => {
    const tables = await live.get()
    const used = trial ?? (await synonyms())
    const understanding = understandQuery(request.query, used, options.rules)
    if (!tables) return emptyAnswer(understanding, request)
    return onSnapshot(pool, timeoutMs, async (client) => {
      const index = { client, tables, dense: await dense.of(client, tables) }
      const query = await resolveQuery(understanding, postgresVocabulary(client, tables))
      const found = await searchIndex(index, query, request)
      if (found.total > 0 || found.didYouMean === undefined) return found
      // Among chosen filters a better spelling may find nothing either; then it is not offered.
      const better = understandQuery(found.didYouMean, used, options.rules)
      const resolved = await resolveQuery(better, postgresVocabulary(client, tables))
      const { total } = await searchIndex(index, resolved, { ...request, limit: 0, facets: [] })
      const { didYouMean, ...rest } = found
      return total > 0 ? { ...rest, didYouMean } : rest
    })
  }

  const identify = async (request: ReadRequest): Promise<string[]> => {
    const tables = await live.get()
    if (!tables) return []
    const understanding = understandQuery(request.query, await synonyms(), options.rules)
    return onSnapshot(pool, timeoutMs, async (client) => {
      const index = { client, tables, dense: await dense.of(client, tables) }
      return identifyIn(index, await resolveQuery(understanding, postgresVocabulary(client, tables)), request)
    })
  }

  /** The generation that was live a moment ago may have been replaced and dropped: then once more. */
  const onLive = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    await expiry.check()
    try {
      return await work()
    } catch (error) {
      if (!hasState(error, UNDEFINED_TABLE)) throw error
      live.forget()
      return await work()
    }
  }

  const change = (changes: Map<string, SearchDocument | null>) =>
    guarded(async () => {
      const all = [...changes]
      for (let from = 0; from < all.length; from += WRITE_STEP)
        await inTransaction(pool, (client) =>
          write(client, settings.version, new Map(all.slice(from, from + WRITE_STEP)), today()),
        )
      live.forget()
    })

  return {
    engine: 'postgres',

    search: (request, trial) => guarded(() => onLive(() => answer(readRequest(request), trial))),

    identify: (request) => guarded(() => onLive(() => identify(readRequest(request)))),

    put: (documents) => change(new Map(documents.map((document) => [document.id, document]))),

    remove: (ids) => change(new Map(ids.map((id) => [id, null]))),

    rebuild: (documents, onProgress) =>
      guarded(async () => {
        const written = await rebuildIndex(
          pool,
          { version: settings.version, today: today(), density },
          documents,
          onProgress,
        )
        live.forget()
        return written
      }),

    // They are applied to queries, never to the index.
    refreshSynonyms: () => Promise.resolve(),

    count: () =>
      guarded(async () => {
        live.forget()
        const tables = await live.get()
        if (!tables) return 0
        const { rows } = await pool.query<{ count: number }>(
          `SELECT count(*)::integer AS count FROM ${tables.document}`,
        )
        return rows[0]?.count ?? 0
      }),

    ping: () =>
      guarded(async () => {
        await pool.query('SELECT 1')
      }),
  }
}

function hasState(error: unknown, state: string): boolean {
  return error instanceof Error && 'code' in error && error.code === state
}

async function searchIndex(
  index: OpenIndex,
  resolved: ResolvedQuery,
  request: ReadRequest,
): Promise<SearchAnswer> {
  const filters = await conditionsOf(index, request)
  const { query, asked, counted } = await firstWithHits(index, resolved, (question) =>
    countFacets(index, question, filters, request.facets),
  )
  const { total, few, kinds, facets } = counted
  const hits =
    total > request.offset && request.limit > 0
      ? await pageOfHits(index, asked, { filters, total, few }, request)
      : []
  const { corrections, didYouMean } = suggestSpelling(query, hits[0]?.document)
  return {
    total,
    kinds,
    facets,
    hits: hits.map(({ document, score }) => ({ document, score, ...explainHit(query, document) })),
    interpreted: interpretationOf(query, corrections),
    ...(didYouMean === undefined ? {} : { didYouMean }),
    degraded: false,
  }
}

async function conditionsOf(index: OpenIndex, { filters, among }: ReadRequest): Promise<Condition[]> {
  const chosen = await chosenValues(index, filters)
  return among ? [...chosen, await namedDocuments(index, among)] : chosen
}

async function identifyIn(
  index: OpenIndex,
  resolved: ResolvedQuery,
  request: ReadRequest,
): Promise<string[]> {
  const filters = await conditionsOf(index, request)
  const { asked, counted } = await firstWithHits(index, resolved, (question) =>
    countFacets(index, question, filters, []),
  )
  return counted.total === 0
    ? []
    : idsOf(index, { question: asked?.tiers.at(-1), filters }, LIMITS.identified)
}

interface Found {
  query: ResolvedQuery
  /** Undefined when there is nothing to look for, so that everything is a hit. */
  asked?: Asked
  counted: Counted
}

/**
 * The strictest way to read the query that finds something: all words and filters; filter words as plain words; filter
 * words left out; then with more and more words missing. What finds nothing even so is answered with nothing.
 */
async function firstWithHits(
  index: OpenIndex,
  query: ResolvedQuery,
  count: (question: Expression | Relaxed | undefined) => Promise<Counted>,
): Promise<Found> {
  if (!strictTiers(query)) return { query, counted: await count(undefined) }
  const readings = [query, ...otherReadings(query)]
  for (const reading of readings) {
    const tiers = await withPrefixes(index, strictTiers(reading) ?? [])
    const counted = tiers.length > 0 ? await count(tiers.at(-1)) : NOTHING
    if (counted.matched > 0) return { query: reading, asked: { query: reading, tiers }, counted }
  }
  if (!query.understanding.rules.has('missing words')) return { query, counted: NOTHING }
  for (const reading of readings.reverse()) {
    const { relaxed, counted } = await relax(index, reading, count)
    if (!relaxed) continue
    const asked = { query: reading, tiers: [relaxed], eachWord: wordQueries(reading) }
    return { query: reading, asked, counted }
  }
  return { query, counted: NOTHING }
}

const NOTHING: Counted = { matched: 0, total: 0, most: 0, kinds: kindsOf([]), facets: {} }

/**
 * As many words as any document has. One word alone has to be in a name before it may be anywhere. Nothing when no
 * document has any, or when there is only one word to begin with.
 */
async function relax(
  index: OpenIndex,
  query: ResolvedQuery,
  count: (question: Relaxed) => Promise<Counted>,
): Promise<{ relaxed?: Relaxed; counted: Counted }> {
  const [anywhere, names] = await Promise.all(
    (['anywhere', 'names'] as const).map((reach) => withPrefixes(index, requiredWords(query, reach))),
  )
  if (!anywhere || !names || anywhere.length < 2) return { counted: NOTHING }
  const counted = await count({ atLeast: 'most', of: anywhere })
  if (counted.most === 0) return { counted: NOTHING }
  if (counted.most === 1) {
    const relaxed = { atLeast: 1, of: names }
    const inNames = await count(relaxed)
    if (inNames.matched > 0) return { relaxed, counted: inNames }
  }
  return { relaxed: { atLeast: counted.most, of: anywhere }, counted }
}

/** Writes to the live generation, and keeps the changes for those that are being built. */
async function write(
  client: ClientBase,
  version: string,
  changes: ReadonlyMap<string, SearchDocument | null>,
  today: string,
): Promise<void> {
  await lockWriters(client)
  await applyChanges(client, await ensureLive(client, version), changes, today)
  for (const generation of await generationsOf(client, version))
    if (generation.state === 'building')
      await client.query(
        `INSERT INTO search_change (generation_id, document_id, document)
         SELECT $1, * FROM unnest($2::text[], $3::text[])`,
        [
          generation.id,
          [...changes.keys()],
          [...changes.values()].map((document) => (document === null ? null : JSON.stringify(document))),
        ],
      )
}

/** Once a day, before the first search of it: documents whose certificates have run out lose them as facets. */
class ExpiryWatch {
  readonly #pool: Pool
  readonly #version: string
  readonly #today: () => string
  #checked = ''
  #running: Promise<void> | undefined

  constructor(pool: Pool, version: string, today: () => string) {
    this.#pool = pool
    this.#version = version
    this.#today = today
  }

  async check(): Promise<void> {
    const today = this.#today()
    if (this.#checked === today) return
    this.#running ??= this.#refresh(today).finally(() => (this.#running = undefined))
    await this.#running
  }

  async #refresh(today: string): Promise<void> {
    for (let changed = EXPIRY_STEP; changed === EXPIRY_STEP;)
      changed = await inTransaction(this.#pool, async (client) => {
        await lockWriters(client)
        const generation = (await generationsOf(client, this.#version)).find(({ state }) => state === 'live')
        if (!generation) return 0
        const tables = tablesOf(generation.id)
        const { rows } = await client.query<{ body: string }>(
          `SELECT body FROM ${tables.document} WHERE changes_on <= $1::date ORDER BY ord LIMIT ${EXPIRY_STEP}`,
          [today],
        )
        const documents = rows.map((row) => JSON.parse(row.body) as SearchDocument)
        await applyChanges(
          client,
          tables,
          new Map(documents.map((document) => [document.id, document])),
          today,
        )
        return rows.length
      })
    this.#checked = today
  }
}
