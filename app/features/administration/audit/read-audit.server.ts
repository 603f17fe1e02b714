import { catalogueOf } from '#app/locales/catalogue.server.ts'
import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { AUDITED } from '#prisma/audit/tables.ts'

import {
  AUDIT_PAGE,
  humanised,
  readAuditFilter,
  shownValue,
  type AuditFilter,
  type AuditRow,
  type FieldChange,
} from './audit.ts'
import { findEntries, nameRecords, type StoredEntry } from './audit.repository.server.ts'

/** One page of the audit log under the filter of an address. */
export async function readAudit(
  app: Pick<App, 'pool'>,
  parameters: URLSearchParams,
  language: Language,
): Promise<{
  filter: AuditFilter
  rows: AuditRow[]
  /** Where older entries begin; null at the end. */
  older: string | null
  tables: { value: string; label: string }[]
  /** What the record of the filter is called. */
  record: string | null
}> {
  const filter = readAuditFilter(parameters)
  const found = await listAudit(app, filter, language, AUDIT_PAGE + 1)
  const rows = found.slice(0, AUDIT_PAGE)
  const tables = Object.keys(AUDITED)
    .map((value) => ({ value, label: tableLabel(value, language) }))
    .sort((one, other) => one.label.localeCompare(other.label, language))
  const record = filter.record
    ? ((await nameRecords(app.pool, [filter.record], language)).get(filter.record) ?? null)
    : null
  return { filter, rows, older: found.length > AUDIT_PAGE ? (rows.at(-1)?.id ?? null) : null, tables, record }
}
export type AuditPage = Awaited<ReturnType<typeof readAudit>>

/** Entries under a filter in the reader's words, newest first. */
export async function listAudit(
  { pool }: Pick<App, 'pool'>,
  filter: AuditFilter,
  language: Language,
  limit: number,
): Promise<AuditRow[]> {
  const entries = await findEntries(pool, filter, limit)
  const names = await nameRecords(
    pool,
    entries.flatMap((entry) => [entry.recordId, entry.parentId ?? '']),
    language,
  )
  return entries.map((entry) => ({
    id: entry.id,
    at: entry.at.toISOString(),
    person: entry.personId
      ? { id: entry.personId, name: entry.personName ?? '', email: entry.personEmail ?? '' }
      : null,
    via: entry.via,
    act: entry.act,
    requestId: entry.requestId,
    change: entry.change,
    table: { name: entry.table, label: tableLabel(entry.table, language) },
    record: { id: entry.recordId, label: labelOf(entry, names) },
    parentId: entry.parentId,
    fields: fieldsOf(entry, language),
    erased: entry.erased,
  }))
}

function labelOf(entry: StoredEntry, names: ReadonlyMap<string, string>): string | null {
  const own = names.get(entry.recordId)
  if (own) return own
  const said = entry.after?.name_vi ?? entry.before?.name_vi ?? entry.after?.name ?? entry.before?.name
  if (typeof said === 'string') return said
  return entry.parentId ? (names.get(entry.parentId) ?? null) : null
}

function fieldsOf({ before, after }: StoredEntry, language: Language): FieldChange[] {
  const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return columns
    .filter((column) => column !== 'id')
    .map((column) => ({
      field: columnLabel(column, language),
      before: valueOf(before?.[column], language),
      after: valueOf(after?.[column], language),
    }))
}

function valueOf(value: unknown, language: Language): string | null {
  const { marks } = catalogueOf(language).auditNames
  if (value === '[secret]') return marks.secret
  if (value === '[personal]') return marks.personal
  if (typeof value === 'boolean') return value ? marks.yes : marks.no
  return shownValue(value)
}

function tableLabel(table: string, language: Language): string {
  const tables: Record<string, string> = catalogueOf(language).auditNames.tables
  return tables[table] ?? humanised(table)
}

function columnLabel(column: string, language: Language): string {
  const columns: Record<string, string> = catalogueOf(language).auditNames.columns
  return columns[column] ?? humanised(column)
}
