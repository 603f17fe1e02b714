import type { PairState } from './pair-state.ts'

/** What the list of pairs is narrowed by. */
export interface BrokerAddress {
  state: PairState | null
  /** Id of an officer. */
  officer: string | null
  page: number
}

/** The list with these filters. */
export function brokerPath({ state, officer, page }: BrokerAddress): string {
  const query = new URLSearchParams()
  if (state) query.set('state', state)
  if (officer) query.set('officer', officer)
  if (page > 1) query.set('page', String(page))
  return withQuery('/broker', query)
}

/** The page of one pair. */
export function pairPath(id: string): string {
  return `/broker/${id}`
}

/** Where a pair is put together, as far as it has been chosen. */
export function newPairPath(chosen: { enterprise?: string; partner?: string; need?: string | null }): string {
  const query = new URLSearchParams()
  if (chosen.enterprise) query.set('enterprise', chosen.enterprise)
  if (chosen.partner) query.set('partner', chosen.partner)
  if (chosen.need) query.set('need', chosen.need)
  return withQuery('/broker/new', query)
}

function withQuery(path: string, query: URLSearchParams): string {
  const text = query.toString()
  return text === '' ? path : `${path}?${text}`
}
