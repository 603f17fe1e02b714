import { isCountryCode } from '#reference/countries.ts'
import { industryGroupByCode } from '#reference/industry-groups.ts'

import { KEPT_WEEKS } from './demand.ts'
import { addWeeks, countWeeks, isDay, mondayOf, weekOf } from './weeks.ts'
import {
  DEMAND_BY,
  DEMAND_PERIODS,
  DEMAND_SORTS,
  type DemandAddress,
  type DemandBy,
  UNKNOWN,
} from './demand-view-address.ts'

const USUAL_PERIOD = 12
const LAST_PAGE = 500

/** Reads the address of the demand pages. What cannot be followed is as if it had not been said. */
export function readDemandAddress(parameters: URLSearchParams, now: Date): DemandAddress {
  const said = (name: string) => parameters.get(name) ?? ''
  const page = Number(said('page'))
  return {
    by: one(DEMAND_BY, said('by')) ?? 'query',
    ...readPeriod(said('period'), said('from'), said('to'), weekOf(now)),
    group: said('group') === UNKNOWN || industryGroupByCode(said('group')) ? said('group') : null,
    country: said('country') === UNKNOWN || isCountryCode(said('country')) ? said('country') : null,
    noneOnly: said('none') === '1',
    sort: one(DEMAND_SORTS, said('sort')) ?? 'unmet',
    page: Number.isInteger(page) && page >= 1 ? Math.min(page, LAST_PAGE) : 1,
  }
}

/** A tab by its name in an address. */
export function demandBy(text: string | undefined): DemandBy | null {
  return one(DEMAND_BY, text ?? '')
}

function readPeriod(
  period: string,
  from: string,
  to: string,
  thisWeek: string,
): Pick<DemandAddress, 'period' | 'from' | 'to'> {
  if (period === 'own' && isDay(from) && isDay(to)) {
    const [first = '', last = ''] = [mondayOf(from), mondayOf(to)].toSorted()
    const end = last > thisWeek ? thisWeek : last
    const oldest = addWeeks(thisWeek, 1 - KEPT_WEEKS)
    const begin = first < oldest ? oldest : first
    if (countWeeks(begin, end) > 0) return { period: null, from: begin, to: end }
  }
  const weeks = DEMAND_PERIODS.find((length) => String(length) === period) ?? USUAL_PERIOD
  return { period: weeks, from: addWeeks(thisWeek, 1 - weeks), to: thisWeek }
}

function one<const T extends string>(values: readonly T[], said: string): T | null {
  return values.find((value) => value === said) ?? null
}
