import type pg from 'pg'

import type { ImportKind } from '../import-kind.ts'
import { CERTIFICATE_SQL } from './certificate-sql.ts'
import { ENTERPRISE_SQL } from './enterprise-sql.ts'
import { CHANGED_HERE, HERE, NEW_HERE, type KindSql } from './kind-sql.ts'
import { PRODUCT_SQL } from './product-sql.ts'
import { RECOGNITION_SQL } from './recognition-sql.ts'

/** What the steps of an import are made for. */
export interface StepScope {
  importId: string
  kind: ImportKind
  source: string
  /** The one enterprise that rows may be about; null when they may be about any. */
  enterpriseId: string | null
  /** ISO date. */
  today: string
  origin: 'public_record' | 'member'
}

const KINDS: Record<ImportKind, KindSql> = {
  enterprises: ENTERPRISE_SQL,
  products: PRODUCT_SQL,
  certificates: CERTIFICATE_SQL,
  recognitions: RECOGNITION_SQL,
}

/** How the kind's records stand in SQL. */
export function sqlOf(kind: ImportKind): KindSql {
  return KINDS[kind]
}

/** Steps that are worked on with one statement: large enough to be quick, small enough for a moving bar. */
export const STEPS_AT_ONCE = 2000

/** One at a time for all imports: any fixed number. */
const TURN = 7_240_034_207

/** Begins a transaction whose statements may take long, and waits until no other import writes. */
export async function beginSteps(client: pg.PoolClient, scope: Pick<StepScope, 'today' | 'origin'>) {
  await client.query('BEGIN')
  await client.query(`SET LOCAL statement_timeout = '10min'`)
  await client.query(
    `SELECT set_config('nhip_cau.today', $1, true), set_config('nhip_cau.origin', $2, true)`,
    [scope.today, scope.origin],
  )
}

/** Waits until no other import writes; the turn ends with the transaction. */
export async function takeTurn(client: pg.PoolClient): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock($1)', [TURN])
}

export async function makeStepTable(client: pg.PoolClient): Promise<void> {
  await client.query(`
    CREATE TEMPORARY TABLE import_step (
      place integer NOT NULL, row_number integer NOT NULL, record_id uuid, owner_id uuid, product_id uuid,
      own_key text, external_id text, record jsonb NOT NULL, slug text, problem text, field text, first_row integer,
      is_new boolean NOT NULL DEFAULT false, changed boolean NOT NULL DEFAULT false, image jsonb, merged jsonb
    ) ON COMMIT DROP`)
}

/**
 * Finds for every good row which record it is about, and refuses rows that are about none, about somebody else's, or about
 * one that an earlier row of the file is about.
 * @returns the number of steps
 */
export async function resolveSteps(client: pg.PoolClient, scope: StepScope): Promise<number> {
  await makeStepTable(client)
  const { rowCount } = await client.query(
    `INSERT INTO import_step (place, row_number, record_id, owner_id, product_id, own_key, external_id, record, slug, problem, field)
     SELECT row_number() OVER (ORDER BY 1), * FROM (${sqlOf(scope.kind).resolve}) AS resolved`,
    [scope.importId, scope.source, scope.enterpriseId],
  )
  await client.query('CREATE INDEX ON import_step (place)')
  await client.query('ANALYZE import_step')
  await client.query(`
    UPDATE import_step s SET problem = 'twice', field = NULL, first_row = w.first
    FROM (
      SELECT place, row_number, least(
        CASE WHEN own_key IS NOT NULL THEN min(row_number) OVER (PARTITION BY own_key) END,
        CASE WHEN external_id IS NOT NULL THEN min(row_number) OVER (PARTITION BY external_id) END,
        CASE WHEN record_id IS NOT NULL THEN min(row_number) OVER (PARTITION BY record_id) END) AS first
      FROM import_step WHERE problem IS NULL
    ) w
    WHERE s.place = w.place AND w.first < w.row_number`)
  return rowCount ?? 0
}

export interface StepCounts {
  new: number
  changed: number
  unchanged: number
}

/** Reads how the records of some places stand and how they shall, without writing anything else. */
export async function compareSteps(client: pg.PoolClient, kind: ImportKind, from: number, to: number) {
  const { image, defaults, touched } = sqlOf(kind)
  const { rows } = await client.query<StepCounts>(
    `WITH compared AS (
       SELECT s.place, i.image, i.id IS NULL AS is_new, i.id IS NULL OR i.image || s.record <> i.image AS changed
       FROM import_step s LEFT JOIN LATERAL (${image} WHERE r.id = s.record_id) i ON true
       WHERE s.${HERE}
     ), written AS (
       UPDATE import_step s SET image = c.image, is_new = c.is_new, changed = c.changed,
         record_id = CASE WHEN c.is_new THEN uuidv7() ELSE s.record_id END,
         merged = CASE WHEN c.is_new THEN '${defaults}'::jsonb || ${touched} || s.record WHEN c.changed THEN c.image || s.record || ${touched} END
       FROM compared c WHERE s.place = c.place
       RETURNING s.is_new, s.changed
     )
     SELECT count(*) FILTER (WHERE is_new)::integer AS new,
       count(*) FILTER (WHERE changed AND NOT is_new)::integer AS changed,
       count(*) FILTER (WHERE NOT changed)::integer AS unchanged FROM written`,
    [from, to],
  )
  return rows[0] ?? { new: 0, changed: 0, unchanged: 0 }
}

/** Locks the records of some places, so that what is compared is what is written over. */
export async function lockRecords(client: pg.PoolClient, kind: ImportKind, from: number, to: number) {
  await client.query(
    `SELECT 1 FROM ${sqlOf(kind).table} r
     WHERE r.id IN (SELECT record_id FROM import_step WHERE ${HERE} AND record_id IS NOT NULL)
     ORDER BY r.id FOR UPDATE`,
    [from, to],
  )
}

/** Writes what was compared, and what it was before. */
export async function writeSteps(client: pg.PoolClient, scope: StepScope, from: number, to: number) {
  const sql = sqlOf(scope.kind)
  const places = [from, to]
  if (sql.slugged) await giveSlugs(client, sql.table, places)
  for (const statement of sql.insert) await client.query(statement, places)
  for (const statement of sql.update) await client.query(statement, places)
  await client.query(
    `INSERT INTO external_id (kind, source, external_id, record_id, import_id)
     SELECT '${scope.kind}', $3, s.external_id, s.record_id, $4 FROM import_step s
     WHERE s.${HERE} AND s.external_id IS NOT NULL
     ON CONFLICT (kind, source, external_id) DO UPDATE SET record_id = excluded.record_id, import_id = excluded.import_id
       WHERE external_id.record_id <> excluded.record_id`,
    [...places, scope.source, scope.importId],
  )
  await rememberChanges(client, scope, sql, places)
}

/** Addresses that are taken, or wanted twice, get a few letters more. */
async function giveSlugs(client: pg.PoolClient, table: string, places: number[]): Promise<void> {
  await client.query(
    `UPDATE import_step s SET slug = w.slug || '-' || right(s.record_id::text, 6)
     FROM (
       SELECT place, slug, row_number() OVER (PARTITION BY slug ORDER BY place) AS nth FROM import_step s WHERE ${NEW_HERE}
     ) w
     WHERE s.place = w.place AND (w.nth > 1 OR EXISTS (SELECT 1 FROM ${table} t WHERE t.slug = w.slug)
       OR EXISTS (SELECT 1 FROM former_slug f WHERE f.kind = '${table}' AND f.slug = w.slug))`,
    places,
  )
}

async function rememberChanges(
  client: pg.PoolClient,
  { importId }: StepScope,
  sql: KindSql,
  places: number[],
) {
  const { enterprise, product } = sql.documents
  // A new record is read again as it stands now: parts of it follow from others. One by one: what this transaction has
  // just made is not in the planner's statistics, and it would join all with all.
  await client.query(
    `INSERT INTO import_change (import_id, row_number, record_id, before, after, enterprise_id, product_id)
     SELECT $3::uuid, row_number, s.record_id, NULL::jsonb, made.image, ${enterprise}, ${product}
     FROM import_step s CROSS JOIN LATERAL (${sql.image} WHERE r.id = s.record_id) made WHERE ${NEW_HERE}
     UNION ALL
     SELECT $3::uuid, row_number, s.record_id, d.before, d.after, ${enterprise}, ${product}
     FROM import_step s
     CROSS JOIN LATERAL (
       SELECT jsonb_object_agg(k, s.image->k) AS before, jsonb_object_agg(k, s.merged->k) AS after
       FROM jsonb_object_keys(s.merged) k WHERE s.image->k IS DISTINCT FROM s.merged->k
     ) d
     WHERE ${CHANGED_HERE}`,
    [...places, importId],
  )
}
