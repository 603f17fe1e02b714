import { isoDay, today as dayOf } from '#app/features/directory/index.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { enterpriseOfNeeds } from '../own/enterprise-of-needs.server.ts'
import {
  countCapabilities,
  insertCapability,
  tellOfCapability,
  writeRemoved,
} from './capabilities.repository.server.ts'
import { MOST_CAPABILITIES } from './capability.ts'
import type { CommandCapability } from './capability.schema.ts'

/**
 * States a process that one's enterprise offers, takes one off, or takes it back.
 * @returns its id
 * @throws AppError notFound, forbidden, conflict when there are too many, invalid for a day that is yet to come
 */
export async function commandCapability(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  slug: string,
  input: CommandCapability,
): Promise<string> {
  const enterprise = await enterpriseOfNeeds(app, actor, slug)
  const now = app.clock.now()
  const payload = { actorId: actor.personId, enterpriseId: enterprise.id }
  if (input.command !== 'remove' && (await countCapabilities(app.db, enterprise.id)) >= MOST_CAPABILITIES)
    throw new AppError('conflict', 'tooManyCapabilities', { count: MOST_CAPABILITIES })
  if (input.command === 'add' && input.asOf > isoDay(dayOf(now)))
    throw new AppError('invalid', 'asOfFuture', { field: 'asOf' })
  return app.db.$transaction(async (tx) => {
    if (input.command === 'add') {
      const origin = enterprise.origin === 'demonstration' ? 'demonstration' : 'member'
      const id = await insertCapability(tx, input, { enterpriseId: enterprise.id, origin })
      await tellOfCapability(tx, id, 'capability.added', payload)
      return id
    }
    const { id, command } = input
    const found = await writeRemoved(
      tx,
      { id, enterpriseId: enterprise.id },
      command === 'remove' ? now : null,
    )
    if (!found) throw new AppError('notFound', 'recordNotFound')
    await tellOfCapability(
      tx,
      id,
      command === 'remove' ? 'capability.removed' : 'capability.restored',
      payload,
    )
    return id
  })
}
