import type { App } from '#app/platform/app.ts'
import { openTable } from '#app/platform/sheets/reading/open-table.server.ts'
import { UnreadableTable } from '#app/platform/sheets/reading/table.ts'
import type { ByteSource } from '#app/platform/sheets/reading/byte-source.ts'

import { onClient } from '../apply/compare-import.server.ts'
import { isBlank } from '../reading/cell-text.ts'
import { HS_COLUMNS, hsColumns, hsRowOf, type HsRow } from './hs-row.ts'
import { replaceHsTable, type HsCounts } from './hs-table.repository.server.ts'

/** The file is not the table of the Harmonised System, or not all of it is right: a sentence that says where. */
export class WrongHsTable extends Error {}

/** There are 97 chapters, 77 and others being left free. */
const LEAST_CHAPTERS = 90

/**
 * Takes over the full table of the Harmonised System (columns section, hscode, description, parent, level). All or nothing.
 * @param write false only counts what a file has
 * @throws WrongHsTable
 */
export async function loadHsTable(
  app: Pick<App, 'pool'>,
  source: ByteSource,
  write: boolean,
): Promise<{ rows: number; counts: HsCounts | null }> {
  const rows = await readHsTable(source)
  const counts = write ? await onClient(app.pool, (client) => replaceHsTable(client, rows)) : null
  return { rows: rows.length, counts }
}

async function readHsTable(source: ByteSource): Promise<HsRow[]> {
  const byCode = new Map<string, HsRow>()
  let places: ReturnType<typeof hsColumns> = null
  try {
    for await (const { number, cells } of (await openTable(source)).rows(0)) {
      if (isBlank(cells)) continue
      if (!places) {
        places = hsColumns(cells)
        if (!places) throw new WrongHsTable(`The first row must name the columns ${HS_COLUMNS.join(', ')}.`)
        continue
      }
      const row = hsRowOf(cells, places)
      if (!row) throw new WrongHsTable(`Row ${number} is no line of the table: ${cells.join(' | ')}`)
      if (byCode.has(row.code)) throw new WrongHsTable(`Row ${number} states the code ${row.code} again.`)
      byCode.set(row.code, row)
    }
  } catch (error) {
    if (error instanceof UnreadableTable) throw new WrongHsTable(`The file cannot be read: ${error.fault}.`)
    throw error
  }
  const rows = [...byCode.values()]
  const orphan = rows.find(({ parent }) => parent !== null && !byCode.has(parent))
  if (orphan)
    throw new WrongHsTable(`The code ${orphan.code} stands under ${orphan.parent}, which is missing.`)
  if (rows.filter(({ level }) => level === 2).length < LEAST_CHAPTERS)
    throw new WrongHsTable(`The table is not whole: it has fewer than ${LEAST_CHAPTERS} chapters.`)
  return rows
}
