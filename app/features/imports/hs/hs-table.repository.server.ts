import type pg from 'pg'

import type { HsRow } from './hs-row.ts'

/** How many lines of the table are new, say something else than before, and are no longer there. */
export interface HsCounts {
  new: number
  changed: number
  removed: number
}

/** Makes the table what the rows say, in one transaction. */
export async function replaceHsTable(client: pg.PoolClient, rows: readonly HsRow[]): Promise<HsCounts> {
  await client.query('BEGIN')
  await client.query('LOCK TABLE hs_entry IN SHARE ROW EXCLUSIVE MODE')
  const { rows: counted } = await client.query<HsCounts>(
    `WITH stated AS MATERIALIZED (
       SELECT * FROM jsonb_to_recordset($1) AS s(code text, section text, description text, parent text, level integer)
     ), removed AS (
       DELETE FROM hs_entry h WHERE NOT EXISTS (SELECT 1 FROM stated s WHERE s.code = h.code) RETURNING 1
     ), written AS (
       INSERT INTO hs_entry AS h (code, section, description, parent, level) SELECT * FROM stated
       ON CONFLICT (code) DO UPDATE SET section = excluded.section, description = excluded.description,
         parent = excluded.parent, level = excluded.level
       WHERE (h.section, h.description, h.parent, h.level)
         IS DISTINCT FROM (excluded.section, excluded.description, excluded.parent, excluded.level)
       RETURNING h.xmax = 0 AS is_new
     )
     SELECT (SELECT count(*)::integer FROM written WHERE is_new) AS new,
       (SELECT count(*)::integer FROM written WHERE NOT is_new) AS changed,
       (SELECT count(*)::integer FROM removed) AS removed`,
    [JSON.stringify(rows)],
  )
  return counted[0] ?? { new: 0, changed: 0, removed: 0 }
}
