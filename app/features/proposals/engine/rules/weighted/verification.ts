import { isValidOn } from '../../certificate-validity.ts'
import { nothing, type WeightedRule } from '../rule.ts'

/** This many checked certificates and facts count in full. */
const PLENTY = 3

/** How much of what the partner states has been checked by an officer. */
export const verification: WeightedRule = {
  id: 'verification',
  concerns: 'asker',
  scope: 'pairing',
  assess({ partner, supplier, offer, moment }) {
    const certificates = partner.certificates.filter(
      (each) => each.verifiedOn !== null && isValidOn(each, moment.day),
    )
    const facts = supplier.id === partner.id ? offer.facts.filter((fact) => fact.verifiedOn !== null) : []
    const latest = [...certificates, ...facts]
      .flatMap((each) => each.verifiedOn ?? [])
      .sort()
      .at(-1)
    if (latest === undefined) return nothing({ howToClose: 'getVerified' })
    return {
      value: Math.min(certificates.length + facts.length, PLENTY) / PLENTY,
      finding: () => ({
        evidence: {
          rule: 'verification',
          certificates: [...new Set(certificates.map((each) => each.standard))].sort(),
          facts: [...new Set(facts.map((fact) => fact.kind))].sort(),
          latest,
        },
        source: { kind: 'officer_verified', url: null },
        asOf: latest,
      }),
      gap: null,
    }
  },
}
