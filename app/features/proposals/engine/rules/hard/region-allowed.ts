import { regionsOf } from '../../places.ts'
import type { HardRule } from '../rule.ts'

/** A partner that works only in regions which the need excludes is out; one that has a site elsewhere may stay. */
export const regionAllowed: HardRule = {
  id: 'regionAllowed',
  holds: ({ wish, supplier }) =>
    wish.excludedRegions.length === 0 ||
    supplier.sites.length === 0 ||
    supplier.sites.some((site) => !regionsOf(site).some((region) => wish.excludedRegions.includes(region))),
}
