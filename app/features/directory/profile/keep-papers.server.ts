import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { keepDocument } from '#app/platform/files/keep-file.server.ts'
import type { ArrivedFile } from '#app/platform/files/receive-form.server.ts'

import type { StoredCertificate } from '../records/directory.repository.server.ts'
import { ownEnterpriseToChange } from './own-enterprise.server.ts'
import { changeEnterprise, showPaper, writePaper } from './profile.repository.server.ts'

type Keeper = Pick<App, 'db' | 'files' | 'photos' | 'clock'>

/**
 * Puts the paper of a certificate beside it in place of the one before, or says who may see the one there is.
 * @param input.visible whether everybody may see it; otherwise the enterprise and officers
 * @throws AppError notFound also for a certificate of somebody else, forbidden, invalid without a paper or for what is none
 */
export async function keepPaper(
  app: Keeper,
  actor: SignedInActor,
  slug: string,
  { id, visible }: { id: string; visible: boolean },
  file: ArrivedFile | undefined,
): Promise<void> {
  const { enterpriseId, certificate } = await ownCertificate(app, actor, slug, id)
  const before = certificate.file?.key
  if (!file && !before) throw new AppError('invalid', 'noFile', { field: 'paper' })
  const key = file ? await keepDocument(app, file, { enterpriseId, uploader: actor }) : before
  await changeEnterprise(app.db, enterpriseId, async (tx) => {
    if (!key) return
    // Another paper has not been looked at by anybody.
    await writePaper(tx, id, key, { checkedAnew: file !== undefined })
    await showPaper(tx, key, visible ? 'everyone' : 'members')
  })
}

/**
 * Takes the paper off a certificate; its file goes a day later.
 * @throws AppError notFound also for a certificate of somebody else, forbidden
 */
export async function removePaper(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  slug: string,
  id: string,
): Promise<void> {
  const { enterpriseId } = await ownCertificate(app, actor, slug, id)
  await changeEnterprise(app.db, enterpriseId, (tx) => writePaper(tx, id, null, { checkedAnew: false }))
}

async function ownCertificate(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  slug: string,
  id: string,
): Promise<{ enterpriseId: string; certificate: StoredCertificate }> {
  const stored = await ownEnterpriseToChange(app, actor, slug)
  const certificate = stored.certificates.find((one) => one.id === id)
  if (!certificate) throw new AppError('notFound', 'recordNotFound')
  return { enterpriseId: stored.id, certificate }
}
