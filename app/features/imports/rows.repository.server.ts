import type pg from 'pg'

import type { RawCell } from '#app/platform/sheets/reading/table.ts'

import type { FieldKey } from './columns/fields.ts'
import type { Mapping } from './columns/guess-mapping.ts'
import type { Identity, ImportRecord, RowProblem } from './records/row.ts'

/** A row on its way into the database. */
export interface StagedRow {
  number: number
  /** Null for a refused one. */
  record: ImportRecord | null
  identity: Identity
  problems: RowProblem[]
  /** Of refused ones. */
  cells: RawCell[] | null
}

/** Removes the rows of an earlier check. */
export async function clearRows(pool: pg.Pool, importId: string): Promise<void> {
  await pool.query('DELETE FROM import_row WHERE import_id = $1', [importId])
}

export async function stageRows(pool: pg.Pool, importId: string, rows: readonly StagedRow[]): Promise<void> {
  await pool.query(
    `INSERT INTO import_row (import_id, row_number, record, identity, problems, cells)
     SELECT $1, number, nullif(record, 'null'), identity, problems, nullif(cells, 'null')
     FROM jsonb_to_recordset($2) AS staged(number integer, record jsonb, identity jsonb, problems jsonb, cells jsonb)`,
    // Zero bytes are no text to PostgreSQL; they were taken out of the records, not of the cells.
    [importId, JSON.stringify(rows).replaceAll(String.raw`\u0000`, '')],
  )
}

/** Lets the planner know of the rows: of an import that it has not seen it expects none, and joins them one by one. */
export async function analyseRows(pool: pg.Pool): Promise<void> {
  await pool.query('ANALYZE import_row (import_id, row_number)')
}

/** Marks the rows that the steps refused. */
export async function refuseRows(client: pg.PoolClient, importId: string, mapping: Mapping): Promise<void> {
  const columns = Object.fromEntries(mapping.flatMap((key, column) => (key === null ? [] : [[key, column]])))
  await client.query(
    `UPDATE import_row r SET record = NULL, problems = (
       SELECT jsonb_build_array(jsonb_build_object(
         'column', $2::jsonb->f.field, 'field', f.field, 'key', s.problem,
         'values', jsonb_build_object('row', s.first_row, 'value', f.value)))
       FROM (SELECT CASE
         WHEN s.field <> 'taxCode' OR r.identity ? 'taxCode' THEN s.field
         WHEN r.identity ? 'enterpriseId' THEN 'enterpriseId' END AS field,
       left(CASE s.field
         WHEN 'product' THEN r.identity->>'product'
         WHEN 'productId' THEN r.identity->>'productId'
         WHEN 'externalId' THEN r.identity->>'externalId'
         WHEN 'hsCodes' THEN (SELECT string_agg(code, ', ') FROM jsonb_array_elements_text(r.record->'hs_codes') AS c(code))
         WHEN 'nameVi' THEN r.record->>'name_vi'
         ELSE coalesce(r.identity->>'taxCode', r.identity->>'enterpriseId') END, 60) AS value) f
     )
     FROM import_step s
     WHERE r.import_id = $1 AND r.row_number = s.row_number AND s.problem IS NOT NULL`,
    [importId, JSON.stringify(columns)],
  )
}

/** Rows that would make a record are all alike to look at: a few are enough. */
const NEW_ROWS_SHOWN = 5

/** Keeps what the steps would do: what each changed record says now, and which rows are the first to make one. */
export async function keepEffects(client: pg.PoolClient, importId: string): Promise<void> {
  await client.query(
    `UPDATE import_row r SET effect = 'changed', before = d.before, after = d.after
     FROM import_step s
     CROSS JOIN LATERAL (
       SELECT jsonb_object_agg(k, s.image->k) AS before, jsonb_object_agg(k, s.merged->k) AS after
       FROM jsonb_object_keys(s.merged) k WHERE s.image->k IS DISTINCT FROM s.merged->k
     ) d
     WHERE r.import_id = $1 AND r.row_number = s.row_number AND s.problem IS NULL AND s.changed AND NOT s.is_new`,
    [importId],
  )
  await client.query(
    `UPDATE import_row r SET effect = 'new'
     FROM (
       SELECT row_number FROM import_step WHERE problem IS NULL AND is_new ORDER BY row_number LIMIT ${NEW_ROWS_SHOWN}
     ) s
     WHERE r.import_id = $1 AND r.row_number = s.row_number`,
    [importId],
  )
}

/** Numbers of refused rows whose cells are not kept yet. */
export async function rowsWithoutCells(pool: pg.Pool, importId: string): Promise<Set<number>> {
  const { rows } = await pool.query<{ row_number: number }>(
    'SELECT row_number FROM import_row WHERE import_id = $1 AND record IS NULL AND cells IS NULL',
    [importId],
  )
  return new Set(rows.map((row) => row.row_number))
}

export async function keepCells(
  pool: pg.Pool,
  importId: string,
  rows: readonly { number: number; cells: RawCell[] }[],
): Promise<void> {
  await pool.query(
    `UPDATE import_row r SET cells = k.cells
     FROM jsonb_to_recordset($2) AS k(number integer, cells jsonb)
     WHERE r.import_id = $1 AND r.row_number = k.number`,
    [importId, JSON.stringify(rows).replaceAll(String.raw`\u0000`, '')],
  )
}

export async function countRefused(pool: pg.Pool, importId: string): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    'SELECT count(*)::integer AS count FROM import_row WHERE import_id = $1 AND record IS NULL',
    [importId],
  )
  return rows[0]?.count ?? 0
}

/** A refused row, to be shown or handed back. */
export interface RefusedRow {
  number: number
  problems: RowProblem[]
  cells: RawCell[]
}

/** Refused rows in their order. */
export async function readRefused(
  pool: pg.Pool,
  importId: string,
  { after = 0, limit }: { after?: number; limit: number },
): Promise<RefusedRow[]> {
  const { rows } = await pool.query<RefusedRow>(
    `SELECT row_number AS number, problems, coalesce(cells, '[]') AS cells FROM import_row
     WHERE import_id = $1 AND record IS NULL AND row_number > $2 ORDER BY row_number LIMIT $3`,
    [importId, after, limit],
  )
  return rows
}

/** A row that would change a record, or make one. */
export interface EffectRow {
  number: number
  /** Null for one that would make a record. */
  before: ImportRecord | null
  after: ImportRecord
  /** What it is recognised by: columns of the record, as far as they say what it is called. */
  record: ImportRecord
  identity: Identity
}

/** Rows with an effect, in their order. */
export async function readEffects(
  pool: pg.Pool,
  importId: string,
  effect: 'new' | 'changed',
  { after, limit }: { after: number; limit: number },
): Promise<EffectRow[]> {
  const { rows } = await pool.query<EffectRow>(
    `SELECT row_number AS number, before, coalesce(after, record) AS after, record, identity FROM import_row
     WHERE import_id = $1 AND effect = $2 AND record IS NOT NULL AND row_number > $3 ORDER BY row_number LIMIT $4`,
    [importId, effect, after, limit],
  )
  return rows
}

/** The most frequent problems, with how many rows have them. */
export async function countProblems(
  pool: pg.Pool,
  importId: string,
): Promise<{ key: string; field: FieldKey | null; rows: number }[]> {
  const { rows } = await pool.query<{ key: string; field: FieldKey | null; rows: number }>(
    `SELECT p->>'key' AS key, p->>'field' AS field, count(DISTINCT row_number)::integer AS rows
     FROM import_row CROSS JOIN LATERAL jsonb_array_elements(problems) p
     WHERE import_id = $1 AND record IS NULL GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT 20`,
    [importId],
  )
  return rows
}

/** Removes the rows that were taken; refused ones stay to be handed back. */
export async function dropTakenRows(pool: pg.Pool, importId: string): Promise<void> {
  await pool.query('DELETE FROM import_row WHERE import_id = $1 AND record IS NOT NULL', [importId])
}
