import { nothing, type WeightedRule } from '../rule.ts'

/** How near the codes are on the HS tree. Not asked where the wish carries no code. */
export const codeCloseness: WeightedRule = {
  id: 'codeCloseness',
  concerns: 'both',
  scope: 'pairing',
  assess({ wish, offer, supplierSide, code }) {
    if (wish.hsCodes.length === 0) return null
    if (offer.hsCodes.length === 0) {
      return nothing({ howToClose: 'addCodes', side: supplierSide, offer: offer.name })
    }
    const found = code
    if (!found) return nothing()
    const { level, wanted, offered } = found
    return {
      value: found.value,
      finding: () => ({
        evidence: {
          rule: 'codeCloseness',
          level,
          wanted,
          offered,
          wish: wish.title,
          wishKind: wish.kind,
          offer: offer.name,
          codesAssigned: offer.codesAssigned,
          supplier: supplierSide,
        },
        source: { kind: 'reference', url: null },
        asOf: offer.asOf,
      }),
      gap: null,
    }
  },
}
