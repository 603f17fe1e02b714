import { Meilisearch } from 'meilisearch'

import type { SearchDocument } from './documents.ts'
import { explainHit } from './explain-hit.ts'
import { todayInVietnam } from './facet-values.ts'
import { indexNames } from './meilisearch/engine-settings.ts'
import { dayNumber, idOfEngine } from './meilisearch/index-document.ts'
import { findInEngine, identifyInEngine } from './meilisearch/find.server.ts'
import { keepChanges, rebuildEngine, writeTo, type EngineContext } from './meilisearch/rebuild.server.ts'
import { isMissingIndex, makeIndexes, meansEngineAway, setSynonyms } from './meilisearch/tasks.server.ts'
import { engineVocabulary } from './meilisearch/vocabulary.server.ts'
import type { IndexDocument, IndexWord } from './meilisearch/index-document.ts'
import { interpretationOf, readRequest } from './read-request.ts'
import { resolveQuery } from './resolve-query.ts'
import { SearchUnavailable, type SearchPort } from './search-port.ts'
import { LIMITS, searchSettings, type SearchSettings } from './settings.ts'
import { suggestSpelling } from './suggest-spelling.ts'
import { STOCK_SYNONYMS, type SynonymSource } from './synonyms.ts'
import { understandQuery } from './understand-query.ts'
import { orUnavailable } from './unavailable.ts'

export interface MeilisearchOptions {
  url: string
  apiKey?: string
  settings?: SearchSettings
  synonyms?: SynonymSource
  /** First part of the names of its indexes; the version of the settings follows. */
  prefix?: string
  /** The day by which certificates are valid, as an ISO date. */
  today?: () => string
  /** Longest time for one request of a search, and for one task of a write. */
  timeoutMs?: number
  taskTimeoutMs?: number
  taskIntervalMs?: number
}

const TASK_TIMEOUT_MS = 120_000
const WRITE_STEP = 500

/** Search in Meilisearch, with the same understanding of queries and the same final ranking as in PostgreSQL. */
export function createMeilisearchSearch(options: MeilisearchOptions): SearchPort {
  const settings = options.settings ?? searchSettings()
  const client = new Meilisearch({
    host: options.url,
    ...(options.apiKey ? { apiKey: options.apiKey } : {}),
    timeout: options.timeoutMs ?? LIMITS.timeoutMs,
  })
  const context: EngineContext = {
    client,
    names: indexNames(options.prefix ?? 'nhip-cau', settings),
    synonyms: options.synonyms ?? (() => STOCK_SYNONYMS),
    wait: { timeout: options.taskTimeoutMs ?? TASK_TIMEOUT_MS, interval: options.taskIntervalMs ?? 50 },
    today: options.today ?? (() => todayInVietnam(new Date())),
  }
  const { names } = context
  const documents = client.index<IndexDocument>(names.documents)
  const words = client.index<IndexWord>(names.words)
  const guarded = <Result>(work: () => Promise<Result>) => orUnavailable('meilisearch', meansEngineAway, work)

  let made: Promise<void> | undefined
  const ensureIndexes = () => {
    made ??= makeIndexes(context, names).catch((error: unknown) => {
      made = undefined
      throw error
    })
    return made
  }

  // Writers and rebuilds of one process take turns where they would otherwise meet.
  let writing: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = writing.then(work, work)
    writing = result.catch(() => undefined)
    return result
  }
  let rebuilding: Promise<unknown> = Promise.resolve()

  const write = (put: readonly SearchDocument[], removed: readonly string[]) =>
    guarded(() =>
      inTurn(async () => {
        if (put.length + removed.length === 0) return
        await ensureIndexes()
        const latest = [...new Map(put.map((document) => [document.id, document])).values()]
        for (let from = 0; from < Math.max(latest.length, 1); from += WRITE_STEP) {
          const some = latest.slice(from, from + WRITE_STEP)
          await keepChanges(context, [
            ...some.map((document) => ({ documentId: document.id, document })),
            ...(from === 0 ? removed.map((documentId) => ({ documentId, document: null })) : []),
          ])
          await writeTo(context, names, some, from === 0 ? removed : [])
        }
      }),
    )

  const expiry = { checked: '', running: undefined as Promise<void> | undefined }
  const dropExpired = async () => {
    const today = context.today()
    if (expiry.checked === today) return
    expiry.running ??= (async () => {
      const filter = `changesOn > 0 AND changesOn <= ${dayNumber(today)}`
      const { results }: { results: Pick<IndexDocument, 'document'>[] } = await documents.getDocuments({
        filter,
        limit: LIMITS.offset,
        fields: ['document'],
      })
      if (results.length > 0)
        await write(
          results.map((row) => row.document),
          [],
        )
      expiry.checked = today
    })().finally(() => (expiry.running = undefined))
    await expiry.running
  }

  return {
    engine: 'meilisearch',

    search: (input, trial) =>
      guarded(async () => {
        if (trial) throw new SearchUnavailable('meilisearch', 'its synonyms are settings of the whole index')
        const request = readRequest(input)
        await dropExpired()
        const understanding = understandQuery(request.query, await context.synonyms())
        const query = await resolveQuery(understanding, engineVocabulary(words, documents))
        const found = await findInEngine({ client, documents }, query, request)
        const { corrections, didYouMean } = suggestSpelling(found.query, found.hits[0]?.document)
        return {
          total: found.total,
          kinds: found.kinds,
          hits: found.hits.map(({ document, score }) => ({
            document,
            score,
            ...explainHit(found.query, document),
          })),
          facets: found.facets,
          interpreted: interpretationOf(found.query, corrections),
          ...(didYouMean === undefined ? {} : { didYouMean }),
          degraded: false,
        }
      }),

    identify: (input) =>
      guarded(async () => {
        await dropExpired()
        const understanding = understandQuery(readRequest(input).query, await context.synonyms())
        const query = await resolveQuery(understanding, engineVocabulary(words, documents))
        const found = await identifyInEngine({ client, documents }, query, readRequest(input))
        return found.flatMap((id) => idOfEngine(id) ?? [])
      }),

    put: (put) => write(put, []),

    remove: (ids) => write([], ids),

    rebuild: (batches, onProgress) =>
      guarded(() => {
        const result = rebuilding.then(() => rebuildEngine(context, batches, onProgress))
        rebuilding = result.catch(() => undefined)
        return result
      }),

    refreshSynonyms: () => guarded(() => inTurn(() => setSynonyms(context))),

    count: () =>
      guarded(async () => {
        try {
          return (await documents.getStats()).numberOfDocuments
        } catch (error) {
          if (isMissingIndex(error)) return 0
          throw error
        }
      }),

    ping: () =>
      guarded(async () => {
        await client.health()
      }),
  }
}
