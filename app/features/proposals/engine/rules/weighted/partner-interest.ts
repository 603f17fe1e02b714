import type { WeightedRule } from '../rule.ts'

/** That the partner has said that it wants to meet the asker. Not asked where it has not. */
export const partnerInterest: WeightedRule = {
  id: 'partnerInterest',
  concerns: 'partner',
  scope: 'parties',
  assess({ asker, partner }) {
    const choice = partner.choices.find((each) => each.partner === asker.id)
    if (choice?.kind !== 'must_meet' && choice?.kind !== 'interested') return null
    const { kind, on } = choice
    return {
      value: 1,
      finding: () => ({
        evidence: { rule: 'partnerInterest', choice: kind, on },
        source: { kind: 'self_declared', url: null },
        asOf: on,
      }),
      gap: null,
    }
  },
}
