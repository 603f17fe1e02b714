import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { OwnPrivacyView } from '#app/features/personal-data/index.ts'
import { commandPrivacy, CommandPrivacy, readOwnPrivacy } from '#app/features/personal-data/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('account.keep', async ({ app, actor, url, language, words }) => ({
  title: words.privacy.own.title,
  page: await readOwnPrivacy(app, signedIn(actor), language),
  done: url.searchParams.has('done'),
}))

export const action = actionFor(
  'account.keep',
  CommandPrivacy,
  async ({ app, actor, request, address, path }, input) => {
    const result = await commandPrivacy(app, signedIn(actor), input, { address, headers: request.headers })
    return redirect(path(result === 'erased' ? '/account-goes' : '/account/privacy?done'))
  },
)

export default function AccountPrivacy() {
  const { page, done } = useLoaderData<typeof loader>()
  return <OwnPrivacyView page={page} done={done} answer={useActionData<typeof action>()?.result} />
}
