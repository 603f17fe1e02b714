import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { OpenAccountView } from '#app/features/accounts/index.ts'
import { OpenAccount, openAccount, readSignUpLink, timeZones } from '#app/features/accounts/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('session.open', async ({ app, params, words }) => ({
  title: words.accounts.openAccount.title,
  link: await readSignUpLink(app, params.token ?? ''),
  zones: timeZones(),
}))

export const action = actionFor(
  'session.open',
  OpenAccount,
  async ({ app, params, request, address, path }, input) => {
    const opened = await openAccount(app, params.token ?? '', input, { address, headers: request.headers })
    return redirect(opened.returnTo === '/' ? path('/') : opened.returnTo, { headers: opened.headers })
  },
)

export default function SignUpLinkPage() {
  const { link, zones } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <OpenAccountView link={link} zones={zones} answer={answer?.result} />
}
