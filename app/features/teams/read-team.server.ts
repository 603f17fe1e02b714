import { bothNames, isoDay, today as dayOf } from '#app/features/directory/index.ts'
import type { Language } from '#app/locales/language.ts'
import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { mayFor } from '#app/platform/permissions.ts'

import { ownTeam } from './own-team.server.ts'
import { faultOf, MOST_MAILS, type TeamPage } from './team.ts'

/**
 * The people of an enterprise, for its people; invitations for its owners.
 * @throws AppError notFound also for somebody else's
 */
export async function readTeam(
  app: Pick<App, 'db' | 'clock'>,
  actor: SignedInActor,
  slug: string,
  language: Language,
): Promise<TeamPage> {
  const team = await ownTeam(app, actor, slug)
  const mayManage = mayFor(actor, team.id, 'team.manage')
  const now = app.clock.now()
  const owners = team.memberships.filter(({ role }) => role === 'owner')
  const role =
    actor.memberships.find(({ enterpriseId }) => enterpriseId === team.id)?.role ?? 'representative'
  return {
    slug,
    name: bothNames(language, team.nameVi, team.nameEn).name,
    me: { personId: actor.personId, role, onlyOwner: role === 'owner' && owners.length === 1 },
    mayManage,
    members: team.memberships.map((member) => ({
      personId: member.personId,
      ...member.person,
      role: member.role,
      jobTitle: member.jobTitle,
      since: isoDay(dayOf(member.createdAt)),
    })),
    invitations: (mayManage ? team.invitations : []).map((invitation) => ({
      id: invitation.id,
      email: invitation.email,
      role: invitation.role,
      by: invitation.invitedBy?.name ?? null,
      sentOn: isoDay(dayOf(invitation.sentAt)),
      expiresOn: isoDay(dayOf(invitation.expiresAt)),
      expired: faultOf(invitation, now) === 'expired',
      resendable: invitation.mails < MOST_MAILS,
    })),
  }
}
