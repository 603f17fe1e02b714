import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { AccountView, isAccountDone } from '#app/features/accounts/index.ts'
import { CommandAccount, commandAccount, readAccount } from '#app/features/accounts/index.server.ts'
import { shownMailbox } from '#app/frame/mailbox.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('account.keep', async ({ app, actor, url, words }) => {
  const done = url.searchParams.get('done')
  const sentTo = url.searchParams.get('sent')?.slice(0, 254) ?? ''
  return {
    title: words.account.title,
    page: await readAccount(app, signedIn(actor)),
    done: isAccountDone(done) ? done : null,
    mailbox: shownMailbox(app) ? `/mailbox?address=${encodeURIComponent(sentTo)}` : null,
  }
})

export const action = actionFor(
  'account.keep',
  CommandAccount,
  async ({ app, actor, request, address, path }, input) => {
    await commandAccount(app, signedIn(actor), input, { address, headers: request.headers })
    const sent = input.command === 'email' ? `&sent=${encodeURIComponent(input.email)}` : ''
    return redirect(path(`/account?done=${input.command}${sent}`))
  },
)

export default function AccountPage() {
  const { page, done, mailbox } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <AccountView page={page} done={done} mailbox={mailbox} answer={answer?.result} />
}
