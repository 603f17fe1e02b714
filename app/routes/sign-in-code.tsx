import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { pathAfterSignIn, SecondStepView } from '#app/features/accounts/index.ts'
import { isAtSecondStep, PassSecondStep, passSecondStep } from '#app/features/accounts/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('session.open', async ({ app, request, words }) => ({
  title: words.accounts.secondStep.title,
  owed: await isAtSecondStep(app, request.headers),
}))

export const action = actionFor(
  'session.open',
  PassSecondStep,
  async ({ app, request, address, language }, { oneTimeCode }) => {
    const { headers, path } = await passSecondStep(app, oneTimeCode, { address, headers: request.headers })
    return redirect(pathAfterSignIn(language, path), { headers })
  },
)

export default function SignInCodePage() {
  const { owed } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <SecondStepView owed={owed} answer={answer?.result} />
}
