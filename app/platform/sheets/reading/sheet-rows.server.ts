import type { Readable } from 'node:stream'

import { TABLE_LIMITS, UnreadableTable, type RawCell, type RawRow } from './table.ts'
import { eventsOf, type XmlEvent } from './xml.server.ts'

/** What cells of a sheet refer to. */
interface SheetContext {
  texts: readonly string[]
  dayStyles: ReadonlySet<number>
  from1904: boolean
}

const DAY_MS = 86_400_000
/** Serial 0 of Excel, which takes 1900 for a leap year: right for every day since March 1900. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30)
const SERIAL_ZERO_1904 = Date.UTC(1904, 0, 1)

/** The rows of a sheet in order; rows that the file leaves out are empty and left out here as well. */
export async function* readSheetRows(stream: Readable, context: SheetContext): AsyncGenerator<RawRow> {
  const reader = new SheetReader(context)
  for await (const events of eventsOf(stream)) {
    for (const event of events) {
      const row = reader.take(event)
      if (row) yield row
    }
  }
}

class SheetReader {
  readonly #context: SheetContext
  #row: RawRow = { number: 0, cells: [] }
  #column = 0
  #type = 'n'
  #style = 0
  #value = ''
  #inValue = false

  constructor(context: SheetContext) {
    this.#context = context
  }

  /** @returns the row that this piece completes */
  take(event: XmlEvent): RawRow | null {
    if (event.kind === 'text') {
      if (this.#inValue) this.#value += event.text
      return null
    }
    if (event.kind === 'open') {
      this.#open(event.name, event.attributes)
      return null
    }
    // Inline texts have their value in `t`, all others in `v`; what stands in `f` is a formula and of no interest.
    if (event.name === 'v' || event.name === 't') this.#inValue = false
    else if (event.name === 'c') this.#closeCell()
    else if (event.name === 'row' && this.#row.cells.length > 0) return this.#row
    return null
  }

  #open(name: string, attributes: Record<string, string>): void {
    if (name === 'row') {
      const number = Number(attributes.r ?? this.#row.number + 1)
      if (!(number <= TABLE_LIMITS.rows))
        throw new UnreadableTable('tooManyRows', { most: TABLE_LIMITS.rows })
      this.#row = { number, cells: [] }
      this.#column = 0
    } else if (name === 'c') {
      this.#column = attributes.r ? columnOf(attributes.r) : this.#column + 1
      this.#type = attributes.t ?? 'n'
      this.#style = Number(attributes.s ?? 0)
      this.#value = ''
    } else if (name === 'v' || name === 't') this.#inValue = true
  }

  #closeCell(): void {
    const cell = this.#cell()
    if (cell === null) return
    const { number, cells } = this.#row
    if (this.#column > TABLE_LIMITS.columns)
      throw new UnreadableTable('tooManyColumns', { row: number, most: TABLE_LIMITS.columns })
    if (typeof cell === 'string' && cell.length > TABLE_LIMITS.letters)
      throw new UnreadableTable('cellTooLong', { row: number })
    while (cells.length < this.#column - 1) cells.push(null)
    cells[this.#column - 1] = cell
  }

  #cell(): RawCell {
    const value = this.#value
    if (value === '') return null
    switch (this.#type) {
      case 's':
        return this.#context.texts[Number(value)] ?? null
      case 'b':
        return value === '1'
      case 'd':
        return value.slice(0, 10)
      case 'n': {
        const number = Number(value)
        if (!Number.isFinite(number)) return value
        return this.#context.dayStyles.has(this.#style) ? dayOf(number, this.#context.from1904) : number
      }
      default:
        return value
    }
  }
}

/** "C7" is 3. */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of reference) {
    const place = letter.charCodeAt(0) - 64
    if (place < 1 || place > 26) break
    column = column * 26 + place
  }
  return column
}

function dayOf(serial: number, from1904: boolean): string | number {
  const day = new Date((from1904 ? SERIAL_ZERO_1904 : SERIAL_ZERO) + Math.floor(serial) * DAY_MS)
  // A time of day, or a number beyond all calendars, stays a number.
  return serial < 1 || Number.isNaN(day.getTime()) ? serial : day.toISOString().slice(0, 10)
}
