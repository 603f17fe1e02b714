import type { WeightedRule } from '../rule.ts'

/** That the asker has said that it wants to meet this partner. Not asked where it has not. */
export const ownChoice: WeightedRule = {
  id: 'ownChoice',
  concerns: 'asker',
  assess({ asker, partner }) {
    const choice = asker.choices.find((each) => each.partner === partner.id)
    if (choice?.kind !== 'must_meet' && choice?.kind !== 'interested') return null
    return {
      value: 1,
      finding: {
        evidence: { rule: 'ownChoice', choice: choice.kind, on: choice.on },
        source: { kind: 'self_declared', url: null },
        asOf: choice.on,
      },
      gap: null,
    }
  },
}
