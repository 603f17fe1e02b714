import type { ServerWords } from '../vi.server.ts'

export const webhookMails: ServerWords['webhookMails'] = {
  off: {
    subject: 'Webhook to {host} switched off',
    preview: 'No message has arrived for days.',
    heading: 'Webhook to {host} switched off',
    text: 'For days in a row no message has reached {url}, so Nhịp Cầu has switched the address off.',
    next: 'The page of the webhook shows each attempt and why it failed. Once it is mended, switch it on again there.',
    open: 'See what was sent',
    footer: 'This mail came because this account added the address.',
  },
}
