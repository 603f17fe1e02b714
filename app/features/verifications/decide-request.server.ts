import { today } from '#app/features/directory/index.ts'
import { actsFor, type SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import type { Decide } from './verification.schema.ts'
import { stateAfter, type RequestStep } from './verification.ts'
import { findRequest } from './read-verifications.repository.server.ts'
import { moveRequest, tellAsker, writeLevel, writeOwner } from './verifications.repository.server.ts'

const STEP_OF = { approve: 'approved', return: 'returned', reject: 'rejected' } as const satisfies Record<
  Decide['command'],
  RequestStep
>

/**
 * Decides a request as an officer saw it. Approving a claim makes the person an owner; approving a check writes its level.
 * Whoever asked is told by mail.
 * @throws AppError notFound, forbidden in a matter of one's own, invalid for a check without a level, conflict when it has
 *   moved on
 */
export async function decideRequest(
  app: Pick<App, 'db' | 'clock' | 'realtime'>,
  actor: SignedInActor,
  id: string,
  input: Decide,
): Promise<void> {
  const request = await findRequest(app.db, id)
  if (!request) throw new AppError('notFound', 'notFound')
  if (request.personId === actor.personId || actsFor(actor, request.enterpriseId))
    throw new AppError('forbidden', 'ownMatter')
  const step = STEP_OF[input.command]
  const to = stateAfter(request.state, step, 'officer')
  if (!to) throw new AppError('conflict', 'requestMovedOn')
  const level = input.command === 'approve' && request.kind === 'check' ? input.level : undefined
  if (input.command === 'approve' && request.kind === 'check' && !level)
    throw new AppError('invalid', 'levelMissing')
  const { version } = input
  const note = input.note ?? null
  const move = { id, version, from: request.state, to, step, actorId: actor.personId, note }
  await moveRequest(app.db, move, async (tx, moved) => {
    if (step === 'approved' && moved.kind === 'claim') await writeOwner(tx, moved, actor.personId)
    if (level) {
      const day = today(app.clock.now())
      await writeLevel(tx, moved, { level, basis: note, day, actorId: actor.personId })
    }
    await tellAsker(tx, moved)
  })
  // Open pages of a new owner come back with the new right.
  if (step === 'approved' && request.kind === 'claim') app.realtime.endPerson(request.personId)
}
