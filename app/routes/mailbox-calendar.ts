import { mailboxAddress, readMailboxMail } from '#app/frame/mailbox.server.ts'
import { resourceFor } from '#app/platform/edge.server.ts'
import { AppError } from '#app/platform/errors.ts'

/** The entry for a calendar that a mail brings, as a mail program would hand it on. */
export const loader = resourceFor('mailbox.read', async ({ app, actor, params, url }) => {
  const mail = await readMailboxMail(app, mailboxAddress(actor, url).address, params.id ?? '')
  if (!mail.calendar) throw new AppError('notFound', 'notFound')
  return new Response(mail.calendar.content, {
    headers: {
      'content-type': `text/calendar; charset=utf-8; method=${mail.calendar.method}`,
      'content-disposition': 'attachment; filename="invite.ics"',
      'cache-control': 'private, no-store',
    },
  })
})
