import { useLoaderData } from '@remix-run/react'

import { TokensView } from '#app/features/api-access/index.ts'
import { CommandToken, commandToken, readTokens } from '#app/features/api-access/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('tokens.keep', async ({ app, actor, words }) => ({
  title: words.tokens.title,
  page: await readTokens(app, signedIn(actor)),
}))

export const action = actionFor('tokens.keep', CommandToken, async ({ app, actor }, input) => ({
  made: await commandToken(app, signedIn(actor), input),
}))

export default function AccountTokens() {
  const { page } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const made = answer && 'made' in answer ? answer.made : null
  const result = answer && 'result' in answer ? answer.result : undefined
  return <TokensView page={page} answer={result} made={made} />
}
