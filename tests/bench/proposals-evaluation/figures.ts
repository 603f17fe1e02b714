import { exposureOf, gini, mean, ndcgAt, recallAt, reciprocalRank } from './metrics.ts'
import type { Ranker } from './rankers.ts'
import type { Task } from './tasks.ts'

export interface Figures {
  name: string
  ndcg10: number
  recall20: number
  mrr: number
  /** Share of the first ten in which both sides are judged to gain (2 or more); null when the file judges one side only. */
  bothSides: number | null
  /** Share of all makers that stand among the first ten of some list. */
  coverage: number
  /** Of exposure over all makers. */
  gini: number
  /** For one list, in milliseconds. */
  p50: number
  p95: number
}

const SEEN = 10
const GAIN = 2

/** Ranks every task and measures the lists; tasks in which nobody fits count towards exposure alone. */
export async function figuresOf(
  ranker: Ranker,
  tasks: readonly Task[],
  makers: readonly string[],
): Promise<Figures> {
  const lists: string[][] = []
  const times: number[] = []
  for (const task of tasks) {
    const start = performance.now()
    lists.push(await ranker.rank(task))
    times.push(performance.now() - start)
  }
  const judged = tasks
    .map((task, index) => ({ ...task, list: lists[index] ?? [] }))
    .filter(({ grades }) => [...grades.values()].some((grade) => grade > 0))
  const twoSided = judged.filter(({ partnerGrades }) => partnerGrades.size > 0)
  const exposure = exposureOf(lists, SEEN)
  times.sort((a, b) => a - b)
  return {
    name: ranker.name,
    ndcg10: mean(judged.map(({ list, grades }) => ndcgAt(10, list, grades))),
    recall20: mean(judged.map(({ list, grades }) => recallAt(20, list, grades))),
    mrr: mean(judged.map(({ list, grades }) => reciprocalRank(list, grades))),
    bothSides: twoSided.length === 0 ? null : mean(twoSided.map((task) => bothGain(task))),
    coverage: makers.length === 0 ? 0 : makers.filter((id) => exposure.has(id)).length / makers.length,
    gini: gini(makers.map((id) => exposure.get(id) ?? 0)),
    p50: times[Math.floor((times.length - 1) * 0.5)] ?? 0,
    p95: times[Math.floor((times.length - 1) * 0.95)] ?? 0,
  }
}

/** Of the first ten, or of as many as there could be. */
function bothGain({ list, grades, partnerGrades }: Task & { list: string[] }): number {
  const gains = (id: string) => (grades.get(id) ?? 0) >= GAIN && (partnerGrades.get(id) ?? 0) >= GAIN
  const possible = [...grades.keys()].filter(gains).length
  if (possible === 0) return 0
  return list.slice(0, SEEN).filter(gains).length / Math.min(SEEN, possible)
}
