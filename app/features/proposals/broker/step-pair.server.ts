import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import type { StepPair } from './broker.schema.ts'
import { isFollowed, nextStates } from './pair-state.ts'
import { movePair } from './pairs.repository.server.ts'
import { followUpDay } from './propose-pair.server.ts'
import { findPairForStep } from './read-pairs.repository.server.ts'

/**
 * Takes the next step of a pair: another state, or only a note or another day.
 * @throws AppError notFound; conflict when the pair has moved on since the officer saw it; invalid for a state that does not
 *   follow, a day that has passed
 */
export async function stepPair(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  id: string,
  input: StepPair,
): Promise<void> {
  const pair = await findPairForStep(app.db, id)
  if (!pair) throw new AppError('notFound', 'notFound')
  if (pair.version !== input.version) throw new AppError('conflict', 'pairMovedOn')
  if (!nextStates(pair.state).includes(input.state))
    throw new AppError('invalid', 'pairStepNotPossible', { field: 'state' })
  const day = followUpDay(input.followUpOn, app.clock.now(), pair.followUpOn)
  await movePair(app.db, {
    id,
    version: input.version,
    from: pair.state,
    to: input.state,
    note: input.note,
    followUpOn: isFollowed(input.state) ? day : null,
    actorId: actor.personId,
  })
}
