import type { SignedInActor } from '#app/platform/actor.ts'
import type { App } from '#app/platform/app.ts'
import { AppError } from '#app/platform/errors.ts'

type Mailbox = NonNullable<App['mail']['mailbox']>

/** The mailbox, where mails are kept for looking at: with demonstration data and without a mail server. */
export function shownMailbox(app: Pick<App, 'mail' | 'env' | 'demonstration'>): Mailbox | null {
  return app.env.demonstrationData && app.demonstration ? app.mail.mailbox : null
}

/** Mails to the person who asks, newest first. @throws AppError notFound where there is no mailbox */
export async function listMailbox(app: App, actor: SignedInActor) {
  const mails = await open(app).list(actor.personId)
  return mails.map(({ id, at, subject }) => ({ id, subject, at: new Date(at) }))
}

/** One mail to the person who asks. @throws AppError notFound, also for mails to others */
export async function readMailboxMail(app: App, actor: SignedInActor, mailId: string) {
  const mail = await open(app).read(actor.personId, mailId)
  if (!mail) throw new AppError('notFound', 'notFound')
  return { ...mail, at: new Date(mail.at) }
}
export type MailboxMail = Awaited<ReturnType<typeof readMailboxMail>>

function open(app: App): Mailbox {
  const mailbox = shownMailbox(app)
  if (!mailbox) throw new AppError('notFound', 'notFound')
  return mailbox
}
