import type { Clock } from '../clock.ts'
import type { Environment } from '../env.server.ts'
import type { Composers, MailTransport } from './mail.ts'
import { type Mailbox, openMailbox } from './mailbox.server.ts'
import { openSmtp } from './smtp.server.ts'

/** How mails are composed and where they go. */
export interface MailService {
  transport: MailTransport
  composers: Composers
  /** Where mails are kept when no mail server is set; null otherwise. */
  mailbox: Mailbox | null
}

/** A mail server where one is set, otherwise files. */
export function openMail(env: Environment, clock: Clock, composers: Composers): MailService {
  if (env.mail.smtpUrl)
    return { transport: openSmtp(env.mail.smtpUrl, env.mail.from), composers, mailbox: null }
  const mailbox = openMailbox(env.mail.folder, env.mail.from, () => clock.now())
  return { transport: mailbox, composers, mailbox }
}
