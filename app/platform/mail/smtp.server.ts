import nodemailer from 'nodemailer'

import { MailRefused, type MailTransport } from './mail.ts'
import { envelopeOf } from './envelope.server.ts'

/** Steps before the message itself: when one fails, nothing was handed over. */
const BEFORE_MESSAGE = new Set(['CONN', 'EHLO', 'HELO', 'STARTTLS', 'MAIL FROM', 'RCPT TO'])

/** Sends through a mail server, over a few connections that are kept open. */
export function openSmtp(url: string, from: string): MailTransport {
  const server = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 3,
    maxMessages: 100,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send(message) {
      try {
        await server.sendMail(envelopeOf(message, from))
      } catch (error) {
        throw refusalOf(error)
      }
    },
    close: () => server.close(),
  }
}

/** 4xx and a server that is away pass; 5xx do not. A connection lost after the message leaves it unknown, so it ends. */
function refusalOf(error: unknown): MailRefused {
  const { responseCode, command, code } = error as { responseCode?: number; command?: string; code?: string }
  if (responseCode !== undefined) {
    // A wrong password of ours is no fault of this mail: the operator mends it.
    const ours = command?.startsWith('AUTH') ?? false
    return new MailRefused(String(responseCode), ours || responseCode < 500)
  }
  return new MailRefused(code ?? 'unknown', code === 'EDNS' || BEFORE_MESSAGE.has(command ?? 'CONN'))
}
