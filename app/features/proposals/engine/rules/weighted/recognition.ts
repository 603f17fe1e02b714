import { foremost, isInForce } from '../../recognition-standing.ts'
import { nothing, profileSource, type WeightedRule } from '../rule.ts'

/** The programme recognises makers of this place only; elsewhere the question seldom arises. */
const PROGRAMME = { country: 'VN', province: '01' }

/** Whether the partner's product is, or was, recognised as a key industrial product. */
export const recognition: WeightedRule = {
  id: 'recognition',
  concerns: 'asker',
  scope: 'pairing',
  assess({ partner, wish, moment }) {
    const inProgramme = partner.sites.some(
      (site) => site.country === PROGRAMME.country && site.province === PROGRAMME.province,
    )
    // Where only a branch is asked for, the programme's own makers are what sets partners apart.
    const isAsked = inProgramme || partner.recognitions.length > 0 || wish.kind === 'industry'
    if (!isAsked) return null
    const kept = partner.recognitions.filter((each) => each.status !== 'revoked')
    const inForce = kept.filter((each) => isInForce(each, moment.day))
    const counted = inForce.length > 0 ? inForce : kept
    const newest = foremost(counted, moment.day)
    if (!newest) return nothing()
    const topTen = counted.some((each) => each.topTen === true)
    return {
      value: inForce.length === 0 ? 0.4 : topTen ? 1 : 0.8,
      finding: () => ({
        evidence: {
          rule: 'recognition',
          years: [...new Set(counted.map((each) => each.yearTo))].sort((a, b) => b - a),
          topTen,
          inForce: inForce.length > 0,
        },
        source: profileSource(newest),
        asOf: newest.decisionDate,
      }),
      gap: null,
    }
  },
}
