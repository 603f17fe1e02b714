import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { settle } from './reports.repository.server.ts'
import type { SettleReport } from './settle-report.schema.ts'

/** Notes what was decided about a report. @throws AppError conflict when somebody has settled it already */
export async function settleReport(app: App, actor: SignedInActor, input: SettleReport): Promise<void> {
  const { report, decision } = input
  const by = { settledBy: actor.personId, settledAt: app.clock.now(), decision }
  if (!(await settle(app.db, report, by))) throw new AppError('conflict', 'reportSettled')
}
