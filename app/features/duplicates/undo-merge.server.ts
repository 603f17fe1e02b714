import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'
import { AppError } from '#app/platform/errors.ts'

import { UNDO_DAYS } from './duplicate.ts'
import { isBuiltUpon, lockMerge, markUndone } from './merges.repository.server.ts'
import { undoRows } from './undo-rows.repository.server.ts'

/**
 * Makes two records of one again: each gets back what was its own before. What the survivor got since stays with it.
 * @throws AppError notFound; conflict when it is undone already, is too long ago, or another merge stands on it
 */
export async function undoMerge(
  app: Pick<App, 'db' | 'clock' | 'log'>,
  actor: SignedInActor,
  mergeId: string,
): Promise<void> {
  const now = app.clock.now()
  await app.db.$transaction(
    async (tx) => {
      const merge = await lockMerge(tx, mergeId)
      if (!merge) throw new AppError('notFound', 'notFound')
      if (merge.undoneAt) throw new AppError('conflict', 'mergeUndone')
      if (now.getTime() - merge.mergedAt.getTime() > UNDO_DAYS * 86_400_000)
        throw new AppError('conflict', 'mergeTooOld', { days: UNDO_DAYS })
      if (await isBuiltUpon(tx, merge)) throw new AppError('conflict', 'mergeBuiltUpon')
      const lost = await undoRows(tx, merge.journal)
      if (lost > 0) app.log.warn({ mergeId, lost }, 'rows of an undone merge could not come back')
      await markUndone(tx, mergeId, { undoneById: actor.personId, undoneAt: now })
      for (const subjectId of [merge.survivorId, merge.mergedId])
        await recordEvent(tx, { subjectKind: 'enterprise', subjectId, kind: 'enterprise.changed' })
    },
    { timeout: 60_000 },
  )
}
