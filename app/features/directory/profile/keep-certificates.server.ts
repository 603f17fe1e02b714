import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { keepDocument } from '#app/platform/files/keep-file.server.ts'
import type { ArrivedFile } from '#app/platform/files/receive-form.server.ts'

import { today } from '../records/today.ts'
import { ownEnterpriseToChange } from './own-enterprise.server.ts'
import { changeEnterprise, showPaper } from './profile.repository.server.ts'
import type { AddCertificate } from './profile.schema.ts'

/** Enough for every plant of a group, and no more than one page can hold. */
const MOST_CERTIFICATES = 60

type Keeper = Pick<App, 'db' | 'clock'>
type PaperKeeper = Pick<App, 'db' | 'clock' | 'files' | 'photos'>

/**
 * Adds a certificate, unchecked so far, with its paper where one came along.
 * @throws AppError notFound, forbidden, invalid when it is issued in time to come, conflict when it stands there already
 */
export async function addCertificate(
  app: PaperKeeper,
  actor: SignedInActor,
  slug: string,
  { standard, number, issuer, issuedOn, expiresOn, scope, visible }: Omit<AddCertificate, 'command'>,
  paper?: ArrivedFile,
): Promise<void> {
  const stored = await ownEnterpriseToChange(app, actor, slug)
  const issued = new Date(`${issuedOn}T00:00:00Z`)
  if (issued > today(app.clock.now())) throw new AppError('invalid', 'issuedAhead')
  if (stored.certificates.some((one) => one.standard === standard && one.number === number))
    throw new AppError('conflict', 'certificateKnown')
  if (stored.certificates.length >= MOST_CERTIFICATES)
    throw new AppError('conflict', 'tooManyCertificates', { count: MOST_CERTIFICATES })
  const fileKey = paper ? await keepDocument(app, paper, { enterpriseId: stored.id, uploader: actor }) : null
  await changeEnterprise(app.db, stored.id, async (tx) => {
    if (fileKey && visible === 'on') await showPaper(tx, fileKey, 'everyone')
    await tx.certificate.createMany({
      data: {
        enterpriseId: stored.id,
        standard,
        number,
        issuer,
        scopeVi: scope,
        issuedOn: issued,
        fileKey,
        expiresOn: expiresOn === undefined ? null : new Date(`${expiresOn}T00:00:00Z`),
        origin: stored.origin === 'demonstration' ? 'demonstration' : 'member',
      },
      // Sent twice at the same time, it stands there once.
      skipDuplicates: true,
    })
  })
}

/**
 * Takes a certificate off the profile.
 * @throws AppError notFound also for one of somebody else, forbidden, conflict for what a public source states
 */
export async function removeCertificate(
  app: Keeper,
  actor: SignedInActor,
  slug: string,
  id: string,
): Promise<void> {
  const stored = await ownEnterpriseToChange(app, actor, slug)
  const certificate = stored.certificates.find((one) => one.id === id)
  if (!certificate) throw new AppError('notFound', 'recordNotFound')
  if (certificate.origin === 'public_record') throw new AppError('conflict', 'certificateOfSource')
  await changeEnterprise(app.db, stored.id, (tx) => tx.certificate.deleteMany({ where: { id } }))
}
