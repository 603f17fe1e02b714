import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { writeDecision } from './read-pairs.repository.server.ts'

/**
 * Remembers that two records are two enterprises, however alike they are; or takes that back.
 * @throws AppError notFound when there is no such pair any more
 */
export async function decidePair(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  pairId: string,
  separate: boolean,
): Promise<void> {
  const decision = separate ? { by: actor.personId, at: app.clock.now() } : null
  if (!(await writeDecision(app.db, pairId, decision))) throw new AppError('notFound', 'notFound')
}
