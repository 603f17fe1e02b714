import type { RawCell } from '#app/platform/sheets/reading/table.ts'

import type { FieldKey } from '../columns/fields.ts'
import { cellLine, cellText } from '../reading/cell-text.ts'
import { dayOf, type DayColumn } from '../reading/days.ts'
import { numberOf, type NumberColumn } from '../reading/numbers.ts'
import { multipleOf, withoutWords } from '../reading/multiples.ts'
import type { ImportRecord, RecordValue, RowProblem } from './row.ts'

/** What was found out about the columns of a file before its rows are read. */
export interface ColumnSense {
  /** Place of the column that states a field. */
  place: ReadonlyMap<FieldKey, number>
  numbers: ReadonlyMap<FieldKey, NumberColumn>
  days: ReadonlyMap<FieldKey, DayColumn>
  /** The headings, which may say what a number is to be multiplied by: "Doanh thu (tỷ đồng)". */
  headings: readonly (string | null)[]
}

const NO_NUMBERS: NumberColumn = { style: 'comma', doubt: null }
const NO_DAYS: DayColumn = { order: 'dayFirst', mixed: false }
const SHOWN_LETTERS = 60

/** The cells of one row by what they state, and the problems that were met with them. */
export class RowCells {
  readonly problems: RowProblem[] = []
  readonly record: ImportRecord = {}
  readonly #cells: readonly RawCell[]
  readonly #sense: ColumnSense

  constructor(cells: readonly RawCell[], sense: ColumnSense) {
    this.#cells = cells
    this.#sense = sense
  }

  /** Whether the file has a column for it. */
  has(key: FieldKey): boolean {
    return this.#sense.place.has(key)
  }

  refuse(key: FieldKey | null, problem: string, values?: Record<string, string | number>): null {
    const column = key === null ? null : (this.#sense.place.get(key) ?? null)
    this.problems.push({ column, field: key, key: problem, ...(values ? { values } : {}) })
    return null
  }

  /** Refuses a value that is not understood, and says which. */
  unknown(key: FieldKey, problem: string, value: string): null {
    return this.refuse(key, problem, { value: value.slice(0, SHOWN_LETTERS) })
  }

  /** Puts a value into the record, unless the cell is empty or was refused. */
  put(column: string, value: RecordValue): void {
    if (value !== null) this.record[column] = value
  }

  raw(key: FieldKey): RawCell {
    const place = this.#sense.place.get(key)
    return place === undefined ? null : (this.#cells[place] ?? null)
  }

  line(key: FieldKey, most = 200): string | null {
    return this.#short(key, cellLine(this.raw(key)), most)
  }

  text(key: FieldKey, most = 3000): string | null {
    return this.#short(key, cellText(this.raw(key)), most)
  }

  /** A line that must be there. */
  needed(key: FieldKey, most = 200): string | null {
    const line = cellLine(this.raw(key))
    return line === null ? this.refuse(key, 'missing') : this.#short(key, line, most)
  }

  /** Parts of a cell that holds several, by semicolon, line end or bar, and by comma where there are none of those. */
  list(key: FieldKey): string[] | null {
    const text = cellText(this.raw(key))
    if (text === null) return null
    const strong = text.split(/[;|\n]/)
    const parts = strong.length > 1 ? strong : text.split(',')
    return parts.map((part) => part.trim()).filter((part) => part !== '')
  }

  number(key: FieldKey): number | null {
    const raw = this.raw(key)
    const scale = multipleOf(this.#sense.headings[this.#sense.place.get(key) ?? -1] ?? '')
    if (typeof raw === 'number') return raw * scale
    const text = cellLine(raw)
    if (text === null) return null
    const { digits, multiple } = withoutWords(text)
    const column = this.#sense.numbers.get(key) ?? NO_NUMBERS
    const number = numberOf(digits, column)
    if (number !== null) return number * (multiple ?? scale)
    return this.unknown(key, column.doubt === 'mixed' ? 'numberUnclear' : 'notANumber', text)
  }

  /** A whole number between two bounds. */
  whole(key: FieldKey, from: number, to: number): number | null {
    const number = this.number(key)
    if (number === null) return null
    if (Number.isInteger(number) && number >= from && number <= to) return number
    return this.refuse(key, 'outOfRange', { from: String(from), to: String(to), value: String(number) })
  }

  /** A day as an ISO date. */
  day(key: FieldKey): string | null {
    const text = cellLine(this.raw(key))
    if (text === null) return null
    const column = this.#sense.days.get(key) ?? NO_DAYS
    return dayOf(text, column) ?? this.unknown(key, column.mixed ? 'dayUnclear' : 'notADay', text)
  }

  /** A cell that is looked up in a table. */
  code<T extends RecordValue>(
    key: FieldKey,
    find: (typed: string) => T | undefined,
    problem: string,
  ): T | null {
    const line = cellLine(this.raw(key))
    if (line === null) return null
    return find(line) ?? this.unknown(key, problem, line)
  }

  /** The parts of a cell, each looked up; one that is not found refuses the row. */
  codes(key: FieldKey, find: (typed: string) => string | undefined, problem: string): string[] | null {
    const parts = this.list(key)
    if (parts === null) return null
    const codes = new Set<string>()
    for (const part of parts) {
      const code = find(part)
      if (code === undefined) this.unknown(key, problem, part)
      else codes.add(code)
    }
    return [...codes]
  }

  #short(key: FieldKey, text: string | null, most: number): string | null {
    if (text === null || text.length <= most) return text
    return this.refuse(key, 'tooLong', { most, letters: text.length })
  }
}
