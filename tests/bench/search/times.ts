import { nameAt, QUERIES } from './queries.ts'
import type { SearchRequest } from '#search/search-port.ts'

export interface Times {
  query: string
  rounds: number
  'p50 ms': number
  'p95 ms': number
  'p99 ms': number
  'slowest ms': number
}

/** Durations of one kind of query, and what it came to. */
export function timesOf(query: string, durations: readonly number[]): Times {
  const sorted = durations.toSorted((a, b) => a - b)
  const at = (share: number) =>
    Number((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1))
  return {
    query,
    rounds: sorted.length,
    'p50 ms': at(0.5),
    'p95 ms': at(0.95),
    'p99 ms': at(0.99),
    'slowest ms': at(1),
  }
}

/**
 * Asks each kind of query one after the other, after a few unmeasured ones, so many rounds or, where an engine needs
 * longer than `patienceMs` for them, as many as it manages in that time.
 */
export async function timeQueries(
  ask: (request: SearchRequest) => unknown,
  names: readonly string[],
  rounds: number,
  patienceMs = 30_000,
): Promise<Times[]> {
  const rows: Times[] = []
  for (const [query, request] of Object.entries(QUERIES)) {
    for (let round = 0; round < 5; round++) await ask(request(nameAt(names, 1000 + round)))
    const durations: number[] = []
    const began = performance.now()
    for (let round = 0; round < rounds && performance.now() - began < patienceMs; round++) {
      const asked = request(nameAt(names, round))
      const started = performance.now()
      await ask(asked)
      durations.push(performance.now() - started)
    }
    rows.push(timesOf(query, durations))
  }
  return rows
}

/** Some names of documents, by which queries are made. */
export async function sampleNames(batches: AsyncIterable<{ name: string }[]>): Promise<string[]> {
  const names: string[] = []
  for await (const batch of batches) {
    names.push(...batch.slice(0, 5).map((document) => document.name))
    if (names.length >= 500) break
  }
  return names
}
