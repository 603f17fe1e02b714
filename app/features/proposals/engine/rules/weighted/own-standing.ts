import { isValidOn } from '../../certificate-validity.ts'
import { foremost, isInForce } from '../../recognition-standing.ts'
import { nothing, profileSource, type WeightedRule } from '../rule.ts'

const RECOGNISED = 0.6
/** For each valid certificate, the more when an officer has seen it, up to what is left beside recognition. */
const SEEN = 0.2
const STATED = 0.1
const MOST = 0.4

/** What the partner sees in the asker: recognition in force, and certificates that are valid or checked. */
export const ownStanding: WeightedRule = {
  id: 'ownStanding',
  concerns: 'partner',
  scope: 'parties',
  assess({ asker, moment }) {
    const recognition = foremost(asker.recognitions, moment.day)
    const inForce = recognition !== null && isInForce(recognition, moment.day) ? recognition : null
    const valid = asker.certificates.filter((each) => isValidOn(each, moment.day))
    const seen = valid.filter((each) => each.verifiedOn !== null)
    const value =
      (inForce ? RECOGNISED : 0) + Math.min(MOST, seen.length * SEEN + (valid.length - seen.length) * STATED)
    if (value === 0) return nothing({ howToClose: 'raiseOwnStanding' })
    const days = [inForce?.decisionDate, ...valid.map((each) => each.verifiedOn ?? each.issuedOn)]
    return {
      value,
      finding: () => ({
        evidence: {
          rule: 'ownStanding',
          year: inForce?.yearTo ?? null,
          certificates: [...new Set(valid.map((each) => each.standard))].sort(),
        },
        source: profileSource(asker),
        asOf:
          days
            .filter((day) => typeof day === 'string')
            .sort()
            .at(-1) ?? asker.asOf,
      }),
      gap: null,
    }
  },
}
