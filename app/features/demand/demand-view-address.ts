/** What the list is made of. */
export const DEMAND_BY = ['query', 'heading', 'group', 'country'] as const
export type DemandBy = (typeof DEMAND_BY)[number]

/** Weeks of the periods to choose from; the present week is the last of them. */
export const DEMAND_PERIODS = [4, 12, 52] as const
export type DemandPeriod = (typeof DEMAND_PERIODS)[number]

export const DEMAND_SORTS = ['unmet', 'none', 'rising', 'name'] as const
export type DemandSort = (typeof DEMAND_SORTS)[number]

/** Stands in addresses for a country, group or heading that is not known. */
export const UNKNOWN = 'unknown'

/** What the demand pages are asked for; all of it stands in their address. */
export interface DemandAddress {
  by: DemandBy
  /** Null for a range of one's own. */
  period: DemandPeriod | null
  /** Mondays of the first and the last week. */
  from: string
  to: string
  group: string | null
  country: string | null
  /** Only searches that found nothing at all. */
  noneOnly: boolean
  sort: DemandSort
  /** Counted from 1. */
  page: number
}

/** The address of the list, or of a page below it, without language prefix; what is usual is left out. */
export function demandPath(address: DemandAddress, change: Partial<DemandAddress> = {}, below = ''): string {
  const asked = { ...address, page: 1, ...change }
  const parameters = new URLSearchParams()
  // The address of a page below says itself what it is about; a file is of the tab.
  if (asked.by !== 'query' && (below === '' || below.startsWith('/file/'))) parameters.set('by', asked.by)
  if (asked.period === null) {
    parameters.set('period', 'own')
    parameters.set('from', asked.from)
    parameters.set('to', asked.to)
  } else if (asked.period !== 12) parameters.set('period', String(asked.period))
  if (asked.group) parameters.set('group', asked.group)
  if (asked.country) parameters.set('country', asked.country)
  if (asked.noneOnly) parameters.set('none', '1')
  if (asked.sort !== 'unmet') parameters.set('sort', asked.sort)
  if (asked.page > 1) parameters.set('page', String(asked.page))
  const text = parameters.toString()
  return `/demand${below}${text === '' ? '' : `?${text}`}`
}
