import type { Actor } from '#app/platform/actor.ts'
import { may } from '#app/platform/permissions.ts'

/** What happened to a record. */
export const AUDIT_CHANGES = ['insert', 'update', 'delete'] as const
export type AuditChange = (typeof AUDIT_CHANGES)[number]

/** How many entries stand on a page. */
export const AUDIT_PAGE = 40

/** One field before and after; null where there was nothing. */
export interface FieldChange {
  /** In the reader's language. */
  field: string
  before: string | null
  after: string | null
}

/** An entry as the page shows it. */
export interface AuditRow {
  /** A 64-bit number as text. */
  id: string
  /** ISO 8601. */
  at: string
  /** Who did it; null for jobs, commands and statements from outside the product. */
  person: { id: string; name: string; email: string } | null
  via: string | null
  act: string | null
  requestId: string | null
  change: AuditChange
  table: { name: string; label: string }
  record: { id: string; label: string | null }
  parentId: string | null
  fields: FieldChange[]
  /** Personal values were in it, and were removed with the account. */
  erased: boolean
}

/** What the log is narrowed to, as the address says it. */
export interface AuditFilter {
  /** A name, an address or an id. */
  person: string
  table: string
  /** The record itself and all that is part of it. */
  record: string
  change: AuditChange | ''
  /** Days in Vietnam, YYYY-MM-DD; both inclusive. */
  from: string
  to: string
  /** Entries older than this one. */
  before: string
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Reads the filter from an address; what makes no sense counts as not given. */
export function readAuditFilter(parameters: URLSearchParams): AuditFilter {
  const text = (name: string) => (parameters.get(name) ?? '').replaceAll('\u0000', '').trim().slice(0, 200)
  const day = (name: string) =>
    DAY.test(text(name)) && !Number.isNaN(Date.parse(text(name))) ? text(name) : ''
  const before = text('before')
  return {
    person: text('person'),
    table: /^[a-z_]*$/.test(text('table')) ? text('table') : '',
    record: text('record'),
    change: AUDIT_CHANGES.find((change) => change === text('change')) ?? '',
    from: day('from'),
    to: day('to'),
    before: /^\d{1,18}$/.test(before) ? before : '',
  }
}

/** The address of the log under a filter, with some of it changed. */
export function auditPath(filter: Partial<AuditFilter>, base = '/admin/audit'): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) if (value) parameters.set(name, value)
  const search = parameters.toString()
  return search ? `${base}?${search}` : base
}

/** Where the log tells of a record, for those who may read it. */
export function historyPath(actor: Actor, record: string): string | null {
  return may(actor, 'administration.read') ? auditPath({ record }) : null
}

/** The moment at which a day begins in Vietnam, `days` later. */
export function startOfDay(day: string, days = 0): Date {
  return new Date(Date.parse(`${day}T00:00:00+07:00`) + days * 86_400_000)
}

/** A stored value as a reader sees it. */
export function shownValue(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.every((one) => typeof one === 'string' || typeof one === 'number'))
    return value.join(', ')
  return JSON.stringify(value)
}

/** A column's name as words, for one that has no words of its own: `tax_code` → “Tax code”. */
export function humanised(column: string): string {
  const words = column.replace(/_id$/, '').replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
