import { hashPassword } from 'better-auth/crypto'

import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'
import { AppError } from '#app/platform/errors.ts'

import { findOwnPerson, type OwnPerson, updatePerson } from '../people.repository.server.ts'
import { setPasswordHash } from '../passwords/passwords.repository.server.ts'
import { refuseWeakPassword } from '../passwords/refuse-weak-password.server.ts'
import { queueNotice } from '../queue-notice.server.ts'
import type { Caller } from '../sessions/caller.ts'
import { closeSockets, endOtherSessions, endSession } from '../sessions/end-sessions.server.ts'
import { removeSessions } from '../sessions/sessions.repository.server.ts'
import { sendTicket } from '../tickets/send-ticket.server.ts'
import { endTickets } from '../tickets/tickets.repository.server.ts'
import type { CommandAccount } from './account.schema.ts'
import { proveOwner } from './prove-owner.server.ts'

/**
 * Changes something of the account of the person who asks. The accounts of a demonstration are shared and stay as they are,
 * but for their sessions.
 * @throws AppError invalid/wrongPresentPassword, invalid/weakPassword, forbidden/demonstrationAccount,
 * notFound/sessionOver, tooMany
 */
export async function commandAccount(
  app: App,
  actor: SignedInActor,
  input: CommandAccount,
  from: Caller,
): Promise<void> {
  if (input.command === 'endSession') return endSession(app, actor, input.session)
  if (input.command === 'endOthers') return endOtherSessions(app, actor)
  const person = await findOwnPerson(app.db, actor.personId)
  if (!person) throw new AppError('unauthenticated', 'signInFirst')
  if (person.demonstration) throw new AppError('forbidden', 'demonstrationAccount')
  switch (input.command) {
    case 'person':
      return changePerson(app, person, input)
    case 'password':
      await proveOwner(app, person, input.presentPassword, from)
      return changePassword(app, actor, person, input.password)
    case 'email':
      await proveOwner(app, person, input.presentPassword, from)
      return askForNewAddress(app, person, input.email)
  }
}

async function changePerson(
  app: App,
  { id }: OwnPerson,
  { name, language, timeZone }: Extract<CommandAccount, { command: 'person' }>,
): Promise<void> {
  await app.db.$transaction(async (tx) => {
    await updatePerson(tx, id, { name, language, timeZone })
    await recordEvent(tx, { subjectKind: 'person', subjectId: id, kind: 'person.changed' })
  })
}

/** The present session goes on; all others end, and with them every link and every sign-in under way. */
async function changePassword(
  app: App,
  actor: SignedInActor,
  person: OwnPerson,
  wanted: string,
): Promise<void> {
  refuseWeakPassword(wanted, [person.name, person.email])
  const password = await hashPassword(wanted)
  const ended = await app.db.$transaction(async (tx) => {
    await setPasswordHash(tx, person.id, password)
    await endTickets(tx, { personId: person.id }, ['reset_password', 'second_step'], app.clock.now())
    await queueNotice(tx, person, 'passwordChanged')
    await recordEvent(tx, { subjectKind: 'person', subjectId: person.id, kind: 'person.passwordChanged' })
    return removeSessions(tx, person.id, { except: actor.sessionId })
  })
  closeSockets(app, ended)
}

/** The address changes when the link that goes to it is opened. Whether somebody has it is not told here. */
async function askForNewAddress(app: App, person: OwnPerson, email: string): Promise<void> {
  if (email.toLowerCase() === person.email.toLowerCase())
    throw new AppError('invalid', 'sameAddress', { field: 'email' })
  const { id: personId, language } = person
  await sendTicket(app, { kind: 'change_email', email, personId, language, returnTo: '/account' })
}
