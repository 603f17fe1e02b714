import { hashPassword } from 'better-auth/crypto'

import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'
import { AppError } from '#app/platform/errors.ts'

import { findOwnPerson } from '../people.repository.server.ts'
import { queueNotice } from '../queue-notice.server.ts'
import { safeReturnPath } from '../return-path.ts'
import type { Caller } from '../sessions/caller.ts'
import { closeSockets } from '../sessions/end-sessions.server.ts'
import { removeSessions } from '../sessions/sessions.repository.server.ts'
import { passFirstStep, type SignedIn } from '../sign-in/pass-first-step.server.ts'
import { sendTicket } from '../tickets/send-ticket.server.ts'
import { endTickets, findTicket, consumeTicket } from '../tickets/tickets.repository.server.ts'
import { refuseWeakPassword } from './refuse-weak-password.server.ts'
import { setPasswordHash } from './passwords.repository.server.ts'

/**
 * Sends a link by which a new password can be chosen; to an address without an account, a mail that says so. What the
 * caller sees and how long it takes do not depend on which it is.
 * @throws AppError tooMany when one client asks for too many mails
 */
export async function requestReset(
  app: App,
  input: { email: string; language: Language; returnTo?: string | undefined },
  from: Caller,
): Promise<void> {
  await app.limits.mail(from.address)
  const { email, language, returnTo } = input
  await sendTicket(app, { kind: 'reset_password', email, language, returnTo: safeReturnPath(returnTo) })
}

/** Whether a link still lets a password be chosen, and whose. Changes nothing. */
export async function readResetLink(app: App, token: string): Promise<{ email: string } | null> {
  const ticket = await findTicket(app.db, 'reset_password', token, app.clock.now())
  return ticket?.personId ? { email: ticket.email } : null
}

/**
 * Puts a new password in place, uses the link up and ends all sessions of the person. Whoever opened the link has shown
 * only that they read the person's mail: a second factor is asked for as ever.
 * @throws AppError notFound/linkOver for a link that is used, old or made up; invalid/weakPassword
 */
export async function resetPassword(
  app: App,
  token: string,
  input: { password: string },
  from: Caller,
): Promise<SignedIn> {
  const now = app.clock.now()
  const ticket = await findTicket(app.db, 'reset_password', token, now)
  const person = ticket?.personId ? await findOwnPerson(app.db, ticket.personId) : null
  if (!ticket || !person) throw new AppError('notFound', 'linkOver')
  refuseWeakPassword(input.password, [person.name, person.email])
  const password = await hashPassword(input.password)
  const ended = await app.db.$transaction(async (tx) => {
    if (!(await consumeTicket(tx, ticket.id, now))) throw new AppError('notFound', 'linkOver')
    await setPasswordHash(tx, person.id, password)
    await endTickets(tx, { personId: person.id }, ['reset_password', 'second_step', 'change_email'], now)
    await queueNotice(tx, person, 'passwordReset')
    await recordEvent(tx, { subjectKind: 'person', subjectId: person.id, kind: 'person.passwordReset' })
    return removeSessions(tx, person.id)
  })
  closeSockets(app, ended)
  return passFirstStep(app, person, from, ticket.returnTo)
}
