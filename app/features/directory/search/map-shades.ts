const MOST = 5
const ROUND = [8, 6, 5, 4, 3, 2.5, 2, 1.5, 1]

/**
 * The least number of hits of each shade of a map, from the lightest: round numbers that share the places with hits evenly
 * among the shades, so that a map is never of one colour because one city has most of everything. Empty without hits.
 */
export function shadesOf(counts: readonly number[]): number[] {
  const sorted = counts.filter((count) => count > 0).toSorted((a, b) => a - b)
  if (sorted.length === 0) return []
  const bounds = Array.from({ length: MOST }, (_, shade) =>
    roundDown(sorted[Math.floor((shade * sorted.length) / MOST)] ?? 1),
  )
  return [...new Set(bounds)]
}

/** The shade of a number of hits: 0 for none, 1 for the lightest. */
export function shadeOf(count: number, shades: readonly number[]): number {
  return shades.filter((bound) => count >= bound).length
}

/** To a number that is easily read: at most two digits before its noughts. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9)
  const digit =
    ROUND.find((candidate) => candidate * power <= value && Number.isInteger(candidate * power)) ?? 1
  return digit * power
}
