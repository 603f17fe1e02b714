import type { RawCell } from '#app/platform/sheets/reading/table.ts'

import { cellLine } from '../reading/cell-text.ts'

/** A line of the table of the Harmonised System. */
export interface HsRow {
  code: string
  section: string
  description: string
  parent: string | null
  level: number
}

/** The columns that a file of the table has, as its publishers name them. */
export const HS_COLUMNS = ['section', 'hscode', 'description', 'parent', 'level'] as const

/** Places of the columns in a header row; null when one is missing. */
export function hsColumns(header: readonly RawCell[]): Record<(typeof HS_COLUMNS)[number], number> | null {
  const names = header.map((cell) => cellLine(cell)?.toLowerCase() ?? '')
  const places = HS_COLUMNS.map((name) => names.indexOf(name))
  if (places.includes(-1)) return null
  const [section = 0, hscode = 0, description = 0, parent = 0, level = 0] = places
  return { section, hscode, description, parent, level }
}

/** Reads a line; spreadsheet programs drop the zero before a code. Null for one that is not right. */
export function hsRowOf(
  cells: readonly RawCell[],
  places: Record<(typeof HS_COLUMNS)[number], number>,
): HsRow | null {
  const level = Number(cellLine(cells[places.level]))
  const code = padded(cellLine(cells[places.hscode]), level)
  const parent = cellLine(cells[places.parent])
  const section = cellLine(cells[places.section])
  const description = cellLine(cells[places.description])
  if (!code || !section || !description || ![2, 4, 6].includes(level)) return null
  if (!/^([IVXL]+|\d{1,2})$/i.test(section)) return null
  if (level === 2) return { code, section, description, parent: null, level }
  const above = padded(parent, level - 2)
  return above !== null && code.startsWith(above)
    ? { code, section, description, parent: above, level }
    : null
}

function padded(typed: string | null, digits: number): string | null {
  const code = typed?.replace(/[.\s]/g, '').padStart(digits, '0') ?? ''
  return /^\d+$/.test(code) && code.length === digits ? code : null
}
