import { nothing, profileSource, type WeightedRule } from '../rule.ts'

/** How many of the processes asked for the supplying side masters. Asked only where the wish names any. */
export const processMatch: WeightedRule = {
  id: 'processMatch',
  concerns: 'both',
  scope: 'pairing',
  assess({ wish, offer, supplierSide }) {
    if (wish.processes.length === 0) return null
    const shared = wish.processes.filter((process) => offer.processes.includes(process)).sort()
    if (shared.length === 0) {
      return nothing({
        howToClose: 'stateProcesses',
        side: supplierSide,
        processes: [...wish.processes].sort(),
      })
    }
    return {
      value: shared.length / wish.processes.length,
      finding: () => ({
        evidence: { rule: 'processMatch', processes: shared, supplier: supplierSide },
        source: profileSource(offer),
        asOf: offer.asOf,
      }),
      gap: null,
    }
  },
}
