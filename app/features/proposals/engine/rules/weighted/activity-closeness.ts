import type { Evidence } from '../../reason.ts'
import { nothing, type WeightedRule } from '../rule.ts'

type Level = Extract<Evidence, { rule: 'activityCloseness' }>['level']

const LEVELS: readonly { digits: number; level: Level; value: number }[] = [
  { digits: 4, level: 'class', value: 1 },
  { digits: 3, level: 'group', value: 0.6 },
  { digits: 2, level: 'division', value: 0.3 },
]

/** How near the lines of business are in VSIC. Not asked where the wish carries no code. */
export const activityCloseness: WeightedRule = {
  id: 'activityCloseness',
  concerns: 'both',
  scope: 'pairing',
  assess({ wish, offer, supplierSide }) {
    if (wish.vsicCodes.length === 0) return null
    for (const { digits, level, value } of LEVELS) {
      const wanted = [...wish.vsicCodes].sort().find((a) => offer.vsicCodes.some((b) => share(a, b, digits)))
      const offered = wanted && [...offer.vsicCodes].sort().find((b) => share(wanted, b, digits))
      if (!wanted || !offered) continue
      return {
        value,
        finding: () => ({
          evidence: { rule: 'activityCloseness', level, wanted, offered, supplier: supplierSide },
          source: { kind: 'reference', url: null },
          asOf: offer.asOf,
        }),
        gap: null,
      }
    }
    return nothing()
  },
}

function share(a: string, b: string, digits: number): boolean {
  return a.length >= digits && a.slice(0, digits) === b.slice(0, digits)
}
