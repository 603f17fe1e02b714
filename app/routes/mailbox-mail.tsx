import { useLoaderData } from '@remix-run/react'

import { readMailboxMail } from '#app/frame/mailbox.server.ts'
import { MailboxMailView } from '#app/frame/mailbox.view.tsx'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { loaderFor, signedIn } from '#app/platform/edge.server.ts'

export const meta = privatePageMeta

export const loader = loaderFor('mailbox.read', async ({ app, actor, params }) => {
  const mail = await readMailboxMail(app, signedIn(actor), params.id ?? '')
  return { title: mail.subject, mail }
})

export default function MailboxMailPage() {
  return <MailboxMailView mail={useLoaderData<typeof loader>().mail} />
}
