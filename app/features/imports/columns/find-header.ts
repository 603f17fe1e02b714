import type { RawRow } from '#app/platform/sheets/reading/table.ts'

import { cellLine, isBlank } from '../reading/cell-text.ts'
import type { Field } from './fields.ts'
import { guessMapping } from './guess-mapping.ts'

/** Where the header of a table stands and what it says. */
export interface Header {
  /** Number of its last row. */
  row: number
  /** One for each column; null where there is none. */
  headings: (string | null)[]
}

/** Rows that are looked at: titles above a table are seldom longer. */
export const HEADER_SEARCH_ROWS = 30

/**
 * Finds the row, or the two rows, whose words are headings of the most fields: lists often begin with a title, and a
 * heading over several columns ("Địa chỉ" over "Tỉnh" and "Xã") has its parts in the row below.
 * @param rows the first rows of the sheet, at most HEADER_SEARCH_ROWS of them
 * @returns null when no row says at least one field
 */
export function findHeader(fields: readonly Field[], rows: readonly RawRow[]): Header | null {
  let best: { header: Header; said: number } | null = null
  for (const [place, row] of rows.entries()) {
    if (isBlank(row.cells)) continue
    for (const header of [single(row), double(row, rows[place + 1])]) {
      if (!header) continue
      const said = guessMapping(fields, header.headings).filter((key) => key !== null).length
      if (said > (best?.said ?? 0)) best = { header, said }
    }
  }
  return best?.header ?? null
}

function single(row: RawRow): Header {
  return { row: row.number, headings: row.cells.map(cellLine) }
}

/** A row and the one below it as one header, when the upper one has cells that spread over several columns. */
function double(upper: RawRow, lower: RawRow | undefined): Header | null {
  if (!lower || lower.number !== upper.number + 1) return null
  const columns = Math.max(upper.cells.length, lower.cells.length)
  const headings: (string | null)[] = []
  let above: string | null = null
  let parted = false
  for (let column = 0; column < columns; column++) {
    const own = cellLine(upper.cells[column])
    const part = cellLine(lower.cells[column])
    above = own ?? above
    if (part !== null && own === null && above !== null) parted = true
    headings.push(part === null ? own : whole(above, part))
  }
  return parted ? { row: lower.number, headings } : null
}

/** "Tỉnh" under "Địa chỉ" says more alone; "Tiếng Việt" under "Tên" only together. */
function whole(above: string | null, part: string): string {
  return above === null || WORD_OF_ITS_OWN.test(part) ? part : `${above} ${part}`
}

const WORD_OF_ITS_OWN =
  /^(tỉnh|thành phố|xã|phường|quận|huyện|đường|số nhà|province|commune|ward|district|street|city|website|email|tên|name|mã|code)/iu

/** Whether a row under the header only numbers the columns, as official forms do: (1), (2), (3) or A, B, 1, 2. */
export function numbersColumns(row: RawRow): boolean {
  const texts = row.cells.map(cellLine).filter((text) => text !== null)
  return texts.length >= 3 && texts.every((text) => /^(\(?\d{1,2}\)?|[A-Z])$/.test(text)) && rising(texts)
}

function rising(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => Number(text.replace(/\D/g, ''))).filter((number) => number > 0)
  return numbers.every((number, place) => place === 0 || number === (numbers[place - 1] ?? 0) + 1)
}
