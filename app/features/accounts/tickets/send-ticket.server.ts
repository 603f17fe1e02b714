import type { App } from '#app/platform/app.ts'
import { queueMail } from '#app/platform/mail/mails.repository.server.ts'

import { MAILS_PER_HOUR } from './ticket.ts'
import { countTickets, createTicket, type NewTicket } from './tickets.repository.server.ts'

/** Kind of the mail that carries a ticket. */
export const TICKET_MAIL = 'accounts.ticket'

/**
 * Queues a mail with a link to an address. The same work is done whether or not the address has an account: what the mail
 * says is found out when it is composed. Beyond a few mails an hour nothing is sent, and nobody is told.
 */
export async function sendTicket(app: App, ticket: NewTicket): Promise<void> {
  const now = app.clock.now()
  await app.db.$transaction(async (tx) => {
    const sent = await countTickets(tx, ticket.kind, ticket.email, new Date(now.getTime() - 3_600_000))
    if (sent >= MAILS_PER_HOUR) return
    const id = await createTicket(tx, ticket, now)
    await queueMail(tx, {
      key: `ticket:${id}`,
      address: ticket.email,
      ...(ticket.personId ? { recipientId: ticket.personId } : {}),
      kind: TICKET_MAIL,
      language: ticket.language,
      payload: { ticket: id },
    })
  })
}
