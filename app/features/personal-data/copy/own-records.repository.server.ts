import type { App } from '#app/platform/app.ts'
import { AUDITED } from '#prisma/audit/tables.ts'

/** More than this of one kind is named, not listed. */
const MOST_ROWS = 10_000
/** Never handed out, whatever table it stands in. */
const SECRET_COLUMN = /token|secret|password|hash|^value$|^salt$/

/** A column that says whom a row is about or from. */
export interface PersonLink {
  table: string
  column: string
  /** The row belongs to the person and goes with them; otherwise it stays, with a pseudonym. */
  owned: boolean
}

/** Every column of the database that links to a person, so that a new table needs no word here. */
export async function findPersonLinks(pool: App['pool']): Promise<PersonLink[]> {
  const { rows } = await pool.query<PersonLink>(`
    SELECT c.relname AS "table", a.attname AS "column", k.confdeltype = 'c' AS owned
    FROM pg_constraint k
    JOIN pg_class c ON c.oid = k.conrelid
    JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
    WHERE k.contype = 'f' AND k.confrelid = 'person'::regclass AND c.relnamespace = 'public'::regnamespace
    ORDER BY 1, 2`)
  return rows
}

/** Rows of a table that name the person in one of these columns, without secrets. */
export async function findOwnRows(
  pool: App['pool'],
  table: string,
  columns: readonly string[],
  personId: string,
): Promise<Record<string, unknown>[]> {
  const named = columns.map((column) => `${quoted(column)} = $1::uuid`).join(' OR ')
  const { rows } = await pool.query<{ row: Record<string, unknown> }>(
    `SELECT to_jsonb(t) AS row FROM ${quoted(table)} t WHERE ${named} LIMIT ${MOST_ROWS}`,
    [personId],
  )
  const secrets = new Set(AUDITED[table]?.secrets ?? [])
  return rows.map(({ row }) =>
    Object.fromEntries(
      Object.entries(row).filter(([column]) => !secrets.has(column) && !SECRET_COLUMN.test(column)),
    ),
  )
}

/** What is noted of a file that a person handed in. */
interface OwnFileRow {
  key: string
  kind: 'photo' | 'document'
  name: string
  mediaType: string
  bytes: number
  width: number | null
  createdAt: Date
}

/** The files that a person handed in and that are still kept, the newest first. */
export async function findOwnFiles(pool: App['pool'], personId: string): Promise<OwnFileRow[]> {
  const { rows } = await pool.query<OwnFileRow>(
    `SELECT key, kind::text, name, media_type AS "mediaType", bytes, width, created_at AS "createdAt"
     FROM stored_file WHERE uploader_id = $1::uuid ORDER BY created_at DESC LIMIT ${MOST_ROWS}`,
    [personId],
  )
  return rows
}

/** One entry of the audit log for its person. */
export interface OwnEntry {
  id: string
  at: Date
  byYou: boolean
  via: string | null
  act: string | null
  table: string
  record: string
  change: string
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** What the audit log says the person did, and what it says about them; of others' data only that it changed. */
export async function findOwnEntries(pool: App['pool'], personId: string): Promise<OwnEntry[]> {
  const { rows } = await pool.query<OwnEntry>(
    `SELECT e.id::text, e.at, coalesce(e.person_id = $1, false) AS "byYou", e.via, e.act, e.table_name AS "table",
       e.record_id AS record, e.change::text,
       e.before || coalesce(p.before, '{}') AS before, e.after || coalesce(p.after, '{}') AS after
     FROM (
       SELECT id FROM audit_entry WHERE person_id = $1
       UNION SELECT id FROM audit_entry WHERE parent_id = $1::text
       UNION SELECT id FROM audit_entry WHERE table_name = 'person' AND record_id = $1::text
       UNION SELECT entry_id FROM audit_personal WHERE person_id = $1
     ) own
     JOIN audit_entry e USING (id)
     LEFT JOIN audit_personal p ON p.entry_id = e.id AND p.person_id = $1
     ORDER BY e.id DESC LIMIT ${MOST_ROWS}`,
    [personId],
  )
  return rows
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
