import { Readable } from 'node:stream'

import { parse, type CsvError } from 'csv-parse'

import type { ByteSource } from './byte-source.ts'
import { delimiterOf } from './delimiter.ts'
import { decoded, encodingOfMark, encodingWithoutMark, type TextEncoding } from './encoding.ts'
import { TABLE_LIMITS, UnreadableTable, type RawRow, type TableFile } from './table.ts'

const SAMPLE_BYTES = 128 * 1024
/** A quote that is never closed would otherwise take in the rest of the file. */
const MOST_RECORD_LETTERS = 2_000_000

/** Opens a text whose cells are separated by a sign (CSV, TSV). @throws UnreadableTable for what is no text */
export async function openText(source: ByteSource): Promise<TableFile> {
  const head = await source.read(0, SAMPLE_BYTES)
  const marked = encodingOfMark(head)
  if (marked === null && head.includes(0)) throw new UnreadableTable('notATable')
  const encoding = marked ?? (await encodingWithoutMark(source.stream()))
  const sample = new TextDecoder(encoding).decode(head)
  if (sample.trim() === '') throw new UnreadableTable('empty')
  const delimiter = delimiterOf(sample)
  return {
    format: 'csv',
    encoding,
    delimiter,
    sheets: [''],
    rows: () => rowsOf(source, encoding, delimiter, sample.startsWith('sep=')),
  }
}

async function* rowsOf(
  source: ByteSource,
  encoding: TextEncoding,
  delimiter: string,
  skipFirst: boolean,
): AsyncGenerator<RawRow> {
  const parser = Readable.from(decoded(source.stream(), encoding)).pipe(
    parse({
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: MOST_RECORD_LETTERS,
    }),
  )
  let number = 0
  try {
    for await (const record of parser) {
      number += 1
      if (skipFirst && number === 1) continue
      const cells = record as string[]
      check(number, cells)
      yield { number, cells: cells.map((cell) => (cell === '' ? null : cell)) }
    }
  } catch (error) {
    throw asFault(error, number + 1)
  }
}

function check(number: number, cells: string[]): void {
  if (number > TABLE_LIMITS.rows) throw new UnreadableTable('tooManyRows', { most: TABLE_LIMITS.rows })
  if (cells.length > TABLE_LIMITS.columns)
    throw new UnreadableTable('tooManyColumns', { row: number, most: TABLE_LIMITS.columns })
  for (const cell of cells)
    if (cell.length > TABLE_LIMITS.letters) throw new UnreadableTable('cellTooLong', { row: number })
}

function asFault(error: unknown, row: number): unknown {
  const { code } = error as Partial<CsvError>
  if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE')
    return new UnreadableTable('quoteOpen', { row }, error)
  return code?.startsWith('CSV_') ? new UnreadableTable('damaged', { row }, error) : error
}
