import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

import { ownTeamToManage } from './own-team.server.ts'
import type { CommandTeam } from './team.schema.ts'
import { INVITATION_DAYS, MOST_INVITATIONS, MOST_MAILS } from './team.ts'
import { insertInvitation, revokeInvitation, sendAgain } from './teams.repository.server.ts'

type Port = Pick<App, 'db' | 'clock' | 'limits'>

/**
 * Asks somebody by mail to act for one's enterprise. Whether the address has an account is told to nobody but its owner.
 * @throws AppError notFound, forbidden, conflict for a colleague or an invitation under way, tooMany
 */
export async function inviteColleague(
  app: Port,
  actor: SignedInActor,
  slug: string,
  { email, role, language }: Extract<CommandTeam, { command: 'invite' }>,
): Promise<void> {
  const team = await ownTeamToManage(app, actor, slug)
  const same = (other: string) => other.toLowerCase() === email.toLowerCase()
  if (team.memberships.some(({ person }) => same(person.email)))
    throw new AppError('conflict', 'alreadyColleague')
  if (team.invitations.some((invitation) => same(invitation.email)))
    throw new AppError('conflict', 'alreadyInvited')
  if (team.invitations.length >= MOST_INVITATIONS)
    throw new AppError('conflict', 'tooManyInvitations', { count: MOST_INVITATIONS })
  await app.limits.mail(actor.personId)
  try {
    const times = timesOf(app)
    await insertInvitation(app.db, {
      ...times,
      enterpriseId: team.id,
      email,
      role,
      language,
      invitedById: actor.personId,
    })
  } catch (error) {
    if ((error as { code?: unknown }).code === 'P2002') throw new AppError('conflict', 'alreadyInvited')
    throw error
  }
}

/**
 * Sends the mail of an invitation again; the link of the one before leads nowhere any more.
 * @throws AppError notFound, forbidden, tooMany
 */
export async function resendInvitation(
  app: Port,
  actor: SignedInActor,
  slug: string,
  id: string,
): Promise<void> {
  const team = await ownTeamToManage(app, actor, slug)
  await app.limits.mail(actor.personId)
  const sent = await sendAgain(app.db, { id, enterpriseId: team.id }, { ...timesOf(app), most: MOST_MAILS })
  if (!sent) throw new AppError('notFound', 'recordNotFound')
}

/**
 * Takes an invitation back: its link leads nowhere from now on.
 * @throws AppError notFound, forbidden
 */
export async function takeBackInvitation(
  app: Port,
  actor: SignedInActor,
  slug: string,
  id: string,
): Promise<void> {
  const team = await ownTeamToManage(app, actor, slug)
  const by = { actorId: actor.personId, now: app.clock.now() }
  if (!(await revokeInvitation(app.db, { id, enterpriseId: team.id }, by)))
    throw new AppError('notFound', 'recordNotFound')
}

function timesOf({ clock }: Pick<App, 'clock'>): { sentAt: Date; expiresAt: Date } {
  const sentAt = clock.now()
  return { sentAt, expiresAt: new Date(sentAt.getTime() + INVITATION_DAYS * 86_400_000) }
}
