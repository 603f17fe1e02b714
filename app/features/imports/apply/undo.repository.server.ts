import type pg from 'pg'

import { recordEventOn } from '#app/platform/database/outbox.server.ts'

import type { ImportKind } from '../import-kind.ts'
import { CHANGED_HERE, NEW_HERE } from './kind-sql.ts'
import { makeStepTable, sqlOf, type StepScope } from './steps.repository.server.ts'

/**
 * Makes a step for every change of an import, with the record locked and as it stands now, and gives those a reason that
 * cannot be taken back: the record is gone, or a value that the import wrote is no longer there.
 * @returns the number of steps
 */
export async function resolveUndo(client: pg.PoolClient, { importId, kind }: StepScope): Promise<number> {
  const { table, image } = sqlOf(kind)
  await makeStepTable(client)
  // Of changes that the planner has not seen it expects none, and joins them one by one.
  await client.query('ANALYZE import_change (import_id, record_id)')
  await client.query(
    `SELECT 1 FROM ${table} r WHERE r.id IN (SELECT record_id FROM import_change WHERE import_id = $1)
     ORDER BY r.id FOR UPDATE`,
    [importId],
  )
  const { rowCount } = await client.query(
    `WITH images AS MATERIALIZED (
       ${image} WHERE r.id IN (SELECT record_id FROM import_change WHERE import_id = $1)
     )
     INSERT INTO import_step (place, row_number, record_id, owner_id, product_id, record, image, merged, is_new, changed, problem)
     SELECT row_number() OVER (ORDER BY c.id), c.row_number, c.record_id, c.enterprise_id, c.product_id, c.after, i.image,
       CASE WHEN c.before IS NOT NULL THEN i.image || c.before END, c.before IS NULL, c.before IS NOT NULL,
       CASE WHEN i.id IS NULL THEN 'gone'
         WHEN EXISTS (SELECT 1 FROM jsonb_each(c.after) a WHERE i.image->a.key IS DISTINCT FROM a.value) THEN 'changedSince' END
     FROM import_change c LEFT JOIN images i ON i.id = c.record_id
     WHERE c.import_id = $1`,
    [importId],
  )
  await client.query('CREATE INDEX ON import_step (place)')
  await client.query('CREATE INDEX ON import_step (record_id)')
  await client.query('ANALYZE import_step')
  return rowCount ?? 0
}

/** Keeps records that something refers to by now, whatever table it stands in: they would take it with them. */
export async function keepInUse(client: pg.PoolClient, kind: ImportKind): Promise<void> {
  const { table, parts } = sqlOf(kind)
  const { rows } = await client.query<{ referring: string; column: string }>(
    `SELECT c.conrelid::regclass::text AS referring, quote_ident(a.attname) AS column
     FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
     WHERE c.contype = 'f' AND c.confrelid = $1::regclass AND NOT c.conrelid::regclass::text = ANY($2)`,
    [table, parts],
  )
  for (const { referring, column } of rows)
    await client.query(
      `UPDATE import_step s SET problem = 'inUse'
       WHERE is_new AND problem IS NULL AND s.record_id IN (SELECT ${column} FROM ${referring})`,
    )
  if (kind === 'enterprises')
    await client.query(
      `UPDATE import_step s SET problem = 'inUse'
       WHERE is_new AND problem IS NULL
         AND s.record_id IN (SELECT enterprise_id FROM site GROUP BY 1 HAVING count(*) > 1)`,
    )
}

/**
 * Every removed record leaves its address in former_slug, and every removal looks into it. Where that table was empty at
 * first, a plan made then reads all of it each time, and the work grows with its square.
 */
export async function preferIndexes(client: pg.PoolClient): Promise<void> {
  await client.query('SET LOCAL enable_seqscan = off')
  // Plans that the connection has kept are made anew.
  await client.query('ANALYZE former_slug')
}

/** Removes what was made and restores what was changed, between two places. */
export async function undoSteps(
  client: pg.PoolClient,
  kind: ImportKind,
  from: number,
  to: number,
): Promise<void> {
  const { table, update } = sqlOf(kind)
  await client.query(
    `DELETE FROM external_id x USING import_step s WHERE x.kind = '${kind}' AND x.record_id = s.record_id AND ${NEW_HERE}`,
    [from, to],
  )
  await client.query(`DELETE FROM ${table} r USING import_step s WHERE r.id = s.record_id AND ${NEW_HERE}`, [
    from,
    to,
  ])
  for (const statement of update) await client.query(statement, [from, to])
  // Ids that the import gave to records which were there before go with the values it gave them.
  await client.query(
    `DELETE FROM external_id x USING import_step s
     WHERE x.kind = '${kind}' AND x.record_id = s.record_id
       AND x.import_id = (SELECT import_id FROM import_change c WHERE c.record_id = s.record_id ORDER BY c.id DESC LIMIT 1)
       AND ${CHANGED_HERE}`,
    [from, to],
  )
}

/** The last statements of an undoing: reasons are kept, and the search index hears of it. */
export async function finishUndoing(client: pg.PoolClient, { importId }: StepScope): Promise<void> {
  await client.query(
    `UPDATE import_change c SET kept = s.problem FROM import_step s
     WHERE c.import_id = $1 AND c.record_id = s.record_id AND c.row_number = s.row_number AND s.problem IS NOT NULL`,
    [importId],
  )
  const { rowCount } = await client.query(
    `UPDATE import SET state = 'undone', undone_at = now(), followed = 0, version = version + 1,
       rows_kept = (SELECT count(*) FROM import_step WHERE problem IS NOT NULL)
     WHERE id = $1 AND state = 'undoing'`,
    [importId],
  )
  if (rowCount !== 1) throw new Error(`import ${importId} was no longer to be undone`)
  await recordEventOn(client, { subjectKind: 'import', subjectId: importId, kind: 'import.undone' })
}
