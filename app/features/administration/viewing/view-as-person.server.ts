import { actorOfPerson } from '#app/features/accounts/index.server.ts'
import { actAs } from '#app/platform/acting.server.ts'
import { isSignedIn, type Actor, type SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { findPersonForChange } from '../people/people.repository.server.ts'
import { closeViewing, findOpenViewing, insertViewing } from './viewing.repository.server.ts'
import { refusalToView, VIEWING_MINUTES } from './viewing.ts'

/**
 * Begins to show the product to the administrator as somebody else sees it, in this session alone.
 * @throws AppError notFound; forbidden with viewOneself, viewAdministrator, viewErased
 */
export async function viewAsPerson(
  app: App,
  actor: SignedInActor,
  input: { personId: string; reason: string },
): Promise<void> {
  const person = await findPersonForChange(app.db, input.personId)
  if (!person) throw new AppError('notFound', 'personNotFound')
  const refusal = refusalToView(actor.personId, person)
  if (refusal) throw new AppError('forbidden', refusal)
  await insertViewing(app.db, {
    sessionId: actor.sessionId,
    administratorId: actor.personId,
    personId: person.id,
    reason: input.reason,
    endsAt: new Date(app.clock.now().getTime() + VIEWING_MINUTES * 60_000),
  })
  app.realtime.renewSession(actor.sessionId)
  app.log.info(
    { administrator: actor.personId, person: person.id },
    'an administrator views as another person',
  )
}

/** Ends it; the session is the administrator's own again. Nothing happens when it has ended already. */
export async function endViewing(app: App, actor: SignedInActor): Promise<string | null> {
  const { viewing } = actor
  if (!viewing) return null
  // The one thing that is written meanwhile, and by the administrator.
  await actAs({ personId: viewing.administratorId, via: 'page', act: '/viewing/end' }, () =>
    closeViewing(app.db, viewing.id, app.clock.now()),
  )
  app.realtime.renewSession(actor.sessionId)
  return actor.personId
}

/**
 * The person whom an administrator looks as, in place of the administrator; everybody else as they are. The rights of an
 * administrator do not come along.
 */
export async function viewedActor(app: Pick<App, 'db' | 'clock'>, actor: Actor): Promise<Actor> {
  if (!isSignedIn(actor) || !actor.staffRoles.includes('administrator')) return actor
  const viewing = await findOpenViewing(app.db, actor.sessionId, app.clock.now())
  if (!viewing) return actor
  const subject = await findPersonForChange(app.db, viewing.personId)
  // Whoever has become an administrator meanwhile, or is gone, is seen by nobody.
  if (!subject || refusalToView(actor.personId, subject)) return actor
  const person = await actorOfPerson(app, viewing.personId, actor.sessionId)
  if (!person) return actor
  return {
    ...person,
    viewing: {
      id: viewing.id,
      administratorId: actor.personId,
      administratorName: actor.name,
      until: viewing.endsAt.toISOString(),
    },
  }
}
