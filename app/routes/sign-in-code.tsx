import { redirect } from '@remix-run/node'
import { useActionData } from '@remix-run/react'

import { pathAfterSignIn, SecondStepView } from '#app/features/accounts/index.ts'
import { isAtSecondStep, PassSecondStep, passSecondStep } from '#app/features/accounts/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor } from '#app/platform/edge.server.ts'

export const meta = privatePageMeta

/** Without the first step there is nothing to do here. */
export const loader = loaderFor('session.open', async ({ app, request, words, path }) => {
  if (!(await isAtSecondStep(app, request.headers))) return redirect(path('/sign-in'))
  return { title: words.accounts.secondStep.title }
})

export const action = actionFor(
  'session.open',
  PassSecondStep,
  async ({ app, request, address, language }, { oneTimeCode }) => {
    const { headers, path } = await passSecondStep(app, oneTimeCode, { address, headers: request.headers })
    return redirect(pathAfterSignIn(language, path), { headers })
  },
)

export default function SignInCodePage() {
  const answer = useActionData<typeof action>()
  return <SecondStepView answer={answer?.result} />
}
