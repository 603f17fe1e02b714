import { isOneOf, MAKERS, TAKERS } from '../../roles.ts'
import type { HardRule } from '../rule.ts'

/** The supplying side makes or supplies, the other side buys, uses or invests; associations do neither. */
export const roleFits: HardRule = {
  id: 'roleFits',
  holds: ({ supplier, buyer, wish }) =>
    isOneOf(supplier, MAKERS) &&
    // What a product is typically made of concerns those who make it, not those who trade in it.
    isOneOf(buyer, wish.kind === 'input' ? MAKERS : TAKERS),
}
