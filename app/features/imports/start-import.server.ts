import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { nameKey } from '#reference/name-key.ts'

import { OWN_KINDS, UNDO_HOURS, type ImportKind } from './import-kind.ts'
import { beginWork, findImport, insertImport, type StoredImport } from './imports.repository.server.ts'
import type { Choices } from './layout.ts'

/** Whose file it is; who may hand it in was decided before. */
export interface ImportFile {
  kind: ImportKind
  /** Null for the command line. */
  personId: string | null
  /** The one enterprise that its rows may be about. */
  enterpriseId: string | null
  /** Of the list, as people call it; the ids in the file are ids of this source. */
  source: string
  fileName: string
  uploadId: string
  choices?: Choices
}

/**
 * Takes a file in and asks for its check.
 * @returns the id of the import
 * @throws AppError forbidden for kinds that nobody brings in for one enterprise alone
 */
export async function startImport(app: Pick<App, 'db'>, file: ImportFile): Promise<string> {
  if (file.enterpriseId !== null && !OWN_KINDS.includes(file.kind))
    throw new AppError('forbidden', 'notAllowed')
  // Lists of two enterprises may use the same numbers.
  const source =
    file.enterpriseId === null ? nameKey(file.source) || 'list' : `enterprise:${file.enterpriseId}`
  return insertImport(app.db, {
    ...file,
    source,
    fileName: file.fileName.slice(0, 200),
    choices: file.choices ?? {},
  })
}

/** Asks for another check, with other choices. @throws AppError conflict when it is past that */
export async function recheckImport(app: Pick<App, 'db'>, id: string, choices: Choices): Promise<void> {
  if (!(await beginWork(app.db, id, { from: ['ready', 'failed'], to: 'checking', choices })))
    throw new AppError('conflict', 'importMovedOn')
}

/** Asks for the application of a checked import. @throws AppError conflict when it is in no state for that */
export async function beginApplying(app: Pick<App, 'db'>, stored: StoredImport): Promise<void> {
  if ((stored.layout?.missing.length ?? 1) > 0 || stored.rowsNew + stored.rowsChanged === 0)
    throw new AppError('conflict', 'nothingToImport')
  if (!(await beginWork(app.db, stored.id, { from: ['ready'], to: 'applying' })))
    throw new AppError('conflict', 'importMovedOn')
}

/** Asks for an import to be taken back. @throws AppError conflict when it was not applied, or too long ago */
export async function beginUndoing(app: Pick<App, 'db' | 'clock'>, id: string): Promise<void> {
  const stored = await findImport(app.db, id)
  if (!stored) throw new AppError('notFound', 'recordNotFound')
  if (!canBeUndone(stored, app.clock.now())) throw new AppError('conflict', 'importNotUndoable')
  if (!(await beginWork(app.db, id, { from: ['done'], to: 'undoing' })))
    throw new AppError('conflict', 'importMovedOn')
}

/** Whether it was applied, and not longer ago than it can be taken back. */
export function canBeUndone(
  { state, appliedAt }: Pick<StoredImport, 'state' | 'appliedAt'>,
  now: Date,
): boolean {
  return (
    state === 'done' && appliedAt !== null && now.getTime() - appliedAt.getTime() < UNDO_HOURS * 3_600_000
  )
}
