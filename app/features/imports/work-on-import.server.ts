import { actAs } from '#app/platform/acting.server.ts'
import type { App } from '#app/platform/app.ts'
import { isDatabaseAway, sqlStateOf } from '#app/platform/database/database-errors.server.ts'

import { applyImport } from './apply/apply-import.server.ts'
import { undoImport } from './apply/undo-import.server.ts'
import { checkImport } from './check/check-import.server.ts'
import { findImport, inWork, keepGivenUp, type StoredImport } from './imports.repository.server.ts'
import { reportTo, type Report } from './report.server.ts'

/** What a change by somebody else at the same moment leads to: a deadlock, an address or tax code that was just taken. */
const MET_OTHERS = /^(40001|40P01|23505|23503)$/
const TRIES = 3

/**
 * Does what an import waits for. May be called any number of times, by any number of processes: one works, and what a crash
 * cut off is begun anew. What cannot be done leaves the directory as it was, and the import where it came from.
 * @param alsoTo is told of the progress too
 * @returns false when somebody else works on it
 */
export async function workOnImport(app: App, id: string, alsoTo?: Report): Promise<boolean> {
  return inWork(app.pool, id, async () => {
    const stored = await findImport(app.db, id)
    if (!stored) return
    const kept = reportTo(app, stored)
    const report: Report = async (done, total) => {
      await kept(done, total)
      await alsoTo?.(done, total)
    }
    try {
      // What it changes is logged as done by whoever handed the list in.
      await tried(() =>
        actAs({ personId: stored.personId, via: 'job', act: `imports ${id}` }, () =>
          step(app, stored, report),
        ),
      )
    } catch (error) {
      if (isDatabaseAway(error)) throw error
      app.log.error({ err: error, import: id, state: stored.state }, 'an import could not be worked on')
      await keepGivenUp(app.db, stored)
    }
    await reportTo(app, stored)(1, 1)
  })
}

async function step(app: App, stored: StoredImport, report: Report): Promise<void> {
  if (stored.state === 'checking') await checkImport(app, stored, report)
  else if (stored.state === 'applying') await applyImport(app, stored, report)
  else if (stored.state === 'undoing') await undoImport(app, stored, report)
}

async function tried(work: () => Promise<void>): Promise<void> {
  for (let left = TRIES; ; left--) {
    try {
      return await work()
    } catch (error) {
      if (left <= 1 || !MET_OTHERS.test(sqlStateOf(error) ?? '')) throw error
    }
  }
}
