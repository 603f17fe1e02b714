import { useLoaderData } from '@remix-run/react'

import { listMailbox, mailboxAddress } from '#app/frame/mailbox.server.ts'
import { MailboxView } from '#app/frame/mailbox.view.tsx'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { loaderFor } from '#app/platform/edge.server.ts'

export const meta = privatePageMeta

export const loader = loaderFor('mailbox.read', async ({ app, actor, url, words }) => {
  const whose = mailboxAddress(actor, url)
  return { title: words.mailbox.title, whose, mails: await listMailbox(app, whose.address) }
})

export default function MailboxPage() {
  const { whose, mails } = useLoaderData<typeof loader>()
  return <MailboxView whose={whose} mails={mails} />
}
