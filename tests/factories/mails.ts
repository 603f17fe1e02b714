import type { App } from '#app/platform/app.ts'
import { deliverMail } from '#app/platform/mail/deliver-mail.job.server.ts'

/** Sends what waits for an address and gives all mails that lie there, newest first. The app must keep mails as files. */
export async function mailsTo(app: App, address: string) {
  const waiting = await app.db.mail.findMany({
    where: { state: 'waiting', OR: [{ address }, { address: null, recipient: { email: address } }] },
    orderBy: { id: 'asc' },
  })
  for (const { id } of waiting) await deliverMail.run(app, { mailId: id })
  return (await app.mail.mailbox?.list(address)) ?? []
}

/** The token in the link of a mail. */
export function tokenIn(mail: { text: string } | undefined): string {
  return mail?.text.match(/tk_[\w-]+/)?.[0] ?? ''
}
