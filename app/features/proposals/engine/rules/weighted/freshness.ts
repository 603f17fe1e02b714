import { daysBetween, nothing, profileSource, type WeightedRule } from '../rule.ts'

const FRESH_DAYS = 180
const STALE_DAYS = 3 * 365
/** From here on the partner is asked to confirm. */
const ASK_AFTER_DAYS = 365

/** How recently the partner's profile, or the facts about the matching product, were known true. */
export const freshness: WeightedRule = {
  id: 'freshness',
  concerns: 'asker',
  scope: 'pairing',
  assess({ partner, supplier, offer, moment }) {
    const days = [partner.asOf]
    if (supplier.id === partner.id) days.push(offer.asOf, ...offer.facts.map((fact) => fact.asOf))
    const newest = days
      .filter((day) => day <= moment.day)
      .sort()
      .at(-1)
    if (newest === undefined) return nothing()
    const age = daysBetween(newest, moment.day)
    const value = Math.max(0, Math.min(1, (STALE_DAYS - age) / (STALE_DAYS - FRESH_DAYS)))
    const gap = age > ASK_AFTER_DAYS ? ({ howToClose: 'confirmFacts', newest, days: age } as const) : null
    if (value === 0) return nothing(gap)
    return {
      value,
      finding: () => ({
        evidence: { rule: 'freshness', newest, days: age },
        source: profileSource(partner),
        asOf: newest,
      }),
      gap,
    }
  },
}
