import type { App } from '#app/platform/app.ts'

import { startOfDay, type AuditChange, type AuditFilter } from './audit.ts'

/** An entry with the personal values that are still kept of it. */
export interface StoredEntry {
  id: string
  at: Date
  personId: string | null
  personName: string | null
  personEmail: string | null
  via: string | null
  act: string | null
  requestId: string | null
  table: string
  recordId: string
  parentId: string | null
  change: AuditChange
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  /** Personal values were written with it, and are gone. */
  erased: boolean
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Entries under a filter, newest first; those older than `before` when it is set. */
export async function findEntries(
  pool: App['pool'],
  filter: AuditFilter,
  limit: number,
): Promise<StoredEntry[]> {
  const values: unknown[] = []
  const given = (value: unknown) => `$${values.push(value)}`
  const conditions = [
    filter.person && conditionOfPerson(filter.person, given),
    filter.table && `e.table_name = ${given(filter.table)}`,
    filter.record && `(e.record_id = ${given(filter.record)} OR e.parent_id = ${given(filter.record)})`,
    filter.change && `e.change = ${given(filter.change)}::audit_change`,
    filter.from && `e.at >= ${given(startOfDay(filter.from))}`,
    filter.to && `e.at < ${given(startOfDay(filter.to, 1))}`,
    filter.before && `e.id < ${given(filter.before)}::bigint`,
  ].filter(Boolean)
  const { rows } = await pool.query<StoredEntry>(
    `SELECT e.id::text, e.at, e.person_id AS "personId", who.name AS "personName", who.email AS "personEmail", e.via, e.act,
       e.request_id AS "requestId", e.table_name AS "table", e.record_id AS "recordId", e.parent_id AS "parentId", e.change,
       e.before || coalesce(p.before, '{}') AS before, e.after || coalesce(p.after, '{}') AS after,
       e.personal IS NOT NULL AND p.entry_id IS NULL AS erased
     FROM audit_entry e
     LEFT JOIN audit_personal p ON p.entry_id = e.id
     LEFT JOIN person who ON who.id = e.person_id
     ${conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : ''}
     ORDER BY e.id DESC LIMIT ${given(limit)}`,
    values,
  )
  return rows
}

function conditionOfPerson(person: string, given: (value: unknown) => string): string {
  if (UUID.test(person)) return `e.person_id = ${given(person)}::uuid`
  const pattern = given(`%${person.replace(/[\\%_]/g, '\\$&')}%`)
  return `e.person_id IN (SELECT id FROM person WHERE name ILIKE ${pattern} OR email::text ILIKE ${pattern} LIMIT 200)`
}

/** What records are called today, by their id. Those that are gone are missing. */
export async function nameRecords(
  pool: App['pool'],
  ids: readonly string[],
  language: 'vi' | 'en',
): Promise<Map<string, string>> {
  const known = [...new Set(ids)].filter((id) => UUID.test(id))
  if (known.length === 0) return new Map()
  const name = language === 'en' ? 'coalesce(name_en, name_vi)' : 'name_vi'
  const { rows } = await pool.query<{ id: string; name: string }>(
    `SELECT id::text, ${name} AS name FROM enterprise WHERE id = ANY($1::uuid[])
     UNION ALL SELECT id::text, ${name} FROM product WHERE id = ANY($1::uuid[])
     UNION ALL SELECT id::text, name FROM person WHERE id = ANY($1::uuid[])`,
    [known],
  )
  return new Map(rows.map((row) => [row.id, row.name]))
}
