import type { Actor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { defineBatch } from '#app/platform/batches.server.ts'
import { isFetchedAhead } from '#app/platform/fetched-ahead.ts'

import type { Proposals } from '../finding/proposals.ts'
import { insertShowings, type Showing } from './showings.repository.server.ts'

const showings = defineBatch<Showing>({
  name: 'showings',
  everyMs: 2000,
  most: 5000,
  write: (app, shown) => insertShowings(app.pool, withoutRepeats(shown)),
})

/**
 * Keeps which partners stood where in the lists that a page shows, to judge proposals later. It costs the request no
 * query. Left out: what a browser fetched ahead, and an administrator who looks on as somebody else.
 */
export function logShowings(
  app: Pick<App, 'batches' | 'clock'>,
  actor: Actor,
  headers: Headers,
  { enterprise, groups }: Pick<Proposals, 'enterprise' | 'groups'>,
): void {
  if (actor.viewing || isFetchedAhead(headers)) return
  const at = app.clock.now()
  for (const { key, partners } of groups) {
    const [first] = partners
    if (!first) continue
    app.batches.add(showings, {
      at: at.toISOString(),
      enterpriseId: enterprise.id,
      about: key,
      weights: first.weights,
      partnerIds: partners.map(({ id }) => id),
      scores: partners.map(({ score }) => score),
    })
  }
}

/** A page that asks again within the moment and gets the same list has shown it once. */
function withoutRepeats(shown: readonly Showing[]): Showing[] {
  const known = new Map(
    shown.map((each) => [[each.enterpriseId, each.about, ...each.partnerIds].join(' '), each]),
  )
  return [...known.values()]
}
