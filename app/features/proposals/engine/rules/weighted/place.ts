import type { Place, PlacePreference } from '../../proposal.ts'
import { relationOfPlaces } from '../../places.ts'
import { nothing, profileSource, type Assessment, type WeightedRule } from '../rule.ts'

type Relation = ReturnType<typeof relationOfPlaces>

const VALUES: Record<PlacePreference, Record<Relation, number>> = {
  away: { abroad: 1, otherProvince: 1, sameProvince: 0.2 },
  near: { abroad: 0.2, otherProvince: 0.5, sameProvince: 1 },
  any: { abroad: 1, otherProvince: 1, sameProvince: 1 },
}

/** The programme wants links beyond the own province: by default those count in full. The asker may turn it round. */
export const place: WeightedRule = {
  id: 'place',
  concerns: 'both',
  scope: 'parties',
  assess({ asker, partner, place: preference }): Assessment | null {
    const [own, other]: (Place | undefined)[] = [asker.sites[0], partner.sites[0]]
    if (!own) return null
    if (!other) return nothing()
    const relation = relationOfPlaces(own, other)
    return {
      value: VALUES[preference][relation],
      finding: () => ({
        evidence: { rule: 'place', relation, partner: other, asker: own },
        source: profileSource(partner),
        asOf: partner.asOf,
      }),
      gap: null,
    }
  },
}
