import type { App } from '#app/platform/app.ts'

import { findPresence } from './presence.repository.server.ts'
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
