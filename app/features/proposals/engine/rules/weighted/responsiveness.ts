import { nothing, type WeightedRule } from '../rule.ts'

/** How many of the meeting requests of the past year the partner answered. Not asked where nobody has asked it yet. */
export const responsiveness: WeightedRule = {
  id: 'responsiveness',
  concerns: 'asker',
  scope: 'parties',
  assess({ partner }) {
    const { answers } = partner
    if (answers === null || answers.asked === 0) return null
    const { asked, answered, asOf } = answers
    if (answered === 0) return nothing()
    return {
      value: answered / asked,
      finding: () => ({
        evidence: { rule: 'responsiveness', asked, answered },
        source: { kind: 'platform', url: null },
        asOf,
      }),
      gap: null,
    }
  },
}
