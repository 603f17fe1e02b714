import { productFamilyByCode } from '#reference/product-families.ts'

import type { Random } from './random.ts'
import { type Trade, TRADES } from './trades.ts'

/** What an invented enterprise mainly does. */
export type EnterpriseKind = 'maker' | 'buyer' | 'investor' | 'association'

// Heavy and local goods are rarely bought from abroad.
const NOT_BOUGHT_ABROAD = new Set(['concrete', 'agro-inputs', 'steelwork', 'finishing'])
// What Vietnam grows and makes by hand is offered from here, not from abroad.
const NOT_MADE_ABROAD = new Set([
  'coffee-tea',
  'fruit',
  'seafood',
  'dry-food',
  'grain',
  'pharma',
  ...NOT_BOUGHT_ABROAD,
])

function sellsGoods(trade: Trade): boolean {
  return productFamilyByCode(trade.families[0] ?? '')?.series !== 'service'
}

function commonness(trade: Trade, province: string | null, kind: EnterpriseKind): number {
  if (kind === 'buyer' && !sellsGoods(trade)) return 0
  if (province !== null) return trade.favours?.includes(province) ? trade.weight * 3 : trade.weight
  if (kind === 'buyer') return NOT_BOUGHT_ABROAD.has(trade.code) ? 0 : trade.weight
  return NOT_MADE_ABROAD.has(trade.code) || trade.craft ? 0 : trade.weight
}

const weightsByPlace = new Map<string, (readonly [Trade, number])[]>()

/** Trades with how common each is in a province (null: abroad). */
function tradeWeights(province: string | null, kind: EnterpriseKind): (readonly [Trade, number])[] {
  const key = `${province} ${kind}`
  const known = weightsByPlace.get(key)
  if (known) return known
  const weights = TRADES.map((trade) => [trade, commonness(trade, province, kind)] as const)
  weightsByPlace.set(key, weights)
  return weights
}

/** A line of trade for an enterprise of this kind in a province (null: abroad). */
export function chooseTrade(random: Random, province: string | null, kind: EnterpriseKind): Trade {
  return random.weighted(tradeWeights(province, kind))
}
