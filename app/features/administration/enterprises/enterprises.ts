export const ENTERPRISES_PAGE = 25
export const ENTERPRISE_STATES = ['owned', 'unowned', 'unpublished', 'withheld'] as const

export interface EnterprisesFilter {
  q: string
  state: (typeof ENTERPRISE_STATES)[number] | ''
  page: number
}

/** Reads the filter from an address; what makes no sense counts as not given. */
export function readEnterprisesFilter(parameters: URLSearchParams): EnterprisesFilter {
  const page = Number(parameters.get('page') ?? 1)
  return {
    q: (parameters.get('q') ?? '').toWellFormed().replaceAll('\u0000', '').trim().slice(0, 200),
    state: ENTERPRISE_STATES.find((state) => state === parameters.get('state')) ?? '',
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  }
}

/** The address of the list under a filter. */
export function enterprisesPath({ q, state, page }: EnterprisesFilter): string {
  const parameters = new URLSearchParams()
  if (q) parameters.set('q', q)
  if (state) parameters.set('state', state)
  if (page > 1) parameters.set('page', String(page))
  const search = parameters.toString()
  return search ? `/admin/enterprises?${search}` : '/admin/enterprises'
}
