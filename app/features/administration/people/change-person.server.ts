import { resetSecondFactor } from '#app/features/accounts/index.server.ts'
import type { SignedInActor, StaffRole } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import type { Transaction } from '#app/platform/database/client.server.ts'
import { AppError } from '#app/platform/errors.ts'

import { viewAsPerson } from '../viewing/view-as-person.server.ts'
import type { ChangePerson } from './change-person.schema.ts'
import {
  changingRights,
  countOtherAdministrators,
  findPersonForChange,
  removeSessions,
  setBlocked,
  setStaffRoles,
  type ChangedPerson,
} from './people.repository.server.ts'
import { refusalToBlock, refusalToRevoke, type RightsRefusal } from './people.ts'

/**
 * What an administrator does to one account. What takes rights away ends the sessions and sockets that still have them.
 * @throws AppError notFound; forbidden with the reason, as people.ts and viewing.ts name it
 */
export async function changePerson(
  app: App,
  actor: SignedInActor,
  personId: string,
  input: ChangePerson,
): Promise<void> {
  if (input.command === 'view') return viewAsPerson(app, actor, { personId, reason: input.reason })
  const ended = await changingRights(app.db, async (tx) => {
    const person = await findPersonForChange(tx, personId)
    if (!person) throw new AppError('notFound', 'personNotFound')
    switch (input.command) {
      case 'grant':
        return grant(tx, person, input.role)
      case 'revoke':
        return revoke(tx, actor, person, input.role)
      case 'block': {
        refuse(refusalToBlock(actor.personId, person, await countOtherAdministrators(tx, person.id)))
        await setBlocked(tx, person.id, { at: app.clock.now(), reason: input.reason })
        return removeSessions(tx, person.id)
      }
      case 'unblock':
        await setBlocked(tx, person.id, null)
        return []
      case 'resetSecondFactor':
        await resetSecondFactor(tx, person)
        return removeSessions(tx, person.id)
      case 'endSessions':
        return removeSessions(tx, person.id)
    }
  })
  for (const sessionId of ended) app.realtime.endSession(sessionId)
}

async function grant(tx: Transaction, person: ChangedPerson, role: StaffRole): Promise<string[]> {
  if (person.erasedAt) throw new AppError('forbidden', 'personErased')
  if (!person.staffRoles.includes(role)) await setStaffRoles(tx, person.id, [...person.staffRoles, role])
  return []
}

async function revoke(
  tx: Transaction,
  actor: SignedInActor,
  person: ChangedPerson,
  role: StaffRole,
): Promise<string[]> {
  refuse(refusalToRevoke(actor.personId, person, role, await countOtherAdministrators(tx, person.id)))
  if (!person.staffRoles.includes(role)) return []
  await setStaffRoles(
    tx,
    person.id,
    person.staffRoles.filter((kept) => kept !== role),
  )
  // Rights are read afresh for every request; only the rooms of open sockets would keep them.
  return person.id === actor.personId ? [] : removeSessions(tx, person.id)
}

function refuse(refusal: RightsRefusal | null): void {
  if (refusal) throw new AppError('forbidden', refusal)
}
