import { bothNames } from '#app/features/directory/index.ts'
import type { Language } from '#app/locales/language.ts'
import { actsFor, type SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'
import { hashOfToken } from '#app/platform/one-time-token.server.ts'

import { faultOf, type InvitationPage } from './team.ts'
import { acceptInvitation, findByHash, findById } from './teams.repository.server.ts'

/**
 * What the link of an invitation leads to; looking changes nothing.
 * @throws AppError notFound for a link that there never was, or that a later mail replaced
 */
export async function readInvitation(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  token: string,
  language: Language,
): Promise<InvitationPage> {
  const invitation = await findInvitation(app, actor, token)
  if (!invitation) throw new AppError('notFound', 'invitationUnknown')
  const { enterprise, role, email, invitedBy } = invitation
  return {
    enterprise: bothNames(language, enterprise.nameVi, enterprise.nameEn).name,
    slug: enterprise.slug,
    role,
    email,
    by: invitedBy?.name ?? null,
    otherAddress: sameAddress(actor.email, email) ? null : actor.email,
    fault: faultOf(invitation, app.clock.now()),
    mine: actsFor(actor, enterprise.id),
  }
}

/**
 * Accepts an invitation with the account that has signed in.
 * @returns the slug of the enterprise that the person acts for from now on
 * @throws AppError notFound, conflict for a link that is used, revoked or expired, invalid when the account has another
 *   address and its owner did not say that they are meant
 */
export async function joinTeam(
  app: Pick<App, 'db' | 'clock' | 'realtime'>,
  actor: SignedInActor,
  token: string,
  confirmed: boolean,
): Promise<string> {
  const invitation = await findInvitation(app, actor, token)
  if (!invitation) throw new AppError('notFound', 'invitationUnknown')
  const now = app.clock.now()
  const fault = faultOf(invitation, now)
  if (fault) throw new AppError('conflict', FAULTS[fault])
  if (!confirmed && !sameAddress(actor.email, invitation.email))
    throw new AppError('invalid', 'invitedAnother')
  if (!(await acceptInvitation(app.db, invitation, actor.personId, now)))
    throw new AppError('conflict', FAULTS.used)
  // Open pages come back with the new right.
  app.realtime.endPerson(actor.personId)
  return invitation.enterprise.slug
}

/** By the secret of its link; or by its id, for the account of the invited address. */
async function findInvitation({ db }: Pick<App, 'db'>, actor: SignedInActor, token: string) {
  if (!UUID.test(token)) return findByHash(db, hashOfToken(token))
  const invitation = await findById(db, token)
  return invitation && sameAddress(actor.email, invitation.email) ? invitation : null
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const FAULTS = {
  used: 'invitationUsed',
  revoked: 'invitationRevoked',
  expired: 'invitationExpired',
} as const

function sameAddress(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
