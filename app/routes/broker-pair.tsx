import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'

import { historyPath } from '#app/features/administration/index.ts'
import { PairView } from '#app/features/proposals/index.ts'
import { readPair, StepPair, stepPair } from '#app/features/proposals/index.server.ts'
import { privatePageMeta } from '#app/platform/edge-meta.ts'
import { actionFor, loaderFor, signedIn } from '#app/platform/edge.server.ts'
import { useActionData } from '#app/ui/router.ts'

export const meta = privatePageMeta

const DONE = ['proposed', 'saved'] as const

export const loader = loaderFor('broker.keep', async ({ app, actor, params, url, language }) => {
  const page = await readPair(app, params.id ?? '', language)
  const done = url.searchParams.get('done')
  return {
    title: `${page.first.text} – ${page.second.text}`,
    page,
    history: historyPath(actor, page.id),
    done: DONE.find((one) => one === done) ?? null,
  }
})

export const action = actionFor('broker.keep', StepPair, async ({ app, actor, params, path }, input) => {
  const id = params.id ?? ''
  await stepPair(app, signedIn(actor), id, input)
  return redirect(path(`/broker/${id}?done=saved`))
})

/** Also after a refusal: whoever was too late must see the pair as it is now. */
export const shouldRevalidate = () => true

export default function BrokeredPair() {
  const { page, done, history } = useLoaderData<typeof loader>()
  return (
    <PairView page={page} done={done} history={history} answer={useActionData<typeof action>()?.result} />
  )
}
