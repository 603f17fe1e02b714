import type { Actor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

type Mailbox = NonNullable<App['mail']['mailbox']>

/**
 * The mailbox on this machine: without a mail server, in development and in a demonstration. Whoever may open the site
 * may read it, so it is never there for accounts of real people.
 */
export function shownMailbox(app: Pick<App, 'mail' | 'env' | 'demonstration'>): Mailbox | null {
  const { mode, demonstrationData } = app.env
  return mode === 'development' || (demonstrationData && app.demonstration) ? app.mail.mailbox : null
}

/** The address whose mails are looked at: the one in the page's address, otherwise the reader's own. */
export function mailboxAddress(actor: Actor, url: URL): { address: string; own: boolean } {
  const asked = url.searchParams.get('address')?.trim().slice(0, 320) ?? ''
  const own = asked === '' || asked.toLowerCase() === actor.email.toLowerCase()
  return { address: own ? actor.email : asked, own }
}

/** Mails to an address, newest first; none to no address. @throws AppError notFound where there is no mailbox */
export async function listMailbox(app: App, address: string) {
  const mailbox = open(app)
  const mails = address === '' ? [] : await mailbox.list(address)
  return mails.map(({ id, at, subject }) => ({ id, subject, at: new Date(at) }))
}

/** One mail to an address. @throws AppError notFound, also for mails to others */
export async function readMailboxMail(app: App, address: string, mailId: string) {
  const mail = await open(app).read(address, mailId)
  if (!mail) throw new AppError('notFound', 'notFound')
  return { ...mail, at: new Date(mail.at) }
}
export type MailboxMail = Awaited<ReturnType<typeof readMailboxMail>>

function open(app: App): Mailbox {
  const mailbox = shownMailbox(app)
  if (!mailbox) throw new AppError('notFound', 'notFound')
  return mailbox
}
