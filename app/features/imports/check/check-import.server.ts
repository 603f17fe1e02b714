import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { openTable } from '#app/platform/sheets/reading/open-table.server.ts'
import { UnreadableTable, type TableFile } from '#app/platform/sheets/reading/table.ts'
import { openUpload } from '#app/platform/uploads/uploads.repository.server.ts'

import { compareWithDirectory } from '../apply/compare-import.server.ts'
import { isoDay, today } from '#app/features/directory/index.ts'
import {
  keepFailure,
  keepLayout,
  keepReady,
  rememberedMapping,
  type StoredImport,
} from '../imports.repository.server.ts'
import type { Layout } from '../layout.ts'
import { rowReader } from '../records/read-row.ts'
import {
  analyseRows,
  clearRows,
  countRefused,
  keepCells,
  rowsWithoutCells,
  stageRows,
  type StagedRow,
} from '../rows.repository.server.ts'
import type { Report } from '../report.server.ts'
import { dataRows, NoHeader, surveyFile } from './survey-file.server.ts'

const ROWS_AT_ONCE = 500

type Checker = Pick<App, 'db' | 'pool' | 'clock' | 'log'>

/**
 * Reads the file of an import, row by row, and compares it with the directory, without changing the directory: afterwards it
 * is known what each row would do. May be repeated, after a crash or with other choices.
 */
export async function checkImport(app: Checker, stored: StoredImport, report: Report): Promise<void> {
  try {
    const table = await openFile(app, stored)
    const layout = await surveyFile(table, stored.kind, stored.choices, (key) =>
      rememberedMapping(app.db, stored, key),
    )
    await keepLayout(app.db, stored.id, layout)
    await clearRows(app.pool, stored.id)
    if (layout.missing.length > 0) {
      await keepReady(app.db, stored.id, { new: 0, changed: 0, unchanged: 0, rejected: 0 })
      return
    }
    await stageFile(app, stored, table, layout, report)
    await analyseRows(app.pool)
    const counts = await compareWithDirectory(app, stored, layout, report)
    await keepCellsOfRefused(app, stored, layout)
    await keepReady(app.db, stored.id, { ...counts, rejected: await countRefused(app.pool, stored.id) })
  } catch (error) {
    const failure = failureOf(error)
    if (!failure) throw error
    await keepFailure(app.db, stored.id, failure.key, failure.detail)
  }
}

async function openFile(app: Checker, { uploadId }: StoredImport): Promise<TableFile> {
  const source = uploadId === null ? null : await openUpload(app, uploadId)
  if (!source) throw new AppError('notFound', 'fileGone')
  return openTable(source)
}

function failureOf(error: unknown): { key: string; detail: Readonly<Record<string, number>> } | null {
  if (error instanceof UnreadableTable) return { key: error.fault, detail: error.detail }
  if (error instanceof NoHeader) return { key: 'noHeader', detail: {} }
  if (error instanceof AppError && error.reasonKey === 'fileGone') return { key: 'fileGone', detail: {} }
  return null
}

/** Reads every row and keeps what it states, or why it is refused. */
async function stageFile(
  app: Checker,
  { id, kind }: StoredImport,
  table: TableFile,
  layout: Layout,
  report: Report,
): Promise<void> {
  const read = rowReader(kind, layout, isoDay(today(app.clock.now())))
  let staged: StagedRow[] = []
  let done = 0
  // The database takes one batch in while the next is read.
  let taking: Promise<void> = Promise.resolve()
  const take = async () => {
    await taking
    taking = stageRows(app.pool, id, staged)
    // Heard of where it is awaited, also when reading fails first.
    taking.catch(() => undefined)
    done += staged.length
    staged = []
  }
  try {
    for await (const { number, cells } of dataRows(table, layout)) {
      const { record, identity, problems } = read(cells)
      const good = problems.length === 0
      staged.push({ number, record: good ? record : null, identity, problems, cells: good ? null : cells })
      if (staged.length < ROWS_AT_ONCE) continue
      await take()
      // Reading is the longer part of a check; the rest of the bar is for the comparison.
      await report(done, layout.rows * 1.3)
    }
    if (staged.length > 0) await take()
  } finally {
    // Also when reading has failed: whoever checks anew must not meet rows that are still coming in.
    await taking
  }
}

/** Rows that only the database could refuse are read once more, so that they can be handed back. */
export async function keepCellsOfRefused(app: Checker, stored: StoredImport, layout: Layout): Promise<void> {
  const wanted = await rowsWithoutCells(app.pool, stored.id)
  if (wanted.size === 0) return
  let kept: { number: number; cells: StagedRow['cells'] & object }[] = []
  for await (const { number, cells } of dataRows(await openFile(app, stored), layout)) {
    if (!wanted.has(number)) continue
    kept.push({ number, cells })
    if (kept.length < ROWS_AT_ONCE) continue
    await keepCells(app.pool, stored.id, kept)
    kept = []
  }
  if (kept.length > 0) await keepCells(app.pool, stored.id, kept)
}
