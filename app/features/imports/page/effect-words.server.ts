import { namesIn, recordWordsIn } from '#app/features/directory/index.server.ts'
import { catalogueOf } from '#app/locales/catalogue.server.ts'
import type { Language } from '#app/locales/language.ts'

import { fieldsOf, type FieldKey } from '../columns/fields.ts'
import type { ImportKind } from '../import-kind.ts'
import type { ImportRecord, RecordValue } from '../records/row.ts'
import type { EffectRow } from '../rows.repository.server.ts'
import type { RowEffect } from './imports-page.ts'

/** Columns that follow from others, and mean nothing to a reader. */
const UNSAID = new Set(['slug', 'verified_by_id'])
/** Where the place of an enterprise begins: `site_province` is the province of its main place. */
const PLACE_PREFIX = /^site_/
const DAY_COLUMNS = [
  'as_of',
  'issued_on',
  'expires_on',
  'decision_date',
  'valid_from',
  'valid_to',
  'verified_at',
]
const ISO_DAY_LENGTH = 'YYYY-MM-DD'.length

/** Says in the reader's words what rows of a kind do to the directory. */
export function effectWords(kind: ImportKind, language: Language): (row: EffectRow) => RowEffect {
  const labels = columnLabels(language)
  const say = valueWords(language)
  const order = fieldsOf(kind).map(({ key }) => labels(key))
  return ({ number, before, after, record, identity }) => ({
    row: number,
    name: nameOf(kind, record, identity.product ?? identity.taxCode ?? identity.externalId ?? '', say),
    fields: Object.keys(before ?? after)
      .filter((column) => !UNSAID.has(column))
      .map((column) => ({
        label: labels(column.replace(PLACE_PREFIX, '')),
        before: say(column, before?.[column]),
        after: say(column, after[column]),
      }))
      .filter(({ before: earlier, after: later }) => earlier !== null || later !== null)
      .toSorted((one, other) => placeIn(order, one.label) - placeIn(order, other.label)),
  })
}

/** Columns that no field states come last. */
function placeIn(order: readonly string[], label: string): number {
  const place = order.indexOf(label)
  return place < 0 ? order.length : place
}

function nameOf(kind: ImportKind, record: ImportRecord, other: string, say: Say): string {
  if (typeof record.name_vi === 'string') return record.name_vi
  const own = kind === 'certificates' ? ['standard', 'number'] : kind === 'recognitions' ? ['year_to'] : []
  const parts = own.flatMap((column) => say(column, record[column]) ?? [])
  return [parts.join(' '), other].filter(Boolean).join(' · ')
}

/** Columns that are called otherwise than the field which states them. */
const OF_FIELD: Partial<Record<string, FieldKey>> = {
  size_band: 'employees',
  turnover_band: 'turnover',
  year_to: 'year',
  note: 'sourceNote',
}

/** What a column of a record is called, as in the file where it stands in one. */
function columnLabels(language: Language): (column: string) => string {
  const { auditNames, importRows } = catalogueOf(language)
  const columns: Record<string, string> = auditNames.columns
  const fields: Record<string, string> = importRows.fields
  return (column) => {
    const key = OF_FIELD[column] ?? column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
    return fields[key] ?? columns[column] ?? column
  }
}

/** A value of a column in words; null for none. */
type Say = (column: string, value: RecordValue | undefined) => string | null

function valueWords(language: Language): Say {
  const names = namesIn(language)
  const words = recordWordsIn(language)
  const { directory, auditNames } = catalogueOf(language)
  const { inForce, ended, revoked } = directory.recognition.status
  const listed = (table: Record<string, string>) => (code: string) => table[code] ?? code
  const day = (iso: string) => words.day(iso.slice(0, ISO_DAY_LENGTH))
  const codes: Partial<Record<string, (code: string) => string>> = {
    industry_group: names.group,
    legal_form: names.legalForm,
    size_band: listed(directory.sizes),
    turnover_band: listed(directory.turnovers),
    languages: names.spokenLanguage,
    export_markets: names.country,
    site_country: names.country,
    site_province: names.province,
    roles: listed(directory.roles),
    standard: (code) => names.certificate(code).label,
    capacity_unit: (code) => names.unit(code, 2),
    minimum_order_unit: (code) => names.unit(code, 2),
    capacity_period: (code) => names.unit(code, 1),
    status: listed({ recognised: inForce, expired: ended, revoked }),
    ...Object.fromEntries(DAY_COLUMNS.map((column) => [column, day])),
  }
  return (column, value) => {
    if (value === null || value === undefined || value === '') return null
    if (typeof value === 'boolean') return value ? auditNames.marks.yes : auditNames.marks.no
    // Years are no amounts: 2.026 would be one.
    if (typeof value === 'number') return column.startsWith('year') ? String(value) : words.number(value)
    const said = codes[column] ?? ((text: string) => text)
    if (!Array.isArray(value)) return said(value)
    return value.length === 0 ? null : value.map(said).join(', ')
  }
}
