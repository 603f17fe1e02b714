import type { App } from '#app/platform/app.ts'

import type { StoredImport } from '../imports.repository.server.ts'
import type { Report } from '../report.server.ts'
import { onClient, scopeOf } from './compare-import.server.ts'
import { beginSteps, STEPS_AT_ONCE, takeTurn } from './steps.repository.server.ts'
import { finishUndoing, keepInUse, preferIndexes, resolveUndo, undoSteps } from './undo.repository.server.ts'

/**
 * Takes an import back, in one transaction: what it made is removed, what it changed gets its former values. Row by row, what
 * was changed or used since is left as it is, and the reason kept.
 */
export async function undoImport(
  app: Pick<App, 'pool' | 'clock'>,
  stored: StoredImport,
  report: Report,
): Promise<void> {
  const scope = scopeOf(stored, app.clock.now())
  await onClient(app.pool, async (client) => {
    await beginSteps(client, scope)
    await takeTurn(client)
    const steps = await resolveUndo(client, scope)
    await keepInUse(client, scope.kind)
    await preferIndexes(client)
    for (let from = 1; from <= steps; from += STEPS_AT_ONCE) {
      const to = Math.min(from + STEPS_AT_ONCE - 1, steps)
      await undoSteps(client, scope.kind, from, to)
      await report(to, steps)
    }
    await finishUndoing(client, scope)
  })
}
