import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import type { StoredEnterprise } from '../records/directory.repository.server.ts'
import { isoDay, today } from '../records/today.ts'
import { ownEnterpriseToChange } from '../profile/own-enterprise.server.ts'
import { missingForPublication, type Publication } from './publication.ts'
import { writePublication } from './publication.repository.server.ts'

/**
 * Shows one's enterprise to everybody: in the search, in lists, to partners.
 * @throws AppError notFound, forbidden, conflict while something is missing without which nobody could choose it, or while
 * an administrator withholds it
 */
export async function publishEnterprise(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  slug: string,
): Promise<void> {
  const stored = await ownEnterpriseToChange(app, actor, slug)
  if (stored.withheldAt) throw new AppError('conflict', 'withheld')
  if (missingForPublication(stored).length > 0) throw new AppError('conflict', 'notReadyToPublish')
  await writePublication(app.db, stored.id, app.clock.now(), actor.personId)
}

/**
 * Takes one's enterprise out of everybody's sight; its own people go on seeing it.
 * @throws AppError notFound, forbidden, conflict for one that was recognised, because recognitions are public
 */
export async function unpublishEnterprise(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  slug: string,
): Promise<void> {
  const stored = await ownEnterpriseToChange(app, actor, slug)
  if (isRecognised(stored)) throw new AppError('conflict', 'recognisedStaysPublic')
  await writePublication(app.db, stored.id, null, actor.personId)
}

/** Where an enterprise stands on the way to everybody's eyes. */
export function publicationOf(stored: StoredEnterprise): Publication {
  return {
    published: stored.publishedAt !== null,
    since: stored.publishedAt && isoDay(today(stored.publishedAt)),
    missing: missingForPublication(stored),
    mayHide: !isRecognised(stored),
    withheld: stored.withheldAt === null ? null : (stored.withheldReason ?? ''),
  }
}

function isRecognised({ recognitions, products }: StoredEnterprise): boolean {
  return [...recognitions, ...products.flatMap((product) => product.recognitions)].some(
    ({ status, origin }) => status !== 'revoked' && origin !== 'demonstration',
  )
}
