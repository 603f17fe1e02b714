import { setupServer } from 'msw/node'

import { mockMeilisearch } from './meilisearch.ts'

/**
 * Loaded before the product by `npm run dev`. With `MEILISEARCH_URL=mock` the same stand-in that the tests use answers
 * in place of a Meilisearch server, so that its path can be worked on without one.
 */
if (process.env.MEILISEARCH_URL === 'mock') {
  const engine = mockMeilisearch()
  setupServer(...engine.handlers).listen({ onUnhandledRequest: 'bypass' })
  process.env.MEILISEARCH_URL = engine.url
  process.env.MEILISEARCH_API_KEY = engine.apiKey
}
