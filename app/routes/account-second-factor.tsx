import { data, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { safeReturnPath, SecondFactorView } from '#app/features/accounts/index.ts'
import {
  CommandSecondFactor,
  commandSecondFactor,
  readSecondFactor,
} from '#app/features/accounts/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

const NEVER_KEPT = { 'cache-control': 'private, no-store' }

export const loader = loaderFor('account.keep', async ({ app, actor, url, words }) => {
  const returnTo = safeReturnPath(url.searchParams.get('returnTo') ?? undefined)
  const page = await readSecondFactor(app, signedIn(actor))
  const next = returnTo === '/' ? '/account' : returnTo
  return data({ title: words.account.factor.title, page, next }, { headers: NEVER_KEPT })
})

/** New recovery codes are in the answer itself: they are shown this once. */
export const action = actionFor(
  'account.keep',
  CommandSecondFactor,
  async ({ app, actor, request, address, url, path }, input) => {
    const from = { address, headers: request.headers }
    const { recoveryCodes } = await commandSecondFactor(app, signedIn(actor), input, from)
    if (recoveryCodes) return data({ recoveryCodes }, { headers: NEVER_KEPT })
    const returnTo = safeReturnPath(url.searchParams.get('returnTo') ?? undefined)
    if (input.command === 'owed') return redirect(returnTo === '/' ? path('/account') : returnTo)
    return redirect(path(`/account/second-factor${url.search}`))
  },
)

export default function AccountSecondFactorPage() {
  const { page, next } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const codes = answer && 'recoveryCodes' in answer ? answer.recoveryCodes : null
  const refused = answer && 'result' in answer ? answer.result : undefined
  return <SecondFactorView page={page} recoveryCodes={codes} next={next} answer={refused} />
}
