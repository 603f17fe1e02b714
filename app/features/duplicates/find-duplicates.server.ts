import type { App } from '#app/platform/app.ts'
import { Breath } from '#app/platform/breath.server.ts'

import {
  findCandidates,
  readComparables,
  type ScoredPair,
  writeKeys,
  writePairs,
} from './pairs.repository.server.ts'
import { type Comparable, matchKeys, scorePair, SUSPECT } from './score-pair.ts'

/**
 * Renews by what these enterprises are looked up.
 * @returns how many of them there are
 */
export async function renewKeys(app: Pick<App, 'db'>, ids: readonly string[]): Promise<number> {
  const records = await readComparables(app.db, ids)
  const keys: Parameters<typeof writeKeys>[2][number][] = []
  const breath = new Breath()
  for (const record of records) {
    for (const key of matchKeys(record)) keys.push({ enterpriseId: record.id, ...key })
    if (breath.due) await breath.take()
  }
  await writeKeys(app.db, ids, keys)
  return records.length
}

/**
 * Compares these enterprises with those like them, and keeps the pairs that officers should look at.
 * @returns how many pairs were compared, and how many are suspect
 */
export async function comparePairs(
  app: Pick<App, 'db'>,
  ids: readonly string[],
): Promise<{ compared: number; suspect: number }> {
  const candidates = await findCandidates(app.db, ids)
  const named = [...new Set(candidates.flatMap(({ first, second }) => [first, second]))]
  const records = new Map<string, Comparable>()
  for (const record of await readComparables(app.db, named)) records.set(record.id, record)
  const suspect: ScoredPair[] = []
  const cleared: { first: string; second: string }[] = []
  const breath = new Breath()
  for (const pair of candidates) {
    if (breath.due) await breath.take()
    const [first, second] = [records.get(pair.first), records.get(pair.second)]
    if (!first || !second) continue
    const result = scorePair(first, second)
    if (result.kind === 'compared' && result.score >= SUSPECT)
      suspect.push({ ...pair, score: result.score, reasons: result.reasons })
    else cleared.push(pair)
  }
  await writePairs(app.db, suspect, cleared)
  return { compared: candidates.length, suspect: suspect.length }
}
