import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { pathAfterSignIn, ResetPasswordView } from '#app/features/accounts/index.ts'
import { readResetLink, ResetPassword, resetPassword } from '#app/features/accounts/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('session.open', async ({ app, params, words }) => ({
  title: words.accounts.newPasswordPage.title,
  link: await readResetLink(app, params.token ?? ''),
}))

export const action = actionFor(
  'session.open',
  ResetPassword,
  async ({ app, params, request, address, language }, input) => {
    const from = { address, headers: request.headers }
    const { headers, path } = await resetPassword(app, params.token ?? '', input, from)
    return redirect(pathAfterSignIn(language, path), { headers })
  },
)

export default function ResetPasswordLinkPage() {
  const { link } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <ResetPasswordView link={link} answer={answer?.result} />
}
