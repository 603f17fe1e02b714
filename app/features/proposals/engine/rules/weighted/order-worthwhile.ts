import { bestCapacity } from '../../capacity.ts'
import type { WeightedRule } from '../rule.ts'

/** An order that fills less than this of the capacity is small change to the supplier … */
const SMALL_SHARE = 0.01
/** … and one that fills more leaves no room for other customers. */
const LARGE_SHARE = 0.8
const SMALL_VALUE = 0.3
const LARGE_VALUE = 0.7

/** Whether the order is worth the supplier's while: how much of its capacity it fills. Asked where both are known. */
export const orderWorthwhile: WeightedRule = {
  id: 'orderWorthwhile',
  concerns: 'supplier',
  scope: 'pairing',
  assess({ offer, wish, supplierSide }) {
    const found = bestCapacity(offer, wish.quantity)
    if (!found || found.times === null || found.times < 1) return null
    const share = 1 / found.times
    return {
      value: share < SMALL_SHARE ? SMALL_VALUE : share > LARGE_SHARE ? LARGE_VALUE : 1,
      finding: () => ({
        evidence: { rule: 'orderWorthwhile', share, supplier: supplierSide },
        source: { kind: found.statement.source, url: found.statement.sourceUrl },
        asOf: found.statement.asOf,
      }),
      gap: null,
    }
  },
}
