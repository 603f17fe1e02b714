import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import { findPerson } from './people.repository.server.ts'
import { rightsOf } from './rights-of.ts'
import { hasSecondFactor } from './second-factor/second-factor.repository.server.ts'

/**
 * A person as use-cases see them, who has come by another way than a session. Staff need to have a second factor set up.
 * @param by stands in place of the session
 * @returns null when the account is gone
 */
export async function actorOfPerson(
  app: Pick<App, 'db'>,
  personId: string,
  by: string,
): Promise<SignedInActor | null> {
  const person = await findPerson(app.db, personId)
  if (!person) return null
  return { ...rightsOf(person, await hasSecondFactor(app.db, personId)), personId, sessionId: by }
}
