import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { roomOf, type OwnPresence } from '#app/platform/realtime/events.ts'

import { findOwnPresence, savePresence } from './presence.repository.server.ts'
import type { SetPresence } from './set-presence.schema.ts'
import { tellOfPresence } from './tell-of-presence.server.ts'

const UNSAID: OwnPresence = { state: 'available', shown: true }

/** Says whether one is to be seen as available, and whether one is to be seen at all. Repeats do no harm. */
export async function setPresence(
  app: App,
  actor: SignedInActor,
  { state, shown }: SetPresence,
): Promise<OwnPresence> {
  const { own, before: said } = await savePresence(app, actor.personId, { state, shown })
  const before = said ?? UNSAID
  // Whoever was not seen and is not seen now has not changed for anybody.
  if (before.shown || own.shown)
    tellOfPresence(
      app,
      actor.memberships.map(({ enterpriseId }) => enterpriseId),
    )
  app.realtime.publish({
    rooms: [roomOf.person(actor.personId)],
    change: {
      topic: 'presence',
      id: actor.personId,
      version: 0,
      kind: 'presence.own',
      at: app.clock.now().toISOString(),
    },
  })
  return own
}

/** What the person wishes others to see. */
export async function readOwnPresence(app: Pick<App, 'pool'>, actor: SignedInActor): Promise<OwnPresence> {
  return (await findOwnPresence(app, actor.personId)) ?? UNSAID
}
