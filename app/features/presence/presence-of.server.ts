import { actsFor, type Actor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { may } from '#app/platform/permissions.ts'

import { findEnterpriseId, findPresence } from './presence.repository.server.ts'
import { presenceOfAll, type Presence } from './presence.ts'

/** How it stands with these enterprises now; one of which nobody is here, or lets it be seen, is `offline`. */
export async function presenceOf(
  app: Pick<App, 'pool'>,
  enterpriseIds: readonly string[],
): Promise<Map<string, Presence>> {
  const found = enterpriseIds.length === 0 ? [] : await findPresence(app, enterpriseIds)
  return new Map(
    enterpriseIds.map((id) => [
      id,
      presenceOfAll(found.filter(({ enterpriseId }) => enterpriseId === id).map(({ presence }) => presence)),
    ]),
  )
}

/** Whether somebody of this enterprise would answer now. */
export async function isAvailableNow(app: Pick<App, 'pool'>, enterpriseId: string): Promise<boolean> {
  return (await presenceOf(app, [enterpriseId])).get(enterpriseId) === 'available'
}

/**
 * How it stands with an enterprise, for its page; null for readers who are not to know, and for its own people. Without
 * anybody there the answer is `offline`, so that the page can follow.
 */
export async function readPresenceOn(
  app: Pick<App, 'pool'>,
  actor: Actor,
  slug: string,
): Promise<{ id: string; presence: Presence } | null> {
  if (!may(actor, 'presence.read')) return null
  const id = await findEnterpriseId(app, slug)
  if (id === null || actsFor(actor, id)) return null
  return { id, presence: (await presenceOf(app, [id])).get(id) ?? 'offline' }
}
