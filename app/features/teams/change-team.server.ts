import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'

import { inviteColleague, resendInvitation, takeBackInvitation } from './invite-colleague.server.ts'
import { ownTeam, ownTeamToManage } from './own-team.server.ts'
import type { CommandTeam } from './team.schema.ts'
import type { MemberRole } from './team.ts'
import { changeMember } from './teams.repository.server.ts'

type Port = Pick<App, 'db' | 'clock' | 'limits' | 'realtime'>

/** Does what a form of the page of a team asks for. */
export function commandTeam(
  app: Port,
  actor: SignedInActor,
  slug: string,
  input: CommandTeam,
): Promise<void> {
  switch (input.command) {
    case 'invite':
      return inviteColleague(app, actor, slug, input)
    case 'resend':
      return resendInvitation(app, actor, slug, input.id)
    case 'revoke':
      return takeBackInvitation(app, actor, slug, input.id)
    case 'role':
      return giveRole(app, actor, slug, { personId: input.person, becomes: input.role })
    case 'remove':
      return giveRole(app, actor, slug, { personId: input.person, becomes: null })
    case 'leave':
      return leaveTeam(app, actor, slug)
  }
}

/**
 * Gives a colleague another role, or takes them off the team (null). Another owner is made in this way, after whom one may
 * step down oneself. Their open pages lose what they may no longer see at once.
 * @throws AppError notFound, forbidden, conflict when nobody would own the enterprise any more
 */
async function giveRole(
  app: Port,
  actor: SignedInActor,
  slug: string,
  { personId, becomes }: { personId: string; becomes: MemberRole | null },
): Promise<void> {
  const team = await ownTeamToManage(app, actor, slug)
  await changeMember(app.db, team.id, { personId, becomes, actorId: actor.personId })
  app.realtime.endPerson(personId)
}

/**
 * Stops acting for an enterprise.
 * @throws AppError notFound, conflict for its only owner
 */
async function leaveTeam(app: Port, actor: SignedInActor, slug: string): Promise<void> {
  const team = await ownTeam(app, actor, slug)
  const { personId } = actor
  await changeMember(app.db, team.id, { personId, becomes: null, actorId: personId })
  app.realtime.endPerson(personId)
}
