import type { FieldKey } from '../columns/fields.ts'

/** What a row states, by the columns of the record (see the repositories); a field that is not stated is not in it. */
export type ImportRecord = Record<string, RecordValue>
export type RecordValue = string | number | boolean | string[] | null

/** What a row's record, and the enterprise or product that it belongs to, are found by. */
export interface Identity {
  taxCode?: string
  externalId?: string
  enterpriseId?: string
  productId?: string
  product?: string
}

/** Why a row is refused: `key` is one of the words `imports.problems`, `values` fill its placeholders. */
export interface RowProblem {
  /** Place of the column, from 0; null when it is about the row as a whole. */
  column: number | null
  field: FieldKey | null
  key: string
  values?: Record<string, string | number>
}

/** A row that was read: taken as it stands when there are no problems. */
export interface ReadRow {
  record: ImportRecord
  identity: Identity
  problems: RowProblem[]
}
