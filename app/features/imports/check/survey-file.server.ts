import { Breath } from '#app/platform/breath.server.ts'
import { UnreadableTable, type RawRow, type TableFile } from '#app/platform/sheets/reading/table.ts'

import { fieldsOf, isFieldOf, type Field, type FieldKey } from '../columns/fields.ts'
import { findHeader, HEADER_SEARCH_ROWS, numbersColumns, type Header } from '../columns/find-header.ts'
import { guessMapping, headingsKey, type Mapping } from '../columns/guess-mapping.ts'
import type { ImportKind } from '../import-kind.ts'
import type { Choices, Layout } from '../layout.ts'
import { cellLine, isBlank } from '../reading/cell-text.ts'
import { DayOrderCount } from '../reading/days.ts'
import { withoutWords } from '../reading/multiples.ts'
import { NumberStyleCount } from '../reading/numbers.ts'

const SAMPLE_ROWS = 8
const SAMPLE_LETTERS = 120
/** Sheets that are tried until one has a header. */
const TRIED_SHEETS = 8

/** No row of the file says what its columns are. */
export class NoHeader extends Error {}

/** Looks up the mapping that was chosen for the same headings before. */
export type Remember = (headingsKey: string) => Promise<(string | null)[] | null>

/**
 * Finds out what a file holds: the sheet, the header, which column states what, how numbers and days are written. Reads the
 * whole sheet once.
 * @throws UnreadableTable, NoHeader
 */
export async function surveyFile(
  table: TableFile,
  kind: ImportKind,
  choices: Choices,
  remember: Remember,
): Promise<Layout> {
  const fields = fieldsOf(kind)
  const { sheet, header } = await findSheet(table, fields, choices.sheet)
  const { mapping, mappedBy } = await chooseMapping(kind, fields, header, choices, remember)
  const columns = new Columns(fields, mapping)
  const layout: Layout = {
    format: table.format,
    encoding: table.encoding ?? null,
    delimiter: table.delimiter ?? null,
    sheets: [...table.sheets],
    sheet,
    headerRow: header.row,
    headings: header.headings,
    mapping,
    mappedBy,
    missing: fields.filter(({ key, required }) => required && !mapping.includes(key)).map(({ key }) => key),
    rows: 0,
    samples: [],
    numbers: {},
    days: {},
  }
  for await (const row of dataRows(table, layout)) {
    layout.rows += 1
    columns.look(row)
    if (layout.samples.length < SAMPLE_ROWS)
      layout.samples.push({ row: row.number, cells: row.cells.map(sampleOf) })
  }
  return { ...layout, ...columns.result(choices) }
}

/** The rows of a surveyed sheet that hold data: below the header, without empty ones and one that numbers the columns. */
export async function* dataRows(
  table: TableFile,
  { sheet, headerRow }: Pick<Layout, 'sheet' | 'headerRow'>,
): AsyncGenerator<RawRow> {
  const breath = new Breath()
  for await (const row of table.rows(sheet)) {
    if (breath.due) await breath.take()
    if (row.number <= headerRow || isBlank(row.cells)) continue
    if (row.number === headerRow + 1 && numbersColumns(row)) continue
    yield row
  }
}

function sampleOf(cell: RawRow['cells'][number] | undefined): string | null {
  return cellLine(cell)?.slice(0, SAMPLE_LETTERS) ?? null
}

async function findSheet(
  table: TableFile,
  fields: readonly Field[],
  chosen: number | undefined,
): Promise<{ sheet: number; header: Header }> {
  const places = chosen === undefined ? [...table.sheets.keys()].slice(0, TRIED_SHEETS) : [chosen]
  let empty = true
  for (const sheet of places) {
    if (sheet >= table.sheets.length) continue
    const first: RawRow[] = []
    for await (const row of table.rows(sheet)) {
      first.push(row)
      if (first.length >= HEADER_SEARCH_ROWS) break
    }
    empty &&= first.every((row) => isBlank(row.cells))
    const header = findHeader(fields, first)
    if (header) return { sheet, header }
  }
  throw empty ? new UnreadableTable('empty') : new NoHeader()
}

async function chooseMapping(
  kind: ImportKind,
  fields: readonly Field[],
  { headings }: Header,
  choices: Choices,
  remember: Remember,
): Promise<{ mapping: Mapping; mappedBy: Layout['mappedBy'] }> {
  if (choices.mapping) return { mapping: known(kind, choices.mapping, headings.length), mappedBy: 'choice' }
  const remembered = await remember(headingsKey(headings))
  if (remembered) return { mapping: known(kind, remembered, headings.length), mappedBy: 'memory' }
  return { mapping: guessMapping(fields, headings), mappedBy: 'guess' }
}

/** A mapping in which every field is one of the kind and stands once. */
function known(kind: ImportKind, mapping: readonly (string | null)[], columns: number): Mapping {
  const given = new Set<FieldKey>()
  return Array.from({ length: columns }, (_, column) => {
    const key = mapping[column] ?? null
    if (key === null || !isFieldOf(kind, key) || given.has(key)) return null
    given.add(key)
    return key
  })
}

/** Gathers how numbers and days are written, column by column. */
class Columns {
  readonly #numbers: { column: number; key: FieldKey; count: NumberStyleCount }[] = []
  readonly #days: { column: number; key: FieldKey; count: DayOrderCount }[] = []

  constructor(fields: readonly Field[], mapping: Mapping) {
    for (const [column, key] of mapping.entries()) {
      const type = fields.find((field) => field.key === key)?.type
      if (key !== null && type === 'number')
        this.#numbers.push({ column, key, count: new NumberStyleCount() })
      if (key !== null && type === 'day') this.#days.push({ column, key, count: new DayOrderCount() })
    }
  }

  look({ cells }: RawRow): void {
    for (const { column, count } of this.#numbers) {
      const cell = cells[column]
      const text = typeof cell === 'string' ? cellLine(cell) : null
      if (text !== null) count.add(withoutWords(text).digits)
    }
    for (const { column, count } of this.#days) {
      const cell = cells[column]
      const text = typeof cell === 'string' ? cellLine(cell) : null
      if (text !== null) count.add(text)
    }
  }

  result({ numbers: chosen }: Choices): Pick<Layout, 'numbers' | 'days'> {
    return {
      numbers: Object.fromEntries(
        this.#numbers.map(({ key, count }) => {
          const found = count.result()
          return [key, chosen && found.doubt !== null ? { style: chosen, doubt: null } : found] as const
        }),
      ),
      days: Object.fromEntries(this.#days.map(({ key, count }) => [key, count.result()] as const)),
    }
  }
}
