import { randomUUID } from 'node:crypto'

import { actsFor, type SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { isPublished } from './choices.repository.server.ts'
import type { Command } from './feedback.schema.ts'
import { findColleague, queueShare } from './sharing.repository.server.ts'

/**
 * Sends a proposed partner to a colleague by mail, with a word of one's own.
 * @throws AppError forbidden for another's enterprise; notFound for a partner that is not in the directory, and for
 *   whoever does not act for the enterprise; tooMany
 */
export async function sharePartner(
  app: Pick<App, 'db' | 'limits'>,
  actor: SignedInActor,
  { enterprise, partner, to, message, about }: Omit<Command<'share'>, 'command' | 'back' | 'stay'>,
): Promise<void> {
  if (!actsFor(actor, enterprise)) throw new AppError('forbidden', 'notYourEnterprise')
  const [colleague, stands] = await Promise.all([
    to === actor.personId ? null : findColleague(app.db, enterprise, to),
    isPublished(app.db, partner),
  ])
  if (!stands) throw new AppError('notFound', 'enterpriseNotFound')
  if (!colleague) throw new AppError('notFound', 'colleagueNotFound')
  await app.limits.mail(actor.personId)
  await queueShare(app.db, {
    key: randomUUID(),
    recipient: colleague,
    payload: {
      enterprise,
      partner,
      from: actor.personId,
      ...(message === null ? {} : { message }),
      ...(about === undefined ? {} : { about }),
    },
  })
}
