import type { Sheet, SheetCell } from './sheet.ts'

/** Without it spreadsheet programs read Vietnamese letters in another encoding. */
export const CSV_BEGINNING = '\uFEFF'

/** What spreadsheet programs take for the beginning of a formula, the full-width forms included. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/

/**
 * The sheet as CSV (RFC 4180): UTF-8 with a mark, lines ended by CR LF. A text that a spreadsheet program would run
 * as a formula gets a leading apostrophe; numbers stay numbers, also negative ones.
 */
export function csvOf(sheet: Sheet): string {
  return [...csvPieces(sheet)].join('')
}

/** A piece is written in a few milliseconds. */
const ROWS_IN_A_PIECE = 200

/** The same piece by piece, for sheets that are long. */
export function* csvPieces(sheet: Sheet): Generator<string, void> {
  yield CSV_BEGINNING + csvLine(sheet.columns.map((column) => column.header))
  for (let from = 0; from < sheet.rows.length; from += ROWS_IN_A_PIECE)
    yield sheet.rows
      .slice(from, from + ROWS_IN_A_PIECE)
      .map(csvLine)
      .join('')
}

/** One line of such a file, its end included. */
export function csvLine(cells: readonly SheetCell[]): string {
  return `${cells.map(printed).join(',')}\r\n`
}

function printed(cell: SheetCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  const text = FORMULA_START.test(cell) ? `'${cell}` : cell
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
