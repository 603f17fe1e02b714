import { isoDay, today } from '#app/features/directory/index.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { partyOf } from '../finding/party.ts'
import { readParties } from '../finding/parties.repository.server.ts'
import type { ProposePair } from './broker.schema.ts'
import { isPairPossible } from './pair-possible.ts'
import { insertPair } from './pairs.repository.server.ts'
import { findSide, isNeedOf } from './read-pairs.repository.server.ts'

/**
 * Brings two enterprises together: the owners of both are told by mail, in their language, what the officer wrote.
 * @returns the id of the pair
 * @throws AppError notFound for an enterprise that is not public; invalid where something speaks against the pair, or the
 *   day has passed; conflict when the two are being brought together already
 */
export async function proposePair(
  app: Pick<App, 'db' | 'pool' | 'clock'>,
  actor: SignedInActor,
  input: ProposePair,
): Promise<string> {
  const [first, second] = await Promise.all([
    findSide(app.db, input.enterprise),
    findSide(app.db, input.partner),
  ])
  if (!first) throw new AppError('notFound', 'enterpriseNotFound', { field: 'enterprise' })
  if (!second) throw new AppError('notFound', 'enterpriseNotFound', { field: 'partner' })
  const now = app.clock.now()
  const rows = await readParties(app.pool, [first.id, second.id], now, first.id)
  const [one, other = one] = rows.map(partyOf)
  if (!one || !other || !isPairPossible(one, other))
    throw new AppError('invalid', 'pairNotPossible', { field: 'partner' })
  const followUpOn = followUpDay(input.followUpOn, now)
  const needId =
    input.need !== undefined && (await isNeedOf(app.db, input.need, [first.id, second.id]))
      ? input.need
      : null
  return insertPair(app.db, {
    firstId: first.id,
    secondId: second.id,
    needId,
    note: input.note,
    followUpOn,
    officerId: actor.personId,
  })
}

/**
 * The day of the next look at a pair, as the database has days. The one that stands may stay although it has passed.
 * @throws AppError invalid for another day that has passed
 */
export function followUpDay(day: string | undefined, now: Date, standing: Date | null = null): Date | null {
  if (day === undefined) return null
  const stays = standing !== null && isoDay(standing) === day
  if (!stays && day < isoDay(today(now)))
    throw new AppError('invalid', 'followUpPast', { field: 'followUpOn' })
  return new Date(`${day}T00:00:00Z`)
}
