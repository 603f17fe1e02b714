import { nothing, profileSource, type WeightedRule } from '../rule.ts'

/** How many words the two descriptions share, marks folded, in whichever language agrees more. */
export const textSimilarity: WeightedRule = {
  id: 'textSimilarity',
  concerns: 'both',
  assess({ wish, offer, supplierSide, text }) {
    const found = text()
    if (found.value === 0) return nothing()
    return {
      value: found.value,
      finding: {
        evidence: {
          rule: 'textSimilarity',
          words: found.words,
          wish: wish.title,
          offer: offer.name,
          supplier: supplierSide,
        },
        source: profileSource(offer),
        asOf: offer.asOf,
      },
      gap: null,
    }
  },
}
