import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import type { ChangeEnterprise } from './change-enterprise.schema.ts'
import {
  findEnterpriseForChange,
  releaseEnterprise,
  withholdEnterprise,
} from './enterprises.repository.server.ts'

/**
 * What an administrator does to one enterprise: keeps it from the public, whatever its own people do, or lets it be public
 * again. What is so already stays as it is.
 * @throws AppError notFound; conflict for one that was recognised, because recognitions are public
 */
export async function changeEnterpriseAsAdministrator(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  id: string,
  input: ChangeEnterprise,
): Promise<void> {
  const enterprise = await findEnterpriseForChange(app.db, id)
  if (!enterprise) throw new AppError('notFound', 'recordNotFound')
  if (input.command === 'release') return releaseEnterprise(app.db, enterprise.id, actor.personId)
  if (enterprise.recognised) throw new AppError('conflict', 'recognisedStaysPublic')
  await withholdEnterprise(app.db, enterprise.id, {
    at: app.clock.now(),
    reason: input.reason,
    actorId: actor.personId,
  })
}
