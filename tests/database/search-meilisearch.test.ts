import { randomBytes } from 'node:crypto'

import { Meilisearch } from 'meilisearch'
import { beforeEach, describe, expect, test } from 'vitest'

import { sample } from '#search/contract/documents.ts'
import { createMeilisearchSearch } from '#search/meilisearch.server.ts'
import { SearchUnavailable } from '#search/search-port.ts'
import { describeSearchPort } from '#search/search-port.contract.ts'
import { STOCK_SYNONYMS } from '#search/synonyms.ts'
import { mockMeilisearch, type MockMeilisearch } from '#tests/mocks/meilisearch.ts'
import { outside } from '#tests/setup/network.ts'

const mocks: MockMeilisearch[] = []

/** Each engine has an address of its own, so that the groups of the contract do not see each other's indexes. */
function mock(): MockMeilisearch {
  const made = mockMeilisearch(`http://meilisearch-${mocks.length}.test:7700`)
  mocks.push(made)
  outside.use(...made.handlers)
  return made
}

// The network set-up forgets handlers after every test; an engine that a group shares must stay.
beforeEach(() => {
  outside.use(...mocks.flatMap((made) => made.handlers))
})

describeSearchPort('Meilisearch (documented interface in memory)', async () => {
  const { url, apiKey } = mock()
  let today = '2026-11-23'
  let synonyms = STOCK_SYNONYMS
  return {
    port: createMeilisearchSearch({
      url,
      apiKey,
      today: () => today,
      synonyms: () => synonyms,
      taskIntervalMs: 1,
    }),
    setToday: (day) => (today = day),
    setSynonyms: (changed) => (synonyms = changed),
    close: async () => undefined,
  }
})

const LIVE_URL = process.env.MEILISEARCH_URL
if (LIVE_URL)
  describeSearchPort('Meilisearch (live)', async () => {
    const apiKey = process.env.MEILISEARCH_API_KEY ?? ''
    const prefix = `contract-${randomBytes(6).toString('hex')}`
    let today = '2026-11-23'
    let synonyms = STOCK_SYNONYMS
    return {
      port: createMeilisearchSearch({
        url: LIVE_URL,
        apiKey,
        prefix,
        today: () => today,
        synonyms: () => synonyms,
        taskIntervalMs: 10,
      }),
      setToday: (day) => (today = day),
      setSynonyms: (changed) => (synonyms = changed),
      close: async () => {
        const client = new Meilisearch({ host: LIVE_URL, apiKey })
        const { results } = await client.getRawIndexes({ limit: 1000 })
        for (const { uid } of results) if (uid.startsWith(prefix)) await client.deleteIndex(uid)
      },
    }
  })

describe('when Meilisearch is away', () => {
  const port = ({ url, apiKey }: MockMeilisearch) =>
    createMeilisearchSearch({ url, apiKey, timeoutMs: 100, taskIntervalMs: 1 })

  test.each(['unreachable', 'silent', 'broken'] as const)(
    '%s: every question is refused as unavailable',
    async (state) => {
      const engine = mock()
      const search = port(engine)
      await search.put([sample('bom', 'Máy bơm Lạc Hồng')])
      engine.setState(state)
      await expect(search.search({ query: 'bơm' })).rejects.toThrow(SearchUnavailable)
      await expect(search.put([sample('bom', 'Máy bơm')])).rejects.toThrow(SearchUnavailable)
      await expect(search.remove(['product:bom'])).rejects.toThrow(SearchUnavailable)
      await expect(search.count()).rejects.toThrow(SearchUnavailable)
      await expect(search.ping()).rejects.toThrow(SearchUnavailable)
      engine.setState('up')
      expect((await search.search({ query: 'bơm' })).total).toBe(1)
    },
  )

  test('a wrong key and an index that was never filled count as away, so that another engine answers', async () => {
    const engine = mock()
    const stranger = createMeilisearchSearch({ url: engine.url, apiKey: 'wrong' })
    await expect(stranger.search({ query: '' })).rejects.toThrow(SearchUnavailable)
    await expect(port(engine).search({ query: '' })).rejects.toThrow(SearchUnavailable)
    expect(await port(engine).count()).toBe(0)
  })
})

test('indexes carry the version of the settings in their names, and nothing is left of a rebuild', async () => {
  const engine = mock()
  const search = createMeilisearchSearch({ url: engine.url, apiKey: engine.apiKey, taskIntervalMs: 1 })
  async function* documents() {
    yield [sample('bom', 'Máy bơm Lạc Hồng')]
  }
  await search.rebuild(documents())
  const uids = [...engine.engine.indexes.keys()].sort()
  expect(uids).toHaveLength(2)
  expect(uids[0]).toMatch(/^nhip-cau-v\d+-[0-9a-f]{8}$/)
  expect(uids[1]).toBe(`${uids[0]}-words`)
})
