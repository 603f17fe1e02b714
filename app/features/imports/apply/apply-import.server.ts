import type { App } from '#app/platform/app.ts'
import { dropUpload } from '#app/platform/uploads/uploads.repository.server.ts'

import { keepCellsOfRefused } from '../check/check-import.server.ts'
import { keepRefused, type StoredImport } from '../imports.repository.server.ts'
import type { Report } from '../report.server.ts'
import { countRefused, dropTakenRows, refuseRows } from '../rows.repository.server.ts'
import { add, onClient, scopeOf } from './compare-import.server.ts'
import { finishApplying } from './finish.repository.server.ts'
import {
  beginSteps,
  compareSteps,
  lockRecords,
  resolveSteps,
  STEPS_AT_ONCE,
  takeTurn,
  type StepCounts,
  writeSteps,
} from './steps.repository.server.ts'

/**
 * Writes the good rows of a checked import into the directory, in one transaction: all of them, or after a crash none, and
 * then it is begun anew. Everything is compared again, because the directory may have moved on since the check.
 */
export async function applyImport(
  app: Pick<App, 'db' | 'pool' | 'clock' | 'log'>,
  stored: StoredImport,
  report: Report,
): Promise<void> {
  const { layout } = stored
  if (!layout) throw new Error(`import ${stored.id} was never checked`)
  const scope = scopeOf(stored, app.clock.now())
  await onClient(app.pool, async (client) => {
    await beginSteps(client, scope)
    await takeTurn(client)
    const steps = await resolveSteps(client, scope)
    await refuseRows(client, scope.importId, layout.mapping)
    const counts: StepCounts = { new: 0, changed: 0, unchanged: 0 }
    for (let from = 1; from <= steps; from += STEPS_AT_ONCE) {
      const to = from + STEPS_AT_ONCE - 1
      await lockRecords(client, scope.kind, from, to)
      add(counts, await compareSteps(client, scope.kind, from, to))
      await writeSteps(client, scope, from, to)
      await report(Math.min(to, steps), steps)
    }
    await finishApplying(client, scope.importId, counts)
  })
  await tidyApplied(app, stored)
}

/** What is left to do once everything stands in the directory. */
async function tidyApplied(
  app: Pick<App, 'db' | 'pool' | 'clock' | 'log'>,
  stored: StoredImport,
): Promise<void> {
  if (stored.layout) await keepCellsOfRefused(app, stored, stored.layout)
  await keepRefused(app.db, stored.id, await countRefused(app.pool, stored.id))
  await dropTakenRows(app.pool, stored.id)
  if (stored.uploadId) await dropUpload(app.db, stored.uploadId)
}
