/** What ranking needs to know of a scored partner. */
export interface Rankable {
  id: string
  score: number
  /** What the partner makes: its branch of industry or product family. */
  family: string
  /** Province in Vietnam, otherwise the country. */
  place: string
  country: string
  /** In another province or country than the asker. */
  away: boolean
  /** The asker must meet it. */
  mustMeet?: boolean
}

export interface RankOptions {
  limit: number
  /** Other provinces and abroad come first. */
  awayFirst: boolean
  /** How much likeness to those already listed costs, from 0 (order by score alone) to 1. */
  diversity?: number
  /** No more than this many of one family and place in a row while another kind remains. */
  longestRun?: number
}

/** Likeness matters among neighbours in the list; what stands further up is forgotten. */
const WINDOW = 6
/** A partner elsewhere goes before one close by only if it fits at least this well against the best of all. */
const WORTH_GOING_FAR = 0.6

/**
 * Orders scored partners for reading: those that must be met first, then other places, best first, never a row of the
 * same kind.
 * Greedy maximal marginal relevance; the same partners give the same list whatever their order, ties go by id.
 */
export function rankPartners<T extends Rankable>(scored: readonly T[], options: RankOptions): T[] {
  const byScore = [...scored].sort(betterFirst)
  const worth = (byScore[0]?.score ?? 0) * WORTH_GOING_FAR
  const isFirst = (each: T) => !options.awayFirst || (each.away && each.score >= worth)
  const wished = byScore.filter((each) => each.mustMeet)
  const others = byScore.filter((each) => !each.mustMeet)
  const listed: T[] = []
  for (const tier of [wished, others.filter(isFirst), others.filter((each) => !isFirst(each))]) {
    while (tier.length > 0 && listed.length < options.limit) {
      listed.push(...tier.splice(nextIndex(tier, listed, options), 1))
    }
  }
  return listed
}

/** Which of the tier (sorted by score) comes next. */
function nextIndex(tier: readonly Rankable[], listed: readonly Rankable[], options: RankOptions): number {
  const diversity = options.diversity ?? 0.25
  const barred = barredKind(listed, options.longestRun ?? 2)
  const recent = listed.slice(-WINDOW)
  let best = -1
  let bestWorth = -Infinity
  for (const [index, each] of tier.entries()) {
    // Likeness can only cost, so nothing further down can win any more.
    if (best !== -1 && each.score < bestWorth) break
    if (barred === kindOf(each)) continue
    const likeness = recent.reduce((most, other) => Math.max(most, likenessOf(each, other)), 0)
    const worth = each.score * (1 - diversity * likeness)
    if (worth > bestWorth) [best, bestWorth] = [index, worth]
  }
  return best === -1 ? 0 : best
}

/** The kind that has just filled a whole run and has to wait. */
function barredKind(listed: readonly Rankable[], longestRun: number): string | null {
  const run = listed.slice(-longestRun)
  const [first] = run
  if (!first || run.length < longestRun) return null
  return run.every((each) => kindOf(each) === kindOf(first)) ? kindOf(first) : null
}

function kindOf(partner: Rankable): string {
  return `${partner.family} ${partner.place}`
}

/** From 0 (nothing alike) to 1. Two provinces of one country are still more alike than two countries. */
function likenessOf(a: Rankable, b: Rankable): number {
  const place = a.place === b.place ? 0.7 : a.country === b.country ? 0.15 : 0
  return place + (a.family === b.family ? 0.3 : 0)
}

function betterFirst(a: Rankable, b: Rankable): number {
  return b.score - a.score || (a.id < b.id ? -1 : 1)
}
