import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'

import { ChangeEmailView } from '#app/features/accounts/index.ts'
import { changeEmail, readEmailLink } from '#app/features/accounts/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('session.open', async ({ app, params, words }) => ({
  title: words.account.emailLink.title,
  link: await readEmailLink(app, params.token ?? ''),
}))

/** Whoever opens the link has shown that the address is theirs; the account is the one that asked for it. */
export const action = actionFor('session.open', z.object({}), async ({ app, params }) => {
  await changeEmail(app, params.token ?? '')
  return { done: true as const }
})

export default function AccountEmailLinkPage() {
  const { link } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const done = answer !== undefined && 'done' in answer
  const refused = answer && 'result' in answer ? answer.result : undefined
  return <ChangeEmailView link={link} done={done} answer={refused} />
}
