import { wordsShared } from '../../text-likeness.ts'
import { nothing, profileSource, type WeightedRule } from '../rule.ts'

/** How many words the two descriptions share, marks folded, in whichever language agrees more. */
export const textSimilarity: WeightedRule = {
  id: 'textSimilarity',
  concerns: 'both',
  scope: 'pairing',
  assess({ wish, offer, supplierSide, text }) {
    if (text === 0) return nothing()
    return {
      value: text,
      finding: () => ({
        evidence: {
          rule: 'textSimilarity',
          words: wordsShared(wish, offer),
          wish: wish.title,
          offer: offer.name,
          supplier: supplierSide,
        },
        source: profileSource(offer),
        asOf: offer.asOf,
      }),
      gap: null,
    }
  },
}
