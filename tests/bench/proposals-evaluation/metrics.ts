/** Grades by partner, from 0 to 3; a partner without one counts as 0. */
export type Grades = ReadonlyMap<string, number>

const FITS = 1

/** Discounted gain of the first `depth` of a list against the best list there could be; 1 is perfect. Gain is 2^grade − 1. */
export function ndcgAt(depth: number, list: readonly string[], grades: Grades): number {
  const ideal = gain([...grades.values()].sort((a, b) => b - a).slice(0, depth))
  if (ideal === 0) return 0
  return gain(list.slice(0, depth).map((id) => grades.get(id) ?? 0)) / ideal
}

function gain(grades: readonly number[]): number {
  return grades.reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0)
}

/** The share of all that fit which stands among the first `depth`. */
export function recallAt(depth: number, list: readonly string[], grades: Grades): number {
  const fitting = [...grades].filter(([, grade]) => grade >= FITS).map(([id]) => id)
  if (fitting.length === 0) return 0
  const found = list.slice(0, depth).filter((id) => (grades.get(id) ?? 0) >= FITS)
  return found.length / fitting.length
}

/** One over the place of the first that fits; 0 when none does. */
export function reciprocalRank(list: readonly string[], grades: Grades): number {
  const place = list.findIndex((id) => (grades.get(id) ?? 0) >= FITS)
  return place === -1 ? 0 : 1 / (place + 1)
}

/** Exposure that lists give each partner: the first place counts 1, later ones less, as readers look less. */
export function exposureOf(lists: readonly (readonly string[])[], depth: number): Map<string, number> {
  const exposure = new Map<string, number>()
  for (const list of lists) {
    for (const [place, id] of list.slice(0, depth).entries()) {
      exposure.set(id, (exposure.get(id) ?? 0) + 1 / Math.log2(place + 2))
    }
  }
  return exposure
}

/** Gini coefficient over all who could be shown: 0 when all are shown alike, near 1 when one gets everything. */
export function gini(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const total = sorted.reduce((sum, value) => sum + value, 0)
  if (sorted.length === 0 || total === 0) return 0
  const weighted = sorted.reduce((sum, value, index) => sum + (index + 1) * value, 0)
  return (2 * weighted) / (sorted.length * total) - (sorted.length + 1) / sorted.length
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
