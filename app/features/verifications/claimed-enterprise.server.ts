import { actsFor, type Actor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { findSubject } from './verifications.repository.server.ts'

/**
 * The enterprise that somebody wants to claim. One that is not published is found by those alone who know its number, which is
 * on each of its invoices.
 * @throws AppError notFound
 */
export async function findClaimed(app: Pick<App, 'db'>, actor: Actor, slug: string, code: string | null) {
  const enterprise = await findSubject(app.db, slug)
  const plain = (text: string | null | undefined) => text?.replace('-', '') ?? null
  const shown =
    enterprise !== null &&
    (enterprise.publishedAt !== null ||
      actsFor(actor, enterprise.id) ||
      (code !== null && plain(enterprise.taxCode) === plain(code)))
  if (!shown) throw new AppError('notFound', 'notFound')
  return enterprise
}
