import type { App } from '#app/platform/app.ts'

import { cutOff, RETENTION, type RetentionRule } from './retention.ts'

/** Carries out each rule that is not a job of its own; in a dry run only counts. Returns rows by rule. */
export async function applyRetention(
  pool: App['pool'],
  now: Date,
  { dryRun }: { dryRun: boolean },
): Promise<Partial<Record<RetentionRule['key'], number>>> {
  const counts: Partial<Record<RetentionRule['key'], number>> = {}
  for (const { key, days, statement } of RETENTION) {
    if (!statement || days === null) continue
    const { from, where } = statement
    const values = [cutOff(days, now)]
    if (dryRun) {
      const { rows } = await pool.query<{ count: number }>(
        `SELECT count(*)::int AS count FROM ${from} WHERE ${where}`,
        values,
      )
      counts[key] = rows[0]?.count ?? 0
    } else counts[key] = (await pool.query(`DELETE FROM ${from} WHERE ${where}`, values)).rowCount ?? 0
  }
  return counts
}

/** Accounts that would be erased now. */
export async function countDue(pool: App['pool'], now: Date): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM person WHERE erase_due_at <= $1 AND erased_at IS NULL',
    [now],
  )
  return rows[0]?.count ?? 0
}
