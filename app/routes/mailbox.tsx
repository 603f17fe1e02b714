import { useLoaderData } from '@remix-run/react'

import { listMailbox } from '#app/frame/mailbox.server.ts'
import { MailboxView } from '#app/frame/mailbox.view.tsx'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { loaderFor, signedIn } from '#app/platform/edge.server.ts'

export const meta = privatePageMeta

export const loader = loaderFor('mailbox.read', async ({ app, actor, words }) => ({
  title: words.mailbox.title,
  mails: await listMailbox(app, signedIn(actor)),
}))

export default function MailboxPage() {
  return <MailboxView mails={useLoaderData<typeof loader>().mails} />
}
