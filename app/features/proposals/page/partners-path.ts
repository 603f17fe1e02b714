import type { Proposals } from '../finding/proposals.ts'

/** An enterprise that the reader may ask for. */
export interface AskingEnterprise {
  id: string
  name: string
}

/** The address of the page for one matter, or for all with `about: null`; the filters stay unless told otherwise. */
export function partnersPath(
  { enterprise, filter, about }: Proposals,
  enterprises: readonly AskingEnterprise[],
  change: { about?: string | null; withoutFilters?: true } = {},
): string {
  const query = new URLSearchParams()
  if (enterprises.length > 1) query.set('enterprise', enterprise.id)
  const matter = change.about === undefined ? about : change.about
  if (matter !== null) query.set('about', matter)
  for (const key of ['province', 'country', 'certificate'] as const) {
    const value = change.withoutFilters ? undefined : filter[key]
    if (value) query.set(key, value)
  }
  if (filter.place !== 'away') query.set('place', filter.place)
  const text = query.toString()
  return text ? `/partners?${text}` : '/partners'
}
