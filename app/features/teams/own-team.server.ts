import { actsFor, type SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { mayFor } from '#app/platform/permissions.ts'

import { findTeam } from './teams.repository.server.ts'

/**
 * The team of an enterprise that the actor acts for.
 * @throws AppError notFound also for somebody else's
 */
export async function ownTeam(app: Pick<App, 'db'>, actor: SignedInActor, slug: string) {
  const team = await findTeam(app.db, slug)
  if (!team || !actsFor(actor, team.id)) throw new AppError('notFound', 'notFound')
  return team
}

/**
 * The same for whoever changes it.
 * @throws AppError notFound, forbidden for all but owners
 */
export async function ownTeamToManage(app: Pick<App, 'db'>, actor: SignedInActor, slug: string) {
  const team = await ownTeam(app, actor, slug)
  if (!mayFor(actor, team.id, 'team.manage')) throw new AppError('forbidden', 'ownersOnly')
  return team
}
