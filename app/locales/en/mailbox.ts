import type { Words } from '../vi.ts'

export const mailbox: Words['mailbox'] = {
  title: 'Trial mailbox',
  lead: 'No mail server is set up, so mails to this account lie here instead of being sent.',
  empty: 'No mail yet',
  emptyText: 'Mails about new results of saved searches will appear here.',
  toSearches: 'Saved searches',
  to: 'To',
  at: 'At',
  html: 'See it as a mail program shows it',
  text: 'Plain text',
  back: 'All mails',
  unsubscribe: 'Stop these mails',
}
