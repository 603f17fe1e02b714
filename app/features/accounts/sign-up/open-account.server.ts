import { hashPassword } from 'better-auth/crypto'

import type { Language } from '#app/locales/language.ts'
import type { App } from '#app/platform/app.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'
import { AppError } from '#app/platform/errors.ts'

import { createPerson } from '../people.repository.server.ts'
import { refuseWeakPassword } from '../passwords/refuse-weak-password.server.ts'
import type { Caller } from '../sessions/caller.ts'
import { openSession } from '../sessions/open-session.server.ts'
import { endTickets, findTicket, consumeTicket } from '../tickets/tickets.repository.server.ts'
import type { OpenAccount } from './sign-up.schema.ts'

/** What the page behind the link in a mail shows; `over` when the link is used, old or made up. */
export type SignUpLink = { state: 'over' } | { state: 'open'; email: string; language: Language }

/** Looks at a link without changing anything: programs that check mails follow links as well. */
export async function readSignUpLink(app: App, token: string): Promise<SignUpLink> {
  const ticket = await findTicket(app.db, 'sign_up', token, app.clock.now())
  if (!ticket) return { state: 'over' }
  return { state: 'open', email: ticket.email, language: ticket.language }
}

/**
 * Makes the account that a link is for, uses the link up, and signs in.
 * @returns the Set-Cookie headers to send, and the path to go on with
 * @throws AppError notFound/linkOver for a link that is used, old or made up; conflict/addressTaken; invalid/weakPassword
 */
export async function openAccount(
  app: App,
  token: string,
  input: OpenAccount,
  from: Caller,
): Promise<{ headers: Headers; returnTo: string }> {
  const now = app.clock.now()
  const ticket = await findTicket(app.db, 'sign_up', token, now)
  if (!ticket) throw new AppError('notFound', 'linkOver')
  refuseWeakPassword(input.password, [input.name, ticket.email])
  const password = await hashPassword(input.password)
  const personId = await app.db.$transaction(async (tx) => {
    if (!(await consumeTicket(tx, ticket.id, now))) throw new AppError('notFound', 'linkOver')
    const { name, language, timeZone } = input
    const id = await createPerson(tx, { name, email: ticket.email, language, timeZone, password, now })
    if (!id) throw new AppError('conflict', 'addressTaken')
    await endTickets(tx, { email: ticket.email }, ['sign_up'], now)
    await recordEvent(tx, { subjectKind: 'person', subjectId: id, kind: 'person.joined' })
    return id
  })
  return { headers: await openSession(app, personId, from), returnTo: ticket.returnTo }
}
