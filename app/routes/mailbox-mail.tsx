import { useLoaderData } from '@remix-run/react'

import { mailboxAddress, readMailboxMail } from '#app/frame/mailbox.server.ts'
import { MailboxMailView } from '#app/frame/mailbox.view.tsx'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const meta = privatePageMeta

export const loader = loaderFor('mailbox.read', async ({ app, actor, params, url }) => {
  const whose = mailboxAddress(actor, url)
  const mail = await readMailboxMail(app, whose.address, params.id ?? '')
  return { title: mail.subject, whose, mail }
})

export default function MailboxMailPage() {
  const { whose, mail } = useLoaderData<typeof loader>()
  return <MailboxMailView whose={whose} mail={mail} />
}
