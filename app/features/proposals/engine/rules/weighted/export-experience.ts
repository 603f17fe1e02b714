import { nothing, profileSource, type WeightedRule } from '../rule.ts'

/** Whether the supplying side already sells to the country where the goods go. Asked only across a border. */
export const exportExperience: WeightedRule = {
  id: 'exportExperience',
  concerns: 'both',
  scope: 'pairing',
  assess({ supplier, buyer, supplierSide, wish }) {
    const from = supplier.sites[0]?.country
    const country = wish.destination?.country ?? buyer.sites[0]?.country
    if (!from || !country || from === country) return null
    if (!supplier.exportMarkets.includes(country)) return nothing()
    return {
      value: 1,
      finding: () => ({
        evidence: { rule: 'exportExperience', exporter: supplierSide, country },
        source: profileSource(supplier),
        asOf: supplier.asOf,
      }),
      gap: null,
    }
  },
}
