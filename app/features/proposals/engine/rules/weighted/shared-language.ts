import { nothing, profileSource, type WeightedRule } from '../rule.ts'

/** Whether both sides do business in one language. */
export const sharedLanguage: WeightedRule = {
  id: 'sharedLanguage',
  concerns: 'both',
  scope: 'parties',
  assess({ asker, partner }) {
    if (asker.languages.length === 0) return null
    if (partner.languages.length === 0) return nothing({ howToClose: 'stateLanguages', side: 'partner' })
    const languages = [...new Set(asker.languages)].filter((each) => partner.languages.includes(each)).sort()
    if (languages.length === 0) {
      return nothing({
        howToClose: 'arrangeInterpreter',
        partner: [...partner.languages].sort(),
        asker: [...asker.languages].sort(),
      })
    }
    return {
      value: 1,
      finding: () => ({
        evidence: { rule: 'sharedLanguage', languages },
        source: profileSource(partner),
        asOf: partner.asOf,
      }),
      gap: null,
    }
  },
}
