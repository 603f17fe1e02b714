import { actsFor, type SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { mattersOf } from '../engine/matters.ts'
import { readParties } from '../finding/parties.repository.server.ts'
import { partyOf } from '../finding/party.ts'
import { announce, withFeedbackOf } from './choices.repository.server.ts'
import type { Command } from './feedback.schema.ts'
import { putDismissal, removeDismissal } from './inferred.repository.server.ts'

type Port = Pick<App, 'db' | 'pool' | 'clock'>

/**
 * Says that something inferred is not wanted: no partners are proposed for it any more.
 * @throws AppError forbidden for another's enterprise; notFound for what was not inferred of it
 */
export async function dismissInferred(
  app: Port,
  actor: SignedInActor,
  { enterprise, key }: Pick<Command<'dismiss'>, 'enterprise' | 'key'>,
): Promise<void> {
  if (!actsFor(actor, enterprise)) throw new AppError('forbidden', 'notYourEnterprise')
  const now = app.clock.now()
  const [row] = await readParties(app.pool, [enterprise], now, enterprise)
  if (!row || !mattersOf(partyOf(row)).some((matter) => matter.key === key))
    throw new AppError('notFound', 'notFound')
  await withFeedbackOf(app.db, enterprise, async (tx) => {
    await putDismissal(tx, { enterpriseId: enterprise, key, personId: actor.personId, at: now })
    await announce(tx, 'proposals.dismissed', [enterprise])
  })
}

/**
 * Takes a dismissal back. Repeats change nothing.
 * @throws AppError forbidden for another's enterprise
 */
export async function bringBackInferred(
  app: Port,
  actor: SignedInActor,
  { enterprise, key }: Pick<Command<'bringBack'>, 'enterprise' | 'key'>,
): Promise<void> {
  if (!actsFor(actor, enterprise)) throw new AppError('forbidden', 'notYourEnterprise')
  await withFeedbackOf(app.db, enterprise, async (tx) => {
    await removeDismissal(tx, enterprise, key)
    await announce(tx, 'proposals.broughtBack', [enterprise])
  })
}
