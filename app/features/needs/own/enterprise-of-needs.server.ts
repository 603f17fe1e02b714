import { ownEnterprise } from '#app/features/directory/index.server.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { mayFor } from '#app/platform/permissions.ts'

/**
 * The enterprise with this slug, when the person may keep its needs and capabilities.
 * @throws AppError notFound for an unknown one, forbidden for somebody else's and for representatives
 */
export async function enterpriseOfNeeds(app: Pick<App, 'db' | 'clock'>, actor: SignedInActor, slug: string) {
  const stored = await ownEnterprise(app, actor, slug)
  if (!mayFor(actor, stored.id, 'needs.keep')) throw new AppError('forbidden', 'editorsOnly')
  return stored
}
