import { bestCapacity, ordersIn, statedUnlike, statementOf } from '../../capacity.ts'
import type { Pairing } from '../../proposal.ts'
import type { GapEvidence } from '../../reason.ts'
import { nothing, type WeightedRule } from '../rule.ts'

/** Capacity for the quantity, with something to spare, counts in full. */
const COMFORTABLE = 1.5
/** A dated capacity where no quantity was stated. */
const DECLARED = 0.6
/** The quantity is below the smallest order that the supplier takes. */
const ORDER_TOO_SMALL = 0.2

/** Whether the declared capacity carries the quantity, units and periods converted. */
export const capacityFit: WeightedRule = {
  id: 'capacityFit',
  concerns: 'buyer',
  scope: 'pairing',
  assess({ offer, wish, supplierSide }) {
    const found = bestCapacity(offer, wish.quantity)
    if (!found) return nothing(gapWithout({ offer, wish, supplierSide }))
    const minimum = statementOf(offer, 'minimum_order')
    const orders = wish.quantity && minimum ? ordersIn(wish.quantity, minimum.amount) : null
    const tooSmall = orders !== null && orders < 1
    return {
      value: tooSmall ? ORDER_TOO_SMALL : valueOf(found.times),
      finding: () => ({
        evidence: {
          rule: 'capacityFit',
          capacity: found.statement.amount,
          needed: wish.quantity,
          times: found.times,
          supplier: supplierSide,
        },
        source: { kind: found.statement.source, url: found.statement.sourceUrl },
        asOf: found.statement.asOf,
      }),
      gap:
        tooSmall && minimum && wish.quantity
          ? {
              howToClose: 'lowerMinimumOrder',
              side: supplierSide,
              minimum: minimum.amount,
              needed: wish.quantity,
            }
          : null,
    }
  },
}

function valueOf(times: number | null): number {
  if (times === null) return DECLARED
  return times >= COMFORTABLE ? 1 : 0.7 + (0.3 * (Math.max(times, 1) - 1)) / (COMFORTABLE - 1)
}

function gapWithout({
  offer,
  wish,
  supplierSide,
}: Pick<Pairing, 'offer' | 'wish' | 'supplierSide'>): GapEvidence {
  const unlike = statedUnlike(offer, wish.quantity)
  if (unlike && wish.quantity) {
    return {
      howToClose: 'stateComparableUnit',
      side: supplierSide,
      capacity: unlike.amount,
      needed: wish.quantity,
    }
  }
  return { howToClose: 'declareCapacity', side: supplierSide, offer: offer.name, needed: wish.quantity }
}
