import type { Prisma } from '#app/platform/database/generated/client.ts'

import type { SeedRecords } from './records.ts'

type Transaction = Prisma.TransactionClient
type Row = Readonly<Record<string, unknown>>

/** Tables in an order in which no row refers to one that is not written yet. */
const TABLES: [keyof SeedRecords, table: string][] = [
  ['people', 'person'],
  ['enterprises', 'enterprise'],
  ['sites', 'site'],
  ['memberships', 'membership'],
  ['products', 'product'],
  ['facts', 'capability_fact'],
  ['certificates', 'certificate'],
  ['recognitions', 'recognition'],
  ['needs', 'need'],
]

/** Tables whose `updated_at` the database does not fill by itself. */
const STAMPED = new Set(['person', 'enterprise', 'product', 'account'])

const columnNames = new Map<string, string>()

function columnOf(field: string): string {
  const known = columnNames.get(field)
  if (known !== undefined) return known
  const column = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  columnNames.set(field, column)
  return column
}

function inColumns(row: Row): Row {
  const renamed: Record<string, unknown> = {}
  for (const field of Object.keys(row)) renamed[columnOf(field)] = row[field]
  return renamed
}

/**
 * Writes rows of one table in one statement. The rows travel as one JSON text: tens of thousands of rows sent as
 * single parameters would keep the process busy for longer than the pages around it can wait.
 */
export async function insertRows(tx: Transaction, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return
  const stamped = STAMPED.has(table) ? rows.map((row) => ({ updatedAt: row.createdAt, ...row })) : rows
  const columns = [...new Set(stamped.flatMap((row) => Object.keys(row)))].map(
    (field) => `"${columnOf(field)}"`,
  )
  const list = columns.join(', ')
  await tx.$executeRawUnsafe(
    `INSERT INTO "${table}" (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
    JSON.stringify(stamped.map(inColumns)),
  )
}

/** Gives timers, sockets and requests a turn. */
export function letOthersRun(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** Writes all rows, table by table, letting other work run in between. */
export async function writeRecords(tx: Transaction, records: SeedRecords): Promise<void> {
  for (const [key, table] of TABLES) {
    await insertRows(tx, table, records[key])
    await letOthersRun()
  }
}
