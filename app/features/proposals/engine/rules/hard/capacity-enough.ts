import { bestCapacity } from '../../capacity.ts'
import type { HardRule } from '../rule.ts'

/** Where both the capacity and the quantity are known and comparable, the capacity reaches the quantity. */
export const capacityEnough: HardRule = {
  id: 'capacityEnough',
  holds: ({ offer, wish }) => {
    const times = bestCapacity(offer, wish.quantity)?.times
    return times === undefined || times === null || times >= 1
  },
}
