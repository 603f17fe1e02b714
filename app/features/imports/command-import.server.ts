import { createReadStream } from 'node:fs'

import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { keepUpload } from '#app/platform/uploads/uploads.repository.server.ts'

import { mayBringIn, mayHandle } from './access.ts'
import type { CommandImport, NewImport } from './import.schema.ts'
import { MOST_FILE_BYTES } from './import-kind.ts'
import { findImport, type StoredImport } from './imports.repository.server.ts'
import { beginApplying, beginUndoing, recheckImport, startImport } from './start-import.server.ts'

/** A file that has arrived on disk. */
interface Arrived {
  name: string
  path: string
}

/**
 * Takes in the file of a form.
 * @returns the id of the import
 * @throws AppError forbidden, invalid without a file
 */
export async function handInFile(
  app: Pick<App, 'db' | 'pool'>,
  actor: SignedInActor,
  {
    kind,
    enterprise = null,
    source = '',
  }: Omit<NewImport, 'enterprise'> & { enterprise?: string | null | undefined },
  file: Arrived | undefined,
): Promise<string> {
  if (!mayBringIn(actor, kind, enterprise)) throw new AppError('forbidden', 'notAllowed')
  if (!file) throw new AppError('invalid', 'noFile')
  const upload = await keepUpload(app, createReadStream(file.path), MOST_FILE_BYTES)
  return startImport(app, {
    kind,
    personId: actor.personId,
    enterpriseId: enterprise,
    source,
    fileName: file.name,
    uploadId: upload.id,
  })
}

/**
 * An import that the person may see.
 * @throws AppError notFound also for imports of others
 */
export async function ownImport(
  app: Pick<App, 'db'>,
  actor: SignedInActor,
  id: string,
): Promise<StoredImport> {
  const stored = UUID.test(id) ? await findImport(app.db, id) : null
  if (!stored || !mayHandle(actor, stored)) throw new AppError('notFound', 'notFound')
  return stored
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Does what a form on the page of an import asks for. @throws AppError notFound, conflict */
export async function commandImport(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  id: string,
  input: CommandImport,
): Promise<void> {
  const stored = await ownImport(app, actor, id)
  if (input.command === 'run') return beginApplying(app, stored)
  if (input.command === 'undo') return beginUndoing(app, id)
  const { columns, numbers, sheet } = input
  const other = sheet !== undefined && sheet !== stored.layout?.sheet
  const mapping = stored.layout?.headings.map((_, column) => columns[column] || null)
  await recheckImport(app, id, {
    ...stored.choices,
    ...(sheet === undefined ? {} : { sheet }),
    ...(numbers === undefined ? {} : { numbers }),
    // The columns of another sheet are others.
    ...(mapping && !other ? { mapping } : { mapping: undefined }),
  })
}
