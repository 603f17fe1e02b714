import type { SendMailOptions } from 'nodemailer'

import type { Message } from './mail.ts'

/** The message for nodemailer, with the headers of RFC 8058 where it can be unsubscribed from. */
export function envelopeOf(message: Message, from: string): SendMailOptions {
  const domain = from.match(/@([^>\s]+)>?\s*$/)?.[1] ?? 'localhost'
  return {
    messageId: `<${message.id}@${domain}>`,
    from,
    to: { name: oneLine(message.to.name), address: message.to.address },
    subject: oneLine(message.subject),
    text: message.text,
    html: message.html,
    textEncoding: 'quoted-printable',
    ...(message.calendar ? { icalEvent: { ...message.calendar, filename: 'invite.ics' } } : {}),
    headers: {
      'Content-Language': message.language,
      // Programs that answer by themselves leave it alone.
      'Auto-Submitted': 'auto-generated',
      ...(message.unsubscribe ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
    },
    ...(message.unsubscribe ? { list: { unsubscribe: { url: message.unsubscribe, comment: '' } } } : {}),
  }
}

/** A header is one line, whatever somebody calls themselves. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}
