import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import { findStanding } from './rights-stand.repository.server.ts'

/** Whether each of these people still has the session and the enterprises that they were let in with. */
export function rightsStand(
  app: Pick<App, 'pool' | 'clock'>,
  actors: readonly SignedInActor[],
): Promise<boolean[]> {
  return actors.length === 0 ? Promise.resolve([]) : findStanding(app.pool, actors, app.clock.now())
}
