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
  /** The rows of one page of an address, on which there are so many. */
  read: (parameters: URLSearchParams, rowsOnPage: number) => Promise<readonly Row[]>
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
  const asked = new URLSearchParams(parameters)
  asked.delete('page')
  const rows = await read(asked, most)
  return downloadSheet(tableOf(name, columns, rows), kind, datedName(name, app.clock.now()))
}
