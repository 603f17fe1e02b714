import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { findOwnPerson } from '../people.repository.server.ts'
import type { Caller } from '../sessions/caller.ts'
import { proveOwner } from './prove-owner.server.ts'

/**
 * Asks the person who asks for their present password, before something that cannot be taken back.
 * @throws AppError invalid/wrongPresentPassword, counted as a try; forbidden/demonstrationAccount; tooMany
 */
export async function proveOwnPassword(
  app: App,
  actor: SignedInActor,
  password: string,
  from: Caller,
): Promise<void> {
  const person = await findOwnPerson(app.db, actor.personId)
  if (!person) throw new AppError('unauthenticated', 'signInFirst')
  if (person.demonstration) throw new AppError('forbidden', 'demonstrationAccount')
  await proveOwner(app, person, password, from)
}
