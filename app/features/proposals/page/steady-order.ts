import { useState } from 'react'

import { useLocation } from '#app/ui/router.ts'

interface Identified {
  id: string
}

/**
 * Keeps a list in the order in which the page first showed it. A choice moves a partner up in the ranking: a card that jumps
 * away under the finger that has just chosen it looks as if nothing had happened. Other filters begin anew.
 */
export function useSteadyOrder<Item extends Identified>(ranked: readonly Item[]): readonly Item[] {
  const { search } = useLocation()
  const [first, setFirst] = useState(() => ({ search, ids: idsOf(ranked) }))
  if (first.search !== search) {
    setFirst({ search, ids: idsOf(ranked) })
    return ranked
  }
  return inSteadyOrder(ranked, first.ids)
}

/** The items that were there first in their first order; those that came since stand at the place of their rank. */
export function inSteadyOrder<Item extends Identified>(
  ranked: readonly Item[],
  first: readonly string[],
): readonly Item[] {
  const order = new Map(first.map((id, place) => [id, place]))
  const items = ranked
    .filter(({ id }) => order.has(id))
    .toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
  for (const [rank, item] of ranked.entries()) if (!order.has(item.id)) items.splice(rank, 0, item)
  return items
}

function idsOf(items: readonly Identified[]): string[] {
  return items.map(({ id }) => id)
}
