import { type Actor, actsFor, type SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { openDocument, type ServedFile } from '#app/platform/files/read-file.server.ts'

import { tellOfNeed } from '../own-needs.repository.server.ts'
import { shownNeed } from '../page/shown-need.server.ts'
import { findNeedFile, findPromises, noteView } from './need-files.repository.server.ts'

type Port = Pick<App, 'db' | 'clock' | 'files'>

/**
 * Promises to keep a file of a need to oneself, for an enterprise that one acts for: from then on it opens.
 * @throws AppError notFound for a need or file that is not to be seen, forbidden for whoever acts for no enterprise
 */
export async function promiseConfidentiality(
  app: Port,
  actor: SignedInActor,
  needId: string,
  input: { file: string; enterprise: string | null },
): Promise<void> {
  const { need } = await shownNeed(app, actor, needId)
  const file = await findNeedFile(app.db, need.id, input.file)
  if (!file) throw new AppError('notFound', 'fileNotFound')
  const enterpriseId = input.enterprise ?? actor.memberships[0]?.enterpriseId
  if (enterpriseId === undefined) throw new AppError('forbidden', 'membersOnly')
  if (!actsFor(actor, enterpriseId)) throw new AppError('forbidden', 'notYourEnterprise')
  const at = app.clock.now()
  await app.db.$transaction(async (tx) => {
    const { personId } = actor
    const promises = await findPromises(tx, need.id, personId)
    if (promises.has(file.id)) return
    await noteView(tx, { needFileId: file.id, personId, enterpriseId, promisedAt: at, at })
    await tellOfNeed(tx, need.id, 'need.promised', { actorId: personId, fileId: file.id })
  })
}

/**
 * Opens a file of a need and notes who did. A confidential one opens for its own people, for officers, and for those who have
 * promised to keep it to themselves.
 * @throws AppError notFound for a need or file that is not to be seen, and without a promise
 */
export async function openNeedFile(
  app: Port,
  actor: Actor,
  needId: string,
  fileId: string,
): Promise<ServedFile> {
  const { need, standing } = await shownNeed(app, actor, needId)
  const file = await findNeedFile(app.db, need.id, fileId)
  if (!file) throw new AppError('notFound', 'fileNotFound')
  const { personId } = actor
  const promise = personId === null ? undefined : (await findPromises(app.db, need.id, personId)).get(file.id)
  const trusted = standing.owner || standing.officer
  if (file.confidential && !trusted && !promise) throw new AppError('notFound', 'fileNotFound')
  const opened = await openDocument(app, file.fileKey)
  if (!opened) throw new AppError('notFound', 'fileNotFound')
  const enterpriseId = promise?.enterpriseId ?? actor.memberships[0]?.enterpriseId ?? null
  await noteView(app.db, {
    needFileId: file.id,
    personId,
    enterpriseId,
    promisedAt: promise?.at ?? null,
    at: app.clock.now(),
  })
  return opened
}
