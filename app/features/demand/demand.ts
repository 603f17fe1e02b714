/** How much a search found. */
export const FOUND = ['none', 'few', 'many'] as const
export type Found = (typeof FOUND)[number]

/** Fewer hits than this leave a buyer without a choice. */
export const ENOUGH = 5

/**
 * So many different people must have asked a query in a period before its words are shown. With three, neither the
 * person who asked nor somebody who knows one other can tell from the list who the rest were.
 */
export const FEWEST_SEARCHERS = 3

/** Weekly sums are kept for three years: two years to compare the running one with. */
export const KEPT_WEEKS = 156

/** Words that too few people asked within a year are forgotten; they stay counted in the sums without words. */
export const RARE_WORDS_WEEKS = 52

/** The band of a number of hits. */
export function foundBand(total: number): Found {
  if (total <= 0) return 'none'
  return total < ENOUGH ? 'few' : 'many'
}
