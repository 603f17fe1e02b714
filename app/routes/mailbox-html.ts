import { mailboxAddress, readMailboxMail } from '#app/frame/mailbox.server.ts'
import { resourceFor } from '#app/platform/edge.server.ts'

/** Its own styles; nothing that runs or loads. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** A mail as a mail program shows it. */
export const loader = resourceFor('mailbox.read', async ({ app, actor, params, url, setPolicy }) => {
  const mail = await readMailboxMail(app, mailboxAddress(actor, url).address, params.id ?? '')
  setPolicy(POLICY)
  return new Response(mail.html, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, no-store' },
  })
})
