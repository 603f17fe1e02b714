import type { App } from '../app.ts'
import { downloadSheet } from './download.server.ts'
import { datedName, readFormat, type TableColumn, tableOf } from './table.ts'

/** A list that people page through, as a file has it. */
interface ListFile<Row> {
  /** Of the sheet; with the day behind it, of the file. */
  name: string
  columns: readonly TableColumn<Row>[]
  /** So many rows at the most. */
  most: number
  /** The rows of one page of an address, and how many pages there are. */
  read: (parameters: URLSearchParams) => Promise<{ rows: readonly Row[]; pages: number }>
}

/**
 * Answers with all rows of the list that an address shows, with its filters, as a file.
 * @throws AppError notFound for an unknown kind of file
 */
export async function downloadList<Row>(
  app: Pick<App, 'clock'>,
  format: string | undefined,
  parameters: URLSearchParams,
  { name, columns, most, read }: ListFile<Row>,
): Promise<Response> {
  const kind = readFormat(format)
  const rows = await everyPage(parameters, most, read)
  return downloadSheet(tableOf(name, columns, rows), kind, datedName(name, app.clock.now()))
}

/** The rows of all pages that an address has, read as the page itself reads them, up to so many. */
async function everyPage<Row>(
  parameters: URLSearchParams,
  most: number,
  read: ListFile<Row>['read'],
): Promise<Row[]> {
  const all: Row[] = []
  for (let page = 1; all.length < most; page++) {
    const asked = new URLSearchParams(parameters)
    asked.set('page', String(page))
    const { rows, pages } = await read(asked)
    all.push(...rows)
    if (page >= pages || rows.length === 0) break
  }
  return all.slice(0, most)
}
