import { type Actor, actsFor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { may } from '#app/platform/permissions.ts'

import { maySeeNeed, type Standing } from '../need.ts'
import { findNeed, type NeedRow } from '../read-needs.repository.server.ts'

/**
 * A need, when this reader may see it, and how the reader stands to it.
 * @throws AppError notFound, also for one that is not to be seen
 */
export async function shownNeed(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  id: string,
): Promise<{ need: NeedRow; standing: Standing }> {
  const need = await findNeed(app.db, id)
  if (!need) throw new AppError('notFound', 'needNotFound')
  const acts = ({ enterpriseId }: { enterpriseId: string }) => actsFor(actor, enterpriseId)
  const standing: Standing = {
    owner: acts(need),
    officer: may(actor, 'needs.review'),
    member: actor.memberships.length > 0,
    invited: need.invitees.some(acts),
    answered: need.interests.some((interest) => interest.state !== 'withdrawn' && acts(interest)),
  }
  const published = need.enterprise.publishedAt !== null
  if (!maySeeNeed({ ...need, published }, standing, app.clock.now()))
    throw new AppError('notFound', 'needNotFound')
  return { need, standing }
}

/** Whether this reader may see a need. */
export async function isNeedShown(
  app: Pick<App, 'db' | 'clock'>,
  actor: Actor,
  id: string,
): Promise<boolean> {
  return shownNeed(app, actor, id).then(
    () => true,
    (error: unknown) => {
      if (error instanceof AppError && error.code === 'notFound') return false
      throw error
    },
  )
}
