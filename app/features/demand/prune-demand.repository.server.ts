import type { App } from '#app/platform/app.ts'

import { FEWEST_SEARCHERS } from './demand.ts'

/** Rows that one statement removes, so that none holds up the counting for long. */
const ROWS_A_STATEMENT = 10_000

/** Removes the marks and salts of days before a day (ISO date). */
export async function forgetSearchers({ pool }: Pick<App, 'pool'>, day: string): Promise<void> {
  await pool.query('DELETE FROM demand_seen WHERE day < $1::date', [day])
  await pool.query('DELETE FROM demand_salt WHERE day < $1::date', [day])
}

/** Removes weeks before `oldest`, and words before `rare` that too few people ever asked. Returns the rows removed. */
export async function forgetWeeks(
  { pool }: Pick<App, 'pool'>,
  { oldest, rare }: { oldest: string; rare: string },
): Promise<number> {
  let removed = 0
  for (const [statement, before] of [
    [OLD_SUMS, oldest],
    [OLD_WEEKS, oldest],
    [RARE_WEEKS, rare],
  ] as const) {
    for (;;) {
      const { rowCount } = await pool.query(statement, [before])
      removed += rowCount ?? 0
      if ((rowCount ?? 0) < ROWS_A_STATEMENT) break
    }
  }
  await pool.query(UNASKED)
  return removed
}

const removing = (table: string, rows: string) =>
  `DELETE FROM ${table} WHERE ctid = ANY(ARRAY(SELECT ${table}.ctid FROM ${rows} LIMIT ${ROWS_A_STATEMENT}))`

const OLD_SUMS = removing('demand_sum', 'demand_sum WHERE week < $1::date')
const OLD_WEEKS = removing('demand_query_week', 'demand_query_week WHERE week < $1::date')
const RARE_WEEKS = removing(
  'demand_query_week',
  `demand_query_week JOIN demand_query q ON q.id = query_id
   WHERE week < $1::date AND bit_count(q.searchers::bit(32)) < ${FEWEST_SEARCHERS}`,
)
/** A query that is being counted at this moment is locked, and left alone. */
const UNASKED = `
  DELETE FROM demand_query WHERE id IN (
    SELECT id FROM demand_query q
    WHERE NOT EXISTS (SELECT FROM demand_query_week w WHERE w.query_id = q.id)
    LIMIT ${ROWS_A_STATEMENT} FOR UPDATE SKIP LOCKED)`
