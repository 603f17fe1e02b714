import { agreementsBetween } from '#reference/trade-agreements.ts'

import { nothing, type WeightedRule } from '../rule.ts'

/** Whether goods can move between the two countries at a preferential tariff. Asked only across a border. */
export const tradeAgreement: WeightedRule = {
  id: 'tradeAgreement',
  concerns: 'both',
  scope: 'parties',
  assess({ asker, partner, moment }) {
    const [own, other] = [asker.sites[0]?.country, partner.sites[0]?.country]
    if (!own || !other || own === other) return null
    const agreements = agreementsBetween(own, other, new Date(`${moment.day}T00:00:00Z`))
    if (agreements.length === 0) return nothing()
    return {
      value: 1,
      finding: () => ({
        evidence: {
          rule: 'tradeAgreement',
          agreements: agreements.map((each) => each.code).sort(),
          partner: other,
          asker: own,
        },
        source: { kind: 'reference', url: null },
        asOf: null,
      }),
      gap: null,
    }
  },
}
