import type { GapSort, GapSupply } from './gap-choices.ts'

/** With fewer makers than this under a heading there is no choice among them. */
export const FEW_MAKERS = 5

/** Reasons why partners were declined are told only where so many enterprises stand behind them. */
export const FEWEST_DECLINERS = 3

/** How often makers of a heading were declined, and why. */
export interface Declined {
  /** Null where fewer than FEWEST_DECLINERS enterprises said so. */
  times: number | null
  /** The most frequent first; empty where the count is not told. */
  reasons: { reason: string; times: number }[]
}

/** What is known of one heading: who wants and who makes, what was searched in vain, who was declined. */
export interface SupplyGap {
  heading: string
  wanting: number
  /** Of those who want it, with an open need. */
  needing: number
  making: number
  /** Of those who make it: in the province looked from, elsewhere in Vietnam, abroad. */
  here: number
  elsewhere: number
  abroad: number
  /** Searches of the last weeks that found nothing, or too little. */
  none: number
  few: number
  declined: Declined | null
}

/** Keeps what speaks of a gap at all and has as little supply as asked, in the order asked. */
export function chooseGaps(
  all: readonly SupplyGap[],
  { supply, sort }: { supply: GapSupply; sort: GapSort },
): SupplyGap[] {
  const most = { few: FEW_MAKERS - 1, none: 0, any: Infinity }[supply]
  return all
    .filter((gap) => gap.making <= most && (gap.wanting > 0 || searchesOf(gap) > 0 || gap.declined !== null))
    .toSorted((one, other) => ORDERS[sort](one, other) || (one.heading < other.heading ? -1 : 1))
}

const ORDERS: Record<GapSort, (one: SupplyGap, other: SupplyGap) => number> = {
  shortage: (one, other) => shortageOf(other) - shortageOf(one) || searchesOf(other) - searchesOf(one),
  wanting: (one, other) => other.wanting - one.wanting,
  making: (one, other) => one.making - other.making || other.wanting - one.wanting,
  searches: (one, other) => searchesOf(other) - searchesOf(one),
  declined: (one, other) => declinedOf(other) - declinedOf(one),
  heading: () => 0,
}

/** How many want it for each who makes it. */
function shortageOf({ wanting, making }: SupplyGap): number {
  return wanting / (making + 1)
}

/** Searches that found nothing or too little. */
export function searchesOf({ none, few }: SupplyGap): number {
  return none + few
}

/** A count that is not told counts as the least there can be. */
function declinedOf({ declined }: SupplyGap): number {
  if (!declined) return 0
  return declined.times ?? 1
}
