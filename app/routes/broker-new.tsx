import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { NewPairView } from '#app/features/proposals/index.ts'
import { ProposePair, proposePair, readNewPair } from '#app/features/proposals/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

export const loader = loaderFor('broker.keep', async ({ app, url, language, words }) => ({
  title: words.broker.start.title,
  page: await readNewPair(app, url.searchParams, language),
}))

export const action = actionFor('broker.keep', ProposePair, async ({ app, actor, path }, input) => {
  const id = await proposePair(app, signedIn(actor), input)
  return redirect(path(`/broker/${id}?done=proposed`))
})

export default function NewPair() {
  const { page } = useLoaderData<typeof loader>()
  return <NewPairView page={page} answer={useActionData<typeof action>()?.result} />
}
