import { isoDayIn } from '#app/locales/written-time.ts'

import { AppError } from '../errors.ts'
import type { Sheet, SheetCell, SheetColumn, SheetFormat } from './sheet.ts'

/** A column with what stands in it. */
export interface TableColumn<Row> extends SheetColumn {
  cell: (row: Row) => SheetCell
}

/** A column of texts, numbers or days. */
export function column<Row>(
  header: string,
  width: number,
  cell: (row: Row) => SheetCell,
  format?: string,
): TableColumn<Row> {
  return { header, width, cell, ...(format === undefined ? {} : { format }) }
}

/** The rows as a sheet. */
export function tableOf<Row>(
  name: string,
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
): Sheet {
  return { name, columns, rows: rows.map((row) => columns.map(({ cell }) => cell(row))) }
}

/** The kind of file that an address asks for. @throws AppError notFound for another one */
export function readFormat(format: string | undefined): SheetFormat {
  if (format !== 'csv' && format !== 'xlsx') throw new AppError('notFound', 'notFound')
  return format
}

/** The day on which a moment fell in a time zone, as sheets have days: midnight UTC. */
export function dayCell(moment: Date | null, timeZone = 'Asia/Ho_Chi_Minh'): Date | null {
  if (moment === null) return null
  return isoDayCell(isoDayIn(moment, timeZone))
}

/** An ISO day as sheets have days. */
export function isoDayCell(day: string): Date {
  return new Date(`${day.slice(0, 10)}T00:00:00Z`)
}

/** The name of a file with the day on which it is taken. */
export function datedName(name: string, now: Date): string {
  return `${name} ${dayCell(now)?.toISOString().slice(0, 10) ?? ''}`
}
