import type { App } from '#app/platform/app.ts'
import { recordEvent } from '#app/platform/database/outbox.server.ts'
import { AppError } from '#app/platform/errors.ts'

import { findOwnPerson, moveAddress } from '../people.repository.server.ts'
import { queueNotice } from '../queue-notice.server.ts'
import { endTickets, findTicket, consumeTicket } from '../tickets/tickets.repository.server.ts'

/** The new address that a link confirms; null when the link is used, old or made up. Changes nothing. */
export async function readEmailLink(app: App, token: string): Promise<{ email: string } | null> {
  const ticket = await findTicket(app.db, 'change_email', token, app.clock.now())
  return ticket?.personId ? { email: ticket.email } : null
}

/**
 * Gives a person the address that a link confirms, uses the link up, and tells the old address.
 * @throws AppError notFound/linkOver; conflict/addressTaken when somebody has it by now
 */
export async function changeEmail(app: App, token: string): Promise<void> {
  const now = app.clock.now()
  const ticket = await findTicket(app.db, 'change_email', token, now)
  const person = ticket?.personId ? await findOwnPerson(app.db, ticket.personId) : null
  if (!ticket || !person) throw new AppError('notFound', 'linkOver')
  await app.db.$transaction(async (tx) => {
    if (!(await consumeTicket(tx, ticket.id, now))) throw new AppError('notFound', 'linkOver')
    if (!(await moveAddress(tx, person.id, ticket.email))) throw new AppError('conflict', 'addressTaken')
    // Links that went to the old address must not open the account any more.
    await endTickets(tx, { personId: person.id }, ['reset_password', 'change_email', 'second_step'], now)
    await queueNotice(tx, person, 'emailChanged', person.email)
    await recordEvent(tx, { subjectKind: 'person', subjectId: person.id, kind: 'person.emailChanged' })
  })
}
