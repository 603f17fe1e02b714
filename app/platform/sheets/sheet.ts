/** What may stand in a cell. Dates are days: midnight UTC. */
export type SheetCell = string | number | boolean | Date | null

export interface SheetColumn {
  header: string
  /** In characters. */
  width: number
  /** How a spreadsheet program shows a number, where that is not plain: `0`, `#,##0.00`. */
  format?: string
}

/** A table to be taken away: the same for every kind of file. */
export interface Sheet {
  name: string
  columns: readonly SheetColumn[]
  rows: readonly (readonly SheetCell[])[]
}

export type SheetFormat = 'csv' | 'xlsx'

/** A name for a sheet that every spreadsheet program accepts. */
export function sheetName(name: string): string {
  const clean = name
    .replace(/[[\]/\\:*?]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^'+|'+$/g, '')
    .trim()
  return clean.slice(0, 31).trim() || 'Sheet'
}
