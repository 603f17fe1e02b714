import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { mayFor } from '#app/platform/permissions.ts'

import { ownEnterprise } from '../profile/own-enterprise.server.ts'
import type { StoredEnterprise } from '../records/directory.repository.server.ts'

/**
 * The enterprise with this slug, when the person may change its products.
 * @throws AppError notFound for an unknown one, forbidden for somebody else's and for representatives
 */
export async function enterpriseOfProducts(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  slug: string,
): Promise<StoredEnterprise> {
  const stored = await ownEnterprise(app, actor, slug)
  if (!mayFor(actor, stored.id, 'products.keep')) throw new AppError('forbidden', 'editorsOnly')
  return stored
}
