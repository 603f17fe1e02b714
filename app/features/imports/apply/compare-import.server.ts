import type pg from 'pg'

import { isoDay, today } from '#app/features/directory/index.ts'
import type { App } from '#app/platform/app.ts'

import type { StoredImport } from '../imports.repository.server.ts'
import type { Layout } from '../layout.ts'
import type { Report } from '../report.server.ts'
import { keepEffects, refuseRows } from '../rows.repository.server.ts'
import {
  beginSteps,
  compareSteps,
  resolveSteps,
  STEPS_AT_ONCE,
  type StepCounts,
  type StepScope,
} from './steps.repository.server.ts'

/** What the steps of an import are made for, on a given day. */
export function scopeOf(
  { id, kind, source, enterpriseId }: Pick<StoredImport, 'id' | 'kind' | 'source' | 'enterpriseId'>,
  now: Date,
): StepScope {
  return {
    importId: id,
    kind,
    source,
    enterpriseId,
    today: isoDay(today(now)),
    origin: enterpriseId === null ? 'public_record' : 'member',
  }
}

/** Finds out what the good rows would do, and refuses those that the directory speaks against. Changes nothing else. */
export async function compareWithDirectory(
  app: Pick<App, 'pool' | 'clock'>,
  stored: StoredImport,
  layout: Layout,
  report: Report,
): Promise<StepCounts> {
  const scope = scopeOf(stored, app.clock.now())
  return onClient(app.pool, async (client) => {
    await beginSteps(client, scope)
    const steps = await resolveSteps(client, scope)
    await refuseRows(client, scope.importId, layout.mapping)
    const counts: StepCounts = { new: 0, changed: 0, unchanged: 0 }
    for (let from = 1; from <= steps; from += STEPS_AT_ONCE) {
      const some = await compareSteps(client, scope.kind, from, from + STEPS_AT_ONCE - 1)
      add(counts, some)
      await report(steps + 0.3 * from, steps * 1.3)
    }
    await keepEffects(client, scope.importId)
    return counts
  })
}

/** Adds counts to counts. */
export function add(counts: StepCounts, more: StepCounts): void {
  counts.new += more.new
  counts.changed += more.changed
  counts.unchanged += more.unchanged
}

/** Runs work on a connection of its own: what it began is committed when it ends well, else taken back. */
export async function onClient<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let lost: Error | undefined
  const onLost = (error: Error) => (lost = error)
  client.on('error', onLost)
  try {
    const result = await work(client)
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch(onLost)
    throw error
  } finally {
    client.off('error', onLost)
    client.release(lost)
  }
}
