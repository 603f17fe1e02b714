import { regionsOf } from '../../places.ts'
import { nothing, profileSource, type WeightedRule } from '../rule.ts'

/** Whether the supplier works in a region that the need prefers. Asked only where it prefers any. */
export const preferredRegion: WeightedRule = {
  id: 'preferredRegion',
  concerns: 'buyer',
  scope: 'pairing',
  assess({ wish, supplier, supplierSide }) {
    if (wish.preferredRegions.length === 0) return null
    const site = supplier.sites.find((each) =>
      regionsOf(each).some((region) => wish.preferredRegions.includes(region)),
    )
    if (!site) return nothing()
    return {
      value: 1,
      finding: () => ({
        evidence: { rule: 'preferredRegion', place: site, supplier: supplierSide },
        source: profileSource(supplier),
        asOf: supplier.asOf,
      }),
      gap: null,
    }
  },
}
