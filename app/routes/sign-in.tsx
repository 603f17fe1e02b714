import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { pathAfterSignIn, safeReturnPath, SignInView } from '#app/features/accounts/index.ts'
import { demonstrationAccounts, SignIn, signIn } from '#app/features/accounts/index.server.ts'
import { isSignedIn } from '#app/platform/actor.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('session.open', async ({ app, actor, language, url, words, path }) => {
  const returnTo = safeReturnPath(url.searchParams.get('returnTo') ?? undefined)
  if (isSignedIn(actor)) return redirect(returnTo === '/' ? path('/') : returnTo)
  const accounts = app.demonstration ? demonstrationAccounts(language) : []
  return { title: words.accounts.signIn.title, returnTo, accounts }
})

export const action = actionFor(
  'session.open',
  SignIn,
  async ({ app, request, address, language }, input) => {
    const { headers, path } = await signIn(app, input, { address, headers: request.headers })
    return redirect(pathAfterSignIn(language, path), { headers })
  },
)

export default function SignInPage() {
  const { returnTo, accounts } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <SignInView returnTo={returnTo} accounts={accounts} answer={answer?.result} />
}
