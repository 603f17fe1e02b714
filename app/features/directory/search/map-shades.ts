const MOST = 5

/**
 * The least number of hits of each shade of a map, from the lightest: round numbers in even steps of size, because hits
 * lie in a few places and thinly elsewhere. Empty where there are no hits.
 */
export function shadesUpTo(most: number): number[] {
  if (most < 1) return []
  const step = Math.max(2, most ** (1 / MOST))
  const bounds = Array.from({ length: MOST }, (_, index) => roundDown(step ** index))
  return [...new Set(bounds)].filter((bound) => bound <= most)
}

/** The shade of a number of hits: 0 for none, 1 for the lightest. */
export function shadeOf(count: number, shades: readonly number[]): number {
  return shades.filter((bound) => count >= bound).length
}

/** To 1, 2 or 5 times a power of ten. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9)
  const digit = [5, 2, 1].find((candidate) => value >= candidate * power - 1e-9) ?? 1
  return digit * power
}
