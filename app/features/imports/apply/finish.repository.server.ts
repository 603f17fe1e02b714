import type pg from 'pg'

import { recordEventOn } from '#app/platform/database/outbox.server.ts'

import type { StepCounts } from './steps.repository.server.ts'

/** The last statements of an application: the import is done, and the search index hears of it. */
export async function finishApplying(client: pg.PoolClient, id: string, counts: StepCounts): Promise<void> {
  const { rowCount } = await client.query(
    `UPDATE import SET state = 'done', applied_at = now(), rows_new = $2, rows_changed = $3, rows_unchanged = $4,
       version = version + 1
     WHERE id = $1 AND state = 'applying'`,
    [id, counts.new, counts.changed, counts.unchanged],
  )
  if (rowCount !== 1) throw new Error(`import ${id} was no longer to be applied`)
  await recordEventOn(client, { subjectKind: 'import', subjectId: id, kind: 'import.applied' })
}
