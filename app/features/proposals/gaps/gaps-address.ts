import { industryGroupByCode } from '#reference/industry-groups.ts'
import { provinceByCode } from '#reference/provinces.ts'

import { GAP_SORTS, GAP_SUPPLIES, type GapsAddress } from './gap-choices.ts'

/** Reads an address. What cannot be followed is as if it had not been said. */
export function readGapsAddress(parameters: URLSearchParams): GapsAddress {
  const said = (name: string) => parameters.get(name) ?? ''
  const page = Number(said('page'))
  return {
    province: provinceByCode(said('province')) ? said('province') : null,
    group: industryGroupByCode(said('group')) ? said('group') : null,
    supply: GAP_SUPPLIES.find((one) => one === said('supply')) ?? 'few',
    sort: GAP_SORTS.find((one) => one === said('sort')) ?? 'shortage',
    page: Number.isInteger(page) && page >= 1 ? Math.min(page, 100) : 1,
  }
}
