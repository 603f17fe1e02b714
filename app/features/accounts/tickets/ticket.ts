export type TicketKind = 'sign_up' | 'reset_password' | 'change_email' | 'second_step'

/** How long a ticket opens, from the moment its token is made. */
export const TICKET_HOURS: Record<TicketKind, number> = {
  sign_up: 24,
  reset_password: 1,
  change_email: 24,
  second_step: 1 / 6,
}

/** So many mails of one kind go to one address in an hour, whoever asks for them. */
export const MAILS_PER_HOUR = 5
