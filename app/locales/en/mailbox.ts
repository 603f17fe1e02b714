import type { Words } from '../vi.ts'

export const mailbox: Words['mailbox'] = {
  title: 'Mailbox on this machine',
  lead: 'No mail server is set up, so mails lie here instead of being sent. Whoever can open this page can read them: it is for trying the product out.',
  address: 'Mails to the address',
  look: 'Look',
  again: 'Look again',
  empty: 'No mail yet',
  emptyText:
    'Mails take a few seconds: to open an account, to reset a password, about new results of saved searches.',
  to: 'To',
  at: 'At',
  html: 'See it as a mail program shows it',
  calendar: 'Download the calendar entry (.ics)',
  calendarCancelled: 'Download the removal of the calendar entry (.ics)',
  text: 'Plain text',
  back: 'All mails',
  unsubscribe: 'Stop these mails',
}
