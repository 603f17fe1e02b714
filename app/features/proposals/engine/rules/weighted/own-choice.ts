import type { WeightedRule } from '../rule.ts'

/** That the asker has said that it wants to meet this partner. Not asked where it has not. */
export const ownChoice: WeightedRule = {
  id: 'ownChoice',
  concerns: 'asker',
  scope: 'parties',
  assess({ asker, partner }) {
    const choice = asker.choices.find((each) => each.partner === partner.id)
    if (choice?.kind !== 'must_meet' && choice?.kind !== 'interested') return null
    const { kind, on } = choice
    return {
      value: 1,
      finding: () => ({
        evidence: { rule: 'ownChoice', choice: kind, on },
        source: { kind: 'self_declared', url: null },
        asOf: on,
      }),
      gap: null,
    }
  },
}
