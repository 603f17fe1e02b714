import type { Offer, Wish } from './proposal.ts'
import { textLikeness } from './text-likeness.ts'
import type { Known } from './weigh-pairing.ts'

/** What was found out in one judgement and holds in the next. Without it everything is worked out anew each time. */
export interface Memory {
  /** How far the words of the two agree, from 0 to 1. */
  likeness(wish: Wish, offer: Offer): number
  /** What rules that look at the two enterprises alone have found of the asker and this partner. */
  known(partnerId: string): Known
}

/**
 * The likenesses of a closed circle: hundreds of askers want the same inputs, and each would hold them against the same
 * offers. In the circle an id stands for one thing only, wherever it comes up.
 */
export class LikenessesKnown {
  readonly #values = new Map<string, number>()

  of(wish: Wish, offer: Offer): number {
    const key = `${wish.id} ${offer.id}`
    let value = this.#values.get(key)
    if (value === undefined) {
      value = textLikeness(wish, offer)
      this.#values.set(key, value)
    }
    return value
  }
}

/** What one asker has found out about each partner, beside what the circle knows. */
export function memoryOfAsker(likenesses: LikenessesKnown): Memory {
  const parties = new Map<string, Known>()
  return {
    likeness: (wish, offer) => likenesses.of(wish, offer),
    known(partnerId) {
      let known = parties.get(partnerId)
      if (!known) {
        known = new Map()
        parties.set(partnerId, known)
      }
      return known
    },
  }
}

/** Nothing is remembered. */
export const NO_MEMORY: Memory = { likeness: textLikeness, known: () => new Map() }
