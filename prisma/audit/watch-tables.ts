import type pg from 'pg'

import { AUDITED, UNAUDITED, type AuditedTable } from './tables.ts'

const OPERATIONS = [
  { on: 'INSERT', rows: 'NEW TABLE AS new_rows' },
  { on: 'UPDATE', rows: 'OLD TABLE AS old_rows NEW TABLE AS new_rows' },
  { on: 'DELETE', rows: 'OLD TABLE AS old_rows' },
] as const

interface TableRow {
  name: string
  keys: string[]
  columns: string[]
  /** Arguments of the triggers at hand, in hexadecimal as PostgreSQL keeps them. */
  present: Record<string, string>
}

const TABLES = `
  SELECT c.relname AS name,
    coalesce((
      SELECT array_agg(a.attname::text ORDER BY array_position(i.indkey::int2[], a.attnum))
      FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY(i.indkey::int2[])
      WHERE i.indrelid = c.oid AND i.indisprimary
    ), '{}') AS keys,
    (
      SELECT array_agg(a.attname::text) FROM pg_attribute a
      WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    ) AS columns,
    coalesce((
      SELECT jsonb_object_agg(t.tgname, encode(t.tgargs, 'hex')) FROM pg_trigger t
      WHERE t.tgrelid = c.oid AND t.tgname LIKE 'audit\\_on\\_%'
    ), '{}') AS present
  FROM pg_class c
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND to_regproc('public.audit_record') IS NOT NULL
  ORDER BY c.relname`

/**
 * Gives every table its triggers as tables.ts says, and changes those that say something else. A table of which
 * nothing is said is logged in full, so that none is forgotten. Does nothing, in one query, when all is as it should be.
 */
export async function watchTables(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<TableRow>(TABLES)
  const statements = rows.flatMap(statementsFor)
  if (statements.length === 0) return
  await client.query(`BEGIN; ${statements.join('; ')}; COMMIT`)
}

function statementsFor(table: TableRow): string[] {
  const wanted = table.name in UNAUDITED ? null : argumentsOf(table, AUDITED[table.name] ?? {})
  return OPERATIONS.flatMap(({ on, rows }) => {
    const name = `audit_on_${on.toLowerCase()}`
    const present = table.present[name]
    if (!wanted) return present === undefined ? [] : [`DROP TRIGGER ${name} ON ${quoted(table.name)}`]
    if (present === Buffer.from(wanted.map((one) => `${one}\0`).join('')).toString('hex')) return []
    return [
      `CREATE OR REPLACE TRIGGER ${name} AFTER ${on} ON ${quoted(table.name)} REFERENCING ${rows} ` +
        `FOR EACH STATEMENT EXECUTE FUNCTION audit_record(${wanted.map((one) => `'${one}'`).join(', ')})`,
    ]
  })
}

/** What audit_record() is told of a table. Columns that a later migration brings count for nothing until they exist. */
function argumentsOf({ keys, columns }: TableRow, how: AuditedTable): string[] {
  const existing = (names: readonly string[] = []) => names.filter((name) => columns.includes(name))
  const list = (names: readonly string[]) => `{${names.join(',')}}`
  return [
    list(keys),
    how.parent ?? '',
    list(existing(how.ignored)),
    list(existing(how.secrets)),
    list(existing(how.personal)),
    how.about ?? '',
  ]
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
