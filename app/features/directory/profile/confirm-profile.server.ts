import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import { today } from '../records/today.ts'
import { ownEnterpriseToChange } from './own-enterprise.server.ts'
import { changeEnterprise, writeConfirmation } from './profile.repository.server.ts'

/**
 * Confirms that the profile and the enterprise's own statements still hold on the present day. What officers checked
 * or public sources state keeps the day that it has.
 * @throws AppError notFound, forbidden
 */
export async function confirmProfile(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  slug: string,
): Promise<void> {
  const { id } = await ownEnterpriseToChange(app, actor, slug)
  await changeEnterprise(app.db, id, (tx) => writeConfirmation(tx, id, today(app.clock.now())))
}
