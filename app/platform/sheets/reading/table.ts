/** A cell as the file holds it. Days of workbooks are ISO dates; the value of a formula is the one that was saved with it. */
export type RawCell = string | number | boolean | null

/** A row of a table, with its number as a spreadsheet program counts, from 1. */
export interface RawRow {
  number: number
  cells: RawCell[]
}

/** A file that holds one table or several. */
export interface TableFile {
  format: 'csv' | 'xlsx'
  /** Of a text: in which encoding it is, and what separates its cells. */
  encoding?: string
  delimiter?: string
  /** Names of the visible sheets; one without a name for a text. */
  sheets: readonly string[]
  /** The rows of a sheet in order. May be asked for again. @throws UnreadableTable */
  rows(sheet: number): AsyncGenerator<RawRow>
}

/** Why a file cannot be read as a table. */
export type TableFault =
  | 'empty'
  | 'oldWorkbook'
  | 'lockedWorkbook'
  | 'notATable'
  | 'damaged'
  | 'quoteOpen'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'cellTooLong'
  | 'bomb'

/** The file is no table that can be read. `detail` fills the placeholders of the words for its fault. */
export class UnreadableTable extends Error {
  readonly fault: TableFault
  readonly detail: Readonly<Record<string, number>>

  constructor(fault: TableFault, detail: Record<string, number> = {}, cause?: unknown) {
    super(`unreadable table: ${fault}`, { cause })
    this.name = 'UnreadableTable'
    this.fault = fault
    this.detail = detail
  }
}

/** What a table may have at most. */
export const TABLE_LIMITS = {
  rows: 300_000,
  columns: 200,
  /** Letters of one cell: what Excel allows. */
  letters: 32_767,
  /** Bytes of the parts of a workbook when unpacked. */
  unpacked: 600_000_000,
  /** Letters of all different texts of a workbook together. */
  sharedLetters: 100_000_000,
} as const
