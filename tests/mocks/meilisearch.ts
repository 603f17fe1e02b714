import { http, HttpResponse, type DefaultBodyType, type HttpHandler, type StrictRequest } from 'msw'

import { EngineError, FakeEngine, type SearchBody, type Task } from './meilisearch/engine.ts'
import type { Json } from './meilisearch/filter.ts'
import type { EngineSettings } from './meilisearch/matching.ts'

/** A search engine for tests and for development, behind the documented HTTP interface. */
export interface MockMeilisearch {
  url: string
  apiKey: string
  engine: FakeEngine
  handlers: HttpHandler[]
  /** Lets it be out of reach, too slow to wait for, or broken inside; `up` again after that. */
  setState(state: 'up' | 'unreachable' | 'silent' | 'broken'): void
}

function accepted(task: Task): HttpResponse<DefaultBodyType> {
  const { uid, indexUid, status, type, enqueuedAt } = task
  return HttpResponse.json({ taskUid: uid, indexUid, status, type, enqueuedAt }, { status: 202 })
}

function failed(error: unknown): HttpResponse<DefaultBodyType> {
  if (!(error instanceof EngineError)) throw error
  const { message, code, status } = error
  return HttpResponse.json({ message, code, type: 'invalid_request', link: '' }, { status })
}

async function json<Body>(request: StrictRequest<DefaultBodyType>): Promise<Body> {
  return (await request.json()) as Body
}

/** Makes an engine of its own, with nothing in it. The handlers stand for `url` in an MSW server. */
export function mockMeilisearch(url = 'http://meilisearch.test:7700', apiKey = 'test-key'): MockMeilisearch {
  const engine = new FakeEngine()
  let state: 'up' | 'unreachable' | 'silent' | 'broken' = 'up'
  type Answer = (
    request: StrictRequest<DefaultBodyType>,
    params: { uid: string },
  ) => Promise<HttpResponse<DefaultBodyType>>
  const route = (method: 'get' | 'post' | 'patch' | 'delete', path: string, answer: Answer) =>
    http[method]<{ uid: string }>(`${url}${path}`, async ({ request, params }) => {
      if (state === 'unreachable') return HttpResponse.error()
      if (state === 'silent') return new Promise<never>(() => undefined)
      if (state === 'broken')
        return HttpResponse.json(
          { message: 'broken', code: 'internal', type: 'internal', link: '' },
          { status: 500 },
        )
      if (path !== '/health' && request.headers.get('authorization') !== `Bearer ${apiKey}`)
        return failed(new EngineError(403, 'invalid_api_key', 'The provided API key is invalid.'))
      try {
        return await answer(request, params)
      } catch (error) {
        return failed(error)
      }
    })
  const ok = (body: unknown) => HttpResponse.json(body as DefaultBodyType)

  const handlers = [
    route('get', '/health', async () => ok({ status: 'available' })),
    route('get', '/tasks/:uid', async (_, { uid }) => {
      const task = engine.tasks[Number(uid)]
      if (!task) throw new EngineError(404, 'task_not_found', `Task ${uid} not found.`)
      return ok({ ...task, canceledBy: null, details: {}, duration: null, startedAt: null, finishedAt: null })
    }),
    route('post', '/indexes', async (request) => {
      const { uid, primaryKey } = await json<{ uid: string; primaryKey: string }>(request)
      return accepted(engine.enqueue('indexCreation', uid, () => engine.createIndex(uid, primaryKey)))
    }),
    route('get', '/indexes/:uid', async (_, { uid }) =>
      ok({ uid, primaryKey: engine.index(uid).primaryKey, createdAt: '', updatedAt: '' }),
    ),
    route('delete', '/indexes/:uid', async (_, { uid }) =>
      accepted(engine.enqueue('indexDeletion', uid, () => engine.deleteIndex(uid))),
    ),
    route('get', '/indexes/:uid/stats', async (_, { uid }) =>
      ok({ numberOfDocuments: engine.index(uid).documents.size, isIndexing: false, fieldDistribution: {} }),
    ),
    route('patch', '/indexes/:uid/settings', async (request, { uid }) => {
      const settings = await json<Partial<EngineSettings>>(request)
      return accepted(engine.enqueue('settingsUpdate', uid, () => engine.updateSettings(uid, settings)))
    }),
    route('post', '/indexes/:uid/documents', async (request, { uid }) => {
      const documents = await json<Json[]>(request)
      return accepted(
        engine.enqueue('documentAdditionOrUpdate', uid, () => engine.addDocuments(uid, documents)),
      )
    }),
    route('post', '/indexes/:uid/documents/delete-batch', async (request, { uid }) => {
      const ids = await json<string[]>(request)
      return accepted(engine.enqueue('documentDeletion', uid, () => engine.deleteDocuments(uid, ids)))
    }),
    route('post', '/indexes/:uid/documents/fetch', async (request, { uid }) =>
      ok(engine.fetch(uid, await json<{ filter?: unknown; limit?: number }>(request))),
    ),
    route('post', '/indexes/:uid/search', async (request, { uid }) =>
      ok(engine.search(uid, await json<SearchBody>(request))),
    ),
    route('post', '/multi-search', async (request) => {
      const { queries } = await json<{ queries: (SearchBody & { indexUid: string })[] }>(request)
      return ok({
        results: queries.map((query) => ({
          indexUid: query.indexUid,
          ...engine.search(query.indexUid, query),
        })),
      })
    }),
    route('post', '/swap-indexes', async (request) => {
      const pairs = await json<{ indexes: [string, string] }[]>(request)
      return accepted(engine.enqueue('indexSwap', null, () => engine.swap(pairs)))
    }),
  ]
  return {
    url,
    apiKey,
    engine,
    handlers,
    setState: (next) => {
      state = next
    },
  }
}
