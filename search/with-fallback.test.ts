import { setTimeout as pause } from 'node:timers/promises'

import { expect, test, vi } from 'vitest'

import type { SearchDocument } from './documents.ts'
import { sample } from './contract/documents.ts'
import { SearchUnavailable, type SearchAnswer, type SearchPort } from './search-port.ts'
import { tee } from './tee.ts'
import { createSearchWithFallback } from './with-fallback.ts'

const PUMP = sample('bom', 'Máy bơm Lạc Hồng')

function answer(total: number): SearchAnswer {
  return {
    total,
    kinds: { enterprise: total, product: 0 },
    hits: [],
    facets: {},
    interpreted: { words: [], filters: [], codes: [], synonyms: [], corrections: [] },
    degraded: false,
  }
}

/** A port in memory that can go away. */
class Engine implements SearchPort {
  readonly engine
  readonly held = new Map<string, SearchDocument>()
  asked = 0
  away = false

  constructor(engine: 'postgres' | 'meilisearch') {
    this.engine = engine
  }

  async #answer<Result>(work: () => Result): Promise<Result> {
    if (this.away) throw new SearchUnavailable(this.engine)
    return work()
  }

  search() {
    this.asked++
    return this.#answer(() => answer(this.held.size))
  }

  identify() {
    return this.#answer(() => [...this.held.keys()])
  }

  refreshSynonyms() {
    return this.#answer(() => undefined)
  }

  put(documents: SearchDocument[]) {
    return this.#answer(() => documents.forEach((document) => this.held.set(document.id, document)))
  }

  remove(ids: string[]) {
    return this.#answer(() => ids.forEach((id) => this.held.delete(id)))
  }

  async rebuild(documents: AsyncIterable<SearchDocument[]>) {
    const fresh: SearchDocument[] = []
    for await (const batch of documents) {
      if (this.away) throw new SearchUnavailable(this.engine)
      fresh.push(...batch)
    }
    this.held.clear()
    await this.put(fresh)
    return fresh.length
  }

  count() {
    return this.#answer(() => this.held.size)
  }

  ping() {
    return this.#answer(() => undefined)
  }
}

function bench() {
  const preferred = new Engine('meilisearch')
  const fallback = new Engine('postgres')
  const onDegraded = vi.fn()
  const onRecovered = vi.fn()
  const clock = { now: 0 }
  const search = createSearchWithFallback(preferred, fallback, {
    onDegraded,
    onRecovered,
    retryAfterMs: 5000,
    now: () => clock.now,
  })
  return { preferred, fallback, onDegraded, onRecovered, clock, search }
}

test('the preferred engine answers while it is there', async () => {
  const { search, preferred, fallback } = bench()
  await search.put([PUMP])
  expect(await search.search({ query: 'bơm' })).toMatchObject({ total: 1, degraded: false })
  expect([preferred.asked, fallback.asked]).toEqual([1, 0])
})

test('the other one answers while it is away, and says so', async () => {
  const { search, preferred, onDegraded } = bench()
  await search.put([PUMP])
  preferred.away = true
  expect(await search.search({ query: 'bơm' })).toMatchObject({ total: 1, degraded: true })
  expect(await search.search({ query: 'bơm' })).toMatchObject({ total: 1, degraded: true })
  expect(onDegraded).toHaveBeenCalledTimes(1)
  expect(preferred.asked).toBe(1)
})

test('it is tried again after a while, in the background, and then answers again', async () => {
  const { search, preferred, clock, onDegraded, onRecovered } = bench()
  preferred.away = true
  await search.search({ query: '' })
  clock.now = 5001
  await search.search({ query: '' })
  await pause(1)
  expect(preferred.asked).toBe(2)
  preferred.away = false
  expect((await search.search({ query: '' })).degraded).toBe(true)
  clock.now = 10_100
  expect((await search.search({ query: '' })).degraded).toBe(true)
  await pause(1)
  expect((await search.search({ query: '' })).degraded).toBe(false)
  expect(onRecovered).toHaveBeenCalledTimes(1)
  expect(onDegraded).toHaveBeenCalledTimes(1)
})

test('requests do not pile up behind an engine that gives up slowly', async () => {
  const { search, preferred, clock } = bench()
  let refuse: () => void = () => undefined
  const silent = vi.spyOn(preferred, 'search').mockImplementation(() => new Promise(() => undefined))
  silent.mockImplementationOnce(
    () => new Promise((_, reject) => (refuse = () => reject(new SearchUnavailable('meilisearch')))),
  )
  const waiting = Array.from({ length: 20 }, () => search.search({ query: '' }))
  refuse()
  // Only the first was refused; the others were never answered and leave all the same.
  for (const result of await Promise.all(waiting)) expect(result.degraded).toBe(true)
  expect(silent).toHaveBeenCalledTimes(20)
  clock.now = 5001
  await Promise.all(Array.from({ length: 20 }, () => search.search({ query: '' })))
  expect(silent).toHaveBeenCalledTimes(21)
})

test('an error that is not about being away is not hidden', async () => {
  const { search, preferred } = bench()
  vi.spyOn(preferred, 'search').mockRejectedValue(new TypeError('a mistake'))
  await expect(search.search({ query: '' })).rejects.toThrow('a mistake')
})

test('writes go to both; one that the preferred engine did not take is an error, and the other has it', async () => {
  const { search, preferred, fallback } = bench()
  preferred.away = true
  await expect(search.put([PUMP])).rejects.toThrow(SearchUnavailable)
  expect(fallback.held.size).toBe(1)
  preferred.away = false
  await search.put([PUMP])
  expect([preferred.held.size, fallback.held.size]).toEqual([1, 1])
  await search.remove([PUMP.id])
  expect([preferred.held.size, fallback.held.size]).toEqual([0, 0])
})

test('a rebuild feeds both from one source, and the fallback finishes although the preferred engine does not', async () => {
  const { search, preferred, fallback } = bench()
  async function* source() {
    for (let index = 0; index < 5; index++) yield [sample(`p${index}`, `Máy ${index}`)]
  }
  expect(await search.rebuild(source())).toBe(5)
  expect([preferred.held.size, fallback.held.size]).toEqual([5, 5])
  fallback.held.clear()
  preferred.away = true
  await expect(search.rebuild(source())).rejects.toThrow(SearchUnavailable)
  expect(fallback.held.size).toBe(5)
})

test('it counts and answers a ping as long as one of them does', async () => {
  const { search, preferred, fallback } = bench()
  await search.put([PUMP])
  preferred.away = true
  expect(await search.count()).toBe(1)
  await expect(search.ping()).resolves.toBeUndefined()
  fallback.away = true
  await expect(search.ping()).rejects.toThrow(SearchUnavailable)
})

test('an engine that refuses before it has read anything does not hold up the other one', async () => {
  const { search, preferred, fallback } = bench()
  vi.spyOn(preferred, 'rebuild').mockRejectedValue(new SearchUnavailable('meilisearch'))
  async function* source() {
    for (let index = 0; index < 5; index++) yield [sample(`p${index}`, `Máy ${index}`)]
  }
  await expect(search.rebuild(source())).rejects.toThrow(SearchUnavailable)
  expect(fallback.held.size).toBe(5)
})

test('a source given to two readers is read in step and ends for both', async () => {
  let read = 0
  async function* source() {
    for (let index = 0; index < 4; index++) {
      read = index + 1
      yield index
    }
  }
  const [left, right] = tee(source())
  const other = right[Symbol.asyncIterator]()
  const all: number[] = []
  for await (const item of left) {
    all.push(item)
    expect(read).toBeLessThanOrEqual(all.length + 1)
    expect((await other.next()).value).toBe(item)
  }
  expect(all).toEqual([0, 1, 2, 3])
  expect((await other.next()).done).toBe(true)
})

test('a source that breaks breaks both readers', async () => {
  async function* source(): AsyncGenerator<number> {
    yield 1
    throw new Error('the source went away')
  }
  const drain = async (reader: AsyncIterable<number>) => {
    for await (const item of reader) expect(item).toBe(1)
  }
  const results = await Promise.allSettled(tee(source()).map(drain))
  expect(results.map((result) => result.status)).toEqual(['rejected', 'rejected'])
})
