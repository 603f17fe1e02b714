import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { mayFor } from '#app/platform/permissions.ts'

import { findEnterprise, type StoredEnterprise } from '../records/directory.repository.server.ts'

/**
 * The enterprise with this slug, when the person acts for it.
 * @throws AppError notFound for an unknown one, forbidden for somebody else's
 */
export async function ownEnterprise(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  slug: string,
): Promise<StoredEnterprise> {
  const stored = await findEnterprise(app.db, slug, app.clock.now())
  if (!stored) throw new AppError('notFound', 'notFound')
  if (!mayFor(actor, stored.id, 'profile.read')) throw new AppError('forbidden', 'notYourEnterprise')
  return stored
}

/**
 * The same for whoever is about to change it.
 * @throws AppError notFound, forbidden also for representatives
 */
export async function ownEnterpriseToChange(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  slug: string,
): Promise<StoredEnterprise> {
  const stored = await ownEnterprise(app, actor, slug)
  if (!mayFor(actor, stored.id, 'profile.keep')) throw new AppError('forbidden', 'editorsOnly')
  return stored
}
